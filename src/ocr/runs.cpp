#include "ocr/runs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace thaimemo::ocr {
namespace {

bool is_ink(const Image& grey, int x, int y, const RunOptions& options) {
  return grey.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(grey.width) + static_cast<std::size_t>(x)] <
         options.ink;
}

std::vector<bool> columns_with_ink(const Image& grey, const Box& line, const RunOptions& options) {
  std::vector<bool> columns(static_cast<std::size_t>(line.width()));
  for (int y = line.top; y < line.bottom; ++y)
    for (int x = line.left; x < line.right; ++x)
      if (is_ink(grey, x, y, options)) columns[static_cast<std::size_t>(x - line.left)] = true;
  return columns;
}

bool row_has_ink(const Image& grey, const Box& box, int y, const RunOptions& options) {
  for (int x = box.left; x < box.right; ++x)
    if (is_ink(grey, x, y, options)) return true;
  return false;
}

// From top and bottom to the ink, but no lower than the least height, which stays around the ink's middle.
Box tightened(const Image& grey, const Box& line, Box run, const RunOptions& options) {
  while (run.top < run.bottom && !row_has_ink(grey, run, run.top, options)) ++run.top;
  while (run.bottom > run.top && !row_has_ink(grey, run, run.bottom - 1, options)) --run.bottom;
  const int least = static_cast<int>(std::lround(line.height() * options.least_height));
  if (run.height() >= least) return run;
  const int middle = (run.top + run.bottom) / 2;
  run.top = std::clamp(middle - least / 2, line.top, line.bottom - least);
  run.bottom = run.top + least;
  return run;
}

}  // namespace

std::vector<Box> find_runs(const Image& grey, const Box& wanted, const RunOptions& options) {
  const Box line = intersect(wanted, grey.bounds());
  std::vector<Box> runs;
  if (line.empty()) return runs;
  const std::vector<bool> columns = columns_with_ink(grey, line, options);
  const int gap = std::max(1, static_cast<int>(std::lround(line.height() * options.gap)));
  int last = -1;  // last column with ink
  for (int x = 0; x < line.width(); ++x) {
    if (!columns[static_cast<std::size_t>(x)]) continue;
    if (last < 0 || x - last > gap) runs.push_back({line.left + x, line.top, line.left + x + 1, line.bottom});
    runs.back().right = line.left + x + 1;
    last = x;
  }
  for (Box& run : runs) run = tightened(grey, line, run, options);
  return runs;
}

}  // namespace thaimemo::ocr
