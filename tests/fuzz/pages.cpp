// Pages of any picture, whole or broken: an Error or a page; every line inside it.
#include <cstdint>
#include <optional>
#include <span>

#include "base/error.h"
#include "expect.h"
#include "image/clean.h"
#include "image/components.h"
#include "image/io.h"
#include "image/rulings.h"
#include "layout/grid.h"
#include "layout/lines.h"
#include "layout/stamps.h"

using namespace thaimemo;

namespace {

constexpr double kMostPixels = 4e6;  // larger ones only cost time

std::optional<Image> decoded(std::span<const std::uint8_t> bytes) {
  try {
    return image::decode(bytes, 1);
  } catch (const Error&) {
    return std::nullopt;
  }
}

// Bytes that are no file of a picture are its pixels: the first two say how wide it is and at what
// resolution.
std::optional<Image> picture_of(const std::uint8_t* data, std::size_t size) {
  if (image::is_picture({data, size})) return decoded({data, size});
  if (size < 8) return std::nullopt;
  constexpr int kScale = 12;
  const int columns = 1 + data[0] % 48,
            rows = static_cast<int>((size - 2) / static_cast<std::size_t>(columns));
  Image image{columns * kScale, rows * kScale, 1, 72.0 + data[1], {}};
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x)
      image.pixels.push_back(data[2 + (y / kScale) * columns + x / kScale]);
  }
  return image.empty() ? std::nullopt : std::optional(image);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto drawn = picture_of(data, size);
  if (!drawn || static_cast<double>(drawn->width) * drawn->height > kMostPixels) return 0;
  const image::CleanPage page = image::clean(*drawn);
  expect(!page.grey.empty(), "a page has a picture");
  const image::Rulings rulings = image::find_rulings(page);
  expect(rulings.without.bounds() == page.grey.bounds(), "rules go, the page keeps its size");
  const std::vector<Box> components = image::components(rulings.without);
  const double height = layout::text_height(components);
  const std::vector<Grid> grids =
      layout::find_grids(layout::without_stamps(rulings.segments, height), height);
  for (const LineBox& line : layout::find_lines(components, grids, page.grey.bounds())) {
    expect(contains(page.grey.bounds(), line.box) && !line.box.empty(), "a line lies on its page");
  }
  return 0;
}
