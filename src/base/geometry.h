// Boxes and segments on a page. Unit: pixels of the picture they were measured on; x grows to the right,
// y grows downwards. Boxes are half-open: right and bottom are the first pixel outside.
#pragma once

#include <algorithm>
#include <vector>

namespace thaimemo {

struct Box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  int width() const { return right - left; }
  int height() const { return bottom - top; }
  bool empty() const { return right <= left || bottom <= top; }
  double area() const { return empty() ? 0.0 : static_cast<double>(width()) * height(); }
  double center_x() const { return (left + right) / 2.0; }
  double center_y() const { return (top + bottom) / 2.0; }

  bool operator==(const Box&) const = default;
};

/// A straight horizontal or vertical stroke with its thickness: the box that it fills.
struct Segment {
  Box box;
  bool horizontal = true;
  bool drawn = true;  // false: nothing is drawn there, print leaves a gap

  bool operator==(const Segment&) const = default;
};

// A segment measured along its own direction, and where it lies across it.
inline int begin_of(const Segment& s) { return s.horizontal ? s.box.left : s.box.top; }
inline int end_of(const Segment& s) { return s.horizontal ? s.box.right : s.box.bottom; }
inline double position_of(const Segment& s) { return s.horizontal ? s.box.center_y() : s.box.center_x(); }

inline Box intersect(const Box& a, const Box& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

/// The smallest box around both; an empty box adds nothing.
inline Box unite(const Box& a, const Box& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

inline bool contains(const Box& outer, const Box& inner) {
  return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right &&
         outer.bottom >= inner.bottom;
}

}  // namespace thaimemo
