// Boxes filled with ink, as copies in black and white make of shaded rows: what is left of the rules around
// and in them. Private to image/.
#pragma once

#include <vector>

#include "base/page.h"
#include "image/leptonica.h"

namespace thaimemo::image {

/// A mask of what is thicker than any rule, the white spots of a bad copy in it too.
PixPtr filled_boxes(Pix* ink, double dpi);

/// The upper and lower sides of filled boxes, as thick as rules.
PixPtr sides_of(Pix* filled, double dpi);

/// A head row hides the rules between its columns: plumb segments that come up to it go on to its top, but
/// for rows in the middle of a table. `filled`: the boxes of the row's cells, or of all of it.
void extend_through(const std::vector<Box>& filled, double dpi, std::vector<Segment>& segments);

}  // namespace thaimemo::image
