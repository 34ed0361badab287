// Lines that run on in one place of one page, and the text of several such stretches. Internal to text/.
#pragma once

#include <vector>

#include "base/page.h"
#include "text/lines.h"

namespace thaimemo::text {

/// `right` is the edge up to which lines may run, in pixels of the page.
struct Stretch {
  const PageLayout* page = nullptr;
  const std::vector<Line>* lines = nullptr;
  int right = 0;
};

/// One text of all lines, not yet normalised, a piece for each word.
Text join_lines(const std::vector<Stretch>& stretches, const LineOptions& options);

}  // namespace thaimemo::text
