#include "image/streaks.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>

#include "base/median.h"

namespace thaimemo::image {

namespace {

constexpr int kBands = 64;            // of the page's height: a band is 4.6 mm of A4
constexpr int kFirst = 2;             // bands of which one at least shows where a streak begins
constexpr int kEnds = 3;              // bands at either end that a streak runs through …
constexpr double kMostInEnds = 0.02;  // … and that hold no more print than this, as margins do
constexpr double kSideMm = 9;         // what is as near as this to a side may be the scanner's border
constexpr int kRows = 8;              // averaged, against grain
constexpr double kBesideMm = 0.38;    // from a streak's middle to what stands beside it
constexpr double kSeen = 0.5;         // of a band's rows that show it
constexpr int kInk = 128;
constexpr double kDotted = 0.02;  // of its rows in the margins that dots of it are black in
constexpr double kDotMm = 1.2;    // longer ones may be strokes of letters …
constexpr double kDashMm = 4.0;   // … but not as long as this
constexpr double kNearMm = 1.0;   // letters stand as near to a point between them

int band_top(const Image& grey, int band) {
  return static_cast<int>(static_cast<long>(grey.height) * band / kBands);
}

const std::uint8_t* row(const Image& grey, int y) {
  return grey.pixels.data() + static_cast<std::size_t>(y) * grey.width;
}

// Pixels from a streak's middle to what stands beside it.
int beside_of(const Image& grey) {
  return std::max(2, static_cast<int>(std::lround(kBesideMm * grey.dpi / 25.4)));
}

// For every column, in how much of rows [top, bottom) (0–1) it is darker than both its neighbourhoods.
std::vector<float> seen_in(const Image& grey, int top, int bottom, int beside, int darker) {
  const std::size_t width = grey.width;
  std::vector<float> seen(width, 0);
  std::vector<int> sum(width), hits(width, 0);
  int groups = 0;
  for (int y = top; y + kRows <= bottom; y += kRows, ++groups) {
    std::fill(sum.begin(), sum.end(), 0);
    for (int r = 0; r < kRows; ++r) {
      const std::uint8_t* pixel = row(grey, y + r);
      for (std::size_t x = 0; x < width; ++x) sum[x] += pixel[x];
    }
    for (std::size_t x = beside; x + beside < width; ++x)
      hits[x] += sum[x] + darker * kRows < std::min(sum[x - beside], sum[x + beside]) ? 1 : 0;
  }
  for (std::size_t x = 0; x < width && groups > 0; ++x)
    seen[x] = static_cast<float>(hits[x]) / static_cast<float>(groups);
  return seen;
}

// Runs of columns that show a line.
struct Peak {
  double middle = 0;
  int width = 0;
};

std::vector<Peak> peaks_in(const Image& grey, int top, int bottom, int darker) {
  const int beside = beside_of(grey), widest = 2 * beside;
  const std::vector<float> seen = seen_in(grey, top, bottom, beside, darker);
  std::vector<Peak> peaks;
  const auto size = static_cast<int>(seen.size());
  for (int x = 0; x < size;) {
    int end = x;
    while (end < size && seen[end] >= kSeen) ++end;
    if (end > x && end - x <= widest) peaks.push_back({(x + end - 1) / 2.0, end - x});
    x = end + 1;
  }
  return peaks;
}

bool is_margin(const Image& grey, int first_band) {
  const auto side = static_cast<int>(kSideMm * grey.dpi / 25.4);
  long dark = 0, all = 0;
  for (int y = band_top(grey, first_band); y < band_top(grey, first_band + kEnds); ++y) {
    for (int x = side; x < grey.width - side; ++x, ++all) dark += row(grey, y)[x] < kInk ? 1 : 0;
  }
  return all > 0 && static_cast<double>(dark) <= kMostInEnds * static_cast<double>(all);
}

using Bands = std::vector<std::vector<Peak>>;

double middle_of(int band, const Image& grey) {
  return (band_top(grey, band) + band_top(grey, band + 1)) / 2.0;
}

const Peak* nearest(const std::vector<Peak>& peaks, double at) {
  const auto next =
      std::lower_bound(peaks.begin(), peaks.end(), at, [](const Peak& p, double x) { return p.middle < x; });
  const Peak* best = next != peaks.end() ? &*next : nullptr;
  if (next != peaks.begin() && (best == nullptr || at - std::prev(next)->middle < best->middle - at))
    best = &*std::prev(next);
  return best;
}

// The peaks along a line, none in bands that do not show it.
std::vector<const Peak*> along(const Bands& bands, const Image& grey, const Streak& line) {
  std::vector<const Peak*> met(kBands, nullptr);
  for (int band = 0; band < kBands; ++band) {
    const double at = line.at + line.slope * middle_of(band, grey);
    const Peak* peak = nearest(bands[band], at);
    if (peak != nullptr && std::abs(peak->middle - at) <= 1.5) met[band] = peak;
  }
  return met;
}

bool runs_through(std::span<const Peak* const> met, double share) {
  const auto there = [](const Peak* peak) { return peak != nullptr; };
  const auto all = std::count_if(met.begin(), met.end(), there);
  const auto top = std::count_if(met.begin(), met.begin() + kEnds, there);
  const auto bottom = std::count_if(met.end() - kEnds, met.end(), there);
  return static_cast<double>(all) >= share * kBands && top >= kEnds - 1 && bottom >= kEnds - 1;
}

// The line through the peaks by least squares, and how wide they are.
Streak fitted(std::span<const Peak* const> met, const Image& grey) {
  double n = 0, y = 0, x = 0, yy = 0, xy = 0;
  std::vector<int> widths;
  for (int band = 0; band < kBands; ++band) {
    if (met[band] == nullptr) continue;
    const double row = middle_of(band, grey), at = met[band]->middle;
    n += 1, y += row, x += at, yy += row * row, xy += row * at;
    widths.push_back(met[band]->width);
  }
  Streak streak;
  streak.slope = (n * xy - x * y) / (n * yy - y * y);
  streak.at = (x - streak.slope * y) / n;
  std::nth_element(widths.begin(), widths.begin() + widths.size() / 2, widths.end());
  streak.half = widths[widths.size() / 2] / 2 + 1;
  return streak;
}

int column(const Streak& streak, int y) {
  return static_cast<int>(std::lround(streak.at + streak.slope * y));
}

bool is_inside(const Image& grey, const Streak& streak, int x) {
  return x - streak.half - 1 >= 0 && x + streak.half + 1 < grey.width;
}

// The median of its grey where it crosses the paper of some bands.
int tone_of(const Image& grey, const Streak& streak, int first_band, int last_band) {
  std::vector<int> tones;
  for (int y = band_top(grey, first_band); y < band_top(grey, last_band); ++y) {
    const int x = column(streak, y);
    if (!is_inside(grey, streak, x)) continue;
    const std::uint8_t* at = row(grey, y) + x;
    if (std::min(at[-streak.half - 1], at[streak.half + 1]) > kInk) tones.push_back(at[0]);
  }
  return median(std::move(tones), 0);
}

// Paler in the margins than between them it lies on a rule as long as the table is wide, a fold as it may be:
// its own tone is the pale one.
int tone_of(const Image& grey, const Streak& streak) {
  return std::max({tone_of(grey, streak, 0, kBands), tone_of(grey, streak, 0, kEnds),
                   tone_of(grey, streak, kBands - kEnds, kBands)});
}

// Is any of columns left to right of a row black?
bool is_black(const Image& grey, int y, int left, int right) {
  const std::uint8_t* pixels = row(grey, y);
  const int begin = std::clamp(left, 0, grey.width), end = std::clamp(right + 1, begin, grey.width);
  return std::any_of(pixels + begin, pixels + end, [](std::uint8_t tone) { return tone < kInk; });
}

// … of those that the streak covers?
bool is_black(const Image& grey, const Streak& streak, int y) {
  const int x = column(streak, y);
  return is_inside(grey, streak, x) && is_black(grey, y, x - streak.half, x + streak.half);
}

// Told where there is no print.
bool is_dotted(const Image& grey, const Streak& streak) {
  int rows = 0, black = 0;
  const auto look = [&](int first_band) {
    for (int y = band_top(grey, first_band); y < band_top(grey, first_band + kEnds); ++y, ++rows)
      black += is_black(grey, streak, y) ? 1 : 0;
  };
  look(0), look(kBands - kEnds);
  return black > kDotted * rows;
}

bool is_known(const std::vector<Streak>& streaks, const Streak& line, int height) {
  return std::any_of(streaks.begin(), streaks.end(), [&](const Streak& known) {
    return std::abs(known.at - line.at) < 3 &&
           std::abs(known.at - line.at + (known.slope - line.slope) * height) < 3;
  });
}

void erase_tone(Image& grey, const Streak& streak) {
  constexpr int kGrain = 40;  // grey levels that a streak's own tone varies by
  for (int y = 0; y < grey.height; ++y) {
    const int x = column(streak, y);
    if (!is_inside(grey, streak, x)) continue;
    std::uint8_t* at = grey.pixels.data() + static_cast<std::size_t>(y) * grey.width + x;
    const int left = at[-streak.half - 1], right = at[streak.half + 1];
    for (int dx = -streak.half; dx <= streak.half; ++dx) {
      if (at[dx] < streak.tone - kGrain) continue;  // print that the streak is not as dark as
      const int behind = dx < 0 ? left : dx > 0 ? right : std::max(left, right);
      at[dx] = static_cast<std::uint8_t>(std::max<int>(at[dx], behind));
    }
  }
}

// A dot in rows [top, bottom): paper all round it, and not print near on both sides; or a dash between paper.
bool is_dot(const Image& grey, const Streak& streak, int top, int bottom) {
  const double mm = (bottom - top) * 25.4 / grey.dpi;
  if (mm > kDotMm && mm < kDashMm) return false;
  const auto near = static_cast<int>(kNearMm * grey.dpi / 25.4);
  bool left = false, right = false;
  for (int y = std::max(0, top - 1); y < std::min(grey.height, bottom + 1); ++y) {
    const int x = column(streak, y), first = x - streak.half - 1, last = x + streak.half + 1;
    if (is_black(grey, y, first, first) || is_black(grey, y, last, last)) return false;
    left = left || is_black(grey, y, first - near, first);
    right = right || is_black(grey, y, last, last + near);
  }
  return mm >= kDashMm || !left || !right;
}

void erase_dots(Image& grey, const Streak& streak) {
  for (int top = 0; top < grey.height;) {
    int bottom = top;
    while (bottom < grey.height && is_black(grey, streak, bottom)) ++bottom;
    if (bottom > top && is_dot(grey, streak, top, bottom)) {
      for (int y = top; y < bottom; ++y) {
        std::uint8_t* at = grey.pixels.data() + static_cast<std::size_t>(y) * grey.width + column(streak, y);
        std::fill(at - streak.half, at + streak.half + 1, std::uint8_t{255});
      }
    }
    top = bottom + 1;
  }
}

}  // namespace

int streak_head(int height) { return height * kFirst / kBands; }

bool may_have_streaks(const Image& head, const StreakOptions& options) {
  for (int band = 0; band < kFirst; ++band) {
    const int top = head.height * band / kFirst, bottom = head.height * (band + 1) / kFirst;
    if (!peaks_in(head, top, bottom, options.darker).empty()) return true;
  }
  return false;
}

std::vector<Streak> find_streaks(const Image& grey, const StreakOptions& options) {
  std::vector<Streak> streaks;
  if (grey.height < kBands * kRows * 2 || grey.width < 8 * beside_of(grey)) return streaks;
  if (!is_margin(grey, 0) || !is_margin(grey, kBands - kEnds)) return streaks;
  Bands bands(kBands);
  const auto look = [&](int band) {
    bands[band] = peaks_in(grey, band_top(grey, band), band_top(grey, band + 1), options.darker);
  };
  for (int i = 0; i < kEnds; ++i) look(i), look(kBands - 1 - i);
  if (bands[0].empty() && bands[1].empty()) return streaks;
  for (int band = kEnds; band < kBands - kEnds; ++band) look(band);
  for (int first = 0; first < kFirst; ++first) {
    for (int last = kBands - kFirst; last < kBands; ++last) {
      const double rows = middle_of(last, grey) - middle_of(first, grey);
      for (const Peak& top : bands[first]) {
        for (const Peak& bottom : bands[last]) {
          Streak line;
          line.slope = (bottom.middle - top.middle) / rows;
          line.at = top.middle - line.slope * middle_of(first, grey);
          if (std::abs(line.slope) > options.most_slope || is_known(streaks, line, grey.height)) continue;
          if (!runs_through(along(bands, grey, line), options.share)) continue;
          line = fitted(along(bands, grey, line), grey);
          if (is_known(streaks, line, grey.height)) continue;
          line.tone = tone_of(grey, line);
          line.dotted = line.tone > kInk && is_dotted(grey, line);
          streaks.push_back(line);
        }
      }
    }
  }
  return streaks;
}

void erase(Image& grey, const std::vector<Streak>& streaks) {
  for (const Streak& streak : streaks) {
    erase_tone(grey, streak);
    if (streak.dotted) erase_dots(grey, streak);
  }
}

}  // namespace thaimemo::image
