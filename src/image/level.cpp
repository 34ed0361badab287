#include "image/level.h"

#include <cmath>
#include <numbers>

namespace thaimemo::image {

namespace {

constexpr double kLeastConfidence = 2.0;  // of pixFindSkew: ratio of the best score to the worst
constexpr double kRuleMm = 8;             // strokes longer than this are rules, not print

// Energy of the row profile: high where rows of print and of paper alternate.
double row_energy(Pix* ink) {
  Numa* counts = pixCountPixelsByRow(ink, nullptr);
  if (counts == nullptr) return 0;
  double energy = 0;
  l_float32 before = 0;
  for (int y = 0; y < numaGetCount(counts); ++y) {
    l_float32 count = 0;
    numaGetFValue(counts, y, &count);
    energy += static_cast<double>(count - before) * (count - before);
    before = count;
  }
  numaDestroy(&counts);
  return energy;
}

}  // namespace

bool runs_sideways(Pix* ink, double dpi) {
  constexpr int kReduction = 4;
  const PixPtr small = own(pixReduceRankBinaryCascade(ink, 1, 2, 0, 0));
  const int rule = pixels(kRuleMm, dpi / kReduction);
  const PixPtr level_rules = open(small.get(), rule, 1);
  const PixPtr plumb_rules = open(small.get(), 1, rule);
  const PixPtr rules = unite(level_rules.get(), plumb_rules.get());
  const PixPtr wide_rules = dilate(rules.get(), 3, 3);
  const PixPtr print = subtract(small.get(), wide_rules.get());
  const PixPtr turned = own(pixRotateOrth(print.get(), 1));
  return row_energy(turned.get()) > 1.5 * row_energy(print.get());
}

double skew(Pix* ink, double dpi, double max_skew) {
  const int reduction = dpi >= 250 ? 4 : 2;
  const int fine = dpi >= 250 ? 2 : 1;
  l_float32 angle = 0, confidence = 0;
  if (pixFindSkewSweepAndSearch(ink, &angle, &confidence, reduction, fine, static_cast<float>(max_skew), 1.0f,
                                0.01f) != 0) {
    return 0;
  }
  return confidence >= kLeastConfidence ? static_cast<double>(angle) : 0;
}

PixPtr turn(Pix* grey, double degrees) {
  const auto radians = static_cast<float>(degrees * std::numbers::pi / 180);
  return own(pixRotateAMGray(grey, radians, 255));
}

}  // namespace thaimemo::image
