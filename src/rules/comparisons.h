// This year against the years before: sentences with two years and their scores, tables with a column for
// each year, and rises that are named again elsewhere.
#pragma once

#include "rules/forms.h"
#include "rules/found.h"
#include "rules/quantities.h"

namespace thaimemo::rules {

/// Sentences of a paragraph or a cell with scores of two years. Says whether there was one.
bool read_comparison_prose(const Reading& reading, const std::vector<Clause>& clauses, const PackData& pack,
                           Found& found);

/// A repeat that contradicts nothing corroborates; one that differs stands beside the first.
void add_comparison(Found& found, Comparison comparison);

/// Rows of indicators, columns of years. The latest year's scores are the indicators' own.
void read_comparison_table(const Paper& paper, std::size_t element, const TableForm& form, Found& found);

/// "ตัวชี้วัดที่ 2 … 97.68 คะแนน เพิ่มขึ้น 19.67" where no years are compared: the rise repeats the comparison's.
void read_rises(const Reading& reading, const PackData& pack, Found& found);

/// A comparison that names nothing has lost its name, and is none of the whole paper, where one indicator
/// that is not compared has its score.
void name_comparisons(Found& found);

/// Indicators that a list of them has lost, where it names others that are compared: this year's scores of
/// the comparisons. Without such a list the comparisons stand alone.
void indicators_of_comparisons(const PackData& pack, Found& found);

}  // namespace thaimemo::rules
