#include "layout/order.h"

#include <algorithm>
#include <iterator>

namespace thaimemo::layout {

namespace {

constexpr double kApart = 6.0;  // text heights between lines of one block

bool beside(const Box& a, const Box& b) {
  const int common = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return common * 3 > std::min(a.height(), b.height()) && (a.right <= b.left || b.right <= a.left);
}

/// Lines [begin, end) that stand side by side, and the x that parts them.
struct Blocks {
  std::size_t begin = 0, end = 0;
  int gutter = 0;
};

// Starting at two lines side by side, takes in all lines below that keep to one side of the gap between them.
Blocks blocks_at(const std::vector<Line>& lines, std::size_t i, double height) {
  int left_end = std::min(lines[i].box.right, lines[i + 1].box.right);
  int right_begin = std::max(lines[i].box.left, lines[i + 1].box.left);
  Blocks blocks{i, i + 2, 0};
  int bottom = std::max(lines[i].box.bottom, lines[i + 1].box.bottom);
  for (; blocks.end < lines.size(); ++blocks.end) {
    const Box& box = lines[blocks.end].box;
    const bool is_left = box.center_x() < (left_end + right_begin) / 2.0;
    const int new_left = is_left ? std::max(left_end, box.right) : left_end;
    const int new_right = is_left ? right_begin : std::min(right_begin, box.left);
    if (new_right <= new_left || box.top - bottom > kApart * height) break;
    left_end = new_left, right_begin = new_right;
    bottom = std::max(bottom, box.bottom);
  }
  blocks.gutter = (left_end + right_begin) / 2;
  return blocks;
}

}  // namespace

std::vector<Line> in_reading_order(std::vector<Line> lines, double height) {
  std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
    const double ya = a.box.center_y(), yb = b.box.center_y();
    return ya != yb ? ya < yb : a.box.left < b.box.left;
  });
  std::vector<Line> ordered;
  for (std::size_t i = 0; i < lines.size();) {
    if (i + 1 == lines.size() || !beside(lines[i].box, lines[i + 1].box)) {
      ordered.push_back(lines[i++]);
      continue;
    }
    const Blocks blocks = blocks_at(lines, i, height);
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(blocks.begin);
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(blocks.end);
    const auto is_left = [&](const Line& line) { return line.box.center_x() < blocks.gutter; };
    std::copy_if(begin, end, std::back_inserter(ordered), is_left);
    std::copy_if(begin, end, std::back_inserter(ordered), [&](const Line& line) { return !is_left(line); });
    i = blocks.end;
  }
  return ordered;
}

}  // namespace thaimemo::layout
