// Which way lines of print run on a page, and by how much they are off the level. Private to image/.
#pragma once

#include "base/image.h"
#include "image/leptonica.h"

namespace thaimemo::image {

/// True where the lines of print run up or down the page: the letters nearest to each other stand one above
/// the other. `ink` has depth 1.
bool runs_sideways(Pix* ink, double dpi);

/// Degrees, clockwise, by which to turn the page so that its lines are level; 0 where that cannot be told.
/// `grey` has depth 8 and white paper. Method: the measure of Leptonica's src/skew.c, sum of squared
/// differences of neighbouring rows, over grey values, so that the grain of bad copies, of which a threshold
/// makes ink, does not count.
double skew(Pix* grey, double dpi, double max_skew);

/// Turns a grey page about its centre, clockwise, size kept, white brought in. Grey values are interpolated.
Image turn(const Image& grey, double degrees);

}  // namespace thaimemo::image
