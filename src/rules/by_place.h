// Which indicators are the rows of a table whose names cannot be read?
#pragma once

#include <vector>

namespace thaimemo::rules {

/// The numbers of a table's rows, those of nameless rows (0) filled in where the named ones rise, are at
/// least half of all, and a gap between two of them, or before the first, or up to `last`, has just as many
/// rows as numbers are missing. Rows that cannot be told keep 0.
std::vector<int> numbers_by_place(std::vector<int> numbers, int last);

}  // namespace thaimemo::rules
