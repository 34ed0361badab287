// Folds of the paper that lie on a rule of a table make it run out of the table. Private to image/.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "base/image.h"

namespace thaimemo::image {

/// Ends each segment on the last one that it crosses, where what goes on beyond is clearly paler than the
/// segment is between the outermost two.
void cut_overruns(const Image& grey, std::vector<Segment>& segments);

}  // namespace thaimemo::image
