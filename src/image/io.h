// Files of pictures (PNG, JPEG, TIFF of one or many pages) to pages and back. Sizes are looked at before
// anything is decoded, so that a small file cannot ask for all the memory.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/image.h"

namespace thaimemo::image {

constexpr int kMaxSide = 10000;       // pixels
constexpr double kMaxPixels = 100e6;  // a page

/// True where the bytes begin like a PNG, JPEG or TIFF.
bool is_picture(std::span<const std::uint8_t> bytes);

/// Pages of the file: of a TIFF its directories, otherwise 1. Throws Error where it is no picture.
int count_pages(std::span<const std::uint8_t> bytes);

/// Page `page` (1-based), grey or RGB; transparent counts as white paper. `dpi` is what the file says, or,
/// where that is not likely, what makes the page as wide as A4. Throws Error: not a picture, truncated,
/// no such page, too large.
Image decode(std::span<const std::uint8_t> bytes, int page);

/// The same picture, the same bytes: no time, no name inside.
std::vector<std::uint8_t> encode_png(const Image& image);

}  // namespace thaimemo::image
