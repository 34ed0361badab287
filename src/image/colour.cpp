#include "image/colour.h"

#include <algorithm>
#include <array>

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
  Image grey, spread, lightest;
};

// Grey value, spread between the channels and lightest channel of every pixel, paper made neutral.
Planes planes_of(const Image& image) {
  const std::array<int, 3> paper = paper_colour(image);
  std::array<std::array<std::uint8_t, 256>, 3> neutral;
  for (int c = 0; c < 3; ++c) {
    for (int v = 0; v < 256; ++v)
      neutral[c][v] = static_cast<std::uint8_t>(std::min(255, v * 255 / paper[c]));
  }
  const Image empty{image.width, image.height, 1, image.dpi,
                    std::vector<std::uint8_t>(static_cast<std::size_t>(image.width) * image.height)};
  Planes planes{empty, empty, empty};
  const std::uint8_t* in = image.pixels.data();
  for (std::size_t i = 0; i < empty.pixels.size(); ++i, in += 3) {
    const int r = neutral[0][in[0]], g = neutral[1][in[1]], b = neutral[2][in[2]];
    const int most = std::max({r, g, b}), least = std::min({r, g, b});
    planes.grey.pixels[i] = static_cast<std::uint8_t>((r * 77 + g * 151 + b * 28) >> 8);
    planes.spread.pixels[i] = static_cast<std::uint8_t>(most - least);
    planes.lightest.pixels[i] = static_cast<std::uint8_t>(most);
  }
  return planes;
}

PixPtr at_least(const Image& plane, int value) {
  const PixPtr pix = to_pix(plane);
  PixPtr mask = own(pixThresholdToBinary(pix.get(), value));
  pixInvert(mask.get(), mask.get());
  return mask;
}

}  // namespace

Colours split_colours(const Image& image) {
  if (image.channels == 1) return {to_pix(image), nullptr, nullptr};
  const Planes planes = planes_of(image);
  Colours colours{to_pix(planes.grey), nullptr, nullptr};

  const PixPtr light = at_least(planes.lightest, kBlackest);
  PixPtr coloured = at_least(planes.spread, kColoured);
  coloured = intersect(coloured.get(), light.get());
  const int speck = pixels(kSpeckMm, image.dpi, 2);
  const PixPtr seed = open(coloured.get(), speck, speck);
  l_int32 count = 0;
  pixCountPixels(seed.get(), &count, nullptr);
  if (count < kLeastShare * image.width * image.height) return colours;

  const int rim = 2 * pixels(kRimMm, image.dpi) + 1;
  const PixPtr ink = touched(seed.get(), coloured.get());
  colours.ink = dilate(ink.get(), rim, rim);
  colours.not_black = intersect(colours.ink.get(), light.get());
  return colours;
}

}  // namespace thaimemo::image
