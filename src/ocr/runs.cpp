#include "ocr/runs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace thaimemo::ocr {
namespace {

std::uint8_t value_at(const Image& grey, int x, int y) {
  return grey.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(grey.width) +
                     static_cast<std::size_t>(x)];
}

// The grey that parts a line's ink from its paper, which is white: between white and its darker strokes.
int ink_level(const Image& grey, const Box& line, const RunOptions& options) {
  std::array<int, 256> values{};
  for (int y = line.top; y < line.bottom; ++y)
    for (int x = line.left; x < line.right; ++x) ++values[value_at(grey, x, y)];
  const auto dark = static_cast<int>(options.dark_share * line.width() * line.height());
  int stroke = 0;
  for (int seen = values[0]; stroke < 255 && seen <= dark; seen += values[static_cast<std::size_t>(stroke)])
    ++stroke;
  return std::max(options.ink, static_cast<int>(stroke + options.ink_share * (255 - stroke)));
}

/// A line's picture and what is ink in it.
struct Print {
  const Image& grey;
  int level;

  bool is_ink(int x, int y) const { return value_at(grey, x, y) < level; }
};

std::vector<bool> columns_with_ink(const Print& print, const Box& line) {
  std::vector<bool> columns(static_cast<std::size_t>(line.width()));
  for (int y = line.top; y < line.bottom; ++y)
    for (int x = line.left; x < line.right; ++x)
      if (print.is_ink(x, y)) columns[static_cast<std::size_t>(x - line.left)] = true;
  return columns;
}

bool row_has_ink(const Print& print, const Box& box, int y) {
  for (int x = box.left; x < box.right; ++x)
    if (print.is_ink(x, y)) return true;
  return false;
}

// From top and bottom to the ink.
Box around_ink(const Print& print, Box run) {
  while (run.top < run.bottom && !row_has_ink(print, run, run.top)) ++run.top;
  while (run.bottom > run.top && !row_has_ink(print, run, run.bottom - 1)) --run.bottom;
  return run;
}

// Around the ink, but no lower than the least height, which stays around the ink's middle.
Box tightened(const Print& print, const Box& line, const Box& whole, const RunOptions& options) {
  Box run = around_ink(print, whole);
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
std::vector<Box> split_label(const Print& print, const Box& run, const RunOptions& options) {
  const auto pieces = parted(columns_with_ink(print, run), run, in_heights(options.label_gap, run));
  if (pieces.size() < 2 || pieces.front().width() > in_heights(options.label_width, run)) return {run};
  const Box rest = {pieces[1].left, run.top, run.right, run.bottom};
  const double label = around_ink(print, pieces.front()).height();
  if (label < options.label_ratio * around_ink(print, rest).height()) return {run};
  return {pieces.front(), rest};
}

}  // namespace

std::vector<Box> find_runs(const Image& grey, const Box& wanted, const RunOptions& options) {
  const Box line = intersect(wanted, grey.bounds());
  std::vector<Box> runs;
  if (line.empty()) return runs;
  const Print print{grey, ink_level(grey, line, options)};
  for (const Box& run : parted(columns_with_ink(print, line), line, in_heights(options.gap, line)))
    for (const Box& piece : split_label(print, run, options))
      runs.push_back(tightened(print, line, piece, options));
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
