// The grain of paper. Tesseract takes the tones of ink and paper from the darkest and lightest places along a
// line's middle (ComputeBlackWhite in networkio.cpp); where a line has wide gaps most of those are grain,
// grain is taken for ink, and the line is read as if nearly all of it were black.
#pragma once

#include <vector>

#include "base/image.h"

namespace thaimemo::ocr {

struct GrainOptions {
  double ink = 0.03;    // of a box's pixels, the darkest, tell how dark its ink is
  double grain = 0.1;   // what is less than this share as dark as that is paper
  double around = 0.3;  // heights of a box: its margin
};

/// `grey` with white paper inside and around the boxes. Paper is near 255.
Image without_grain(Image grey, const std::vector<Box>& boxes, const GrainOptions& options = {});

}  // namespace thaimemo::ocr
