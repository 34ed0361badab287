// Runs of ink along the rows of a 1-bit picture, and the gaps between them. Most of a page is paper, so that
// to go from run to run is several times as quick as Leptonica's bricks of one row, which it equals. Private
// to image/.
#pragma once

#include "image/leptonica.h"

namespace thaimemo::image {

/// Opening by a brick of `length` × 1: the runs that are as long as this.
PixPtr open_rows(Pix* ink, int length);

/// Closing by a brick of `length` × 1: gaps shorter than this are filled. Outside is paper.
PixPtr close_rows(Pix* ink, int length);

}  // namespace thaimemo::image
