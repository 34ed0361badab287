#include "layout/stamps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kCorner = 0.6;  // two sides of a frame meet within this
constexpr double kLeastSide = 2.5, kMostSide = 25.0;
constexpr double kLeastArc = 0.15, kMostArc = 0.75;  // of a ring's diameter: what of it looks straight
constexpr double kRound = 0.12;                      // … and how far off its place that may be

struct Point {
  int x = 0, y = 0;
};

bool near(const Segment& s, const Point& p, double slack) {
  return p.x > s.box.left - slack && p.x < s.box.right + slack && p.y > s.box.top - slack &&
         p.y < s.box.bottom + slack;
}

int length(const Segment& s) { return s.horizontal ? s.box.width() : s.box.height(); }

/// A rectangle of four segments: their indices and corners.
struct Frame {
  std::array<std::size_t, 4> sides{};  // top, bottom, left, right
  Box box;
};

// The upright that begins at the level of `top` under one of its ends and ends at the level of `bottom`.
std::optional<std::size_t> side_between(const std::vector<Segment>& segments, const Segment& top,
                                        const Segment& bottom, bool left, double slack) {
  const double x = left ? (top.box.left + bottom.box.left) / 2.0 : (top.box.right + bottom.box.right) / 2.0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& s = segments[i];
    if (!s.horizontal && std::abs(s.box.center_x() - x) < slack &&
        std::abs(s.box.top - top.box.center_y()) < slack &&
        std::abs(s.box.bottom - bottom.box.center_y()) < slack) {
      return i;
    }
  }
  return std::nullopt;
}

std::vector<Frame> frames_of(const std::vector<Segment>& segments, double height) {
  const double slack = kCorner * height;
  std::vector<Frame> frames;
  for (std::size_t a = 0; a < segments.size(); ++a) {
    const Segment& top = segments[a];
    if (!top.horizontal || length(top) < kLeastSide * height || length(top) > kMostSide * height) continue;
    for (std::size_t b = 0; b < segments.size(); ++b) {
      const Segment& bottom = segments[b];
      const double step = bottom.box.center_y() - top.box.center_y();
      if (!bottom.horizontal || step < kLeastSide * height || step > kMostSide * height) continue;
      if (std::abs(top.box.left - bottom.box.left) > slack ||
          std::abs(top.box.right - bottom.box.right) > slack)
        continue;
      const auto left = side_between(segments, top, bottom, true, slack);
      const auto right = side_between(segments, top, bottom, false, slack);
      if (left && right) frames.push_back({{a, b, *left, *right}, unite(top.box, bottom.box)});
    }
  }
  return frames;
}

bool is_stamp(const Frame& frame, const std::vector<Segment>& segments, double slack) {
  const Box& b = frame.box;
  const std::array<Point, 4> corners{
      Point{b.left, b.top}, {b.right, b.top}, {b.left, b.bottom}, {b.right, b.bottom}};
  bool crossed = false;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (std::find(frame.sides.begin(), frame.sides.end(), i) != frame.sides.end()) continue;
    const Segment& s = segments[i];
    if (std::any_of(corners.begin(), corners.end(), [&](const Point& p) { return near(s, p, slack); }))
      return false;
    const bool inside = !intersect(s.box, b).empty();
    const bool leaves = s.horizontal ? s.box.left < b.left - slack || s.box.right > b.right + slack
                                     : s.box.top < b.top - slack || s.box.bottom > b.bottom + slack;
    crossed = crossed || (inside && leaves);
  }
  return crossed;
}

Point middle(const Segment& s) {
  return {static_cast<int>(s.box.center_x()), static_cast<int>(s.box.center_y())};
}

double distance(const Point& a, const Point& b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// What is straight of a ring: two arcs that face each other, and between them one or two that face the other
/// way. None if the two are no arcs of one ring.
std::vector<std::size_t> ring_of(const std::vector<Segment>& segments, std::size_t a, std::size_t b,
                                 double height) {
  const Point one = middle(segments[a]), other = middle(segments[b]);
  const double diameter = distance(one, other);
  if (diameter < kLeastSide * height || diameter > kMostSide * height) return {};
  const bool level = segments[a].horizontal;
  const double slack = kRound * diameter;
  const auto is_arc = [&](const Segment& s) {
    return length(s) > kLeastArc * diameter && length(s) < kMostArc * diameter;
  };
  if (!is_arc(segments[a]) || !is_arc(segments[b])) return {};
  if (std::abs(level ? one.x - other.x : one.y - other.y) > slack) return {};
  const Point centre{(one.x + other.x) / 2, (one.y + other.y) / 2};
  const int radius = static_cast<int>(diameter / 2);
  const std::array<Point, 2> beside =
      level ? std::array<Point, 2>{Point{centre.x - radius, centre.y}, {centre.x + radius, centre.y}}
            : std::array<Point, 2>{Point{centre.x, centre.y - radius}, {centre.x, centre.y + radius}};
  std::vector<std::size_t> arcs;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& s = segments[i];
    if (s.horizontal != level && is_arc(s) && std::any_of(beside.begin(), beside.end(), [&](const Point& p) {
          return distance(middle(s), p) < slack;
        }))
      arcs.push_back(i);
  }
  if (!arcs.empty()) arcs.insert(arcs.end(), {a, b});
  return arcs;
}

}  // namespace

std::vector<Segment> without_stamps(const std::vector<Segment>& segments, double height) {
  std::vector<bool> stamped(segments.size(), false);
  for (const Frame& frame : frames_of(segments, height)) {
    if (!is_stamp(frame, segments, kCorner * height)) continue;
    for (const std::size_t side : frame.sides) stamped[side] = true;
  }
  for (std::size_t a = 0; a < segments.size(); ++a)
    for (std::size_t b = a + 1; b < segments.size(); ++b)
      if (segments[a].horizontal == segments[b].horizontal)
        for (const std::size_t arc : ring_of(segments, a, b, height)) stamped[arc] = true;
  std::vector<Segment> left;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (!stamped[i]) left.push_back(segments[i]);
  }
  return left;
}

}  // namespace thaimemo::layout
