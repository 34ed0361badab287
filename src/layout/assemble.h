// Grids and read lines → the page in reading order: tables, and lines joined to paragraphs.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

/// Fills `page`, which has no blocks yet, with what stands on its side of the sheet. `read[i]` is what was
/// read in `line_boxes[i]`: its words may be none, then the line is left out. Lines
/// that belong to a cell go there from top to bottom; the others become paragraphs by indent, spacing and
/// short last lines, a heading or header line standing alone. Tables without rules are looked for among them.
PageLayout assemble(PageLayout page, const std::vector<Grid>& grids, const std::vector<LineBox>& line_boxes,
                    const std::vector<Line>& read);

}  // namespace thaimemo::layout
