#include "image/grain.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <numeric>

namespace thaimemo::image {

namespace {

constexpr int kPaper = 150;  // grey values above this are paper
constexpr int kGrainy = 4;   // see grain_of()
constexpr int kEvery = 3;    // rows of a whole page: as many will do

// Darkest but two of nine: that of a line's neighbours, and paper beside a pixel or two.
constexpr float kThirdOfNine = 0.25F;

}  // namespace

int grain_of(Pix* grey, int every) {
  std::array<std::int64_t, 256> steps{};
  const int width = pixGetWidth(grey), height = pixGetHeight(grey);
  for (int y = 0; y < height; y += every) {
    const l_uint32* row = row_of(grey, y);
    for (int x = 1; x < width; ++x) {
      const int here = GET_DATA_BYTE(row, x), before = GET_DATA_BYTE(row, x - 1);
      if (here > kPaper && before > kPaper) ++steps[std::abs(here - before)];
    }
  }
  const std::int64_t total = std::accumulate(steps.begin(), steps.end(), std::int64_t{0});
  std::int64_t seen = 0;
  int grain = 0;
  while (grain < 255 && (seen += steps[grain]) * 4 < total * 3) ++grain;
  return grain;
}

bool is_grainy(Pix* grey) { return grain_of(grey, kEvery) >= kGrainy; }

PixPtr smooth(Pix* grey) {
  const PixPtr third = own(pixRankFilterGray(grey, 3, 3, kThirdOfNine));
  const PixPtr filled = own(pixMinOrMax(nullptr, grey, third.get(), L_CHOOSE_MAX));
  return own(pixBlockconvGray(filled.get(), nullptr, 1, 1));
}

}  // namespace thaimemo::image
