// A picture of a page as a plain value: grey or RGB, 8 bits a channel, rows without padding, black = 0.
#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.h"

namespace thaimemo {

struct Image {
  int width = 0;     // pixels
  int height = 0;    // pixels
  int channels = 1;  // 1 grey, 3 RGB
  double dpi = 300;  // resolution that the pixels stand for
  std::vector<std::uint8_t> pixels;

  bool empty() const { return pixels.empty(); }
  Box bounds() const { return {0, 0, width, height}; }

  bool operator==(const Image&) const = default;
};

}  // namespace thaimemo
