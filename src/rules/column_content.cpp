#include "rules/column_content.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

#include "rules/forms.h"
#include "rules/levels.h"
#include "rules/names.h"
#include "text/dates.h"
#include "text/misread.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kLongestPeriod = 240;  // bytes
constexpr int kFewestCells = 2;

bool is_period(const Reading& cell) {
  if (cell.text.size() > kLongestPeriod) return false;
  const text::PeriodValue period = text::parse_period(cell.text);
  return period.start || period.end || period.fiscal_year;
}

bool is_party(const Reading& cell, const PackData& pack) {
  const std::string text = tidy(cell.text);
  return cell.text.size() <= kLongestPeriod &&
         std::any_of(pack.unit_openers.begin(), pack.unit_openers.end(),
                     [&](const std::string& word) { return text.starts_with(word); });
}

bool is_lettered_code(const Reading& cell, const PackData& pack) {
  return find_hit(cell, pack, "question.code") && says(pack, "question.mention", cell.text);
}

bool is_printed_score(const Reading& cell, const PackData& pack) {
  return says(pack, "score.cell", cell.text) && cell.text.find_first_of(".,") != std::string::npos;
}

// The first kind that fits, the surest first.
const char* kind_of(const Reading& cell, const PackData& pack) {
  if (is_result(cell, pack)) return "grade";
  if (is_lettered_code(cell, pack)) return "question";
  if (is_printed_score(cell, pack)) return "score";
  if (indicator_label(cell, cell.whole(), pack)) return "indicator";
  if (is_period(cell)) return "period";
  return is_party(cell, pack) ? "responsible" : "";
}

// How many cells of a column below the first row are `of_kind`; none if the first row's is.
int count_below(const TableView& table, int column, const PackData& pack,
                bool (*of_kind)(const Reading&, const PackData&)) {
  int count = 0;
  for (int row = 0; row < table.rows(); ++row) {
    const Reading* cell = table.at(row, column);
    if (is_blank(cell) || !table.begins(row, column) || !of_kind(*cell, pack)) continue;
    if (row == 0) return 0;
    ++count;
  }
  return count;
}

// Does a column hold `times` what another does, in every row that has both?
bool is_multiple(const TableView& table, int first_row, int column, int small, int times,
                 const PackData& pack) {
  constexpr int kFewest = 2;
  int rows = 0;
  for (int row = first_row; row < table.rows(); ++row) {
    const auto value = cell_score(table.at(row, column), pack).value;
    const auto mean = cell_score(table.at(row, small), pack).value;
    if (!value || !mean || *value == 0) continue;
    if (std::abs(*value - times * *mean) > times) return false;
    ++rows;
  }
  return rows >= kFewest;
}

// "grade", "question", "score", "indicator", "period" or "responsible" where nearly all cells from
// `first_row` on are of that kind; empty: it could be anything.
std::string field_by_content(const TableView& table, int column, int first_row, const PackData& pack) {
  std::map<std::string, int> counts;
  int filled = 0;
  for (int row = first_row; row < table.rows(); ++row) {
    const Reading* cell = table.at(row, column);
    const CellPlace* place = table.place(row, column);
    if (cell == nullptr || place->row != row || place->column != column) continue;
    if (cell->text.find_first_not_of(" \n\t*-") == std::string::npos) continue;
    ++filled;
    ++counts[kind_of(*cell, pack)];
  }
  for (const auto& [kind, count] : counts) {
    const int fewest = kind == "question" ? 1 : kFewestCells;  // a lettered code is nothing else
    if (!kind.empty() && count >= fewest && count * 5 >= filled * 4) return kind;
  }
  return {};
}

// "เกณฑ์" may head the score that is wanted, "สถานะ" the result.
void settle_results(const TableView& table, const PackData& pack, TableForm& form) {
  const auto holds_results = [&](int column) {
    return field_by_content(table, column, form.first_row, pack) == "grade";
  };
  const auto status = form.column("status");
  const auto grade = form.column("grade");
  if (!status || !grade || !form.has("score") || holds_results(*grade) || !holds_results(*status)) return;
  form.fields[static_cast<std::size_t>(*grade)] = "none";
  form.fields[static_cast<std::size_t>(*status)] = "grade";
}

// 1, 2, 3 and so on, as far as rows have a figure there: their numbers, whatever stands above.
bool counts_rows(const TableView& table, int column, int first_row) {
  constexpr int kFewest = 3;
  int last = 0;
  for (int row = first_row; row < table.rows(); ++row) {
    const Reading* cell = table.at(row, column);
    if (is_blank(cell)) continue;
    if (int_field(*cell, cell->whole()).value != last + 1 || cell->text.size() > 4) return false;
    ++last;
  }
  return last >= kFewest;
}

// The two columns whose differences a third holds in most of the rows that changed, three of them at least.
std::optional<std::pair<int, int>> compared_columns(const TableView& table, const TableForm& form,
                                                    int difference, const PackData& pack) {
  constexpr int kFewest = 3;
  std::vector<Figures> scores;
  scores.reserve(static_cast<std::size_t>(table.columns()));
  for (int column = 0; column < table.columns(); ++column)
    scores.push_back(figures_in(table, form.first_row, column, pack, cell_score));
  const Figures change = figures_in(table, form.first_row, difference, pack, cell_delta);
  std::optional<std::pair<int, int>> best;
  int most = kFewest - 1;
  for (int first = 0; first < table.columns(); ++first) {
    for (int second = first + 1; second < table.columns(); ++second) {
      if (first == difference || second == difference) continue;
      const Differences found = differences(scores[static_cast<std::size_t>(first)],
                                            scores[static_cast<std::size_t>(second)], change);
      const int closing = found.closing - found.unchanged;
      if (closing * 2 <= found.rows - found.unchanged || closing <= most) continue;
      most = closing;
      best = {first, second};
    }
  }
  return best;
}

// What is left of a year in a misread heading: "ป Q569".
std::optional<int> loose_year(const TableView& table, const TableForm& form, int column,
                              const PackData& pack) {
  for (int row = form.first_row - 1; row >= 0; --row) {
    const Reading* cell = table.at(row, column);
    const auto year = cell == nullptr ? std::nullopt : year_by(*cell, pack, "column.year.loose");
    if (year) return year;
  }
  return std::nullopt;
}

}  // namespace

Figures figures_in(const TableView& table, int first_row, int column, const PackData& pack, CellScore read) {
  Figures figures;
  for (int row = first_row; row < table.rows(); ++row)
    figures.push_back(read(table.at(row, column), pack).value);
  return figures;
}

Differences differences(const Figures& one, const Figures& other, const Figures& change) {
  Differences found;
  for (std::size_t row = 0; row < change.size(); ++row) {
    if (!one[row] || !other[row] || !change[row]) continue;
    ++found.rows;
    if (std::abs(*change[row]) != std::abs(*one[row] - *other[row])) continue;
    ++found.closing;
    found.unchanged += *change[row] == 0 ? 1 : 0;
  }
  return found;
}

std::optional<QuestionColumns> question_columns(const TableView& table, const PackData& pack) {
  constexpr int kFewest = 2;
  QuestionColumns found;
  int codes = 0, scores = 0;
  for (int column = 0; column < table.columns(); ++column) {
    const int coded = count_below(table, column, pack, is_lettered_code);
    const int scored = count_below(table, column, pack, is_printed_score);
    if (coded > codes) found.code = column, codes = coded;
    if (scored > scores) found.score = column, scores = scored;
  }
  const bool most = codes * 2 > table.rows() - 1 && found.code != found.score;
  return most && codes >= kFewest && scores >= kFewest ? std::optional(found) : std::nullopt;
}

void settle_compared(const TableView& table, const PackData& pack, TableForm& form) {
  const auto difference = form.column("delta");
  const auto years =
      std::count_if(form.years.begin(), form.years.end(), [](const auto& y) { return bool(y); });
  if (!difference || years >= 2) return;
  const auto pair = compared_columns(table, form, *difference, pack);
  if (!pair) return;
  const auto first = loose_year(table, form, pair->first, pack),
             second = loose_year(table, form, pair->second, pack);
  const bool known = first && second && first != second;
  for (const auto& [column, year] : {std::pair(pair->first, first), std::pair(pair->second, second)}) {
    const auto slot = static_cast<std::size_t>(column);
    form.fields[slot] = known ? "score" : "none";
    form.years[slot] = known ? year : std::nullopt;
  }
}

void name_by_content(const TableView& table, const PackData& pack, TableForm& form) {
  settle_results(table, pack, form);
  if (const auto result = form.column("grade"); result && !form.has("score")) {  // "ผล" may head either
    std::string& field = form.fields[static_cast<std::size_t>(*result)];
    if (field_by_content(table, *result, form.first_row, pack) == "score") field = "score";
  }
  for (int column = 0; column < table.columns(); ++column) {
    std::string& field = form.fields[static_cast<std::size_t>(column)];
    if (!field.empty()) continue;
    const std::string found = field_by_content(table, column, form.first_row, pack);
    if (!found.empty() && !form.has(found)) field = found;
    if (field.empty() && !form.has("no") && counts_rows(table, column, form.first_row)) field = "no";
  }
}

void settle_scale(const TableView& table, const PackData& pack, TableForm& form) {
  const auto score = form.column("score");
  if (!score) return;
  for (int column = 0; column < table.columns(); ++column) {
    std::string& field = form.fields[static_cast<std::size_t>(column)];
    if (column == *score || (field != "none" && field != "score" && !field.empty())) continue;
    for (const int times : {20, 25, 10}) {
      if (!is_multiple(table, form.first_row, column, *score, times, pack)) continue;
      form.fields[static_cast<std::size_t>(*score)] = "none";
      field = "score";
      return;
    }
  }
}

void name_measure(const TableView& table, const PackData& pack, TableForm& form) {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::size_t kLetter = 3;    // bytes
  if (form.has("measure") || !form.has("steps")) return;
  std::string* nearest = nullptr;
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(form.first_row - 1, column);
    std::string& field = form.fields[static_cast<std::size_t>(column)];
    if (!field.empty() || is_blank(cell) || cell->text.size() > kLongest) continue;
    const bool near = std::any_of(pack.columns.begin(), pack.columns.end(), [&](const Column& known) {
      return known.field == "measure" &&
             std::any_of(known.headings.begin(), known.headings.end(), [&](const Label& heading) {
               const int limit = static_cast<int>(heading.text.size() / kLetter) * 2 / 3;  // half letters
               return text::misreading_cost(heading.text, tidy(cell->text)) <= limit;
             });
    });
    if (!near) continue;
    if (nearest != nullptr) return;
    nearest = &field;
  }
  if (nearest != nullptr) *nearest = "measure";
}

}  // namespace thaimemo::rules
