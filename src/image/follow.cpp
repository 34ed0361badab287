#include "image/follow.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace thaimemo::image {

namespace {

constexpr double kStepMm = 2.0;   // along the rule: means are taken over this
constexpr double kBandMm = 0.17;  // thickness of a pale rule
constexpr double kSideMm = 0.45;  // from the middle of the rule to the paper beside it …
constexpr double kPaperMm = 0.3;  // … of which this much is looked at, twice
constexpr double kLeastDip = 6;   // grey values that a rule is darker than both sides …
constexpr double kSurety = 3.5;   // … beyond this many standard errors of the mean
constexpr double kEven = 0.5;     // share of a step's pixels that must be darker: print has few and dark ones
constexpr int kMostMissing = 2;   // steps in a row that may lack the rule …
constexpr int kLeastBehind = 3;   // … if as many as this behind them have it
constexpr double kTraced = 0.2;   // share of a torn gap's steps that must show the rule
constexpr double kClear = 0.25;   // of a step's depth: what the paper beside it may lose, here and there

/// A grey page seen along the rules: `along` runs with them, `across` over them.
struct View {
  const Image& grey;
  bool horizontal;
  int length() const { return horizontal ? grey.width : grey.height; }
  int breadth() const { return horizontal ? grey.height : grey.width; }
  int at(int along, int across) const {
    const auto x = static_cast<std::size_t>(horizontal ? along : across);
    const auto y = static_cast<std::size_t>(horizontal ? across : along);
    return grey.pixels[y * static_cast<std::size_t>(grey.width) + x];
  }
};

/// Pixels [begin, end) along by [first, last) across.
struct Strip {
  int begin = 0, end = 0, first = 0, last = 0;
  double count() const { return static_cast<double>(end - begin) * (last - first); }
};

struct Shade {
  double mean = 0, variance = 0;
};

Shade shade_of(const View& view, const Strip& s) {
  double sum = 0, squares = 0;
  for (int across = s.first; across < s.last; ++across) {
    for (int along = s.begin; along < s.end; ++along) {
      const double value = view.at(along, across);
      sum += value, squares += value * value;
    }
  }
  const double mean = sum / s.count();
  return {mean, std::max(0.0, squares / s.count() - mean * mean)};
}

/// Sizes in pixels.
struct Sizes {
  int step, band, side, paper;
  explicit Sizes(double dpi)
      : step(of(kStepMm, dpi, 6)),
        band(of(kBandMm, dpi, 1)),
        side(of(kSideMm, dpi, 3)),
        paper(of(kPaperMm, dpi, 2)) {}
  static int of(double mm, double dpi, int least) {
    return std::max(least, static_cast<int>(std::lround(mm * dpi / 25.4)));
  }
  int reach() const { return side + 2 * paper + 2; }
};

// The paper on one side: the lighter of two strips, for print may stand in one of them.
Shade paper_beside(const View& view, const Strip& band, int sign, const Sizes& sizes) {
  Shade best;
  for (const int k : {0, 1}) {
    const int near = sizes.side + k * sizes.paper;
    const Strip strip = sign < 0
                            ? Strip{band.begin, band.end, band.first - near - sizes.paper, band.first - near}
                            : Strip{band.begin, band.end, band.last + near, band.last + near + sizes.paper};
    const Shade shade = shade_of(view, strip);
    if (k == 0 || shade.mean > best.mean) best = shade;
  }
  return best;
}

// How much darker the band is than its sides; nothing where that may be chance or print.
std::optional<double> dip(const View& view, const Strip& band, const Sizes& sizes) {
  const Shade before = paper_beside(view, band, -1, sizes), after = paper_beside(view, band, 1, sizes);
  const Shade& paper = before.mean < after.mean ? before : after;
  const double depth = paper.mean - shade_of(view, band).mean;
  if (depth < kLeastDip + kSurety * std::sqrt(paper.variance / band.count())) return std::nullopt;
  double dark = 0;
  for (int across = band.first; across < band.last; ++across) {
    for (int along = band.begin; along < band.end; ++along)
      dark += view.at(along, across) < paper.mean - depth / 2;
  }
  return dark >= kEven * band.count() ? std::optional(depth) : std::nullopt;
}

// One step of the rule, at its place or a pixel beside it.
std::optional<Strip> step_at(const View& view, int begin, double position, const Sizes& sizes) {
  std::optional<Strip> best;
  double most = 0;
  if (begin < 0 || begin + sizes.step > view.length()) return best;
  for (const int shift : {0, -1, 1}) {
    const int first = static_cast<int>(std::lround(position - sizes.band / 2.0)) + shift;
    const Strip band{begin, begin + sizes.step, first, first + sizes.band};
    if (band.first < sizes.reach() || band.last + sizes.reach() > view.breadth()) continue;
    if (const auto depth = dip(view, band, sizes); depth && *depth > most) most = *depth, best = band;
  }
  return best;
}

// No print within a millimetre of the step.
bool stands_clear(const View& view, const Strip& band, const Sizes& sizes) {
  double lightest = 0, darkest = 255;
  for (const int side : {-1, 1}) {
    for (const int k : {0, 1}) {
      const int near = sizes.side + k * sizes.paper;
      const int first = side < 0 ? band.first - near - sizes.paper : band.last + near;
      const double mean = shade_of(view, {band.begin, band.end, first, first + sizes.paper}).mean;
      lightest = std::max(lightest, mean), darkest = std::min(darkest, mean);
    }
  }
  return lightest - darkest <= kClear * (lightest - shade_of(view, band).mean);
}

Box box_of(const Strip& s, bool horizontal) {
  return horizontal ? Box{s.begin, s.first - 1, s.end, s.last + 1}
                    : Box{s.first - 1, s.begin, s.last + 1, s.end};
}

// From the end of `rule` on, one way (`sign`). A gap is bridged where the rule surely goes on behind it: the
// stem of a letter in line with a rule does not.
std::vector<Strip> steps_from(const View& view, const Box& rule, int sign, const Sizes& sizes) {
  double position = view.horizontal ? rule.center_y() : rule.center_x();
  int begin = view.horizontal ? (sign < 0 ? rule.left : rule.right) : (sign < 0 ? rule.top : rule.bottom);
  if (sign < 0) begin -= sizes.step;
  std::vector<Strip> steps, behind;  // behind a gap
  for (int missing = 0; missing <= kMostMissing; begin += sign * sizes.step) {
    const auto step = step_at(view, begin, position, sizes);
    if (!step) {
      missing += 1 + static_cast<int>(behind.size());
      behind.clear();
      continue;
    }
    position = (step->first + step->last) / 2.0;
    behind.push_back(*step);
    if (missing > 0 && static_cast<int>(behind.size()) < kLeastBehind) continue;
    (sign < 0 ? behind.front().end : behind.front().begin) -= sign * missing * sizes.step;
    steps.insert(steps.end(), behind.begin(), behind.end());
    behind.clear();
    missing = 0;
  }
  return steps;
}

}  // namespace

std::vector<Box> pale_ends(const Image& grey, const Box& rule, bool horizontal) {
  const View view{grey, horizontal};
  const Sizes sizes(grey.dpi);
  std::vector<Box> boxes;
  for (const int sign : {-1, 1}) {
    for (const Strip& step : steps_from(view, rule, sign, sizes)) boxes.push_back(box_of(step, horizontal));
  }
  return boxes;
}

bool is_traced(const Image& grey, const Box& gap, bool horizontal) {
  const View view{grey, horizontal};
  const Sizes sizes(grey.dpi);
  const double position = horizontal ? gap.center_y() : gap.center_x();
  const int first = horizontal ? gap.left : gap.top, end = horizontal ? gap.right : gap.bottom;
  int steps = 0, seen = 0;
  for (int begin = first; begin + sizes.step <= end; begin += sizes.step / 2, ++steps) {
    const auto step = step_at(view, begin, position, sizes);
    seen += step && stands_clear(view, *step, sizes) ? 1 : 0;
  }
  return steps > 0 && seen >= kTraced * steps;
}

}  // namespace thaimemo::image
