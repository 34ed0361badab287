// Rules followed beyond the ends that a threshold has found, as far as the paper is darker along them.
// Private to image/.
#pragma once

#include <vector>

#include "base/image.h"

namespace thaimemo::image {

/// Boxes that go on from `rule` in line on a cleaned grey page: steps of about 2 mm whose mean is darker than
/// the paper on both sides by more than its noise explains. Small gaps are bridged; none where the rule ends.
std::vector<Box> pale_ends(const Image& grey, const Box& rule, bool horizontal);

/// A gap in line with two pieces of one rule that a stamp has torn: pieces of the rule are left in it, with
/// paper on both sides, which letters of a cell that runs across have not.
bool is_traced(const Image& grey, const Box& gap, bool horizontal);

}  // namespace thaimemo::image
