#include "layout/cell_lines.h"

#include <algorithm>

#include "layout/grid.h"

namespace thaimemo::layout {

CellLines lines_of(const Grid& grid, const std::vector<Box>& boxes) {
  CellLines lines(grid.cells.size());
  for (const Box& box : boxes)
    if (const int cell = cell_at(grid, box.center_x(), box.center_y()); cell >= 0) lines[cell].push_back(box);
  return lines;
}

Strip widest_strip(std::vector<Box> ink) {
  std::sort(ink.begin(), ink.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  Strip widest;
  int reached = ink.empty() ? 0 : ink.front().right;
  for (const Box& box : ink) {
    if (box.left - reached > widest.width()) widest = {reached, box.left};
    reached = std::max(reached, box.right);
  }
  return widest;
}

}  // namespace thaimemo::layout
