#include "ocr/grain.h"

#include <array>
#include <cmath>

namespace thaimemo::ocr {

namespace {

constexpr int kWhite = 255;

Box widened(const Box& box, double share) {
  const auto margin = static_cast<int>(std::lround(share * box.height()));
  return {box.left - margin, box.top - margin, box.right + margin, box.bottom + margin};
}

// The lightest of the darkest pixels.
int ink_of(const Image& grey, const Box& box, double share) {
  std::array<long, kWhite + 1> counts{};
  for (int y = box.top; y < box.bottom; ++y) {
    const std::uint8_t* row = grey.pixels.data() + static_cast<std::size_t>(y) * grey.width;
    for (int x = box.left; x < box.right; ++x) ++counts[row[x]];
  }
  const double wanted = share * box.width() * box.height();
  int tone = 0;
  for (long sum = counts[0]; tone < kWhite && static_cast<double>(sum) < wanted;) sum += counts[++tone];
  return tone;
}

}  // namespace

Image without_grain(Image grey, const std::vector<Box>& boxes, const GrainOptions& options) {
  for (const Box& each : boxes) {
    const Box box = intersect(each, grey.bounds());
    if (box.empty()) continue;
    const int ink = ink_of(grey, box, options.ink);
    const auto paper = static_cast<int>(kWhite - options.grain * (kWhite - ink));
    const Box around = intersect(widened(each, options.around), grey.bounds());
    for (int y = around.top; y < around.bottom; ++y) {
      std::uint8_t* row = grey.pixels.data() + static_cast<std::size_t>(y) * grey.width;
      for (int x = around.left; x < around.right; ++x)
        if (row[x] > paper) row[x] = kWhite;
    }
  }
  return grey;
}

}  // namespace thaimemo::ocr
