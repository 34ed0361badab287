#include "layout/columns.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kGutter = 3.0;   // narrowest gap between two blocks
constexpr double kLeading = 9.0;  // farthest next line of a block: room for a signature
constexpr double kAligned = 0.5;  // edges within this are aligned
constexpr double kCentred = 1.6;  // centres within this are on one axis

struct Halves {
  Box left, right;
};

// The widest gap of a line, where it is wide enough to part it.
std::optional<Halves> halves_of(const PrintLine& line, double height) {
  std::vector<Box> boxes = line.letters;
  boxes.insert(boxes.end(), line.marks.begin(), line.marks.end());
  std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  int reached = boxes.front().right, widest = 0, at = 0;
  for (const Box& box : boxes) {
    if (box.left - reached > widest) widest = box.left - reached, at = box.left;
    reached = std::max(reached, box.right);
  }
  if (widest < kGutter * height) return std::nullopt;
  Halves halves;
  for (const Box& box : boxes) {
    Box& half = box.left < at ? halves.left : halves.right;
    half = unite(half, box);
  }
  return halves;
}

double spread(const std::vector<Box>& boxes, double (*value)(const Box&)) {
  double least = value(boxes.front()), most = least;
  for (const Box& box : boxes) least = std::min(least, value(box)), most = std::max(most, value(box));
  return most - least;
}

bool centred(const std::vector<Box>& boxes, double height) {
  return spread(boxes, [](const Box& b) { return b.center_x(); }) < kCentred * height;
}

bool aligned(const std::vector<Box>& boxes, double height) {
  return spread(boxes, [](const Box& b) { return static_cast<double>(b.left); }) < kAligned * height;
}

// Two or more lines, both halves centred on their own axes with a common gutter between.
bool two_blocks(const std::vector<Halves>& run, double height) {
  if (run.size() < 2) return false;
  std::vector<Box> left, right;
  for (const Halves& halves : run) left.push_back(halves.left), right.push_back(halves.right);
  int gutter_begin = 0, gutter_end = right.front().left;
  for (const Halves& halves : run) {
    gutter_begin = std::max(gutter_begin, halves.left.right);
    gutter_end = std::min(gutter_end, halves.right.left);
  }
  return gutter_end - gutter_begin > height && centred(left, height) && centred(right, height) &&
         !(aligned(left, height) && aligned(right, height));
}

std::vector<PrintLine> split(const PrintLine& line, const Halves& halves, double height) {
  PrintLine left, right;
  left.top = right.top = line.top, left.bottom = right.bottom = line.bottom;
  for (const Box& box : line.letters) (box.left < halves.right.left ? left : right).add_letter(box, height);
  for (const Box& box : line.marks) (box.left < halves.right.left ? left : right).add_mark(box);
  return {left, right};
}

}  // namespace

std::vector<PrintLine> parted(std::vector<PrintLine> lines, double height) {
  std::sort(lines.begin(), lines.end(),
            [](const PrintLine& a, const PrintLine& b) { return a.center() < b.center(); });
  std::vector<PrintLine> result;
  for (std::size_t i = 0; i < lines.size();) {
    std::vector<Halves> run;
    for (std::size_t end = i; end < lines.size(); ++end) {
      const auto halves = halves_of(lines[end], height);
      if (!halves) break;
      if (end > i && lines[end].center() - lines[end - 1].center() > kLeading * height) break;
      run.push_back(*halves);
    }
    while (!run.empty() && !two_blocks(run, height))
      run.pop_back();  // a line below may stand beside a pen stroke
    if (run.empty()) result.push_back(std::move(lines[i++]));
    for (const Halves& halves : run)
      for (PrintLine& half : split(lines[i++], halves, height)) result.push_back(std::move(half));
  }
  return result;
}

}  // namespace thaimemo::layout
