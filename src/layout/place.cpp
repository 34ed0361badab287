#include "layout/place.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace thaimemo::layout {
namespace {

// How far a point lies outside a box; 0 inside. Height counts more: a word belongs to its line.
double distance(const Box& box, double x, double y) {
  const double dx = std::max({box.left - x, x - box.right, 0.0});
  const double dy = std::max({box.top - y, y - box.bottom, 0.0});
  return dx + 10 * dy + 0.001 * std::abs(y - box.center_y());
}

std::size_t nearest(const std::vector<LineBox>& boxes, const Box& word) {
  std::size_t best = 0;
  double least = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const double d = distance(boxes[i].box, word.center_x(), word.center_y());
    if (d < least) {
      least = d;
      best = i;
    }
  }
  return best;
}

}  // namespace

std::vector<Line> place_words(const std::vector<LineBox>& boxes, std::vector<Word> words) {
  std::vector<Line> lines(boxes.size());
  for (std::size_t i = 0; i < boxes.size(); ++i) lines[i].box = boxes[i].box;
  if (boxes.empty()) return lines;
  for (Word& word : words) {
    Line& line = lines[nearest(boxes, word.box)];
    line.words.push_back(std::move(word));
  }
  for (Line& line : lines)
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const Word& a, const Word& b) { return a.box.left < b.box.left; });
  return lines;
}

}  // namespace thaimemo::layout
