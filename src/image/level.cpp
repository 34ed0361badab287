#include "image/level.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace thaimemo::image {

namespace {

constexpr double kLeastConfidence = 2.0;  // of pixFindSkew: ratio of the best score to the worst
constexpr double kLeastLetterMm = 1.2, kMostLetterMm = 6;
constexpr std::size_t kMostLetters = 3000;
constexpr int kLeastLetters = 12;  // that stand one above the other, to believe it

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

// Boxes of what may be letters, thinned out where there are very many. Marks above and below are flat, and
// out.
std::vector<Box> letters_of(Pix* ink, double dpi) {
  const BoxaPtr boxa(pixConnCompBB(ink, 8));
  std::vector<Box> boxes = to_boxes(boxa.get());
  const int least = pixels(kLeastLetterMm, dpi), most = pixels(kMostLetterMm, dpi);
  std::erase_if(boxes, [&](const Box& box) {
    const auto [shorter, longer] = std::minmax({box.width(), box.height()});
    return longer < least || longer > most || shorter * 2 < longer;
  });
  std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.top < b.top; });
  if (boxes.size() > kMostLetters) boxes.resize(kMostLetters);
  return boxes;
}

}  // namespace

bool runs_sideways(Pix* ink, double dpi) {
  const PixPtr small = own(pixReduceRankBinary2(ink, 1, nullptr));
  const std::vector<Box> letters = letters_of(small.get(), dpi / 2);
  int level = 0, plumb = 0;
  for (const Box& letter : letters) {
    double nearest = 1e18;
    bool beside = false;
    for (const Box& other : letters) {
      const double dx = other.center_x() - letter.center_x(), dy = other.center_y() - letter.center_y();
      const double distance = dx * dx + dy * dy;
      if (distance > 0 && distance < nearest) nearest = distance, beside = std::abs(dx) > std::abs(dy);
    }
    ++(beside ? level : plumb);
  }
  return plumb >= kLeastLetters && plumb > 1.5 * level;
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
