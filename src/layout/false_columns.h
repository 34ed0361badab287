// Columns that a streak, a letter or a stamp has made. Private to layout/.
#pragma once

#include "layout/cell_lines.h"

namespace thaimemo::layout {

/// A row of two cells that a line of print runs over is one cell, and so are a blank one and its neighbour
/// whose print is in the middle of both, as in another row of the table; a blank column that is one with the
/// next in some rows is one with it in all, and so are two parted in one row of many, or in one that print
/// runs over.
Grid with_whole_cells(const Grid& grid, const CellLines& lines, const std::vector<Box>& components,
                      double text_height);
Grid without_false_columns(const Grid& grid, const CellLines& lines, const std::vector<Box>& components,
                           double text_height);

}  // namespace thaimemo::layout
