// The order in which lines outside tables are read. Private to layout/.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

/// From top to bottom; where lines stand side by side in two blocks, the left block first, whole.
std::vector<Line> in_reading_order(std::vector<Line> lines, double text_height);

}  // namespace thaimemo::layout
