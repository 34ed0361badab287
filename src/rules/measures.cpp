#include "rules/measures.h"

#include <algorithm>
#include <utility>

#include "rules/measure_about.h"
#include "rules/measure_status.h"
#include "rules/names.h"
#include "text/dates.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kLongestCode = 40;  // bytes of a cell with a code or two and no words
constexpr std::size_t kLongestTick = 6;   // bytes of a cell that holds a tick and no words

TextField cell_field(const Reading& cell) {
  TextField field = text_field(cell, cell.whole());
  if (field.value) field.value = itemize(*field.value);
  return field;
}

// Between two pieces of a cell that a page end cut: a new item begins a line, other words go straight on.
const char* seam(const TextField& more) {
  const bool item = more.value && !more.value->empty() &&
                    ((*more.value)[0] == '-' || (*more.value)[0] == '(' ||
                     ((*more.value)[0] >= '0' && (*more.value)[0] <= '9'));
  return item ? "\n" : "";
}

class TableReader {
 public:
  TableReader(const Paper& paper, const TableView& table, const TableForm& form, Found& found)
      : pack_(*paper.pack), table_(table), form_(form), found_(found), about_(*paper.pack, found) {
    measure_ = form.has("measure") ? "measure" : "steps";
    issue_ = form.has("issue")       ? "issue"
             : form.has("comment")   ? "comment"
             : form.has("indicator") ? "indicator"
             : asks(form)            ? "question"
                                     : "";
    if (measure_ == "steps" && !issue_.empty()) measure_ = form.has("steps") ? "steps" : issue_;
    if (!form.has("measure") && !form.has("steps")) measure_ = "issue", issue_ = "";
    issue_first_ = !issue_.empty() && numbers_rows(issue_) >= numbers_rows(measure_);
  }

  // Does the column of codes hold the questions' words too? Then they are what the measure answers.
  bool asks(const TableForm& form) const {
    const auto column = form.column("question");
    for (int row = form.first_row; column && row < table_.rows(); ++row) {
      const Reading* content = table_.at(row, *column);
      if (!is_blank(content) && content->text.size() > kLongestCode &&
          find_hit(*content, pack_, "question.code"))
        return true;
    }
    return false;
  }

  void read_all() {
    const std::size_t first = found_.record.measures.size();
    for (int row = form_.first_row; row < table_.rows(); ++row) {
      if (row > form_.first_row && repeats_headings(table_, form_, row)) continue;
      if (empty_row(row)) continue;
      if (goes_on(row)) {
        continue_last(row);
      } else {
        start(row);
      }
    }
    for (std::size_t i = first; i < found_.record.measures.size(); ++i) finish(found_.record.measures[i]);
  }

 private:
  const Reading* cell(int row, std::string_view field) const {
    const auto column = form_.column(field);
    return column ? table_.at(row, *column) : nullptr;
  }

  bool begins_here(int row, std::string_view field) const {
    const auto column = form_.column(field);
    return column && table_.begins(row, *column);
  }

  bool empty_row(int row) const {
    for (int column = 0; column < table_.columns(); ++column) {
      if (!is_blank(table_.at(row, column)) && table_.begins(row, column)) return false;
    }
    return true;
  }

  // The rest of a row that a page end cut: its first cells are empty and it says little of its own.
  bool goes_on(int row) const {
    if (!started_ || !is_blank(cell(row, "question"))) return false;
    const std::string_view key = issue_.empty() ? measure_ : issue_;
    const bool key_blank = is_blank(cell(row, key)) || !begins_here(row, key);
    if (!key_blank || !is_blank(cell(row, "no"))) return false;
    int filled = 0;
    for (const char* field : {"measure", "responsible", "period", "status.done", "status.in_progress"}) {
      if (!is_blank(cell(row, field)) && begins_here(row, field)) ++filled;
    }
    return filled < 2;
  }

  void continue_last(int row) {
    Measure& last = found_.record.measures.back();
    for (int column = 0; column < table_.columns(); ++column) {
      const Reading* piece = table_.at(row, column);
      if (is_blank(piece) || !table_.begins(row, column)) continue;
      TextField* target = target_of(last, form_.fields[static_cast<std::size_t>(column)]);
      if (target == nullptr) continue;
      TextField more = cell_field(*piece);
      const char* between = seam(more);
      append(*target, std::move(more), between);
    }
  }

  TextField* target_of(Measure& measure, std::string_view field) const {
    if (field == measure_) return &measure.measure;
    if (field == issue_) return &measure.issue;
    if (field == "steps") return &measure.steps;
    if (field == "responsible") return &measure.responsible;
    if (field == "period") return &measure.period.text;
    if (field == "follow_up") return &measure.follow_up;
    if (field == "result") return &measure.result;
    if (field == "outcome") return &measure.outcome;
    return nullptr;
  }

  // A tick below "ไตรมาส 1" says when: what the heading says.
  bool is_tick(const Reading& content) const {
    const auto hit = find_hit(content, pack_, "tick");
    return hit && content.text.size() <= kLongestTick;
  }

  const Reading* heading_of(int column) const {
    for (int row = form_.first_row - 1; row >= 0; --row) {
      const Reading* heading = table_.at(row, column);
      if (!is_blank(heading)) return heading;
    }
    return nullptr;
  }

  void start(int row) {
    Measure measure;
    for (int column = 0; column < table_.columns(); ++column) {
      const Reading* content = table_.at(row, column);
      const CellPlace* place = table_.place(row, column);
      if (is_blank(content) || place->column != column) continue;
      const std::string& field = form_.fields[static_cast<std::size_t>(column)];
      const IntField number = int_field(*content, content->whole());
      if (field == "no" || (field == "question" && number.value)) {  // "ข้อ" heads either
        if (number.value || !measure.no.value) measure.no = number;
      } else if (TextField* target = target_of(measure, field)) {
        const Reading* said = field == "period" && is_tick(*content) ? heading_of(column) : content;
        if (said != nullptr) append(*target, cell_field(*said), field == "period" ? ", " : "\n");
      }
    }
    if (!measure.issue.value && !issue_.empty() && last_issue_.value) measure.issue = last_issue_;
    take_number(row, measure);
    read_status(row, measure);
    read_about(row, measure);
    last_issue_ = measure.issue;
    found_.record.measures.push_back(std::move(measure));
    started_ = true;
  }

  // What is told by the whole of a cell, once all its pieces are there.
  void finish(Measure& measure) const {
    if (auto& text = measure.responsible.value) {
      measure.responsible_units = split_units(*text, pack_);
      text = on_own_lines(std::move(*text), measure.responsible_units);
    }
    if (!measure.period.text.value) return;
    std::replace(measure.period.text.value->begin(), measure.period.text.value->end(), '\n', ' ');
    const text::PeriodValue period = text::parse_period(*measure.period.text.value);
    measure.period.start = period.start;
    measure.period.end = period.end;
    measure.period.fiscal_year = period.fiscal_year;
  }

  // The printed number of the row stands before the first words of the issue or the measure and leaves them.
  void take_number(int row, Measure& measure) {
    if (measure.no.evidence) return;
    if (issue_first_ && take_number(row, issue_, measure.issue, measure)) return;
    if (take_number(row, measure_, measure.measure, measure) || issue_first_ || issue_.empty()) return;
    take_number(row, issue_, measure.issue, measure);
  }

  // How many cells of a column begin with the number that comes next: a column of row numbers counts on,
  // lists inside cells begin with 1 again and again.
  int numbers_rows(const std::string& field) const {
    int next = 1;
    for (int row = form_.first_row; row < table_.rows(); ++row) {
      const Reading* content = cell(row, field);
      if (is_blank(content) || !begins_here(row, field)) continue;
      if (leading_number(*content, content->whole(), pack_) == next) ++next;
    }
    return next - 1;
  }

  bool take_number(int row, const std::string& field, TextField& text, Measure& measure) {
    const Reading* source = cell(row, field);
    if (!text.value || is_blank(source) || !begins_here(row, field)) return false;
    for (const Rule& rule : pack_.rules_for("row.number")) {
      const auto match = search(rule, source->text);
      if (!match) continue;
      const auto digits = named(rule, *match, "a") ? named(rule, *match, "a") : named(rule, *match, "b");
      const IntField number = int_field(*source, *digits);
      if (!number.value || !plausible(*number.value, *text.value)) return false;
      measure.no = number;
      const std::size_t mark = match->all().end;
      TextField rest = text_field(*source, {mark, source->text.size()});
      if (rest.value) text = {itemize(*rest.value), rest.evidence};
      last_no_ = *number.value;
      return true;
    }
    return false;
  }

  // A row's number follows the last row's; one that opens a list inside the cell has the next mark below it.
  bool plausible(int number, std::string_view text) const {
    if (number > 1 && number == last_no_ + 1) return true;
    const std::string next = std::to_string(number + 1);
    for (const std::string& mark : {"\n" + next + ".", "\n" + next + ")", "\n(" + next + ")"}) {
      if (text.find(mark) != std::string_view::npos) return false;
    }
    return number > last_no_;
  }

  void read_status(int row, Measure& measure) const {
    StatusCells cells{cell(row, "status"), {}};
    for (const StatusColumn& column : kStatusColumns) cells.columns.push_back(cell(row, column.field));
    rules::read_status(cells, pack_, measure);
  }

  void read_about(int row, Measure& measure) {
    for (const char* field : {"instrument", "indicator", "question", "issue", "comment"}) {
      const Reading* content = cell(row, field);
      if (content != nullptr && !is_blank(content)) about_.add(*content, measure.about);
    }
    if (!measure.about.empty() || !issue_.empty()) return;
    if (const Reading* content = cell(row, measure_)) about_.add_codes(*content, measure.about);
  }

  const PackData& pack_;
  const TableView& table_;
  const TableForm& form_;
  Found& found_;
  std::string measure_;       // the column that is the measure
  std::string issue_;         // the column that says what it answers; may be empty
  bool issue_first_ = false;  // the row's number stands there rather than before the measure
  TextField last_issue_;
  AboutReader about_;
  int last_no_ = 0;
  bool started_ = false;
};

// Does a measure, or what it is about, take what this column holds? A comment is what the measure answers
// where nothing else is.
bool takes(std::string_view field, const TableForm& form) {
  static constexpr std::string_view kTaken[] = {
      "no",          "instrument", "indicator", "question", "issue",  "measure", "steps",
      "responsible", "period",     "follow_up", "status",   "result", "outcome"};
  return field.starts_with("status.") || (field == "comment" && !form.has("issue")) ||
         std::find(std::begin(kTaken), std::end(kTaken), field) != std::end(kTaken);
}

// Words in a column that no field takes; ticks and dashes are none.
bool leaves_words(const TableView& table, const TableForm& form) {
  for (int column = 0; column < table.columns(); ++column) {
    if (takes(form.fields[static_cast<std::size_t>(column)], form)) continue;
    for (int row = form.first_row; row < table.rows(); ++row) {
      const Reading* cell = table.at(row, column);
      if (!is_blank(cell) && cell->text.size() > kLongestTick) return true;
    }
  }
  return false;
}

}  // namespace

void read_measure_table(const Paper& paper, std::size_t element, const TableForm& form, Found& found) {
  const TableView& table = *paper[element].table;
  TableReader(paper, table, form, found).read_all();
  if (!leaves_words(table, form)) found.taken.insert(element);
}

}  // namespace thaimemo::rules
