#include "image/components.h"

#include <algorithm>

#include "image/leptonica.h"

namespace thaimemo::image {

namespace {

constexpr double kInkShare = 0.55;  // see binarize()
constexpr double kSpeckMm = 0.2;
constexpr double kLoneMm = 0.7;     // a spot up to this size with nothing near is dirt…
constexpr double kNearMm = 2.5;     // … near being this

bool small(const Box& box, int size) { return box.width() <= size && box.height() <= size; }

// Marks what stands near anything else: spots alone on the paper stay unmarked.
PixPtr crowded(Pix* ink, double dpi) {
  const int lone = pixels(kLoneMm, dpi) + 1;
  const PixPtr wide = open(ink, lone, 1);
  const PixPtr tall = open(ink, 1, lone);
  const PixPtr seed = unite(wide.get(), tall.get());
  const PixPtr rough = own(pixReduceRankBinaryCascade(seed.get(), 1, 1, 1, 0));
  const int reach = 2 * pixels(kNearMm, dpi / 8) + 1;
  return dilate(rough.get(), reach, reach);
}

bool marked(Pix* mask, const Box& box) {
  l_uint32 value = 0;
  const int x = std::min(static_cast<int>(box.center_x() / 8), pixGetWidth(mask) - 1);
  const int y = std::min(static_cast<int>(box.center_y() / 8), pixGetHeight(mask) - 1);
  pixGetPixel(mask, x, y, &value);
  return value != 0;
}

}  // namespace

std::vector<Box> components(const Image& grey) {
  const PixPtr pix = to_pix(grey);
  const PixPtr ink = binarize(pix.get(), kInkShare);
  const BoxaPtr boxa(pixConnCompBB(ink.get(), 8));
  std::vector<Box> boxes = to_boxes(boxa.get());
  if (grey.width < 8 || grey.height < 8) return boxes;
  const PixPtr mask = crowded(ink.get(), grey.dpi);
  const int speck = pixels(kSpeckMm, grey.dpi), lone = pixels(kLoneMm, grey.dpi);
  std::erase_if(boxes, [&](const Box& box) {
    return small(box, speck) || (small(box, lone) && !marked(mask.get(), box));
  });
  return boxes;
}

}  // namespace thaimemo::image
