// Grids of any segments: cells cover every place once, lie apart, in the grid and in order.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "expect.h"
#include "layout/grid.h"

using namespace thaimemo;

namespace {

constexpr double kHeight = 28;

// Five bytes a segment: direction and thickness, x, y, length; on a raster, so that some meet.
std::vector<Segment> segments_of(const std::uint8_t* data, std::size_t size) {
  std::vector<Segment> segments;
  for (std::size_t i = 0; i + 5 <= size; i += 5) {
    const bool horizontal = (data[i] & 1U) != 0;
    const int thickness = 1 + (data[i] >> 5U), x = data[i + 1] * 9, y = data[i + 2] * 13;
    const int length = data[i + 3] * 11 + data[i + 4] / 16 - 4;  // now and then empty
    segments.push_back(
        {horizontal ? Box{x, y, x + length, y + thickness} : Box{x, y, x + thickness, y + length},
         horizontal});
  }
  return segments;
}

void check(const Grid& grid) {
  std::vector<int> seen(static_cast<std::size_t>(grid.rows) * grid.columns, 0);
  for (const GridCell& cell : grid.cells) {
    const CellPlace& p = cell.place;
    expect(p.row >= 0 && p.column >= 0 && p.row_span >= 1 && p.column_span >= 1, "a cell has a place");
    expect(p.row + p.row_span <= grid.rows && p.column + p.column_span <= grid.columns,
           "a cell is in the grid");
    for (int r = p.row; r < p.row + p.row_span; ++r) {
      for (int c = p.column; c < p.column + p.column_span; ++c)
        ++seen[static_cast<std::size_t>(r) * grid.columns + c];
    }
    expect(!cell.box.empty() && contains(grid.box, cell.box), "a cell's box is in the grid's");
  }
  expect(std::all_of(seen.begin(), seen.end(), [](int n) { return n == 1; }), "every place once");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<Grid> grids = layout::find_grids(segments_of(data, size), kHeight);
  for (std::size_t i = 0; i < grids.size(); ++i) {
    check(grids[i]);
    for (std::size_t j = 0; j < i; ++j)
      expect(intersect(grids[i].box, grids[j].box).empty(), "tables lie apart");
  }
  return 0;
}
