// Does a line hold words? Strokes of a pen, staples, a dark edge and the figures of a chart are read as
// figures and dashes, and as a few letters. Private to layout/.
#pragma once

#include "base/page.h"

namespace thaimemo::layout {

/// Five letters at least, Thai consonants and vowels or Latin ones, in words of two or more that are hardly
/// read by chance.
bool says_something(const Line& line);

}  // namespace thaimemo::layout
