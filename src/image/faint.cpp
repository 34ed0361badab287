#include "image/faint.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace thaimemo::image {

namespace {

constexpr double kStripMm = 3.0;   // along the line: the mean is taken over this
constexpr double kThickMm = 0.5;   // lines are thinner than this, with paper beyond
constexpr double kLongMm = 10;     // shorter ones are chance
constexpr int kWhite = 14;         // paper beside a line is no darker than this below the page's paper
constexpr int kLeastDip = 7;       // a line is darker than its sides by this …
constexpr double kNoiseDip = 4.5;  // … and by this many times the noise of the paper
constexpr double kEven =
    0.6;  // share of a strip's pixels that must be darker: marks of print are few and dark
constexpr int kMostMissing = 2;      // strips in a row that may lack the line
constexpr double kLeastHits = 0.72;  // share of the strips that must have it

/// Means of grey over strips: strip k is values[k * length … (k + 1) * length).
struct Strips {
  int count = 0, length = 0, width = 0;  // width: pixels along the line
  std::vector<std::uint8_t> values;
  const std::uint8_t* strip(int k) const { return values.data() + static_cast<std::size_t>(k) * length; }
};

Strips level_strips(const Image& grey, int width) {
  Strips strips{grey.width / width, grey.height, width, {}};
  strips.values.resize(static_cast<std::size_t>(strips.count) * strips.length);
  for (int y = 0; y < grey.height; ++y) {
    const std::uint8_t* row = grey.pixels.data() + static_cast<std::size_t>(y) * grey.width;
    for (int k = 0; k < strips.count; ++k, row += width) {
      int sum = 0;
      for (int x = 0; x < width; ++x) sum += row[x];
      strips.values[static_cast<std::size_t>(k) * strips.length + y] = static_cast<std::uint8_t>(sum / width);
    }
  }
  return strips;
}

Strips plumb_strips(const Image& grey, int width) {
  Strips strips{grey.height / width, grey.width, width, {}};
  strips.values.reserve(static_cast<std::size_t>(strips.count) * strips.length);
  std::vector<int> sums(grey.width);
  for (int k = 0; k < strips.count; ++k) {
    std::fill(sums.begin(), sums.end(), 0);
    for (int y = k * width; y < (k + 1) * width; ++y) {
      const std::uint8_t* row = grey.pixels.data() + static_cast<std::size_t>(y) * grey.width;
      for (int x = 0; x < grey.width; ++x) sums[x] += row[x];
    }
    for (const int sum : sums) strips.values.push_back(static_cast<std::uint8_t>(sum / width));
  }
  return strips;
}

/// What the paper of the page is like.
struct Paper {
  int value = 255;  // its grey
  int dip = 0;      // how much darker a line must be
};

Paper paper_of(const Strips& strips) {
  std::vector<int> values(256, 0), steps(256, 0);
  for (std::size_t i = 1; i < strips.values.size(); i += 3) {
    ++values[strips.values[i]];
    if (strips.values[i] > 200) ++steps[std::abs(strips.values[i] - strips.values[i - 1])];
  }
  const int paper = static_cast<int>(std::max_element(values.begin() + 128, values.end()) - values.begin());
  int total = 0, seen = 0, noise = 0;
  for (const int count : steps) total += count;
  while (noise < 255 && (seen += steps[noise]) * 4 < total * 3) ++noise;  // three quarters are below
  return {paper, std::max(kLeastDip, static_cast<int>(kNoiseDip * noise))};
}

/// A place that is darker than both sides, which are paper.
struct Dip {
  int at = 0, depth = 0;
};

std::vector<Dip> dips(const std::uint8_t* strip, int length, int reach, const Paper& paper) {
  std::vector<Dip> found;
  for (int y = reach; y + reach < length; ++y) {
    if (strip[y] > paper.value - paper.dip || strip[y] > strip[y - 1] || strip[y] >= strip[y + 1]) continue;
    const int before = *std::max_element(strip + y - reach, strip + y);
    const int after = *std::max_element(strip + y + 1, strip + y + reach + 1);
    const int side = std::min(before, after);
    if (side >= paper.value - kWhite && side - strip[y] >= paper.dip) found.push_back({y, side - strip[y]});
  }
  return found;
}

// Whether most pixels of strip k are darker at a dip, not a few that are black.
bool is_even(const Image& grey, bool horizontal, int k, int width, const Dip& dip, const Paper& paper) {
  const int limit = paper.value - dip.depth / 2;
  int dark = 0;
  for (int i = k * width; i < (k + 1) * width; ++i) {
    const int x = horizontal ? i : dip.at, y = horizontal ? dip.at : i;
    dark += grey.pixels[static_cast<std::size_t>(y) * grey.width + x] <= limit ? 1 : 0;
  }
  return dark >= kEven * width;
}

/// A line that is being followed from strip to strip.
struct Trail {
  int first = 0, last = 0, hits = 0;
  int at = 0, least = 0, most = 0;
};

void follow(std::vector<Trail>& open, int k, int y) {
  for (Trail& trail : open) {
    if (trail.last == k || std::abs(trail.at - y) > 1 + (k - trail.last) / 2) continue;
    trail.last = k, trail.at = y, ++trail.hits;
    trail.least = std::min(trail.least, y), trail.most = std::max(trail.most, y);
    return;
  }
  open.push_back({k, k, 1, y, y, y});
}

Box box_of(const Trail& trail, int width, bool horizontal) {
  const int begin = trail.first * width, end = (trail.last + 1) * width;
  return horizontal ? Box{begin, trail.least - 1, end, trail.most + 2}
                    : Box{trail.least - 1, begin, trail.most + 2, end};
}

}  // namespace

std::vector<Box> faint_lines(const Image& grey, bool horizontal) {
  const double mm = grey.dpi / 25.4;
  const int width = std::max(4, static_cast<int>(std::lround(kStripMm * mm)));
  const int reach = std::max(3, static_cast<int>(std::lround(kThickMm * mm)) + 1);
  const Strips strips = horizontal ? level_strips(grey, width) : plumb_strips(grey, width);
  if (strips.count == 0) return {};
  const Paper paper = paper_of(strips);
  std::vector<Trail> open;
  std::vector<Box> boxes;
  for (int k = 0; k <= strips.count; ++k) {
    std::erase_if(open, [&](const Trail& trail) {
      if (k < strips.count && k - trail.last <= kMostMissing) return false;
      const int span = trail.last - trail.first + 1;
      if (span * width >= kLongMm * mm && trail.hits >= kLeastHits * span) {
        boxes.push_back(box_of(trail, width, horizontal));
      }
      return true;
    });
    if (k == strips.count) break;
    for (const Dip& dip : dips(strips.strip(k), strips.length, reach, paper)) {
      if (is_even(grey, horizontal, k, width, dip, paper)) follow(open, k, dip.at);
    }
  }
  return boxes;
}

}  // namespace thaimemo::image
