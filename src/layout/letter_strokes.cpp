#include "layout/letter_strokes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>

namespace thaimemo::layout {
namespace {

// In text heights.
constexpr double kOneRow = 5.6;  // a row of one line and what reaches over its rules is no higher
constexpr double kLeans = 0.3;   // letters as near as this lean on a stroke
constexpr double kInto = 0.15;   // … or reach into it
constexpr double kLetter = 0.5;  // lower is a mark or dirt
constexpr double kInLine = 0.5;  // pieces of one rule, across it and from end to end

bool goes_on(const Segment& stroke, const std::vector<Segment>& segments, double height) {
  return std::any_of(segments.begin(), segments.end(), [&](const Segment& other) {
    return !other.horizontal && other != stroke &&
           std::abs(other.box.center_x() - stroke.box.center_x()) < kInLine * height &&
           other.box.top < stroke.box.bottom + kInLine * height &&
           other.box.bottom > stroke.box.top - kInLine * height;
  });
}

bool letters_lean_on(const Box& stroke, const std::vector<Box>& components, double height) {
  bool before = false, after = false;
  for (const Box& ink : components) {
    if (ink.height() < kLetter * height || ink.center_y() < stroke.top || ink.center_y() > stroke.bottom)
      continue;
    const double left_gap = stroke.left - ink.right, right_gap = ink.left - stroke.right;
    before = before || (left_gap > -kInto * height && left_gap < kLeans * height);
    after = after || (right_gap > -kInto * height && right_gap < kLeans * height);
  }
  return before && after;
}

}  // namespace

std::vector<Segment> without_letter_strokes(const std::vector<Segment>& segments,
                                            const std::vector<Box>& components, double height) {
  std::vector<Segment> rules;
  std::copy_if(segments.begin(), segments.end(), std::back_inserter(rules), [&](const Segment& segment) {
    return segment.horizontal || segment.box.height() > kOneRow * height ||
           !letters_lean_on(segment.box, components, height) || goes_on(segment, segments, height);
  });
  return rules;
}

}  // namespace thaimemo::layout
