#include "image/level.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <numbers>
#include <vector>

#include "base/median.h"
#include "image/grain.h"

namespace thaimemo::image {

namespace {

constexpr std::uint8_t kWhite = 255;
constexpr double kFineDpi =
    125;  // the angle is looked for at half to once this resolution, then at up to twice
constexpr double kCoarseStep = 0.2;  // degrees
constexpr double kFineStep = 0.025;
constexpr double kLeastSurety = 8;  // see Peak
constexpr int kLeastInk = 12;       // grey values by which ink is darker than paper …
constexpr double kGrain = 2.5;      // … beyond this many times its grain
constexpr double kLeastLetterMm = 1.2, kMostLetterMm = 6;
constexpr double kMarginMm = 10;  // nearer to the edge stand the clots of a dark border, one above the other
constexpr std::size_t kMostLetters = 3000;
constexpr int kLeastLetters = 12;  // that stand one above the other, to believe it

// Grey values of a page.
struct Paper {
  int value = 255;  // the commonest light one
  int darkest = 0;  // what is darker than this is ink, not grain
};

Paper paper_of(Pix* grey) {
  std::array<int, 256> values{};
  const int width = pixGetWidth(grey), height = pixGetHeight(grey);
  for (int y = 0; y < height; ++y) {
    const l_uint32* row = row_of(grey, y);
    for (int x = 0; x < width; ++x) ++values[GET_DATA_BYTE(row, x)];
  }
  const int paper = static_cast<int>(std::max_element(values.begin() + 128, values.end()) - values.begin());
  return {paper, static_cast<int>(paper - kLeastInk - kGrain * grain_of(grey))};
}

constexpr int kFraction = 8;  // bits of a row's fraction

/// Ink of a page: its column from the middle, its row, and how dark it is.
struct Dot {
  int x = 0, y = 0, weight = 0;
};

std::vector<Dot> dots_of(Pix* grey) {
  const Paper paper = paper_of(grey);
  const int width = pixGetWidth(grey), height = pixGetHeight(grey);
  std::vector<Dot> dots;
  for (int y = 0; y < height; ++y) {
    const l_uint32* row = row_of(grey, y);
    for (int x = 0; x < width; ++x) {
      const int value = GET_DATA_BYTE(row, x);
      if (value < paper.darkest) dots.push_back({x - width / 2, y, paper.value - value});
    }
  }
  return dots;
}

// Energy of the row profile after turning by a small angle, for which a shear will do: high where rows of
// print and of paper alternate.
double energy_at(const std::vector<Dot>& dots, int rows, double degrees) {
  constexpr int kSlopeBits = 10, kOne = 1 << kFraction;
  const double turn = std::tan(degrees * std::numbers::pi / 180);
  const auto slope = static_cast<int>(std::lround(turn * (1 << (kFraction + kSlopeBits))));
  std::vector<std::int64_t> profile(static_cast<std::size_t>(rows) + 1, 0);
  for (const Dot& dot : dots) {
    const int y = (dot.y << kFraction) + ((slope * dot.x) >> kSlopeBits), row = y >> kFraction;
    if (row < 0 || row >= rows) continue;
    const int part = y & (kOne - 1);
    profile[row] += (kOne - part) * dot.weight;
    profile[row + 1] += part * dot.weight;
  }
  double energy = 0;
  for (std::size_t y = 1; y < profile.size(); ++y) {
    const auto step = static_cast<double>(profile[y] - profile[y - 1]);
    energy += step * step;
  }
  return energy;
}

struct Peak {
  double angle = 0;   // degrees
  double surety = 0;  // how far it stands out of the other angles, in spreads of theirs
};

// The angle of most energy within `reach` of `middle`: the centre of the upper half of the peak.
Peak peak_of(const std::vector<Dot>& dots, int rows, double middle, double reach, double step) {
  const int steps = static_cast<int>(std::lround(reach / step));
  std::vector<double> energy;
  for (int i = -steps; i <= steps; ++i) energy.push_back(energy_at(dots, rows, middle + i * step));
  const auto top = std::max_element(energy.begin(), energy.end());
  const double usual = median(energy, 0), most = *top, foot = (most + usual) / 2;
  auto first = top, last = top;
  while (first != energy.begin() && *(first - 1) > foot) --first;
  while (last + 1 != energy.end() && *(last + 1) > foot) ++last;
  double sum = 1e-12, weighed = 0;
  for (auto it = first; it <= last; ++it) {
    sum += *it - foot;
    weighed += (*it - foot) * static_cast<double>(it - energy.begin() - steps);
  }
  for (double& e : energy) e = std::abs(e - usual);
  return {middle + weighed / sum * step, (most - usual) / std::max(median(energy, 0), 1e-9)};
}

Box inner(Pix* ink, int margin) {
  return {margin, margin, pixGetWidth(ink) - margin, pixGetHeight(ink) - margin};
}

// Boxes of what may be letters, thinned out where there are very many. Marks above and below are flat, and
// out.
std::vector<Box> letters_of(Pix* ink, double dpi) {
  std::vector<Box> boxes = boxes_of(ink);
  const Box inside = inner(ink, pixels(kMarginMm, dpi));
  const int least = pixels(kLeastLetterMm, dpi), most = pixels(kMostLetterMm, dpi);
  std::erase_if(boxes, [&](const Box& box) {
    const auto [shorter, longer] = std::minmax({box.width(), box.height()});
    return longer < least || longer > most || shorter * 2 < longer || !contains(inside, box);
  });
  std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.top < b.top; });
  if (boxes.size() > kMostLetters) boxes.resize(kMostLetters);
  return boxes;
}

// Pixels and 65536ths of one.
using Fixed = std::int64_t;
constexpr int kFixedBits = 16;

Fixed fixed(double pixels) { return std::llround(pixels * (1 << kFixedBits)); }

// The grey between four pixels, by how near each is.
std::uint8_t between_pixels(const Image& grey, Fixed x, Fixed y) {
  constexpr int kBits = 8, kOne = 1 << kBits;
  const auto column = static_cast<std::size_t>(x >> kFixedBits),
             row = static_cast<std::size_t>(y >> kFixedBits);
  const auto right = static_cast<int>(x >> (kFixedBits - kBits)) & (kOne - 1);
  const auto below = static_cast<int>(y >> (kFixedBits - kBits)) & (kOne - 1);
  const std::uint8_t* upper = grey.pixels.data() + row * static_cast<std::size_t>(grey.width) + column;
  const std::uint8_t* lower = upper + grey.width;
  const int above = upper[0] * (kOne - right) + upper[1] * right,
            under = lower[0] * (kOne - right) + lower[1] * right;
  return static_cast<std::uint8_t>((above * (kOne - below) + under * below + kOne * kOne / 2) >> (2 * kBits));
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

double skew(Pix* grey, double dpi, double max_skew) {
  PixPtr fine = own(pixClone(grey));
  while (dpi >= kFineDpi * 2) {
    dpi /= 2;
    fine = own(pixScaleAreaMap2(fine.get()));
  }
  const PixPtr coarse = own(pixScaleAreaMap2(fine.get()));
  const Peak peak = peak_of(dots_of(coarse.get()), pixGetHeight(coarse.get()), 0, max_skew, kCoarseStep);
  if (peak.surety < kLeastSurety) return 0;
  return peak_of(dots_of(fine.get()), pixGetHeight(fine.get()), peak.angle, 1.5 * kCoarseStep, kFineStep)
      .angle;
}

Image turn(const Image& grey, double degrees) {
  const double angle = degrees * std::numbers::pi / 180, cosine = std::cos(angle), sine = std::sin(angle);
  const double middle_x = grey.width / 2.0, middle_y = grey.height / 2.0;
  const Fixed across = fixed(cosine), down = fixed(-sine);
  const Fixed last_x = fixed(grey.width - 1), last_y = fixed(grey.height - 1);
  Image turned{grey.width, grey.height, 1, grey.dpi, std::vector<std::uint8_t>(grey.pixels.size(), kWhite)};
  std::uint8_t* to = turned.pixels.data();
  for (int row = 0; row < grey.height; ++row) {
    Fixed x = fixed(middle_x - middle_x * cosine + (row - middle_y) * sine);
    Fixed y = fixed(middle_y + middle_x * sine + (row - middle_y) * cosine);
    for (int column = 0; column < grey.width; ++column, x += across, y += down, ++to)
      if (x >= 0 && y >= 0 && x < last_x && y < last_y) *to = between_pixels(grey, x, y);
  }
  return turned;
}

}  // namespace thaimemo::image
