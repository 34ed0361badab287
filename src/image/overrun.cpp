#include "image/overrun.h"

#include <algorithm>
#include <cstdint>

namespace thaimemo::image {
namespace {

constexpr double kLongMm = 30.0;   // shorter lines are no rules with a fold on them
constexpr double kBeyondMm = 6.0;  // a rule may end a little beyond the last that it crosses
constexpr double kPale = 0.65;     // of the rule's own darkness

// How much darker than white a line is from `begin` to `end` along it: the mean of its darkest across it.
double darkness(const Image& grey, const Segment& line, int begin, int end) {
  const Box box = intersect(line.box, grey.bounds());
  double sum = 0;
  for (int along = begin; along < end; ++along) {
    std::uint8_t darkest = 255;
    for (int across = line.horizontal ? box.top : box.left;
         across < (line.horizontal ? box.bottom : box.right); ++across) {
      const int x = line.horizontal ? along : across, y = line.horizontal ? across : along;
      darkest = std::min(darkest, grey.pixels[static_cast<std::size_t>(y) * grey.width + x]);
    }
    sum += 255 - darkest;
  }
  return end > begin ? sum / (end - begin) : 0;
}

struct Crossings {
  int first = 0, last = 0;  // along the line
  int count = 0;
};

Crossings crossings_of(const Segment& line, const std::vector<Segment>& segments) {
  Crossings found;
  for (const Segment& other : segments) {
    if (other.horizontal == line.horizontal || intersect(other.box, line.box).empty()) continue;
    const auto at = static_cast<int>(line.horizontal ? other.box.center_x() : other.box.center_y());
    found.first = found.count == 0 ? at : std::min(found.first, at);
    found.last = found.count == 0 ? at : std::max(found.last, at);
    ++found.count;
  }
  return found;
}

}  // namespace

void cut_overruns(const Image& grey, std::vector<Segment>& segments) {
  const double mm = grey.dpi / 25.4;
  const std::vector<Segment> all = segments;
  for (Segment& line : segments) {
    const Box box = intersect(line.box, grey.bounds());
    const int begin = line.horizontal ? box.left : box.top, end = line.horizontal ? box.right : box.bottom;
    const Crossings crossed = crossings_of(line, all);
    if (crossed.count < 2 || crossed.last - crossed.first < kLongMm * mm) continue;
    const double own = darkness(grey, line, std::max(begin, crossed.first), std::min(end, crossed.last));
    const auto overruns = [&](int from, int to) {
      return to - from > kBeyondMm * mm && darkness(grey, line, from, to) < kPale * own;
    };
    int& first = line.horizontal ? line.box.left : line.box.top;
    int& last = line.horizontal ? line.box.right : line.box.bottom;
    if (overruns(begin, crossed.first)) first = crossed.first;
    if (overruns(crossed.last, end)) last = crossed.last;
  }
}

}  // namespace thaimemo::image
