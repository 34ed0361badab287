#include "image/grain.h"

#include <cstdint>
#include <cstdlib>

namespace thaimemo::image {

namespace {

constexpr int kPaper = 150;  // grey values above this are paper
constexpr int kStep = 4;     // grey values: grain has steps as large …
constexpr int kShare = 4;    // … in more than one in so many
constexpr int kEvery = 3;    // rows: as many will do

// Darkest but two of nine: that of a line's neighbours, and paper beside a pixel or two.
constexpr float kThirdOfNine = 0.25F;

}  // namespace

bool is_grainy(Pix* grey) {
  const int width = pixGetWidth(grey), height = pixGetHeight(grey);
  std::int64_t all = 0, large = 0;
  for (int y = 0; y < height; y += kEvery) {
    const l_uint32* row = row_of(grey, y);
    for (int x = 1; x < width; ++x) {
      const int here = GET_DATA_BYTE(row, x), before = GET_DATA_BYTE(row, x - 1);
      if (here <= kPaper || before <= kPaper) continue;
      ++all;
      large += std::abs(here - before) >= kStep ? 1 : 0;
    }
  }
  return large * kShare > all;
}

PixPtr smooth(Pix* grey) {
  const PixPtr third = own(pixRankFilterGray(grey, 3, 3, kThirdOfNine));
  const PixPtr filled = own(pixMinOrMax(nullptr, grey, third.get(), L_CHOOSE_MAX));
  return own(pixBlockconvGray(filled.get(), nullptr, 1, 1));
}

}  // namespace thaimemo::image
