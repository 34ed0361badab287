// Measures: the rows of tables that say what is done, by whom, when and how it is followed up, or what became
// of it; columns in any order and wording.
#pragma once

#include "rules/forms.h"
#include "rules/found.h"

namespace thaimemo::rules {

/// Reads one measures table. Rows whose first cell is empty go on with the row above.
void read_measure_table(const Paper& paper, std::size_t element, const TableForm& form, Found& found);

/// List items of a cell on lines of their own: marks that follow one another begin a line.
std::string itemize(std::string_view text);

/// The units in a cell that says who is responsible.
std::vector<std::string> split_units(std::string_view text, const PackData& pack);

/// The text with units that follow each other without so much as a blank on lines of their own: they were
/// printed so, and the end of a line was taken for one within a unit.
std::string on_own_lines(std::string text, const std::vector<std::string>& units);

}  // namespace thaimemo::rules
