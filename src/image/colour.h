// Parts a colour scan into black print (grey, paper made neutral) and coloured ink: stamps, pens, logos.
// Private to image/.
#pragma once

#include "image/leptonica.h"

namespace thaimemo::image {

struct Colours {
  PixPtr grey;       // 8 bits, as scanned
  PixPtr ink;        // 1 bit: coloured ink; null where the page has none
  PixPtr not_black;  // 1 bit: under coloured ink, all that is not print as dark as black; null where `ink` is
};

/// `image` has 1 or 3 channels.
Colours split_colours(const Image& image);

}  // namespace thaimemo::image
