#include "rules/row_labels.h"

#include <utility>

#include "rules/quantities.h"

namespace thaimemo::rules {
namespace {

// The only line of a cell that begins with a number and its indicator's name; a stamp, a pen or the banner
// above is in the cell too.
std::optional<IndicatorLabel> line_label(const Reading& cell, const PackData& pack) {
  std::optional<IndicatorLabel> only;
  if (cell.text.find('\n') == std::string::npos) return only;
  for (const Range line : lines_of(cell.text)) {
    const auto label = leading_number(cell, line, pack) ? indicator_label(cell, line, pack) : std::nullopt;
    if (label && only) return std::nullopt;
    if (label) only = label;
  }
  return only;
}

std::optional<int> printed_number(const TableView& table, const TableForm& form, int row, const Reading& cell,
                                  const PackData& pack) {
  if (const auto number = leading_number(cell, cell.whole(), pack)) return number;
  const Reading* no = field_cell(table, form, row, "no");
  if (no == nullptr) no = table.at(row, 0);
  return no == nullptr || no == &cell ? std::nullopt : int_field(*no, no->whole()).value;
}

// Where the rule between two rows was not seen, one cell holds both: a number at its end may be the other's.
bool names_another(const Reading& cell, int no, const PackData& pack) {
  const std::vector<NameHit> names = find_names(cell.text, pack);
  return std::any_of(names.begin(), names.end(), [no](const NameHit& name) { return name.no != no; });
}

// Those of the labels that have their score behind them.
std::vector<StackedRow> scored_inside(const std::vector<RowLabel>& labels) {
  std::vector<StackedRow> rows;
  for (const RowLabel& label : labels)
    if (label.label.score) rows.push_back({label, label.cell, *label.label.score});
  return rows;
}

/// A score where it stands.
using Place = std::pair<const Reading*, Range>;

std::vector<Place> scores_in(const Reading& cell, const PackData& pack) {
  std::vector<Place> scores;
  for (const Token& token : read_figures(cell, pack).tokens)
    if (token.kind == Quantity::kScore) scores.emplace_back(&cell, token.range);
  return scores;
}

// The scores of a column in the rows over which the cell of labels runs.
std::vector<Place> scores_beside(const TableView& table, const CellPlace& labels, int column,
                                 const PackData& pack) {
  std::vector<Place> scores;
  const Reading* before = nullptr;
  for (int row = labels.row; row < labels.row + labels.row_span; ++row) {
    const Reading* cell = table.at(row, column);
    if (cell == nullptr || cell == before) continue;
    const std::vector<Place> more = scores_in(*cell, pack);
    scores.insert(scores.end(), more.begin(), more.end());
    before = cell;
  }
  return scores;
}

// Labels and the scores of a column that has one for each.
std::vector<StackedRow> scored_beside(const TableView& table, const CellPlace& place,
                                      const std::vector<RowLabel>& labels, const PackData& pack) {
  std::vector<StackedRow> rows;
  for (int column = place.column + place.column_span; column < table.columns() && rows.empty(); ++column) {
    const std::vector<Place> scores = scores_beside(table, place, column, pack);
    if (scores.size() != labels.size()) continue;
    for (std::size_t i = 0; i < labels.size(); ++i)
      rows.push_back({labels[i], scores[i].first, scores[i].second});
  }
  return rows;
}

// A column that has the names of other rows, whatever its heading.
bool holds_names(const TableView& table, const TableForm& form, int column, const PackData& pack) {
  constexpr int kLeastNames = 3;
  int names = 0;
  for (int row = form.first_row; row < table.rows() && names < kLeastNames; ++row) {
    const Reading* cell = table.at(row, column);
    names += cell != nullptr && indicator_label(*cell, cell->whole(), pack) ? 1 : 0;
  }
  return names >= kLeastNames;
}

}  // namespace

const Reading* field_cell(const TableView& table, const TableForm& form, int row, std::string_view field) {
  const auto column = form.column(field);
  return column ? table.at(row, *column) : nullptr;
}

std::optional<RowLabel> by_name(const TableView& table, int row, const PackData& pack) {
  for (const bool whole : {true, false}) {
    for (int column = 0; column < table.columns(); ++column) {
      const Reading* cell = table.at(row, column);
      if (!table.begins(row, column)) continue;
      const auto label = whole ? indicator_label(*cell, cell->whole(), pack) : line_label(*cell, pack);
      if (label) return RowLabel{cell, *label};
    }
  }
  return std::nullopt;
}

std::optional<RowLabel> by_name_and_number(const TableView& table, const TableForm& form, int row,
                                           const PackData& pack) {
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (!table.begins(row, column)) continue;
    const std::vector<NameHit> names = find_names(cell->text, pack);
    if (names.size() != 1 || printed_number(table, form, row, *cell, pack) != names.front().no) continue;
    return RowLabel{cell, {names.front().no, cell->whole(), std::nullopt}};
  }
  return std::nullopt;
}

std::vector<StackedRow> stacked_rows(const TableView& table, int row, const PackData& pack) {
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (is_blank(cell) || !table.begins(row, column) || cell->text.find('\n') == std::string::npos) continue;
    std::vector<RowLabel> labels;
    for (const Range line : lines_of(cell->text))
      if (const auto label = indicator_label(*cell, line, pack)) labels.push_back({cell, *label});
    if (labels.size() < 2) continue;
    std::vector<StackedRow> rows = scored_inside(labels);
    return rows.size() >= 2 ? rows : scored_beside(table, *table.place(row, column), labels, pack);
  }
  return {};
}

std::optional<RowLabel> by_number(const TableView& table, const TableForm& form, int row, int expected,
                                  const PackData& pack) {
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (!table.begins(row, column) || cell->text.size() < 9) continue;
    if (printed_number(table, form, row, *cell, pack) != expected) continue;
    if (form.column("indicator") != column && !leading_number(*cell, cell->whole(), pack) &&
        !holds_names(table, form, column, pack))
      continue;
    if (names_another(*cell, expected, pack)) continue;
    const auto inside = find_hit(*cell, pack, "label.score");
    const auto score = inside ? inside->group("score") : std::nullopt;
    return RowLabel{cell, {expected, {0, score ? score->begin : cell->text.size()}, score}};
  }
  return std::nullopt;
}

}  // namespace thaimemo::rules
