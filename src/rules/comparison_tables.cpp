// Tables with years side by side.
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>

#include "rules/column_content.h"
#include "rules/comparisons.h"
#include "rules/indicators.h"
#include "rules/levels.h"
#include "rules/names.h"
#include "rules/row_comments.h"
#include "text/dates.h"
#include "text/fold.h"

namespace thaimemo::rules {
namespace {

struct YearColumn {
  int column = 0;
  int printed = 0;
  std::optional<int> year;  // none where it cannot be as printed
};

int count_scores(const TableView& table, const TableForm& form, int column, const PackData& pack) {
  int count = 0;
  for (int row = form.first_row; row < table.rows(); ++row)
    count += cell_score(table.at(row, column), pack).value ? 1 : 0;
  return count;
}

// Of several columns of one year the one with the most scores: beside it stands the level, or the change.
std::vector<YearColumn> year_columns(const TableView& table, const TableForm& form, const PackData& pack) {
  std::map<int, std::pair<int, int>, std::greater<>> best;  // year → scores, column
  for (int column = 0; column < table.columns(); ++column) {
    const auto year = form.years[static_cast<std::size_t>(column)];
    if (!year) continue;
    const int scores = count_scores(table, form, column, pack);
    const auto [known, added] = best.try_emplace(*year, scores, column);
    if (!added && scores > known->second.first) known->second = {scores, column};
  }
  std::vector<YearColumn> columns;
  columns.reserve(best.size());
  for (const auto& [year, found] : best) columns.push_back({found.second, year, year});
  return columns;
}

// How much oftener does the rest of the paper speak of one year than of another?
int oftener(const Paper& paper, std::size_t table, int year, int than) {
  int more = 0;
  each_reading(paper, [&](std::size_t element, const Reading& reading) {
    if (element == table) return;
    for (const text::Year& said : text::find_years(reading.text))
      more += (said.year == year ? 1 : 0) - (said.year == than ? 1 : 0);
  });
  return more;
}

// A year that heads a column beside the assessed one is a misread one where it is long after that, or where
// the rest of the paper speaks oftener of the year before: that year, if a single figure tells them apart;
// unknown if it cannot be. It comes behind the assessed one.
std::vector<YearColumn> plausible_years(const Paper& paper, std::size_t table,
                                        std::vector<YearColumn> columns, std::optional<int> assessed) {
  constexpr int kAhead = 3;
  const auto has = [&](int year) {
    return std::any_of(columns.begin(), columns.end(), [&](const YearColumn& c) { return c.year == year; });
  };
  if (!assessed || !has(*assessed)) return columns;
  const int before = *assessed - 1;
  const bool lacks_before = columns.size() == 2 && !has(before);
  for (YearColumn& column : columns) {
    if (column.year == assessed) continue;
    const bool ahead = column.printed > *assessed + kAhead;
    const bool near = text::edit_distance(std::to_string(column.printed), std::to_string(before), 1) == 1;
    if (near && (ahead || (lacks_before && oftener(paper, table, before, column.printed) > 0))) {
      column.year = before;
    } else if (ahead) {
      column.year.reset();
    }
  }
  std::stable_sort(columns.begin(), columns.end(),
                   [](const YearColumn& a, const YearColumn& b) { return a.year > b.year; });
  return columns;
}

// The column of differences: by its heading, else the one that holds them in nearly all rows.
std::optional<int> delta_column(const TableView& table, const TableForm& form,
                                const std::vector<YearColumn>& years, const PackData& pack) {
  constexpr int kFewestRows = 2;
  if (const auto named = form.column("delta")) return named;
  if (years.size() < 2) return std::nullopt;
  const Figures now = figures_in(table, form.first_row, years[0].column, pack, cell_score);
  const Figures before = figures_in(table, form.first_row, years[1].column, pack, cell_score);
  for (int column = 0; column < table.columns(); ++column) {
    if (form.years[static_cast<std::size_t>(column)]) continue;
    const Differences found =
        differences(now, before, figures_in(table, form.first_row, column, pack, cell_delta));
    if (found.rows >= kFewestRows && found.closing * 5 >= found.rows * 4) return column;
  }
  return std::nullopt;
}

IntField heading_year(const TableView& table, const TableForm& form, const YearColumn& column) {
  for (int row = form.first_row - 1; row >= 0; --row) {
    const Reading* cell = table.at(row, column.column);
    if (cell == nullptr) continue;
    const std::string year = std::to_string(column.printed);
    for (const std::string& printed : {year, year.substr(2)}) {
      const std::size_t at = cell->text.find(printed);
      if (at != std::string::npos) return {column.year, evidence(*cell, {at, at + printed.size()})};
    }
  }
  return {column.year, std::nullopt};
}

// The indicator that a row names, and the cell that does.
struct RowName {
  const Reading* cell = nullptr;
  std::optional<IndicatorLabel> label;
  bool overall = false;  // it is the row of the whole paper's score
};

// Has the row this number, in the column of numbers or one whose heading says nothing else? "ข้อ" may head
// either.
bool numbered(const TableView& table, const TableForm& form, int row, int expected) {
  for (int column = 0; column < table.columns(); ++column) {
    const std::string& field = form.fields[static_cast<std::size_t>(column)];
    const Reading* cell =
        field.empty() || field == "no" || field == "question" ? table.at(row, column) : nullptr;
    if (!is_blank(cell) && int_field(*cell, cell->whole()).value == expected) return true;
  }
  return false;
}

// Where the name is lost, the number that comes next tells which it is.
std::optional<IndicatorLabel> by_number(const TableView& table, const TableForm& form, int row, int expected,
                                        RowName& name, const PackData& pack) {
  const auto label = form.column("indicator");
  const Reading* cell = label ? table.at(row, *label) : nullptr;
  if (is_blank(cell) || !numbered(table, form, row, expected) || !instrument_of(expected, pack))
    return std::nullopt;
  name.cell = cell;
  return IndicatorLabel{expected, cell->whole(), std::nullopt};
}

RowName name_of(const TableView& table, const TableForm& form, int row, int expected, const PackData& pack) {
  RowName name;
  for (int column = 0; column < table.columns() && !name.label; ++column) {
    const Reading* cell = table.at(row, column);
    if (cell == nullptr) continue;
    name.label = indicator_label(*cell, cell->whole(), pack);
    name.cell = cell;
    name.overall = name.overall || says(pack, "overall.row", cell->text);
  }
  if (!name.label && !name.overall) name.label = by_number(table, form, row, expected, name, pack);
  return name;
}

struct Columns {
  std::vector<YearColumn> years;  // the latest first
  std::optional<int> delta;
};

void add_row(const TableView& table, const TableForm& form, int row, const Columns& columns,
             std::optional<int> indicator, const PackData& pack, Found& found) {
  const auto& years = columns.years;
  for (std::size_t i = 0; i + 1 < years.size(); ++i) {
    Comparison comparison{indicator,
                          heading_year(table, form, years[i]),
                          cell_score(table.at(row, years[i].column), pack),
                          heading_year(table, form, years[i + 1]),
                          cell_score(table.at(row, years[i + 1].column), pack),
                          {}};
    if (i == 0 && columns.delta) comparison.delta = cell_delta(table.at(row, *columns.delta), pack);
    if (comparison.score.value || comparison.previous.value) add_comparison(found, std::move(comparison));
  }
}

// The levels of a year, or of no year.
std::optional<int> level_column(const TableForm& form, std::optional<int> year) {
  std::optional<int> any;
  for (std::size_t i = 0; i < form.fields.size(); ++i) {
    if (form.fields[i] != "grade") continue;
    if (form.years[i] == year) return static_cast<int>(i);
    if (!form.years[i] && !any) any = static_cast<int>(i);
  }
  return any;
}

// The latest year's score and level are the indicator's own.
void add_latest(const TableView& table, const TableForm& form, int row, const RowName& name, int column,
                const PackData& pack, Found& found) {
  ScoreField latest = cell_score(table.at(row, column), pack);
  if (!latest.value) return;
  Indicator& indicator =
      add_indicator(found, name.label->no, evidence(*name.cell, name.label->range), std::move(latest), pack);
  const auto grade = level_column(form, form.years[static_cast<std::size_t>(column)]);
  const Reading* level = grade ? table.at(row, *grade) : nullptr;
  if (!is_blank(level) && !indicator.result.evidence)
    indicator.result = result_field(*level, found.record.assessment.fiscal_year.value, pack);
}

}  // namespace

void read_comparison_table(const Paper& paper, std::size_t element, const TableForm& form, Found& found) {
  const PackData& pack = *paper.pack;
  const TableView& table = *paper[element].table;
  const auto assessed = found.record.assessment.fiscal_year.value;
  Columns columns{plausible_years(paper, element, year_columns(table, form, pack), assessed), {}};
  columns.delta = delta_column(table, form, columns.years, pack);
  const int latest = columns.years.empty() ? 0 : columns.years.front().column;
  const auto comment = form.column("comment");
  std::vector<CommentedRow> comments;
  int last_no = 0;
  for (int row = form.first_row; row < table.rows(); ++row) {
    const RowName name = name_of(table, form, row, last_no + 1, pack);
    if (!name.label) add_summary_row(table, form, row, latest, pack, found);
    if (!name.label && !name.overall) continue;
    const auto no = name.label ? std::optional(name.label->no) : std::nullopt;
    add_row(table, form, row, columns, no, pack, found);
    if (!name.label) continue;
    last_no = *no;
    comments.push_back({*no, comment ? table.at(row, *comment) : nullptr});
    add_latest(table, form, row, name, latest, pack, found);
  }
  add_row_comments(comments, pack, found);
  add_overall_column(table, form, pack, found);
  found.taken.insert(element);
}

}  // namespace thaimemo::rules
