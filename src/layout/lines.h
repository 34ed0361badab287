// Boxes of connected components → lines of print. Made for Thai: base letters find the lines; vowels and tone
// marks above and below go to the nearest line, so that every line's box holds them whole.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

/// Height of a base letter (ก, a, 0) in pixels: the commonest height of components, marks and dots aside.
/// 0 where there is nothing.
double text_height(const std::vector<Box>& components);

/// Lines of a page: those outside tables from top to bottom, then those of each cell in the order of grids
/// and cells. Words of a line that stand far apart outside tables stay one line, unless they belong to two
/// blocks side by side (signatures). Boxes are tight around the ink and lie inside `bounds`; each component
/// is in at most one line; drawings (emblem, signature) are in none.
std::vector<LineBox> find_lines(const std::vector<Box>& components, const std::vector<Grid>& grids,
                                const Box& bounds);

}  // namespace thaimemo::layout
