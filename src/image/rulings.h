// The drawn lines of a page: rules of tables and frames, underlines, dotted leaders; and the page without
// them.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "image/clean.h"

namespace thaimemo::image {

struct Rulings {
  std::vector<Segment> segments;  // horizontal ones first, each from top to bottom; may be broken in pieces
  Image without;  // the grey page, rules and dotted leaders painted out, strokes across them kept
};

/// Rules may be thin, dotted, dashed, doubled, broken or slightly curved. A dotted line is a rule where it
/// meets a rule the other way; otherwise it is a leader, which is painted out and not reported.
Rulings find_rulings(const CleanPage& page);

}  // namespace thaimemo::image
