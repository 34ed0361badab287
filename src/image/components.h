// Where the ink of a page stands: boxes of its connected components.
#pragma once

#include <vector>

#include "base/image.h"

namespace thaimemo::image {

/// Boxes of the 8-connected components of a cleaned grey page (Rulings::without), from top to bottom.
/// Specks are out: spots under 0.2 mm, small lone ones with nothing near, and the parts of drawings (emblem,
/// seal).
std::vector<Box> components(const Image& grey);

}  // namespace thaimemo::image
