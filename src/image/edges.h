// Bands of dirt along the edges of a sheet: a shadow or a lid that a threshold has broken up.
// Private to image/.
#pragma once

#include "image/leptonica.h"

namespace thaimemo::image {

/// A mask of them. They begin near an edge, are thicker than a rule and end before print can begin: print
/// that runs to the edge, as of a table cut out of its page, is none.
PixPtr dirty_edges(Pix* ink, double dpi);

}  // namespace thaimemo::image
