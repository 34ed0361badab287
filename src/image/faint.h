// Rules too pale, thin or worn for a threshold: seen in the mean of many pixels along them. Private to
// image/.
#pragma once

#include <vector>

#include "base/image.h"

namespace thaimemo::image {

/// Boxes of level (or plumb) lines on a cleaned grey page: places where a strip of paper is a little darker
/// over at most `kThickMm` of its length, with paper on both sides, in one strip after the other. Strong
/// rules are among them. Ends are right to about 2 mm.
std::vector<Box> faint_lines(const Image& grey, bool horizontal);

}  // namespace thaimemo::image
