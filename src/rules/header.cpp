#include "rules/header.h"

#include <algorithm>

#include "rules/memo_date.h"
#include "text/dates.h"
#include "text/fold.h"
#include "text/line_ends.h"
#include "text/lines.h"
#include "text/passage.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kMostParagraphs = 14;  // a head is no longer
constexpr std::size_t kMostSubjectLines = 5;
constexpr std::size_t kHeadReach = 2400;     // bytes in which the head's lines stand
constexpr std::string_view kEllipsis = "…";  // a dotted leader, read
constexpr std::size_t kNumberReach = 900;    // bytes in which number and date stand
constexpr std::size_t kLabelReach = 60;      // bytes of a line in which its label stands

struct Labelled {
  std::string use;  // of the rule
  Range label;
};

bool begins_with(const Reading& reading, const char* use, const PackData& pack) {
  const auto hit = find_hit(reading, pack, use);
  return hit && hit->all().begin == 0;
}

// The line of the agency that goes on in this paragraph: no label in it, and the number's below.
bool ends_agency(const Paper& paper, std::size_t i) {
  const auto has = [&](std::size_t at, std::initializer_list<const char*> uses) {
    return at < paper.end && paper[at].paragraph != nullptr &&
           std::any_of(uses.begin(), uses.end(),
                       [&](const char* use) { return says(*paper.pack, use, paper[at].reading.text); });
  };
  return i > paper.begin && has(i - 1, {"label.agency"}) && has(i + 1, {"label.number"}) &&
         !has(i - 1, {"label.number", "label.phone", "label.date"}) &&
         !has(i, {"label.number", "label.date", "label.subject", "label.addressee", "label.other"}) &&
         !begins_with(paper[i].reading, "label.phone", *paper.pack);
}

// A table of the head: its cells one after another, a line for each row.
Text table_text(const TableView& view) {
  std::vector<Text> rows;
  for (int row = 0; row < view.rows(); ++row) {
    std::vector<Text> cells;
    for (int column = 0; column < view.columns(); ++column) {
      const Reading* cell = view.at(row, column);
      const CellPlace* place = view.place(row, column);
      if (!is_blank(cell) && place->row == row && place->column == column) cells.push_back(*cell->source);
    }
    if (!cells.empty()) rows.push_back(text::join(cells, " "));
  }
  return text::join(rows, "\n");
}

// A table set round the title or the labels of the head.
bool is_head_table(const TableView& view, const PackData& pack) {
  constexpr int kMostRows = 6;
  if (view.rows() > kMostRows) return false;
  return std::any_of(view.cells.begin(), view.cells.end(), [&](const Reading& cell) {
    return says(pack, "memo", cell.text) || begins_with(cell, "label.agency", pack) ||
           begins_with(cell, "label.number", pack) || begins_with(cell, "label.date", pack) ||
           begins_with(cell, "label.subject", pack) || begins_with(cell, "label.addressee", pack);
  });
}

// The closing of a memo whose head was not seen to end: nothing behind it is the head's.
bool closes(const Paper& paper, std::size_t i) {
  const auto has = [&](const char* use) { return says(*paper.pack, use, paper[i].reading.text); };
  return i > paper.begin && paper[i].paragraph != nullptr && has("closing") && !has("label.subject");
}

// The paragraphs from the title to the body: another table, the addressee or the closing ends them.
std::vector<Text> head_paragraphs(const Paper& paper, std::size_t& end) {
  std::vector<Text> parts;
  std::size_t last = paper.end;
  for (std::size_t i = paper.begin; i < std::min(paper.end, paper.begin + kMostParagraphs) && i < last; ++i) {
    if ((paper[i].table && !is_head_table(*paper[i].table, *paper.pack)) || closes(paper, i)) break;
    const Text text = paper[i].table ? table_text(*paper[i].table) : paper[i].paragraph->text;
    if (ends_agency(paper, i)) {
      parts.back() = text::join({parts.back(), text}, text::line_joint(parts.back().text, text.text));
    } else {
      parts.push_back(text);
    }
    end = i + 1;
    if (says(*paper.pack, "label.addressee", text.text)) last = i + 1;
  }
  return parts;
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || std::string_view(" \n\t:._").find(text[at]) != std::string_view::npos;
}

// Where does a line begin with nearly this word? One letter in four may be another; a blank ends the word.
std::optional<Range> near_label(const Reading& reading, Range line, const Label& word) {
  const std::string_view text =
      std::string_view(reading.text).substr(line.begin, std::min(line.end - line.begin, kLabelReach));
  const text::FoldedText folded = text::fold_with_origin(text);
  const int limit = std::max(1, word.letters / 4);
  std::optional<Range> best;
  int least = limit + 1;
  for (std::size_t end = 1; end <= folded.folded.size(); ++end) {
    const std::size_t at = folded.text_end(text, end);
    if (!ends_word(text, at)) continue;
    const int distance =
        text::edit_distance(word.skeleton, std::string_view(folded.folded).substr(0, end), limit);
    if (distance < least) least = distance, best = Range{line.begin, line.begin + at};
  }
  return best;
}

// Labels that no rule has found, between those that stand before and behind them on paper.
void add_misread_labels(const Reading& reading, const PackData& pack, std::vector<Labelled>& labels) {
  for (std::size_t i = 0; i < pack.head_labels.size(); ++i) {
    const HeadLabel& head = pack.head_labels[i];
    const auto at = [&](const std::string& use) {
      return std::find_if(labels.begin(), labels.end(), [&](const Labelled& l) { return l.use == use; });
    };
    if (at(head.use) != labels.end()) continue;
    Range between{0, std::min(reading.text.size(), kHeadReach)};
    for (std::size_t j = 0; j < pack.head_labels.size(); ++j) {
      const auto other = at(pack.head_labels[j].use);
      if (other == labels.end()) continue;
      if (j < i) between.begin = std::max(between.begin, other->label.end);
      if (j > i) between.end = std::min(between.end, other->label.begin);
    }
    for (const Range line : lines_of(reading.text)) {
      if (line.begin < between.begin || line.begin >= between.end) continue;
      const auto label = near_label(reading, line, head.word);
      if (!label) continue;
      labels.push_back({head.use, *label});
      break;
    }
  }
}

// First place of each label, from left to right.
std::vector<Labelled> find_labels(const Reading& reading, const PackData& pack) {
  std::vector<Labelled> labels;
  for (const char* use : {"label.agency", "label.phone", "label.number", "label.date", "label.subject",
                          "label.addressee", "label.other"}) {
    const auto hit = find_hit(reading, pack, use);
    if (!hit) continue;
    const auto label = hit->group("label");
    labels.push_back({use, label ? *label : hit->all()});
  }
  add_misread_labels(reading, pack, labels);
  std::sort(labels.begin(), labels.end(),
            [](const Labelled& a, const Labelled& b) { return a.label.begin < b.label.begin; });
  return labels;
}

// A value begins behind the dotted leader on which it is written.
Range past_leader(std::string_view text, Range range) {
  while (range.begin < range.end) {
    const std::string_view rest = text.substr(range.begin);
    if (rest.starts_with(kEllipsis))
      range.begin += kEllipsis.size();
    else if (rest[0] == ' ' || rest[0] == '.' || rest[0] == ',')
      ++range.begin;
    else
      break;
  }
  return {std::min(range.begin, range.end), range.end};
}

std::optional<Range> value_of(const std::vector<Labelled>& labels, std::string_view use,
                              std::string_view text) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].use != use) continue;
    return past_leader(
        text, {labels[i].label.end, i + 1 < labels.size() ? labels[i + 1].label.begin : text.size()});
  }
  return std::nullopt;
}

Range first_line(std::string_view text, Range range) {
  return {range.begin, std::min(range.end, text.find('\n', range.begin))};
}

// A telephone number may be broken at the end of its line.
Range phone_range(std::string_view text, Range range) {
  const Range line = first_line(text, range);
  const std::size_t more = text.find_first_not_of('\n', line.end);
  if (more == std::string_view::npos || more >= range.end) return line;
  const Range next = first_line(text, {more, range.end});
  const std::string_view rest = text.substr(next.begin, next.end - next.begin);
  return rest.find_first_not_of("0123456789 -") == std::string_view::npos ? Range{line.begin, next.end}
                                                                          : line;
}

std::string on_one_line(std::string value) {
  std::replace(value.begin(), value.end(), '\n', ' ');
  const auto blanks = [](char a, char b) { return a == ' ' && b == ' '; };
  value.erase(std::unique(value.begin(), value.end(), blanks), value.end());
  return value;
}

// Before the leader that goes on behind a value. A point behind a letter is an abbreviation's.
Range before_leader(std::string_view text, Range range) {
  while (range.end > range.begin) {
    const std::string_view value = text.substr(range.begin, range.end - range.begin);
    const char before = value.size() > 1 ? value[value.size() - 2] : ' ';
    if (value.ends_with(kEllipsis))
      range.end -= kEllipsis.size();
    else if (value.ends_with(' ') || value.ends_with('\n') || value.ends_with(',') ||
             (value.ends_with('.') && (before == ' ' || (before >= '0' && before <= '9'))))
      --range.end;
    else
      break;
  }
  return range;
}

// The words of a field that runs over lines, made one: lines meet without a blank between Thai letters.
TextField flowing(const Reading& reading, Range range) {
  TextField field = text_field(reading, before_leader(reading.text, range));
  if (field.value) field.value = text::run_on(*field.value);
  return field;
}

Range subject_range(const Reading& reading, Range range, bool addressed, const PackData& pack) {
  if (!addressed) {
    const auto body = find_hit(reading, pack, "body", range.begin);
    if (body) range.end = std::min(range.end, body->all().begin);
    const std::size_t gap = reading.text.find("\n\n", range.begin);
    range.end = std::min(range.end, gap);
  }
  std::size_t end = range.begin;
  for (std::size_t line = 0; line < kMostSubjectLines && end < range.end; ++line) {
    end = std::min(range.end, reading.text.find('\n', end + 1));
  }
  return {range.begin, std::max(end, range.begin)};
}

// To the end of the line, or of the brackets that it opens.
Range addressee_range(const Reading& reading, Range range) {
  Range line = first_line(reading.text, range);
  const std::string_view text(reading.text);
  const std::size_t open = text.substr(line.begin, line.end - line.begin).rfind('(');
  if (open == std::string_view::npos || text.find(')', line.begin + open) < line.end) return line;
  const std::size_t close = text.find(')', line.begin + open);
  return {line.begin, close < range.end ? close + 1 : line.end};
}

TextField matched(const Reading& reading, Range range, const PackData& pack, std::string_view use) {
  const std::string part = reading.text.substr(0, range.end);
  for (const Rule& rule : pack.rules_for(use)) {
    const auto match = search(rule, part, range.begin);
    if (!match) continue;
    return text_field(reading, named(rule, *match, "value").value_or(match->all()));
  }
  return {};
}

// The line as far as a date in it: "กรกฎาคม 2565" has no number "คม 2565".
Range before_date(std::string_view text, Range line) {
  const auto dates = text::find_dates(text.substr(line.begin, line.end - line.begin));
  return dates.empty() ? line : Range{line.begin, line.begin + dates.front().begin};
}

// A telephone number at the end of the agency's line; what is left of its label goes with it.
void read_bare_phone(const PackData& pack, Head& head) {
  const std::string line = head.reading.text.substr(0, head.agency->end);
  for (const Rule& rule : pack.rules_for("phone.bare")) {
    const auto match = search(rule, line, head.agency->begin);
    const auto value = match ? named(rule, *match, "value") : std::nullopt;
    if (!value) continue;
    head.phone = text_field(head.reading, *value);
    head.agency->end = match->all().begin;
    return;
  }
}

// The unit that the last line of a text before `end` names.
TextField unit_line(const Reading& reading, std::size_t end, const PackData& pack) {
  std::string_view text = std::string_view(reading.text).substr(0, end);
  text = text.substr(0, text.find_last_not_of(" \n*") + 1);
  const std::size_t line = text.rfind('\n') + 1;
  const std::string last(text.substr(line));
  for (const Rule& rule : pack.rules_for("foot.unit")) {
    const auto match = search(rule, last);
    const auto unit = match ? named(rule, *match, "unit") : std::nullopt;
    if (unit) return text_field(reading, {line + unit->begin, line + unit->end});
  }
  return {};
}

// A letter has its writer's unit and telephone below the signature: the unit before the number or on the line
// above.
void read_foot(const Paper& paper, Head& head) {
  const PackData& pack = *paper.pack;
  bool closed = false;
  for (std::size_t i = head.end; i < paper.end && !head.phone.evidence; ++i) {
    if (paper[i].paragraph == nullptr) continue;
    const Reading& reading = paper[i].reading;
    closed = closed || says(pack, "closing", reading.text);
    const auto label = closed ? find_hit(reading, pack, "label.phone") : std::nullopt;
    if (!label) continue;
    const Range printed = label->group("label").value_or(label->all());
    head.phone =
        matched(reading, first_line(reading.text, {printed.end, reading.text.size()}), pack, "phone");
    head.unit = unit_line(reading, printed.begin, pack);
    if (!head.unit.value && printed.begin == 0 && i > head.end && paper[i - 1].paragraph != nullptr)
      head.unit = unit_line(paper[i - 1].reading, paper[i - 1].reading.text.size(), pack);
  }
}

// A subject over several paragraphs is one sentence all the same.
void read_subject_lines(const Paper& paper, Head& head) {
  const auto has = [&](std::size_t i, const char* use) {
    return paper[i].paragraph != nullptr && says(*paper.pack, use, paper[i].reading.text);
  };
  std::size_t begin = paper.begin;
  while (begin < head.end && !has(begin, "label.subject")) ++begin;
  std::vector<Text> lines;
  std::size_t end = begin;
  for (; end < head.end && paper[end].paragraph != nullptr && !has(end, "label.addressee"); ++end)
    lines.push_back(paper[end].paragraph->text);
  if (end == begin || end == head.end || paper[end].paragraph == nullptr) return;
  head.subject_lines = {begin, end};
  head.subject_text = text::join(lines, "\n");
  head.subject_reading = read(head.subject_text, paper[begin].page, *paper.pack);
}

// Number and date between the unit and the subject, where their labels were misread.
void read_unlabelled(const std::vector<Labelled>& labels, const PackData& pack, Head& head) {
  if (head.agency && !head.phone.evidence) read_bare_phone(pack, head);
  std::size_t begin = 0;
  std::size_t end = std::min(head.reading.text.size(), kNumberReach);
  for (const Labelled& labelled : labels) {
    if (labelled.use == "label.agency") begin = labelled.label.end;
    if (labelled.use == "label.subject" || labelled.use == "label.addressee")
      end = std::min(end, labelled.label.begin);
  }
  while (end < head.reading.text.size() && (head.reading.text[end] & 0xC0) == 0x80) ++end;
  if (begin >= end) return;
  if (!head.number.evidence) head.number = matched(head.reading, {begin, end}, pack, "number.bare");
  if (!head.date.evidence) head.date = date_field(head.reading, {begin, end});
}

}  // namespace

void read_head(const Paper& paper, Head& head) {
  head.end = paper.begin;
  if (!paper.memo) return;
  const PackData& pack = *paper.pack;
  head.text = text::join(head_paragraphs(paper, head.end), "\n\n");
  head.reading = read(head.text, paper[paper.begin].page, pack);
  const std::string& text = head.reading.text;
  const auto labels = find_labels(head.reading, pack);
  const auto value = [&](std::string_view use) { return value_of(labels, use, text); };
  if (const auto agency = value("label.agency")) head.agency = first_line(text, *agency);
  if (const auto phone = value("label.phone")) {
    head.phone = matched(head.reading, phone_range(text, *phone), pack, "phone");
    if (head.phone.value) head.phone.value = on_one_line(*head.phone.value);
  }
  if (const auto number = value("label.number")) {
    head.number = matched(head.reading, before_date(text, first_line(text, *number)), pack, "number");
  }
  if (const auto date = value("label.date")) head.date = date_field(head.reading, first_line(text, *date));
  read_unlabelled(labels, pack, head);
  const auto addressee = value("label.addressee");
  if (const auto subject = value("label.subject")) {
    head.subject = flowing(head.reading, subject_range(head.reading, *subject, addressee.has_value(), pack));
  }
  read_subject_lines(paper, head);
  if (!head.agency) read_foot(paper, head);
  if (addressee) head.addressee = flowing(head.reading, addressee_range(head.reading, *addressee));
}

}  // namespace thaimemo::rules
