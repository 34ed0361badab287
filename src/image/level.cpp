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

// The energy after turning by a small angle, for which a shear will do.
double energy_at(Pix* ink, double degrees) {
  const PixPtr sheared = own(
      pixVShearCorner(nullptr, ink, static_cast<float>(degrees * std::numbers::pi / 180), L_BRING_IN_WHITE));
  return row_energy(sheared.get());
}

// The angle of most energy near `angle`: the top of the parabola that fits samples around it best.
double summit(Pix* ink, double angle) {
  constexpr double kStep = 0.1;
  constexpr int kReach = 2;
  double weight[2 * kReach + 1], most = 0;
  int top = 0;
  for (int i = -kReach; i <= kReach; ++i) {
    weight[i + kReach] = energy_at(ink, angle + i * kStep);
    if (weight[i + kReach] > most) most = weight[i + kReach], top = i;
  }
  if (std::abs(top) == kReach) return angle + top * kStep;
  const double before = weight[top + kReach - 1], after = weight[top + kReach + 1];
  const double bend = before - 2 * most + after;
  return angle + kStep * (top + (bend < 0 ? 0.5 * (before - after) / bend : 0));
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
  const bool fine = dpi >= 250;
  l_float32 angle = 0, confidence = 0;
  if (pixFindSkewSweepAndSearch(ink, &angle, &confidence, fine ? 4 : 2, fine ? 4 : 2,
                                static_cast<float>(max_skew), 1.0f, 0.1f) != 0 ||
      confidence < kLeastConfidence) {
    return 0;
  }
  const PixPtr small = fine ? own(pixReduceRankBinary2(ink, 2, nullptr)) : own(pixCopy(nullptr, ink));
  return summit(small.get(), angle);
}

PixPtr turn(Pix* grey, double degrees) {
  const auto radians = static_cast<float>(degrees * std::numbers::pi / 180);
  return own(pixRotateAMGray(grey, radians, 255));
}

}  // namespace thaimemo::image
