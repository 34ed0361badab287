// The grain of copies in grey, which eats pale print. Private to image/.
#pragma once

#include "image/leptonica.h"

namespace thaimemo::image {

/// Whether neighbours on the paper differ so much. `grey`: depth 8, its paper white.
bool is_grainy(Pix* grey);

/// Lone dark pixels filled, then every pixel the mean of those about it: thin lines stay, paler.
PixPtr smooth(Pix* grey);

}  // namespace thaimemo::image
