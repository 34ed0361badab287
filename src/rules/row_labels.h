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

/// The lines of one cell, two or more, each with a name and a score; else none.
std::vector<RowLabel> stacked_labels(const TableView& table, int row, const PackData& pack);

}  // namespace thaimemo::rules
