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

/// The cell that covers a place; nullptr where none does.
const LaidCell* cell_at(const LaidTable& table, int row, int column);

/// Dice's coefficient of the pairs of neighbouring characters, 0–1; two empty texts are alike.
double likeness(const std::string& a, const std::string& b);

/// Rows that say the same, misreadings aside: not blank, alike as a whole by `least`, and no cell quite
/// different, very short ones without a number aside, and those of `b` in which nothing was read.
bool alike(const std::vector<std::string>& a, const std::vector<std::string>& b, double least);

/// One cell over the whole width.
bool is_banner(const LaidTable& table, int row);

/// The first cell of the row spans several rows.
bool starts_merged(const LaidTable& table, int row);

/// As many as the cells of the first one span.
int head_rows(const LaidTable& table);

/// Row `row` of `piece` does not begin as the others do: blank in a column, or without a number in the first
/// one, where the other rows of both pieces (the header aside, two at least) have one, or with text in fewer
/// columns than any other of three or more.
bool lacks_what_others_have(const LaidTable& before, const LaidTable& piece, int row);

/// The last row of `before` is blank in a column where all other rows have text, as row `row` of `piece` has
/// too, and a text of it runs on there: the page end has put apart what stood beside each other.
bool fills_up(const LaidTable& before, const LaidTable& piece, int row);

/// Row `row` of `piece` has a number where the last row of `before` has one: it is a row, a sum perhaps.
bool has_own_number(const LaidTable& before, const LaidTable& piece, int row);

/// The page end cut through a row: text runs to the very bottom of `before` and begins at the very top of row
/// `row` of `piece`, with less room than the other rows leave.
bool cut_through(const LaidTable& before, const LaidTable& piece, int row);

/// Columns where one cell is merged over rows of both: of `before` down to its last, but not those above
/// `first_row`, and of `piece` from `row` on. It has its text in `before`, or text that fills it there and
/// runs on to the next line. Rows do not merge in every column.
std::vector<int> merged_over(const LaidTable& before, int first_row, const LaidTable& piece, int row);

}  // namespace thaimemo::layout
