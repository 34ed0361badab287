// How this room speaks to Leptonica: owned pictures, values to and from them, bricks given in mm.
// Private to image/. 1-bit pictures have ink = 1.
#pragma once

#include <leptonica/allheaders.h>

#include <cmath>
#include <memory>
#include <span>
#include <vector>

#include "base/error.h"
#include "base/image.h"

namespace thaimemo::image {

struct PixDeleter {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

struct BoxaDeleter {
  void operator()(Boxa* boxa) const { boxaDestroy(&boxa); }
};
using BoxaPtr = std::unique_ptr<Boxa, BoxaDeleter>;

/// Takes what a Leptonica function returned; throws Error where it returned nothing (memory ran out).
PixPtr own(Pix* pix);

/// 8-bit grey → Pix of depth 8. Throws Error where memory runs out. `image` has one channel.
PixPtr to_pix(const Image& image);

/// Pix of depth 8 → grey image of that resolution.
Image to_image(Pix* pix, double dpi);

/// The boxes of the components of the ink, 8-connected.
std::vector<Box> boxes_of(Pix* ink);

/// No ink in the box.
void clear(Pix* ink, const Box& box);

/// Millimetres in pixels of a picture, at least `least`.
inline int pixels(double mm, double dpi, int least = 1) {
  return std::max(least, static_cast<int>(std::lround(mm * dpi / 25.4)));
}

// Morphology with bricks of any size on 1-bit pictures, outside counted as paper.
PixPtr dilate(Pix* pix, int width, int height);
PixPtr open(Pix* pix, int width, int height);
PixPtr close(Pix* pix, int width, int height);

PixPtr unite(Pix* a, Pix* b);
PixPtr intersect(Pix* a, Pix* b);
PixPtr subtract(Pix* a, Pix* b);

/// The words of a row.
inline l_uint32* row_of(Pix* pix, int y) {
  return pixGetData(pix) + static_cast<std::size_t>(y) * pixGetWpl(pix);
}

/// What of a picture lies in a box.
PixPtr clip(Pix* pix, const Box& box);

/// Makes a grey picture white where the mask has ink. pixSetMasked does too, for the price of a grey mask.
void whiten(Pix* grey, Pix* mask);

/// Pixels of ink in a box, row by row or column by column.
std::vector<int> profile_of(Pix* ink, const Box& box, bool rows);

/// Is there no ink at all?
bool is_blank(Pix* ink);

/// The components of `whole` that hold a pixel of `seed`.
PixPtr touched(Pix* seed, Pix* whole);

/// Ink of a grey page whose paper is near white: all that is darker than paper by more than `share` (0–1)
/// of the way from ink to paper… 0.5 halves the edge of a stroke, more is more lenient with thin strokes.
PixPtr binarize(Pix* grey, double share);

/// By the first of these shares, lenient ones first, at which no more than `most` (0–1) of the page is ink,
/// or the last: where more is, the grain of the paper is.
PixPtr binarize(Pix* grey, std::span<const double> shares, double most);

}  // namespace thaimemo::image
