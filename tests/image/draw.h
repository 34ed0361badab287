// Pages drawn for tests: print as rows of letter-like strokes, rules, dots; turned by any angle.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

#include "base/image.h"

namespace draw {

using thaimemo::Box;
using thaimemo::Image;

inline Image paper(int width, int height, double dpi = 300, std::uint8_t value = 250) {
  return {width, height, 1, dpi, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height, value)};
}

inline std::uint8_t& at(Image& image, int x, int y) {
  return image.pixels[static_cast<std::size_t>(y) * image.width + x];
}

inline void fill(Image& image, const Box& wanted, std::uint8_t value = 20) {
  const Box box = intersect(wanted, image.bounds());
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) at(image, x, y) = value;
  }
}

/// A letter of 20 × 28 pixels: two upright strokes and a roof, as in ก.
inline void letter(Image& image, int x, int y) {
  fill(image, {x, y, x + 20, y + 5});
  fill(image, {x, y, x + 4, y + 28});
  fill(image, {x + 16, y, x + 20, y + 28});
}

/// A row of letters from (x, y), and the box around it.
inline Box text(Image& image, int x, int y, int letters) {
  for (int i = 0; i < letters; ++i) letter(image, x + 26 * i, y);
  return {x, y, x + 26 * letters - 6, y + 28};
}

/// Twenty-odd lines of print.
inline Image printed_page() {
  Image image = paper(1800, 2400);
  for (int line = 0; line < 24; ++line)
    text(image, 200 + (line % 4 == 0 ? 150 : 0), 200 + 84 * line, line % 4 == 3 ? 30 : 48);
  return image;
}

/// A bad copy of a page: pale ink, and paper whose grain is blobs of two pixels up to `depth` darker.
inline Image copied(const Image& page, int depth) {
  Image result = page;
  std::uint32_t state = 1;
  std::vector<int> row(page.width / 2 + 1);
  for (int y = 0; y < page.height; ++y) {
    for (int& value : row)
      if (y % 2 == 0) value = static_cast<int>((state = state * 1664525U + 1013904223U) >> 16) % depth;
    for (int x = 0; x < page.width; ++x)
      at(result, x, y) = static_cast<std::uint8_t>(std::max(0, 120 + at(result, x, y) / 2 - row[x / 2]));
  }
  return result;
}

/// Turned clockwise about its centre.
inline Image turned(const Image& image, double degrees) {
  Image result = paper(image.width, image.height, image.dpi);
  const double a = degrees * std::numbers::pi / 180, c = std::cos(a), s = std::sin(a);
  const double cx = image.width / 2.0, cy = image.height / 2.0;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const double u = c * (x - cx) + s * (y - cy) + cx, v = -s * (x - cx) + c * (y - cy) + cy;
      const int i = static_cast<int>(std::floor(u)), j = static_cast<int>(std::floor(v));
      if (i < 0 || j < 0 || i + 1 >= image.width || j + 1 >= image.height) continue;
      const auto p = [&](int dx, int dy) {
        return image.pixels[static_cast<std::size_t>(j + dy) * image.width + i + dx];
      };
      const double fx = u - i, fy = v - j;
      const double value =
          (1 - fy) * ((1 - fx) * p(0, 0) + fx * p(1, 0)) + fy * ((1 - fx) * p(0, 1) + fx * p(1, 1));
      at(result, x, y) = static_cast<std::uint8_t>(std::lround(value));
    }
  }
  return result;
}

inline Image coloured(const Image& grey) {
  Image image{grey.width, grey.height, 3, grey.dpi, {}};
  for (const std::uint8_t value : grey.pixels) image.pixels.insert(image.pixels.end(), 3, value);
  return image;
}

inline void fill(Image& image, const Box& box, int red, int green, int blue) {
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) {
      std::uint8_t* pixel = &image.pixels[3 * (static_cast<std::size_t>(y) * image.width + x)];
      pixel[0] = static_cast<std::uint8_t>(red);
      pixel[1] = static_cast<std::uint8_t>(green);
      pixel[2] = static_cast<std::uint8_t>(blue);
    }
  }
}

/// Dark pixels in a box.
inline int ink(const Image& image, const Box& wanted) {
  const Box box = intersect(wanted, image.bounds());
  int count = 0;
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) {
      count += image.pixels[static_cast<std::size_t>(y) * image.width + x] < 128 ? 1 : 0;
    }
  }
  return count;
}

}  // namespace draw
