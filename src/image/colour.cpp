#include "image/colour.h"

#include <algorithm>
#include <array>
#include <utility>

namespace thaimemo::image {

namespace {

constexpr int kColoured = 45;         // spread of the channels of coloured ink, paper being neutral (0–255)
constexpr int kBlackest = 70;         // darker than this in every channel is black print
constexpr double kSpeckMm = 0.17;     // coloured spots smaller than this are noise of the JPEG
constexpr double kRimMm = 0.17;       // pale rim around coloured ink
constexpr double kLeastShare = 2e-5;  // of the page: less coloured ink than this is none

// The commonest light value of each channel, which is the paper's.
std::array<int, 3> paper_colour(const Image& image) {
  std::array<std::array<int, 256>, 3> counts{};
  const std::size_t step = 3 * 17;
  for (std::size_t i = 0; i + 2 < image.pixels.size(); i += step) {
    for (int c = 0; c < 3; ++c) ++counts[c][image.pixels[i + c]];
  }
  std::array<int, 3> paper{};
  for (int c = 0; c < 3; ++c) {
    paper[c] =
        static_cast<int>(std::max_element(counts[c].begin() + 128, counts[c].end()) - counts[c].begin());
  }
  return paper;
}

struct Planes {
  PixPtr grey;              // paper made neutral
  PixPtr coloured, bright;  // masks: channels far apart; not black
};

Planes planes_of(const Image& image) {
  const std::array<int, 3> paper = paper_colour(image);
  std::array<std::array<std::uint8_t, 256>, 3> neutral;
  for (int c = 0; c < 3; ++c) {
    for (int v = 0; v < 256; ++v)
      neutral[c][v] = static_cast<std::uint8_t>(std::min(255, v * 255 / paper[c]));
  }
  Planes planes{own(pixCreateNoInit(image.width, image.height, 8)),
                own(pixCreate(image.width, image.height, 1)), own(pixCreate(image.width, image.height, 1))};
  const std::uint8_t* in = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    l_uint32* grey = row_of(planes.grey.get(), y);
    l_uint32* coloured = row_of(planes.coloured.get(), y);
    l_uint32* bright = row_of(planes.bright.get(), y);
    for (int x = 0; x < image.width; ++x, in += 3) {
      const int r = neutral[0][in[0]], g = neutral[1][in[1]], b = neutral[2][in[2]];
      const int most = std::max({r, g, b}), least = std::min({r, g, b});
      SET_DATA_BYTE(grey, x, static_cast<std::uint8_t>((r * 77 + g * 151 + b * 28) >> 8));
      if (most - least >= kColoured) SET_DATA_BIT(coloured, x);
      if (most >= kBlackest) SET_DATA_BIT(bright, x);
    }
  }
  return planes;
}

}  // namespace

Colours split_colours(const Image& image) {
  if (image.channels == 1) return {to_pix(image), nullptr, nullptr};
  Planes planes = planes_of(image);
  Colours colours{std::move(planes.grey), nullptr, nullptr};
  const PixPtr coloured = intersect(planes.coloured.get(), planes.bright.get());
  const int speck = pixels(kSpeckMm, image.dpi, 2);
  const PixPtr seed = open(coloured.get(), speck, speck);
  l_int32 count = 0;
  pixCountPixels(seed.get(), &count, nullptr);
  if (count < kLeastShare * image.width * image.height) return colours;

  const int rim = 2 * pixels(kRimMm, image.dpi) + 1;
  const PixPtr ink = touched(seed.get(), coloured.get());
  colours.ink = dilate(ink.get(), rim, rim);
  colours.not_black = intersect(colours.ink.get(), planes.bright.get());
  return colours;
}

}  // namespace thaimemo::image
