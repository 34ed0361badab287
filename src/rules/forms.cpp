#include "rules/forms.h"

#include <algorithm>
#include <set>

#include "rules/column_content.h"
#include "rules/names.h"
#include "rules/paper.h"
#include "rules/row_labels.h"
#include "text/dates.h"
#include "text/fold.h"
#include "text/misread.h"

namespace thaimemo::rules {

std::optional<int> year_by(const Reading& cell, const PackData& pack, std::string_view use) {
  constexpr int kCentury = 2500;
  const auto hit = find_hit(cell, pack, use);
  const auto year = hit ? int_field(cell, hit->group("year").value_or(hit->all())).value : std::nullopt;
  return year ? std::optional(kCentury + *year) : std::nullopt;
}

namespace {

constexpr int kCaptionRows = 4;               // captions may stand above the headings
constexpr std::size_t kLongestHeading = 400;  // bytes of the skeleton
constexpr int kLettersPerError = 6;
constexpr int kMoreLetters = 30;           // that a heading may have behind three times the known one
constexpr std::size_t kPartHeading = 240;  // bytes: a cell with a part of the EIT and little else
constexpr std::size_t kYearHeading = 80;   // bytes: a cell with a year and little else names a column

// Letters of a heading that the cell begins with, less three for each error; 0: it does not.
int fit(const Label& heading, const std::string& skeleton, const text::NearText& letters) {
  const int limit = heading.letters / kLettersPerError;
  const std::size_t reach = heading.skeleton.size() + 3 * static_cast<std::size_t>(limit);
  std::size_t cut = std::min(reach, skeleton.size());
  while (cut < skeleton.size() && (static_cast<unsigned char>(skeleton[cut]) & 0xC0) == 0x80) ++cut;
  int best = 0;
  for (const auto& near : letters.find(heading.near, limit, cut)) {
    if (near.begin <= 3 * static_cast<std::size_t>(limit))
      best = std::max(best, heading.letters - 3 * near.distance);
  }
  return best;
}

// A short heading with a letter misread, alone in its cell: "หัๅข้อ".
const Column* misread_column(std::string_view cell, const PackData& pack) {
  constexpr std::size_t kShortest = 15;  // bytes: five letters
  constexpr std::size_t kLongest = 40;
  constexpr std::size_t kFarther = 12;  // bytes: four letters more or less are another word
  if (cell.size() < kShortest - 3 || cell.size() > kLongest) return nullptr;
  std::vector<std::string> words;
  std::vector<const Column*> columns;
  for (const Column& column : pack.columns) {
    for (const Label& heading : column.headings) {
      if (heading.text.size() < kShortest || heading.text.size() > kLongest) continue;
      if (heading.text.size() > cell.size() + kFarther || cell.size() > heading.text.size() + kFarther)
        continue;
      words.push_back(heading.text);
      columns.push_back(&column);
    }
  }
  constexpr int kLetter = 2;             // half letters
  constexpr std::size_t kLongWord = 24;  // bytes: with eight letters the lost one's sign may be lost too
  const text::Decoded decoded = text::decode_word(cell, words);
  if (decoded.word == nullptr) return nullptr;
  const int limit = kLetter + (decoded.word->size() >= kLongWord ? 1 : 0);
  if (text::misreading_cost(*decoded.word, cell) > limit) return nullptr;
  return columns[static_cast<std::size_t>(decoded.word - words.data())];
}

const Column* best_column(const Reading& cell, const PackData& pack) {
  const std::string skeleton =
      text::fold(cell.source->text);  // as printed: headings bear misreadings by themselves
  if (skeleton.empty() || skeleton.size() > kLongestHeading) return nullptr;
  const auto count = static_cast<int>(
      std::count_if(skeleton.begin(), skeleton.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  const text::NearText letters(skeleton);
  const Column* best = nullptr;
  int weight = 0;
  for (const Column& column : pack.columns) {
    for (const Label& heading : column.headings) {
      // A short word says nothing inside a long cell: "ที่" is a heading, "ที่ประชุม…" is not.
      if (heading.letters < 4 && skeleton.size() > heading.skeleton.size()) continue;
      if (count > 3 * heading.letters + kMoreLetters) continue;
      const int fitting = fit(heading, skeleton, letters);
      if (fitting > weight) best = &column, weight = fitting;
    }
  }
  return best != nullptr ? best : misread_column(tidy(cell.source->text), pack);
}

// "ปี 2568"; where it heads a column also "ปี 68".
std::optional<int> heading_year(const Reading& cell, const PackData& pack) {
  if (cell.text.size() > kYearHeading) return std::nullopt;
  const auto years = text::find_years(cell.text);
  return years.empty() ? year_by(cell, pack, "column.year") : years.front().year;
}

// A column of one part's scores: "EIT Survey". Words of a caption are more.
std::optional<Part> heading_part(const Reading& cell, const PackData& pack) {
  if (cell.text.size() > kPartHeading) return std::nullopt;
  if (const auto part = find_part(cell.text, pack)) return part;
  if (says(pack, "column.public", cell.text)) return Part::kPublic;
  if (says(pack, "column.survey", cell.text)) return Part::kSurvey;
  return std::nullopt;
}

struct HeadingRow {
  int named = 0;
  int filled = 0;
  bool scores = false;   // one of its cells heads scores
  bool figures = false;  // one of its cells is a score
};

HeadingRow heading_row(const TableView& table, int row, const PackData& pack) {
  HeadingRow result;
  for (int column = 0; column < table.columns(); ++column) {
    const CellPlace* place = table.place(row, column);
    if (place == nullptr || place->row != row || place->column != column || is_blank(table.at(row, column)))
      continue;
    ++result.filled;
    const Reading& cell = *table.at(row, column);
    const Column* found = best_column(cell, pack);
    result.scores = result.scores || (found != nullptr && found->field == "score");
    result.figures = result.figures || says(pack, "score.cell", cell.text);
    if (found != nullptr || heading_year(cell, pack) || heading_part(cell, pack)) ++result.named;
  }
  return result;
}

// Two thirds of the cells; in the first row half will do, or any two where one heads scores and none is one.
bool is_headings(const HeadingRow& row, bool first) {
  if (first && row.named >= 2 && row.scores && !row.figures) return true;
  return row.named >= 2 && (row.named * 3 >= row.filled * 2 || (first && row.named * 2 >= row.filled));
}

// Columns that are known so that nothing is read out of them.
bool says_nothing(std::string_view field) { return field == "none" || field == "count"; }

using ChosenColumns =
    std::vector<const Column*>;  // by column of the table; null: told otherwise or not at all

void name_columns(const TableView& table, int row, const PackData& pack, TableForm& form,
                  ChosenColumns& chosen) {
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    const CellPlace* place = table.place(row, column);
    if (is_blank(cell) || place->row != row) continue;
    const auto slot = static_cast<std::size_t>(column);
    if (const Column* found = best_column(*cell, pack)) {
      chosen[slot] = found;
      form.fields[slot] = found->field;
    }
    form.headings[slot] = text::fold(cell->text);
    if (says_nothing(form.fields[slot]) && says(pack, "column.fiscal", cell->text))
      form.fields[slot] = "score";  // no budget: the fiscal year, misread
    const bool counts =
        form.fields[slot] != "delta" && !says_nothing(form.fields[slot]);  // a target is no score
    const auto year = counts ? heading_year(*cell, pack) : std::nullopt;
    if (year || !counts) form.years[slot] = year;  // one that stands above holds for what stands below
    if (form.years[slot] && form.fields[slot].empty()) form.fields[slot] = "score";
    form.parts[slot] = heading_part(*cell, pack);
  }
}

// Beside a column of a year "พ.ค. 2567" is another: a misread พ.ศ., no month.
void add_misread_years(const TableView& table, int row, const PackData& pack, TableForm& form) {
  const auto known = [](const std::optional<int>& year) { return year.has_value(); };
  if (std::none_of(form.years.begin(), form.years.end(), known)) return;
  for (int column = 0; column < table.columns(); ++column) {
    const auto slot = static_cast<std::size_t>(column);
    const Reading* cell = table.at(row, column);
    if (form.years[slot] || !form.fields[slot].empty() || is_blank(cell)) continue;
    form.years[slot] = year_by(*cell, pack, "column.year.near");
    if (form.years[slot]) form.fields[slot] = "score";
  }
}

// Columns of the two parts side by side; a part that stands alone heads the table, not a column.
void settle_parts(TableForm& form) {
  const auto has = [&](Part part) {
    return std::find(form.parts.begin(), form.parts.end(), part) != form.parts.end();
  };
  const bool both = has(Part::kPublic) && has(Part::kSurvey);
  for (std::size_t i = 0; i < form.parts.size(); ++i) {
    if (!both) form.parts[i].reset();
    if (form.parts[i]) form.fields[i] = "score.part", form.years[i].reset();
  }
}

// A column that may be two things gives way to one that can only be the first, of the same year if it has
// one. Of several that may, the first has it, unless their years tell them apart.
void settle_otherwise(const ChosenColumns& chosen, TableForm& form) {
  const auto taken = [&](std::size_t slot) {
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const bool sure = chosen[i] == nullptr || !chosen[i]->otherwise;
      const bool same_year = !form.years[slot] || form.years[slot] == form.years[i];
      const bool first = sure || (i < slot && !form.years[slot]);
      if (i != slot && first && same_year && form.fields[i] == chosen[slot]->field) return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i] == nullptr || !chosen[i]->otherwise || !taken(i)) continue;
    form.fields[i] = *chosen[i]->otherwise;
    form.years[i].reset();
  }
}

// Shares beside counts are answers, not scores.
void settle_beside(const ChosenColumns& chosen, TableForm& form) {
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i] == nullptr || !chosen[i]->never_beside || !form.has(*chosen[i]->never_beside)) continue;
    form.fields[i] = "none";
    form.years[i].reset();
  }
}

void clear_form(const TableView& table, TableForm& form) {
  const auto columns = static_cast<std::size_t>(table.columns());
  form.fields.assign(columns, {});
  form.years.assign(columns, {});
  form.parts.assign(columns, {});
  form.headings.assign(columns, {});
}

// Headings at `row` and in the rows right below it; the row behind them.
int read_headings(const TableView& table, int row, const PackData& pack, TableForm& form) {
  ChosenColumns chosen(form.fields.size(), nullptr);
  name_columns(table, row, pack, form, chosen);
  add_misread_years(table, row, pack, form);
  int next = row + 1;
  while (next < table.rows() && next <= row + 2 && is_headings(heading_row(table, next, pack), false))
    name_columns(table, next++, pack, form, chosen);
  settle_otherwise(chosen, form);
  settle_beside(chosen, form);
  settle_parts(form);
  return next;
}

int find_headings(const TableView& table, const PackData& pack, TableForm& form) {
  for (int row = 0; row < std::min(table.rows(), kCaptionRows); ++row) {
    if (is_headings(heading_row(table, row, pack), row == 0)) return read_headings(table, row, pack, form);
  }
  return 0;
}

// A list of questions is known by its codes, whatever its headings were read as.
void name_questions(const TableView& table, const PackData& pack, TableForm& form) {
  const auto columns = question_columns(table, pack);
  if (!columns) return;
  form.first_row = read_headings(table, 0, pack, form);
  form.fields[static_cast<std::size_t>(columns->code)] = "question";
  form.fields[static_cast<std::size_t>(columns->score)] = "score";
}

// ---- What the rows hold ----

bool row_is_indicator(const TableView& table, const TableForm& form, int row, const PackData& pack) {
  bool label = false;
  bool score = false;
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (cell == nullptr) continue;
    const auto found = indicator_label(*cell, cell->whole(), pack);
    const bool counts = !says_nothing(form.fields[static_cast<std::size_t>(column)]);
    label = label || found;
    score = score || (found && found->score) || (counts && says(pack, "score.cell", cell->text));
  }
  return (label && score) || !stacked_rows(table, row, pack).empty();
}

bool row_is_question(const TableView& table, const TableForm&, int row, const PackData& pack) {
  const Reading* first = nullptr;
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (is_blank(cell)) continue;
    if (first == nullptr && says(pack, "question.code", cell->text)) {
      first = cell;
    } else if (first != nullptr && cell != first && says(pack, "score.cell", cell->text)) {
      return true;
    }
  }
  return false;
}

// A code with its letter, in whichever column, and a score.
bool row_has_code(const TableView& table, const TableForm&, int row, const PackData& pack) {
  bool code = false;
  bool score = false;
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (is_blank(cell)) continue;
    const bool here = says(pack, "question.code", cell->text) && says(pack, "question.mention", cell->text);
    code = code || here;
    score = score || (!here && says(pack, "score.cell", cell->text));
  }
  return code && score;
}

int count_rows(const TableView& table, const TableForm& form, const PackData& pack,
               bool (*holds)(const TableView&, const TableForm&, int, const PackData&)) {
  int count = 0;
  for (int row = form.first_row; row < table.rows(); ++row) count += holds(table, form, row, pack) ? 1 : 0;
  return count;
}

bool has_any(const TableForm& form, std::initializer_list<std::string_view> fields) {
  return std::any_of(fields.begin(), fields.end(), [&](std::string_view field) { return form.has(field); });
}

bool is_comparison(const TableForm& form) {
  std::set<int> years;
  for (const auto& year : form.years) {
    if (year) years.insert(*year);
  }
  return years.size() >= 2;
}

Form form_of(const TableView& table, const TableForm& form, const PackData& pack) {
  const bool acts = has_any(
      form, {"steps", "responsible", "period", "follow_up", "status", "status.done", "result", "outcome"});
  const bool plans = acts && has_any(form, {"measure", "issue", "steps"});
  // Years side by side may have the change told in words beside them.
  const bool years = is_comparison(form);
  if (plans && (!years || has_any(form, {"measure", "steps", "responsible", "period"})))
    return Form::kMeasures;
  const int indicators = count_rows(table, form, pack, row_is_indicator);
  // A question's words may be an indicator's name.
  if (!plans && indicators > 0 && form.has("question") &&
      count_rows(table, form, pack, row_has_code) >= 2 * indicators)
    return Form::kQuestions;
  if (indicators >= 1 && years) return Form::kComparisons;
  if (plans) return Form::kMeasures;
  if (indicators >= 2 || (indicators == 1 && has_any(form, {"indicator", "score", "rank"})))
    return Form::kIndicators;
  if (form.has("question") && has_any(form, {"score", "score.part", "comment"})) return Form::kQuestions;
  if (form.first_row == 0 && count_rows(table, form, pack, row_is_question) * 2 > table.rows())
    return Form::kQuestions;
  return Form::kOther;
}

}  // namespace

bool TableForm::has(std::string_view field) const { return column(field).has_value(); }

std::optional<int> TableForm::column(std::string_view field) const {
  const auto found = std::find(fields.begin(), fields.end(), field);
  if (found == fields.end()) return std::nullopt;
  return static_cast<int>(found - fields.begin());
}

bool repeats_headings(const TableView& table, const TableForm& form, int row) {
  int filled = 0;
  int same = 0;
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (is_blank(cell)) continue;
    ++filled;
    const std::string& heading = form.headings[static_cast<std::size_t>(column)];
    const int limit = static_cast<int>(heading.size()) / (3 * kLettersPerError);
    if (heading.empty() || cell->text.size() > 3 * heading.size() + kLongestHeading) continue;
    if (text::edit_distance(heading, text::fold(cell->text), limit) <= limit) ++same;
  }
  return same >= 2 && same * 3 >= filled * 2;
}

std::optional<TableForm> new_headings(const TableView& table, const TableForm& form, int row,
                                      const PackData& pack) {
  const HeadingRow heading = heading_row(table, row, pack);
  if (heading.figures || !is_headings(heading, false) || repeats_headings(table, form, row))
    return std::nullopt;
  TableForm next = form;
  clear_form(table, next);
  next.first_row = read_headings(table, row, pack, next);
  return next;
}

TableForm recognise(const TableView& table, const PackData& pack) {
  TableForm form;
  if (table.covering.empty()) return form;
  clear_form(table, form);
  form.first_row = find_headings(table, pack, form);
  if (form.first_row == 0) name_questions(table, pack, form);
  if (form.first_row > 0) {
    name_by_content(table, pack, form);
    name_measure(table, pack, form);
    settle_scale(table, pack, form);
    settle_compared(table, pack, form);
  }
  form.form = form_of(table, form, pack);
  return form;
}

}  // namespace thaimemo::rules
