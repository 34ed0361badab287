// The grain of copies in grey, which eats pale print. Private to image/.
#pragma once

#include "image/leptonica.h"

namespace thaimemo::image {

/// How much neighbours in a row of the paper differ: three quarters of them by no more grey values. `grey`:
/// depth 8, its paper light; every so many rows of it are looked at.
int grain_of(Pix* grey, int every = 1);

/// Whether that is so much. The paper is white.
bool is_grainy(Pix* grey);

/// Lone dark pixels filled, then every pixel the mean of those about it: thin lines stay, paler.
PixPtr smooth(Pix* grey);

}  // namespace thaimemo::image
