// Rules and leaders of dots or dashes. Private to image/.
#pragma once

#include "image/leptonica.h"

namespace thaimemo::image {

/// A mask of level ones with their gaps filled: components nowhere thicker than a dot, in line, with small
/// gaps; and what a fax has left of thin rules, with wider ones.
PixPtr dotted_lines(Pix* ink, double dpi);

}  // namespace thaimemo::image
