// The lines of print in the cells of a grid. Private to layout/.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

using CellLines = std::vector<std::vector<Box>>;  // of every cell, from top to bottom

inline bool in_column(const GridCell& cell, int column) {
  return cell.place.column == column && cell.place.column_span == 1;
}

/// By the middles of `boxes`.
CellLines lines_of(const Grid& grid, const std::vector<Box>& boxes);

/// A strip without ink, in pixels across.
struct Strip {
  int left = 0, right = 0;
  int middle() const { return (left + right) / 2; }
  int width() const { return right - left; }
};

/// The widest between boxes of ink.
Strip widest_strip(std::vector<Box> ink);

}  // namespace thaimemo::layout
