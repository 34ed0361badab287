// Strokes of print that were taken for plumb rules.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace thaimemo::layout {

/// All segments but the plumb ones of a single row that letters lean on from both sides: a stamp's letters
/// over a row, or a tall one with its marks, may reach from rule to rule. A rule keeps off the print of its
/// cells, and goes on in other rows. And but those that run through the same letter of two rows and end on no
/// rule. `components`: boxes of the page's ink without its rules. Pixels.
std::vector<Segment> without_letter_strokes(const std::vector<Segment>& segments,
                                            const std::vector<Box>& components, double text_height);

}  // namespace thaimemo::layout
