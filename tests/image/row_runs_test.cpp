#include "image/row_runs.h"

#include <random>

#include "catch.h"

using namespace thaimemo;

namespace {

// Rows of runs and gaps of up to `longest` pixels.
image::PixPtr random_rows(int width, int height, int longest, unsigned seed) {
  std::mt19937 random(seed);
  image::PixPtr pix = image::own(pixCreate(width, height, 1));
  for (int y = 0; y < height; ++y) {
    bool ink = random() % 2 == 0;
    for (int x = 0; x < width; ink = !ink) {
      const int length = 1 + static_cast<int>(random() % longest);
      if (ink) pixRasterop(pix.get(), x, y, length, 1, PIX_SET, nullptr, 0, 0);
      x += length;
    }
  }
  return pix;
}

bool same(Pix* a, Pix* b) {
  l_int32 equal = 0;
  pixEqual(a, b, &equal);
  return equal != 0;
}

}  // namespace

TEST_CASE("Rows are opened and closed as by Leptonica's bricks", "[unit]") {
  const int width = GENERATE(1, 31, 32, 33, 64, 200), longest = GENERATE(1, 3, 20, 90);
  const image::PixPtr ink = random_rows(width, 20, longest, static_cast<unsigned>(width * longest));
  for (const int length : {1, 2, 3, 8, 31, 32, 33, 70, 250}) {
    INFO("width " << width << ", runs up to " << longest << ", brick " << length);
    const image::PixPtr opened = image::own(pixOpenBrick(nullptr, ink.get(), length, 1));
    CHECK(same(image::open_rows(ink.get(), length).get(), opened.get()));
    const image::PixPtr closed = image::own(pixCloseSafeBrick(nullptr, ink.get(), length, 1));
    CHECK(same(image::close_rows(ink.get(), length).get(), closed.get()));
  }
}

TEST_CASE("What a mask covers becomes white, and nothing else", "[unit]") {
  const image::PixPtr mask = random_rows(77, 20, 9, 5);
  const image::PixPtr grey = image::own(pixCreate(77, 20, 8)), expected = image::own(pixCreate(77, 20, 8));
  pixSetMasked(expected.get(), mask.get(), 255);
  image::whiten(grey.get(), mask.get());
  CHECK(same(grey.get(), expected.get()));
}
