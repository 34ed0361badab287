// What the print of a table tells of its grid where the rules do not.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

/// The grids with the rows and columns whose rules a copy has lost, and without the columns that a streak, a
/// letter or a stamp has made:
/// - a row as high as several of the table's rows of one line, every cell of it with as many lines, at their
///   pitch, is so many rows; so is a cell beside rows of one line with a line in the middle of each;
/// - a row of two cells that a line of print runs over is one cell over the whole table, and a label in the
///   middle of two cells that are one in another row is one cell too;
/// - a column is two where a gap parts its head and the lines below;
/// - a column with nothing in it that is one with the next in some rows is one with it in all, and so are two
///   that are parted in one row of many;
/// - one row without letters is no table but a chart.
/// `lines` index into `grids`, as of find_lines(); `components`: the boxes of the page's ink. Pixels.
std::vector<Grid> mended(const std::vector<Grid>& grids, const std::vector<LineBox>& lines,
                         const std::vector<Box>& components, double text_height);

}  // namespace thaimemo::layout
