// Is this sheet a spread, two pages of a bound paper copied side by side?
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

struct SideOptions {
  double wide = 1.15;     // a spread is this much wider than high
  double middle = 0.08;   // of the width: how far from the sheet's middle the gutter may run
  double gutter = 0.045;  // of the width: the margins of the two pages together are no narrower
  double filled = 0.5;    // of a side's width: what its print spans, or it is no page
  int least_marks = 40;   // components of a side, or it is no page
  double tall = 6.0;      // text heights: what is higher or wider is no print (the fold's shadow, a staple)
};

/// The whole of `bounds`, or its left and right side if print and level rules keep clear of a gutter down the
/// middle, as tables and text of a wide sheet do not. `components` and `rules` of the levelled page.
std::vector<Box> sides_of(const Box& bounds, const std::vector<Box>& components,
                          const std::vector<Segment>& rules, double text_height,
                          const SideOptions& options = {});

/// Whether a box stands on this side: its middle does.
inline bool stands_in(const Box& side, const Box& box) {
  return side.left <= box.center_x() && box.center_x() < side.right;
}

}  // namespace thaimemo::layout
