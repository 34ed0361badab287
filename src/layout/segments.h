// Segments measured along their own direction. Private to layout/.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "layout/grid.h"

namespace thaimemo::layout {

inline int begin_of(const Segment& s) { return s.horizontal ? s.box.left : s.box.top; }
inline int end_of(const Segment& s) { return s.horizontal ? s.box.right : s.box.bottom; }
inline double position_of(const Segment& s) { return s.horizontal ? s.box.center_y() : s.box.center_x(); }

/// One rule of these pieces (at least one), sorted, at their mean position weighted by length.
Rule rule_of(std::vector<Segment> pieces);

/// Length of [from, to) that the rule's pieces cover, doubled ones once.
double covered(const Rule& rule, double from, double to);

}  // namespace thaimemo::layout
