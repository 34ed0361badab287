// What the cells of a laid-out table say, as far as the joining of its pieces needs it. Private to layout/.
#pragma once

#include <string>
#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

/// rows[r][c]: text without spaces; a merged cell's text stands at its first place.
using Rows = std::vector<std::vector<std::string>>;

std::string text_of(const Line& line);  // without spaces
Rows rows_of(const LaidTable& table);

/// Dice's coefficient of the pairs of neighbouring characters, 0–1; two empty texts are alike.
double likeness(const std::string& a, const std::string& b);

/// Rows that say the same, misreadings aside: not blank, alike as a whole by `least`, and no cell quite
/// different.
bool alike(const std::vector<std::string>& a, const std::vector<std::string>& b, double least);

/// One cell over the whole width.
bool is_banner(const LaidTable& table, int row);

/// The first cell of the row spans several rows.
bool starts_merged(const LaidTable& table, int row);

/// Blank in a column where all other rows of both pieces (headers aside, three at least) have text.
bool lacks_what_others_have(const std::vector<std::string>& row, const LaidTable& before,
                            const LaidTable& piece, int row_number);

/// The last row's text runs to the very bottom of its cell, with less room than rows usually leave.
bool cut_at_foot(const LaidTable& table);

/// The row's text begins at the very top of its cells.
bool starts_without_room(const LaidTable& table, int row);

}  // namespace thaimemo::layout
