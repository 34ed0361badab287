// Rules that a copy has lost: rows and columns told by the print. Private to layout/.
#pragma once

#include "layout/cell_lines.h"

namespace thaimemo::layout {

/// Rows of one line that have run together are parted at the pitch of the others; a cell that spans such rows
/// with a line in the middle of each is a cell a row; a column is two where a gap parts its head and the
/// lines below. Cells may come out of order.
Grid with_lost_rows(const Grid& grid, const CellLines& lines);
Grid with_lost_edges(const Grid& grid, const CellLines& lines);
Grid with_lost_columns(const Grid& grid, const CellLines& lines, const std::vector<Box>& components,
                       double text_height);

}  // namespace thaimemo::layout
