// Which cell of a table's row names its indicator?
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/forms.h"
#include "rules/names.h"

namespace thaimemo::rules {

/// The cell of a row in the column of that field; null where there is none.
const Reading* field_cell(const TableView& table, const TableForm& form, int row, std::string_view field);

struct RowLabel {
  const Reading* cell = nullptr;
  IndicatorLabel label;
};

/// By its name: alone in its cell, or in the one line of it that begins with a number.
std::optional<RowLabel> by_name(const TableView& table, int row, const PackData& pack);

/// By its name among other words (a stamp's, another column's), where its number is printed beside it.
std::optional<RowLabel> by_name_and_number(const TableView& table, const TableForm& form, int row,
                                           const PackData& pack);

/// Where the name is lost, by the number that comes next.
std::optional<RowLabel> by_number(const TableView& table, const TableForm& form, int row, int expected,
                                  const PackData& pack);

/// A row of those that one cell holds.
struct StackedRow {
  RowLabel label;
  const Reading* score_cell = nullptr;
  Range score;
};

/// The lines of one cell, two or more, each with a name, and as many scores: behind the names, or beside them
/// in one cell or in several; else none.
std::vector<StackedRow> stacked_rows(const TableView& table, int row, const PackData& pack);

}  // namespace thaimemo::rules
