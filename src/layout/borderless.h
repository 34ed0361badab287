// Tables without rules, told by the gaps between words: a ranked list, a label and a score on a line.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

/// Tables among `lines` (outside ruled tables, from top to bottom, with their words). A table needs three
/// lines or more, the same wide gaps in all of them and columns that line up; in doubt there is none.
std::vector<Grid> find_borderless(const std::vector<Line>& lines, double text_height);

}  // namespace thaimemo::layout
