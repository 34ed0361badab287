// Folds of the paper and streaks of the scanner that lie on a rule make it run out of its table, or from one
// table into the next. Private to image/.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "base/image.h"

namespace thaimemo::image {

/// The segments without what is clearly paler than the rest of its line, goes from one line across to the
/// next, or beyond the last, and has none of the same direction beside it: it is the side of no cell.
std::vector<Segment> without_overruns(const Image& grey, const std::vector<Segment>& segments);

}  // namespace thaimemo::image
