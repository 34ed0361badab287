// Lines that run on in one place of one page, and the text of several such stretches. Internal to text/.
#pragma once

#include <vector>

#include "base/page.h"
#include "text/lines.h"

namespace thaimemo::text {

/// Lines may run from `left` to `right`, pixels of the page.
struct Stretch {
  const PageLayout* page = nullptr;
  const std::vector<Line>* lines = nullptr;
  int left = 0;
  int right = 0;
};

/// One text of all lines, not yet normalised, a piece for each word. In a cell, lines that all end with room
/// for what follows were ended on purpose, and lines that begin alike are items: lists without marks.
Text join_lines(const std::vector<Stretch>& stretches, bool cell, const LineOptions& options);

}  // namespace thaimemo::text
