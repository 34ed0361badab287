#include "layout/letter_strokes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>

namespace thaimemo::layout {
namespace {

// In text heights.
constexpr double kOneRow = 5.6;    // a row of one line and what reaches over its rules is no higher
constexpr double kTwoRows = 9;     // … and two such
constexpr double kNextLine = 1.2;  // a line of print to the next, at least
constexpr double kLeans = 0.3;     // letters as near as this lean on a stroke
constexpr double kBeside = 0.6;    // … of the next line too
constexpr double kInto = 0.15;     // … or reach into it
constexpr double kLetter = 0.5;    // lower is a mark or dirt
constexpr double kOnRule = 0.3;    // an end so far from a rule does not end on it
constexpr double kInLine = 0.5;    // pieces of one rule, across it and from end to end

bool in_line(const Segment& a, const Segment& b, double height) {
  return !a.horizontal && !b.horizontal && std::abs(a.box.center_x() - b.box.center_x()) < kInLine * height;
}

bool goes_on(const Segment& stroke, const std::vector<Segment>& segments, double height) {
  return std::any_of(segments.begin(), segments.end(), [&](const Segment& other) {
    return in_line(other, stroke, height) && other != stroke &&
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

bool ends_on_rule(const Segment& stroke, const std::vector<Segment>& segments, double height) {
  return std::any_of(segments.begin(), segments.end(), [&](const Segment& other) {
    const double y = other.box.center_y();
    return other.horizontal && other.box.left < stroke.box.right && other.box.right > stroke.box.left &&
           (std::abs(y - stroke.box.top) < kOnRule * height ||
            std::abs(y - stroke.box.bottom) < kOnRule * height);
  });
}

// Is it, or is anything in line with it, a rule for certain: long, or from one rule to another?
bool is_of_rule(const Segment& stroke, const std::vector<Segment>& segments, double height) {
  return std::any_of(segments.begin(), segments.end(), [&](const Segment& piece) {
    return in_line(piece, stroke, height) &&
           (piece.box.height() > kTwoRows * height || ends_on_rule(piece, segments, height));
  });
}

// Is there print close by in two of its lines at least?
bool stands_in_column_of_letters(const Box& stroke, const std::vector<Box>& components, double height) {
  double first = stroke.bottom, last = stroke.top;
  for (const Box& ink : components) {
    const double gap = std::max(ink.left - stroke.right, stroke.left - ink.right);
    if (ink.height() < kLetter * height || ink.center_y() < stroke.top || ink.center_y() > stroke.bottom ||
        gap > kBeside * height)
      continue;
    first = std::min(first, ink.center_y());
    last = std::max(last, ink.center_y());
  }
  return last - first > kNextLine * height;
}

}  // namespace

std::vector<Segment> without_letter_strokes(const std::vector<Segment>& segments,
                                            const std::vector<Box>& components, double height) {
  std::vector<Segment> rules;
  std::copy_if(segments.begin(), segments.end(), std::back_inserter(rules), [&](const Segment& segment) {
    if (segment.horizontal) return true;
    if (!is_of_rule(segment, segments, height) &&
        stands_in_column_of_letters(segment.box, components, height))
      return false;
    return segment.box.height() > kOneRow * height || !letters_lean_on(segment.box, components, height) ||
           goes_on(segment, segments, height);
  });
  return rules;
}

}  // namespace thaimemo::layout
