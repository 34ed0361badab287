// Dashes and ticks in a cell, told by their shape: a reader of words makes a digit or nothing of them.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

/// dashes[i]: line `boxes[i]` is the only one of its cell and holds one level stroke and nothing else.
std::vector<bool> lone_dashes(const std::vector<Box>& components, const std::vector<LineBox>& boxes,
                              double text_height);

/// A line that says "-", or "✓".
Line dash_line(const Box& box);
Line tick_line(const Box& box);

}  // namespace thaimemo::layout
