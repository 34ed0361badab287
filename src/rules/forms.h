// What kind of table is it, and what does each of its columns hold? Told by the headings, whatever their
// order, wording and line breaks, and by what the rows hold where headings are missing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/record.h"
#include "rules/content.h"
#include "rules/pack_data.h"

namespace thaimemo::rules {

enum class Form { kOther, kIndicators, kQuestions, kMeasures, kComparisons };

struct TableForm {
  Form form = Form::kOther;
  int first_row = 0;                       // of the data; headings and captions stand before it
  std::vector<std::string> fields;         // by column; empty: unknown
  std::vector<std::optional<int>> years;   // by column: the year in its heading (B.E.)
  std::vector<std::optional<Part>> parts;  // by column: the part of the EIT whose scores it holds
  std::vector<std::string> headings;       // by column: the skeleton of its heading

  bool has(std::string_view field) const;
  std::optional<int> column(std::string_view field) const;  // the first
};

/// The columns from `row` on, where it has headings that are not the first ones again: two tables set as one.
std::optional<TableForm> new_headings(const TableView& table, const TableForm& form, int row,
                                      const PackData& pack);

TableForm recognise(const TableView& table, const PackData& pack);

/// The year (B.E.) whose last two figures a rule for `use` finds in a cell.
std::optional<int> year_by(const Reading& cell, const PackData& pack, std::string_view use);

/// Does this row print the headings once more?
bool repeats_headings(const TableView& table, const TableForm& form, int row);

}  // namespace thaimemo::rules
