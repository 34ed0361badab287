// Lines in reading order → paragraphs. Private to layout/.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

/// Height of a line's base letters, from the middle height of line boxes; `least` where there are no lines.
double letter_height(const std::vector<Line>& lines, double least);

/// Lines of one column, without tables between them, to paragraphs: parted by indent, spacing, size and short
/// last lines. A centred line stands alone, and so does every line of a memo's header: those from a large
/// title down to the first line of the body, which is indented and runs to the right edge.
std::vector<LaidParagraph> paragraphs_of(const std::vector<Line>& lines, const Box& margins,
                                         double text_height);

}  // namespace thaimemo::layout
