#include "layout/stamps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>

#include "base/median.h"
#include "layout/segments.h"

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kCorner = 0.6;   // two sides of a frame meet within this
constexpr double kPassing = 1.0;  // a rule that goes on so far beyond a corner on both sides passes it by
constexpr double kLeastSide = 2.5, kMostSide = 32.0;
constexpr double kInLine = 0.3;  // pieces of one rule
constexpr double kOnRule = 0.2;  // an end so far from a rule does not end on it
constexpr double kThick = 1.8;   // of the usual thickness of uprights: tilted, or drawn with a thicker line
constexpr double kTilted = 0.1;  // slope of a stamp
constexpr double kLeastArc = 0.15, kMostArc = 0.75;  // of a ring's diameter: what of it looks straight
constexpr double kRound = 0.12;                      // … and how far off its place that may be
constexpr double kBent = 0.4;  // of an arc's height over its chord: its box is as thick, a rule is thin

struct Point {
  int x = 0, y = 0;
};

bool near(const Segment& s, const Point& p, double slack) {
  return p.x > s.box.left - slack && p.x < s.box.right + slack && p.y > s.box.top - slack &&
         p.y < s.box.bottom + slack;
}

int length(const Segment& s) { return s.horizontal ? s.box.width() : s.box.height(); }

int thickness(const Segment& s) { return s.horizontal ? s.box.height() : s.box.width(); }

bool is_side(const Segment& s, double height) {
  return length(s) >= kLeastSide * height && length(s) <= kMostSide * height;
}

/// A rectangle of segments: the indices of its sides, and the corners in which they meet.
struct Frame {
  std::vector<std::size_t> sides;
  Box box;
  std::vector<Point> corners;
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

Frame framed(std::vector<std::size_t> sides, const Box& box) {
  return {std::move(sides),
          box,
          {{box.left, box.top}, {box.right, box.top}, {box.left, box.bottom}, {box.right, box.bottom}}};
}

std::vector<Frame> frames_of(const std::vector<Segment>& segments, double height) {
  const double slack = kCorner * height;
  std::vector<Frame> frames;
  for (std::size_t a = 0; a < segments.size(); ++a) {
    const Segment& top = segments[a];
    if (!top.horizontal || !is_side(top, height)) continue;
    for (std::size_t b = 0; b < segments.size(); ++b) {
      const Segment& bottom = segments[b];
      const double step = bottom.box.center_y() - top.box.center_y();
      if (!bottom.horizontal || step < kLeastSide * height || step > kMostSide * height) continue;
      if (std::abs(top.box.left - bottom.box.left) > slack ||
          std::abs(top.box.right - bottom.box.right) > slack)
        continue;
      const auto left = side_between(segments, top, bottom, true, slack);
      const auto right = side_between(segments, top, bottom, false, slack);
      if (left && right) frames.push_back(framed({a, b, *left, *right}, unite(top.box, bottom.box)));
    }
  }
  return frames;
}

// The uprights that end at `level` under (over) one of its ends, or a little beyond, as where a letter makes
// them longer.
std::vector<std::size_t> uprights_at(const std::vector<Segment>& segments, const Segment& level, bool left,
                                     bool below, double height) {
  const double x = left ? level.box.left : level.box.right;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& s = segments[i];
    const double beyond = below ? level.box.center_y() - s.box.top : s.box.bottom - level.box.center_y();
    if (!s.horizontal && std::abs(s.box.center_x() - x) < kCorner * height && beyond > -kCorner * height &&
        beyond < kPassing * height)
      found.push_back(i);
  }
  return found;
}

// Does a level rule of something else run through it from side to side?
bool lies_across(const Box& frame, const std::vector<Segment>& segments, double slack) {
  return std::any_of(segments.begin(), segments.end(), [&](const Segment& s) {
    return s.horizontal && s.box.left < frame.left - slack && s.box.right > frame.right + slack &&
           s.box.top > frame.top + slack && s.box.bottom < frame.bottom - slack;
  });
}

// Does the open frame stand on, or hang from, a rule that goes on to one side, with nothing of the table
// where its uprights end? Uprights of a table that end on a rule go on beyond it, or it ends there too.
bool leans_on_rule(const Box& frame, bool below, const std::vector<Segment>& segments, double height) {
  const double slack = kCorner * height;
  const int level = below ? frame.bottom : frame.top;
  const bool on_rule = std::any_of(segments.begin(), segments.end(), [&](const Segment& s) {
    return s.horizontal && std::abs(s.box.center_y() - level) < slack && s.box.left < frame.right &&
           s.box.right > frame.left &&
           (s.box.left < frame.left - kPassing * height || s.box.right > frame.right + kPassing * height);
  });
  return on_rule && std::none_of(segments.begin(), segments.end(), [&](const Segment& s) {
           const bool at_foot = std::abs(s.box.center_x() - frame.left) < slack ||
                                std::abs(s.box.center_x() - frame.right) < slack;
           return !s.horizontal && at_foot &&
                  (below ? s.box.top < level + slack && s.box.bottom > level + slack
                         : s.box.bottom > level - slack && s.box.top < level - slack);
         });
}

// A level side and the two uprights at its ends, if they are as long as each other.
std::optional<Frame> open_frame(const std::vector<Segment>& segments, std::size_t level, std::size_t left,
                                std::size_t right, bool below, double height) {
  const Box &one = segments[left].box, &other = segments[right].box, &side = segments[level].box;
  const int apart = below ? one.bottom - other.bottom : one.top - other.top;
  if (std::abs(apart) > kCorner * height || !is_side(segments[left], height)) return std::nullopt;
  Box box = unite(side, unite(one, other));
  (below ? box.top : box.bottom) = static_cast<int>(side.center_y());
  Frame frame = framed({level, left, right}, box);
  std::erase_if(frame.corners, [&](const Point& p) { return (p.y == box.top) != below; });
  return frame;
}

// Those of which what would close them is lost, or a rule of the table.
void add_open_frames(const std::vector<Segment>& segments, double height, std::vector<Frame>& frames) {
  for (std::size_t a = 0; a < segments.size(); ++a) {
    const Segment& side = segments[a];
    if (!side.horizontal || !is_side(side, height)) continue;
    for (const bool below : {false, true})
      for (const std::size_t left : uprights_at(segments, side, true, below, height))
        for (const std::size_t right : uprights_at(segments, side, false, below, height)) {
          auto frame = open_frame(segments, a, left, right, below, height);
          if (frame && (lies_across(frame->box, segments, kCorner * height) ||
                        leans_on_rule(frame->box, below, segments, height)))
            frames.push_back(std::move(*frame));
        }
  }
}

// The ends of an upright that no level rule is near.
int free_ends(const std::vector<Segment>& segments, const Segment& upright, double slack) {
  int count = 0;
  for (const int end : {upright.box.top, upright.box.bottom}) {
    const Point point{static_cast<int>(upright.box.center_x()), end};
    count += std::none_of(segments.begin(), segments.end(),
                          [&](const Segment& s) { return s.horizontal && near(s, point, slack); });
  }
  return count;
}

int usual_thickness(const std::vector<Segment>& segments) {
  std::vector<int> widths;
  for (const Segment& s : segments)
    if (!s.horizontal) widths.push_back(s.box.width());
  return median(std::move(widths), 0);
}

// The uprights of a frame whose level sides are too crooked for rules: boxes thick with their tilt, as long
// as each other, that begin and end where no rule of the table does.
void add_crooked_frames(const std::vector<Segment>& segments, double height, std::vector<Frame>& frames) {
  const double thick = kThick * usual_thickness(segments);
  std::vector<std::size_t> uprights;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& s = segments[i];
    if (!s.horizontal && s.box.width() >= thick && is_side(s, height)) uprights.push_back(i);
  }
  for (const std::size_t a : uprights) {
    for (const std::size_t b : uprights) {
      const Box &left = segments[a].box, &right = segments[b].box;
      const double apart = right.center_x() - left.center_x();
      if (apart < kLeastSide * height || apart > kMostSide * height) continue;
      const double slack = kCorner * height + kTilted * apart;
      if (std::abs(left.top - right.top) > slack || std::abs(left.bottom - right.bottom) > slack ||
          free_ends(segments, segments[a], kOnRule * height) +
                  free_ends(segments, segments[b], kOnRule * height) <
              2)
        continue;
      const Box box = unite(left, right);
      if (lies_across(box, segments, kOnRule * height)) frames.push_back({{a, b}, box, {}});
    }
  }
}

// Goes on beyond the corner on both sides, as no rule of the frame does.
bool passes_by(const Segment& s, const Point& corner, double beyond) {
  return s.horizontal ? s.box.left < corner.x - beyond && s.box.right > corner.x + beyond
                      : s.box.top < corner.y - beyond && s.box.bottom > corner.y + beyond;
}

bool is_stamp(const Frame& frame, const std::vector<Segment>& segments, double height) {
  const double slack = kCorner * height;
  const Box& b = frame.box;
  bool crossed = false;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (std::find(frame.sides.begin(), frame.sides.end(), i) != frame.sides.end()) continue;
    const Segment& s = segments[i];
    if (std::any_of(frame.corners.begin(), frame.corners.end(),
                    [&](const Point& p) { return near(s, p, slack) && !passes_by(s, p, kPassing * height); }))
      return false;
    const bool inside = !intersect(s.box, b).empty();
    const bool leaves = s.horizontal ? s.box.left < b.left - slack || s.box.right > b.right + slack
                                     : s.box.top < b.top - slack || s.box.bottom > b.bottom + slack;
    crossed = crossed || (inside && leaves);
  }
  return crossed;
}

// Other pieces in line with it: it is one of a longer rule.
bool has_more(const std::vector<Segment>& segments, const Segment& piece, double height) {
  return std::any_of(segments.begin(), segments.end(), [&](const Segment& s) {
    return s.horizontal == piece.horizontal && s != piece &&
           std::abs(position_of(s) - position_of(piece)) < kInLine * height;
  });
}

// A rule that goes over a side from one side to the other, off its ends.
bool is_crossed(const std::vector<Segment>& segments, const Segment& side, double height) {
  return std::any_of(segments.begin(), segments.end(), [&](const Segment& s) {
    const auto at = static_cast<int>(position_of(s)), off = static_cast<int>(kCorner * height);
    const Point crossing = side.horizontal ? Point{at, static_cast<int>(position_of(side))}
                                           : Point{static_cast<int>(position_of(side)), at};
    return s.horizontal != side.horizontal && at > begin_of(side) + off && at < end_of(side) - off &&
           passes_by(s, crossing, kPassing * height);
  });
}

// Where a level and an upright side meet with their ends and nothing else is near.
std::optional<Point> corner_of(const std::vector<Segment>& segments, const Segment& level,
                               const Segment& upright, double height) {
  const double slack = kCorner * height;
  for (const int x : {level.box.left, level.box.right}) {
    for (const int y : {upright.box.top, upright.box.bottom}) {
      if (std::abs(position_of(upright) - x) > slack || std::abs(position_of(level) - y) > slack) continue;
      const Point corner{x, y};
      const bool alone = std::none_of(segments.begin(), segments.end(), [&](const Segment& s) {
        return s != level && s != upright && near(s, corner, slack);
      });
      if (alone) return corner;
    }
  }
  return std::nullopt;
}

// Does it lie on one of the two sides of the frame that do not meet in that corner?
bool faces(const Segment& s, const Point& corner, const Box& frame, double slack) {
  const auto more = static_cast<int>(slack);
  const Box around{frame.left - more, frame.top - more, frame.right + more, frame.bottom + more};
  const double across = s.horizontal ? std::abs(position_of(s) - corner.y) - frame.height()
                                     : std::abs(position_of(s) - corner.x) - frame.width();
  return std::abs(across) < slack && contains(around, s.box);
}

// A corner that a rule of the table goes over: on the sides of a table rules end. With the two sides go what
// is left of those that face them.
void mark_crossed_corners(const std::vector<Segment>& segments, double height, std::vector<bool>& stamped) {
  std::vector<std::size_t> sides;
  for (std::size_t i = 0; i < segments.size(); ++i)
    if (is_side(segments[i], height) && !has_more(segments, segments[i], height)) sides.push_back(i);
  for (const std::size_t a : sides) {
    for (const std::size_t b : sides) {
      const Segment &level = segments[a], &upright = segments[b];
      if (!level.horizontal || upright.horizontal) continue;
      const std::optional<Point> corner = corner_of(segments, level, upright, height);
      if (!corner || !(is_crossed(segments, level, height) || is_crossed(segments, upright, height)))
        continue;
      stamped[a] = stamped[b] = true;
      const Box frame = unite(level.box, upright.box);
      for (std::size_t i = 0; i < segments.size(); ++i)
        if (faces(segments[i], *corner, frame, kPassing * height)) stamped[i] = true;
    }
  }
}

Point middle(const Segment& s) {
  return {static_cast<int>(s.box.center_x()), static_cast<int>(s.box.center_y())};
}

double distance(const Point& a, const Point& b) { return std::hypot(a.x - b.x, a.y - b.y); }

// From one rule to another, as no arc of a ring is.
bool is_anchored(const std::vector<Segment>& segments, const Segment& s, double height) {
  const auto meets = [&](const Point& end) {
    return std::any_of(segments.begin(), segments.end(), [&](const Segment& other) {
      return other.horizontal != s.horizontal && near(other, end, kOnRule * height);
    });
  };
  const auto at = static_cast<int>(position_of(s));
  return s.horizontal ? meets({begin_of(s), at}) && meets({end_of(s), at})
                      : meets({at, begin_of(s)}) && meets({at, end_of(s)});
}

/// What is straight of a ring: two arcs that face each other, and between them one or two that face the other
/// way. None if the two are no arcs of one ring, or if most of them are sides of cells.
std::vector<std::size_t> ring_of(const std::vector<Segment>& segments, std::size_t a, std::size_t b,
                                 double height) {
  const Point one = middle(segments[a]), other = middle(segments[b]);
  const double diameter = distance(one, other);
  if (diameter < kLeastSide * height || diameter > kMostSide * height) return {};
  const bool level = segments[a].horizontal;
  const double slack = kRound * diameter;
  const auto is_arc = [&](const Segment& s) {
    return length(s) > kLeastArc * diameter && length(s) < kMostArc * diameter &&
           thickness(s) > kBent * (diameter - std::sqrt(diameter * diameter - length(s) * length(s))) / 2;
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
  const auto anchored = std::count_if(
      arcs.begin(), arcs.end(), [&](std::size_t i) { return is_anchored(segments, segments[i], height); });
  return 2 * anchored > std::ssize(arcs) ? std::vector<std::size_t>{} : arcs;
}

}  // namespace

std::vector<Segment> without_stamps(const std::vector<Segment>& segments, double height) {
  std::vector<bool> stamped(segments.size(), false);
  std::vector<Frame> frames = frames_of(segments, height);
  add_open_frames(segments, height, frames);
  add_crooked_frames(segments, height, frames);
  for (const Frame& frame : frames) {
    if (!is_stamp(frame, segments, height)) continue;
    for (const std::size_t side : frame.sides) stamped[side] = true;
  }
  mark_crossed_corners(segments, height, stamped);
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
