// A stroke of ink looked at: could it be a rule? Boxes are those of level (or plumb) components. Private to
// image/.
#pragma once

#include <vector>

#include "image/leptonica.h"

namespace thaimemo::image {

/// The line with its twin among `others`, if it is one stroke of a doubled rule.
Box with_twin(const Box& line, const std::vector<Box>& others, bool level, double dpi);

/// Shares of a rule's length that print may touch: on the side where it touches less, and on the other.
struct Touch {
  double less = 0.12, more = 0.5;
};

/// A row of bold letters that touch has ink all along both sides; a rule has paper there.
bool stands_free(const Box& whole, bool level, Pix* ink, double dpi, const Touch& most);

/// The most ink, in pixels, that a row of a level line has (a column of a plumb one).
int most_even(Pix* ink, const Box& box, bool level);

/// A line of `mask`; where it is thicker than a rule, what crosses it is cut off. Empty where it is a blot,
/// or tilted by more than paper ever bends: the side of a stamp's frame, a long pen stroke.
Box trimmed(Pix* mask, const Box& box, bool level, double dpi);

/// A long thin stroke off the level: the side of a stamp's frame, which lies over print as a rule does.
bool is_slanted_stroke(Pix* mask, const Box& box, bool level, double dpi);

}  // namespace thaimemo::image
