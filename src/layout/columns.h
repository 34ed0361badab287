// Blocks of print side by side, such as two signatures: lines that run across both are parted. Private to
// layout/.
#pragma once

#include <vector>

#include "layout/print_line.h"

namespace thaimemo::layout {

/// A label and its value far to the right stay one line; two blocks, each centred on its own axis, do not.
std::vector<PrintLine> parted(std::vector<PrintLine> lines, double text_height);

}  // namespace thaimemo::layout
