#include "ocr/runs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace thaimemo::ocr {
namespace {

bool is_ink(const Image& grey, int x, int y, const RunOptions& options) {
  return grey.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(grey.width) +
                     static_cast<std::size_t>(x)] < options.ink;
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

// From top and bottom to the ink.
Box around_ink(const Image& grey, Box run, const RunOptions& options) {
  while (run.top < run.bottom && !row_has_ink(grey, run, run.top, options)) ++run.top;
  while (run.bottom > run.top && !row_has_ink(grey, run, run.bottom - 1, options)) --run.bottom;
  return run;
}

// Around the ink, but no lower than the least height, which stays around the ink's middle.
Box tightened(const Image& grey, const Box& line, const Box& whole, const RunOptions& options) {
  Box run = around_ink(grey, whole, options);
  const int least = static_cast<int>(std::lround(line.height() * options.least_height));
  if (run.height() >= least) return run;
  const int middle = (run.top + run.bottom) / 2;
  run.top = std::clamp(middle - least / 2, line.top, line.bottom - least);
  run.bottom = run.top + least;
  return run;
}

// Stretches of ink parted by more than `gap` columns without any.
std::vector<Box> parted(const std::vector<bool>& columns, const Box& line, int gap) {
  std::vector<Box> runs;
  int last = -1;  // last column with ink
  for (int x = 0; x < line.width(); ++x) {
    if (!columns[static_cast<std::size_t>(x)]) continue;
    if (last < 0 || x - last > gap) runs.push_back({line.left + x, line.top, line.left + x + 1, line.bottom});
    runs.back().right = line.left + x + 1;
    last = x;
  }
  return runs;
}

int in_heights(double heights, const Box& line) {
  return std::max(1, static_cast<int>(std::lround(line.height() * heights)));
}

// A label in large type and a value in small type do not fit one scale.
std::vector<Box> split_label(const Image& grey, const Box& run, const RunOptions& options) {
  const auto pieces = parted(columns_with_ink(grey, run, options), run, in_heights(options.label_gap, run));
  if (pieces.size() < 2 || pieces.front().width() > in_heights(options.label_width, run)) return {run};
  const Box rest = {pieces[1].left, run.top, run.right, run.bottom};
  const double label = around_ink(grey, pieces.front(), options).height();
  if (label < options.label_ratio * around_ink(grey, rest, options).height()) return {run};
  return {pieces.front(), rest};
}

}  // namespace

std::vector<Box> find_runs(const Image& grey, const Box& wanted, const RunOptions& options) {
  const Box line = intersect(wanted, grey.bounds());
  std::vector<Box> runs;
  if (line.empty()) return runs;
  for (const Box& run : parted(columns_with_ink(grey, line, options), line, in_heights(options.gap, line)))
    for (const Box& piece : split_label(grey, run, options))
      runs.push_back(tightened(grey, line, piece, options));
  return runs;
}

std::vector<Box> rectangles(const Image& grey, const Box& line, const RunOptions& options) {
  std::vector<Box> read = find_runs(grey, line, options);
  for (Box& box : read) {
    const int pad = static_cast<int>(std::lround(box.height() * options.pad));
    box = intersect({box.left - pad, box.top - pad, box.right + pad, box.bottom + pad}, grey.bounds());
  }
  return read;
}

}  // namespace thaimemo::ocr
