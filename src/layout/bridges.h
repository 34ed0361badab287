// The side of a stamp, a stroke of a pen: one upright line from a table to the next. Private to layout/.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace thaimemo::layout {

/// The segments of one group (see connected_groups()) without the upright by which alone two tables hang
/// together, one above the other, if it stands between their sides.
std::vector<Segment> without_bridges(std::vector<Segment> group, double text_height);

}  // namespace thaimemo::layout
