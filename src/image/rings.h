// The rings of round stamps, which run through print and tie it to themselves. Private to image/.
#pragma once

#include <vector>

#include "base/image.h"

namespace thaimemo::image {

/// A ring as seen from its centre: at the angle 2 pi i / size its line reaches from inner[i] to outer[i], in
/// pixels; where print hides it, or nothing of it is left, both are 0.
struct Ring {
  double x = 0, y = 0;  // centre
  std::vector<double> inner, outer;
};

struct RingOptions {
  double least_mm = 8, most_mm = 30;  // radius
  double most_line_mm = 1.2;          // thickness of its line
  double seen = 0.72;                 // share of the circle that is drawn, where no print crosses it …
  double most_crossed = 0.5;          // … which it does in so much of it
};

/// Circles found by votes along the normals of edges, then followed round on the page itself: no stamp is a
/// circle for long. `grey` has one channel and paper near 255.
std::vector<Ring> find_rings(const Image& grey, const RingOptions& options = {});

/// Paints rings out, save where print crosses them or is darker.
void erase(Image& grey, const std::vector<Ring>& rings);

}  // namespace thaimemo::image
