#include "image/rings.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <numbers>
#include <numeric>
#include <optional>

#include "base/median.h"
#include "image/leptonica.h"

namespace thaimemo::image {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kCoarseDpi = 50;     // and up to its double, at which votes are cast: 2 pixels a mm
constexpr double kMostPixels = 4e6;   // there, as A0 has: a larger page is no scan of a paper
constexpr int kEdge = 100;            // Sobel's gradient of an edge, of 1020
constexpr int kBin = 2;               // coarse pixels of centre and radius that share a vote
constexpr double kVotes = 0.04;       // of all that a whole ring would cast, in one bin
constexpr int kLeastVotes = 26;       // there: what print casts grows with the radius more slowly than that
constexpr int kTries = 8;             // best bins that are looked at on the page
constexpr double kApartMm = 1.5;      // centres and radii nearer than this are one candidate's
constexpr double kAsideMm = 1.0;      // how far the line may stray from its circle …
constexpr double kAsideShare = 0.03;  // … and this part of the radius
constexpr double kBend = 2;           // of a pixel of ink, what a step aside costs
constexpr double kInkShare = 0.65;    // see binarize(): stamps are paler than print
constexpr double kThicker = 1.6;      // than its line usually is: print crosses it
constexpr int kDarker = 30;           // grey levels that print under it is darker than a stamp
constexpr int kRounds = 6;            // of following and fitting, or fewer if the circle …
constexpr double kAtRest = 0.3;       // … moves by less than this, in pixels
constexpr int kRim = 2;               // pixels of a line's edge

struct Circle {
  double x = 0, y = 0, radius = 0;  // pixels
};

/// How far two circles are from being one.
double apart(const Circle& a, const Circle& b) {
  return std::max(std::hypot(a.x - b.x, a.y - b.y), std::abs(a.radius - b.radius));
}

/// Votes of a coarse page: for each centre and radius how many edges look that way.
class Votes {
 public:
  Votes(const Image& page, double least, double most)
      : width_(page.width / kBin + 1),
        height_(page.height / kBin + 1),
        first_(static_cast<int>(least) / kBin),
        steps_(static_cast<int>(most) / kBin - first_ + 1),
        count_(static_cast<std::size_t>(width_) * height_ * steps_, 0) {
    cast(page);
  }

  /// The bins with far more votes than print casts, the best first, one a ring.
  std::vector<Circle> best(double least_votes, double least_apart) const {
    struct Bin {
      double share = 0;
      Circle circle;
    };
    std::vector<Bin> bins;
    for (std::size_t i = 0; i < count_.size(); ++i) {
      if (count_[i] < least_votes) continue;
      const auto cell = static_cast<int>(i / steps_);
      const double radius = (first_ + static_cast<int>(i % steps_) + 0.5) * kBin;
      const double share = count_[i] / (2 * kTurn * radius);
      const int column = cell % width_, row = cell / width_;
      if (share >= kVotes) bins.push_back({share, {(column + 0.5) * kBin, (row + 0.5) * kBin, radius}});
    }
    std::stable_sort(bins.begin(), bins.end(), [](const Bin& a, const Bin& b) { return a.share > b.share; });
    std::vector<Circle> found;
    for (const Bin& bin : bins) {
      const bool known = std::any_of(found.begin(), found.end(), [&](const Circle& other) {
        return apart(bin.circle, other) < least_apart;
      });
      if (!known) found.push_back(bin.circle);
      if (found.size() == kTries) break;
    }
    return found;
  }

 private:
  void vote(double x, double y, int step) {
    const int column = static_cast<int>(x) / kBin, row = static_cast<int>(y) / kBin;
    if (x >= 0 && y >= 0 && column < width_ && row < height_) ++count_[index(column, row, step)];
  }

  std::size_t index(int x, int y, int step) const {
    return (static_cast<std::size_t>(y) * width_ + x) * steps_ + step;
  }

  void cast(const Image& page) {
    const auto at = [&](int x, int y) -> int {
      return page.pixels[static_cast<std::size_t>(y) * page.width + x];
    };
    for (int y = 1; y + 1 < page.height; ++y)
      for (int x = 1; x + 1 < page.width; ++x) {
        const int dx = at(x + 1, y - 1) + 2 * at(x + 1, y) + at(x + 1, y + 1) - at(x - 1, y - 1) -
                       2 * at(x - 1, y) - at(x - 1, y + 1);
        const int dy = at(x - 1, y + 1) + 2 * at(x, y + 1) + at(x + 1, y + 1) - at(x - 1, y - 1) -
                       2 * at(x, y - 1) - at(x + 1, y - 1);
        if (dx * dx + dy * dy < kEdge * kEdge) continue;
        const double strength = std::hypot(dx, dy);
        const double ux = dx / strength, uy = dy / strength;
        for (int step = 0; step < steps_; ++step) {
          const double reach = (first_ + step + 0.5) * kBin;
          vote(x + reach * ux, y + reach * uy, step);
          vote(x - reach * ux, y - reach * uy, step);
        }
      }
  }

  int width_, height_, first_, steps_;
  std::vector<std::uint16_t> count_;
};

// The means of squares of `step` pixels.
Image coarse(const Image& grey, int step) {
  Image small{grey.width / step, grey.height / step, 1, grey.dpi / step, {}};
  small.pixels.reserve(static_cast<std::size_t>(small.width) * small.height);
  std::vector<int> sums(grey.width);
  for (int top = 0; top + step <= grey.height; top += step) {
    std::fill(sums.begin(), sums.end(), 0);
    for (int y = top; y < top + step; ++y) {
      const std::uint8_t* row = grey.pixels.data() + static_cast<std::size_t>(y) * grey.width;
      for (int x = 0; x < grey.width; ++x) sums[x] += row[x];
    }
    for (auto first = sums.begin(); sums.end() - first >= step; first += step)
      small.pixels.push_back(
          static_cast<std::uint8_t>(std::accumulate(first, first + step, 0) / (step * step)));
  }
  return small;
}

std::vector<Circle> candidates(const Image& grey, const RingOptions& options) {
  const int step = std::max(1, static_cast<int>(grey.dpi / kCoarseDpi));
  if (static_cast<double>(grey.width) / step * grey.height / step > kMostPixels) return {};
  const Image small = coarse(grey, step);
  const double mm = small.dpi / 25.4;
  const Votes votes(small, options.least_mm * mm, options.most_mm * mm);
  std::vector<Circle> circles = votes.best(kLeastVotes, kApartMm * mm);
  for (Circle& c : circles) c = {c.x * step, c.y * step, c.radius * step};
  return circles;
}

/// A band of the page round a circle, rolled out: a column an angle, row 0 nearest to the centre.
struct Band {
  int columns = 0, rows = 0;
  double first = 0;  // radius of row 0
  std::vector<std::uint8_t> ink;

  bool at(int column, int row) const { return ink[static_cast<std::size_t>(column) * rows + row] != 0; }
};

Band rolled_out(Pix* ink, const Circle& circle, double aside) {
  const double outside = circle.radius + aside;
  Band band{static_cast<int>(kTurn * outside), static_cast<int>(2 * aside), circle.radius - aside, {}};
  band.ink.resize(static_cast<std::size_t>(band.columns) * band.rows);
  for (int column = 0; column < band.columns; ++column) {
    const double angle = kTurn * column / band.columns, dx = std::cos(angle), dy = std::sin(angle);
    for (int row = 0; row < band.rows; ++row) {
      l_uint32 value = 0;  // stays 0 off the page
      pixGetPixel(ink, static_cast<int>(circle.x + dx * (band.first + row)),
                  static_cast<int>(circle.y + dy * (band.first + row)), &value);
      band.ink[static_cast<std::size_t>(column) * band.rows + row] = static_cast<std::uint8_t>(value);
    }
  }
  return band;
}

/// For each column the row of the path through the band that meets most ink and steps aside least.
std::vector<int> darkest_path(const Band& band) {
  std::vector<double> worth(band.rows, 0), next(band.rows);
  std::vector<std::int8_t> came(static_cast<std::size_t>(band.columns) * band.rows, 0);
  for (int column = 0; column < band.columns; ++column) {
    for (int row = 0; row < band.rows; ++row) {
      double best = worth[row];
      int from = 0;
      for (const int step : {-1, 1}) {
        const int other = row + step;
        if (other < 0 || other >= band.rows || worth[other] - kBend <= best) continue;
        best = worth[other] - kBend;
        from = step;
      }
      next[row] = best + (band.at(column, row) ? 1 : 0);
      came[static_cast<std::size_t>(column) * band.rows + row] = static_cast<std::int8_t>(from);
    }
    worth.swap(next);
  }
  std::vector<int> path(band.columns);
  int row = static_cast<int>(std::max_element(worth.begin(), worth.end()) - worth.begin());
  for (int column = band.columns - 1; column >= 0; --column) {
    path[column] = row;
    row += came[static_cast<std::size_t>(column) * band.rows + row];
  }
  return path;
}

/// Rows of a column; empty where begin is end.
struct Run {
  int begin = 0, end = 0;
  int size() const { return end - begin; }
};

/// From the first ink to the last as near to a path's row as half a line is thick (a line may be double, or
/// ragged), and on to where that ink ends.
Run run_at(const Band& band, int column, int row, int line) {
  const auto inked = [&](int each) { return each >= 0 && each < band.rows && band.at(column, each); };
  Run run{row - line / 2, row + line / 2 + 1};
  while (run.size() > 0 && !inked(run.begin)) ++run.begin;
  while (run.size() > 0 && !inked(run.end - 1)) --run.end;
  if (run.size() == 0) return {};
  while (inked(run.begin - 1)) --run.begin;
  while (inked(run.end)) ++run.end;
  return run;
}

/// The circle nearest to a path round another: its first harmonic is how far the centre is off.
Circle fitted(const Circle& circle, const Band& band, const std::vector<int>& path) {
  double x = 0, y = 0, radius = 0;
  for (int column = 0; column < band.columns; ++column) {
    const double angle = kTurn * column / band.columns, reach = (band.first + path[column]) / band.columns;
    x += 2 * reach * std::cos(angle);
    y += 2 * reach * std::sin(angle);
    radius += reach;
  }
  return {circle.x + x, circle.y + y, radius};
}

/// A circle that has come to rest on what is drawn there.
struct Followed {
  Circle circle;
  Band band;
  std::vector<int> path;
};

Followed followed(Pix* ink, const Circle& first, double dpi) {
  Followed f{first, {}, {}};
  for (int round = 0; round < kRounds; ++round) {
    f.band = rolled_out(ink, f.circle, pixels(kAsideMm, dpi) + kAsideShare * f.circle.radius);
    f.path = darkest_path(f.band);
    const Circle nearer = fitted(f.circle, f.band, f.path);
    if (round + 1 == kRounds || apart(nearer, f.circle) < kAtRest) break;
    f.circle = nearer;
  }
  return f;
}

/// The line along the path, if it is one: where no print crosses it, little of it is missing.
std::optional<Ring> line_of(const Followed& f, double dpi, const RingOptions& options) {
  const int thick = pixels(options.most_line_mm, dpi);
  std::vector<Run> runs;
  std::vector<int> sizes;
  int crossed = 0;
  for (int column = 0; column < f.band.columns; ++column) {
    runs.push_back(run_at(f.band, column, f.path[column], thick));
    if (runs.back().size() > thick)
      ++crossed;
    else if (f.band.at(column, f.path[column]))
      sizes.push_back(runs.back().size());
  }
  if (static_cast<double>(sizes.size()) < options.seen * (f.band.columns - crossed) ||
      crossed > options.most_crossed * f.band.columns)
    return std::nullopt;
  const double most = kThicker * median(std::move(sizes), 0);
  Ring ring{f.circle.x, f.circle.y, {}, {}};
  for (const Run& run : runs) {
    const bool line = run.size() > 0 && run.size() <= most;
    ring.inner.push_back(line ? f.band.first + run.begin : 0);
    ring.outer.push_back(line ? f.band.first + run.end : 0);
  }
  return ring;
}

/// Calls visit(pixel, index of its angle) for all that the ring's line covers, and `rim` pixels to either
/// side.
template <class Visit>
void each_pixel(Image& grey, const Ring& ring, int rim, Visit visit) {
  const double reach = *std::max_element(ring.outer.begin(), ring.outer.end()) + rim + 1;
  const Box area = intersect({static_cast<int>(ring.x - reach), static_cast<int>(ring.y - reach),
                              static_cast<int>(ring.x + reach) + 1, static_cast<int>(ring.y + reach) + 1},
                             grey.bounds());
  for (int y = area.top; y < area.bottom; ++y)
    for (int x = area.left; x < area.right; ++x) {
      const double dx = x + 0.5 - ring.x, dy = y + 0.5 - ring.y, distance = std::hypot(dx, dy);
      const double angle = std::atan2(dy, dx), turn = (angle < 0 ? angle + kTurn : angle) / kTurn;
      const auto i =
          static_cast<std::size_t>(turn * static_cast<double>(ring.outer.size())) % ring.outer.size();
      if (ring.inner[i] < ring.outer[i] && distance >= ring.inner[i] - rim && distance < ring.outer[i] + rim)
        visit(grey.pixels[static_cast<std::size_t>(y) * grey.width + x], i);
    }
}

}  // namespace

std::vector<Ring> find_rings(const Image& grey, const RingOptions& options) {
  const std::vector<Circle> circles = candidates(grey, options);
  if (circles.empty()) return {};
  const PixPtr ink = binarize(to_pix(grey).get(), kInkShare);
  std::vector<Ring> rings;
  std::vector<Circle> seen;
  for (const Circle& circle : circles) {
    const Followed line = followed(ink.get(), circle, grey.dpi);
    if (std::any_of(seen.begin(), seen.end(), [&](const Circle& other) {
          return apart(line.circle, other) < pixels(options.most_line_mm, grey.dpi);
        }))
      continue;
    seen.push_back(line.circle);
    if (auto ring = line_of(line, grey.dpi, options)) rings.push_back(std::move(*ring));
  }
  return rings;
}

void erase(Image& grey, const std::vector<Ring>& rings) {
  for (const Ring& ring : rings) {
    std::vector<int> darkest(ring.outer.size(), 255);
    each_pixel(grey, ring, 0, [&](const std::uint8_t& pixel, std::size_t at) {
      darkest[at] = std::min<int>(darkest[at], pixel);
    });
    std::erase(darkest, 255);
    const int print = median(std::move(darkest), 0) - kDarker;
    each_pixel(grey, ring, kRim, [&](std::uint8_t& pixel, std::size_t) {
      if (pixel >= print) pixel = 255;
    });
  }
}

}  // namespace thaimemo::image
