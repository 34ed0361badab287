#include "layout/mend.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "layout/cell_lines.h"
#include "layout/false_columns.h"
#include "layout/lost_rules.h"

namespace thaimemo::layout {

namespace {

constexpr double kLowLetter = 0.7, kHighLetter = 1.6;  // text heights
constexpr int kLetters = 2;

// Do the lines hold letters, bold ones that run together too? The bars of a chart hold grain.
bool has_print(const std::vector<Box>& lines, const std::vector<Box>& components, double height) {
  return std::count_if(components.begin(), components.end(), [&](const Box& box) {
           return box.height() >= kLowLetter * height && box.height() <= kHighLetter * height &&
                  std::any_of(lines.begin(), lines.end(), [&](const Box& line) {
                    return line.width() >= height && line.height() >= kLowLetter * height &&
                           contains(line, box);
                  });
         }) >= kLetters;
}

Grid in_reading_order(Grid grid) {
  std::sort(grid.cells.begin(), grid.cells.end(), [](const GridCell& a, const GridCell& b) {
    return std::pair(a.place.row, a.place.column) < std::pair(b.place.row, b.place.column);
  });
  return grid;
}

}  // namespace

std::vector<Grid> mended(const std::vector<Grid>& grids, const std::vector<LineBox>& lines,
                         const std::vector<Box>& components, double text_height) {
  std::vector<Grid> result;
  for (std::size_t i = 0; i < grids.size(); ++i) {
    std::vector<Box> boxes;
    for (const LineBox& line : lines)
      if (line.grid == static_cast<int>(i)) boxes.push_back(line.box);
    if (grids[i].rows == 1 && !has_print(boxes, components, text_height)) continue;
    Grid grid = with_whole_cells(grids[i], lines_of(grids[i], boxes), components, text_height);
    grid = without_false_columns(grid, lines_of(grid, boxes), components, text_height);
    grid = with_lost_rows(grid, lines_of(grid, boxes));
    grid = with_lost_edges(grid, lines_of(grid, boxes));
    grid = with_lost_columns(grid, lines_of(grid, boxes), components, text_height);
    result.push_back(in_reading_order(std::move(grid)));
  }
  return result;
}

}  // namespace thaimemo::layout
