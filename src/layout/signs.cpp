#include "layout/signs.h"

#include <algorithm>
#include <map>
#include <utility>

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kThickest = 0.4, kShortest = 0.25, kLongest = 2.0;
constexpr double kFlat = 1.6;         // a dash is wider than this times its height
constexpr double kConfidence = 0.97;  // of the shape

bool is_dash(const Box& box, double text_height) {
  return box.height() <= kThickest * text_height && box.width() >= kShortest * text_height &&
         box.width() <= kLongest * text_height && box.width() >= kFlat * box.height();
}

Line line_of(const char* sign, const Box& box) {
  return {box, {{sign, box, kConfidence, {{sign, box, kConfidence, {}}}, false}}};
}

}  // namespace

std::vector<bool> lone_dashes(const std::vector<Box>& components, const std::vector<LineBox>& boxes,
                              double text_height) {
  std::map<std::pair<int, int>, int> lines;  // of each cell
  for (const LineBox& line : boxes) ++lines[{line.grid, line.cell}];
  std::vector<bool> dashes(boxes.size(), false);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const LineBox& line = boxes[i];
    if (line.grid < 0 || lines[{line.grid, line.cell}] != 1 || !is_dash(line.box, text_height)) continue;
    dashes[i] = std::count_if(components.begin(), components.end(), [&](const Box& component) {
                  return !intersect(component, line.box).empty();
                }) == 1;
  }
  return dashes;
}

Line dash_line(const Box& box) { return line_of("-", box); }

Line tick_line(const Box& box) { return line_of("✓", box); }

}  // namespace thaimemo::layout
