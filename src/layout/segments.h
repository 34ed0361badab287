// Segments joined to rules. Private to layout/.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "layout/grid.h"

namespace thaimemo::layout {

/// One rule of these pieces (at least one), sorted, at their mean position weighted by length.
Rule rule_of(std::vector<Segment> pieces);

/// Length of [from, to) that the rule's pieces cover, doubled ones once.
double covered(const Rule& rule, double from, double to);

}  // namespace thaimemo::layout
