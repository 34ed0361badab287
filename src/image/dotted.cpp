#include "image/dotted.h"

#include <vector>

#include "image/noise.h"

namespace thaimemo::image {

namespace {

constexpr double kDotMm = 0.75;       // thickest dot of a dotted line
constexpr double kDotGapMm = 1.4;     // widest gap between dots or dashes
constexpr double kSparseGapMm = 3.5;  // … where a fax has lost some
constexpr double kDottedMm = 8.0;     // shortest dotted line
constexpr double kWobbleMm = 0.09;    // by which dots of one line stand above or below each other
constexpr double kLean = 0.015;       // of the length of a line, on a page that is warped
constexpr int kInLine = 6;            // times as many places with dots in a line …
constexpr double kBesideMm = 1.0;     // … as this far on either side of it

// Spots of a dark edge stand in rows by chance.
void clear_noise(Pix* thin, double dpi) {
  const std::vector<Box> boxes = boxes_of(thin);
  const SpotMap spots(boxes, {0, 0, pixGetWidth(thin), pixGetHeight(thin)}, dpi);
  for (const Box& box : boxes) {
    if (spots.is_noise(box)) clear(thin, box);
  }
}

// How many there are at each place along a band of the page.
std::vector<int> along(Pix* dots, const Box& band) {
  const Box box = intersect(band, {0, 0, pixGetWidth(dots), pixGetHeight(dots)});
  return box.empty() ? std::vector<int>(band.width(), 0) : profile_of(dots, box, false);
}

// Do dots stand in line, with hardly any beside it? Grain is everywhere. What is on both sides crosses it.
bool stand_in_line(Pix* dots, const Box& line, double dpi) {
  const int side = pixels(kBesideMm, dpi);
  const std::vector<int> within = along(dots, line),
                         above = along(dots, {line.left, line.top - side, line.right, line.top}),
                         below = along(dots, {line.left, line.bottom, line.right, line.bottom + side});
  int in_line = 0, beside = 0;
  for (std::size_t i = 0; i < within.size(); ++i) {
    in_line += within[i] > 0 ? 1 : 0;
    beside += (above[i] > 0) != (below[i] > 0) ? 1 : 0;
  }
  return in_line > kInLine * beside;
}

// What a fax has left of a thin line: dots that wobble, fewer here and there.
PixPtr sparse_lines(Pix* dots, double dpi) {
  const PixPtr uneven = dilate(dots, 1, 2 * pixels(kWobbleMm, dpi) + 1);
  const PixPtr joined = close(uneven.get(), pixels(kDotGapMm, dpi), 1);
  const PixPtr seeds = open(joined.get(), pixels(kDottedMm, dpi), 1);
  const PixPtr sparse = close(joined.get(), pixels(kSparseGapMm, dpi), 1);
  PixPtr lines = open(touched(seeds.get(), sparse.get()).get(), pixels(kDottedMm, dpi), 1);
  for (const Box& box : boxes_of(lines.get())) {
    const double thickest = pixels(kDotMm, dpi) + kLean * box.width();
    if (box.height() > thickest || !stand_in_line(dots, box, dpi)) clear(lines.get(), box);
  }
  return lines;
}

}  // namespace

PixPtr dotted_lines(Pix* ink, double dpi) {
  const int dot = pixels(kDotMm, dpi, 2);
  const PixPtr thick = open(ink, 1, dot + 1);
  const PixPtr print = touched(thick.get(), ink);
  const PixPtr thin = subtract(ink, print.get());
  clear_noise(thin.get(), dpi);
  const PixPtr joined = close(thin.get(), pixels(kDotGapMm, dpi), 1);
  const PixPtr lines = open(joined.get(), pixels(kDottedMm, dpi), 1);
  const PixPtr whole = touched(lines.get(), joined.get());
  const PixPtr band = dilate(lines.get(), 1, 2 * dot + 1);  // marks of print that lean on the dots stay
  return unite(intersect(whole.get(), band.get()).get(), sparse_lines(thin.get(), dpi).get());
}

}  // namespace thaimemo::image
