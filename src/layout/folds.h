// Folds of the paper and streaks of the scanner run through a table and out of it. Private to layout/.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace thaimemo::layout {

/// The segments of one group (see connected_groups()) that are its rules: without lines that run far out of
/// it where the other lines end.
std::vector<Segment> without_folds(const std::vector<Segment>& group, double text_height);

}  // namespace thaimemo::layout
