// Tables with level rules only: their columns are told by the gaps that all rows share.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace thaimemo::layout {

/// The plumb rules that such tables would have, sides too, as segments that are not drawn; together with
/// `segments` they make grids. A cell that print fills across a gap (a banner, a head over several columns)
/// has none there. `components`: boxes of the page's ink without its rules. Pixels.
std::vector<Segment> open_columns(const std::vector<Segment>& segments, const std::vector<Box>& components,
                                  double text_height);

}  // namespace thaimemo::layout
