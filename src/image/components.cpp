#include "image/components.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "image/leptonica.h"
#include "image/noise.h"

namespace thaimemo::image {

namespace {

// See binarize(): the most lenient share at which the grain of the paper is not ink.
constexpr double kShares[] = {0.55, 0.45, 0.35};
constexpr double kMostInk = 0.12;  // of the page: more is no print
constexpr double kSpeckMm = 0.2;
constexpr double kLoneMm = 0.55;  // a spot up to this size with nothing near is dirt (a lone dash is wider)…
constexpr double kNearMm = 2.5;   // … near being this

// Drawings (an emblem, a seal): blobs at least this high with ink in every row, not much wider than high.
constexpr double kDrawingMm = 10;
constexpr double kJoinMm[] = {0.9, 2.0};  // strokes of a drawing are as near as this
constexpr double kWidestDrawing = 2.5;    // of its height
constexpr double kMostOfPage = 0.5;       // what covers more is dirt, and print is under it
constexpr double kEmptiestRow = 0.2;      // of the mean row's ink, in a drawing
constexpr int kReduction = 8;

// Print at the foot of one: so many letters of such heights in a line over so much of its width.
constexpr double kLeastLetterMm = 1.2, kMostLetterMm = 5.0;
constexpr int kLine = 7;
constexpr double kLineShare = 0.6;

bool small(const Box& box, int size) { return box.width() <= size && box.height() <= size; }

// Marks what stands near anything else: spots alone on the paper stay unmarked.
PixPtr crowded(Pix* ink, double dpi) {
  const int lone = pixels(kLoneMm, dpi) + 1;
  const PixPtr wide = open(ink, lone, 1);
  const PixPtr tall = open(ink, 1, lone);
  const PixPtr seed = unite(wide.get(), tall.get());
  const PixPtr rough = own(pixReduceRankBinaryCascade(seed.get(), 1, 1, 1, 0));
  const int reach = 2 * pixels(kNearMm, dpi / kReduction) + 1;
  return dilate(rough.get(), reach, reach);
}

bool marked(Pix* mask, const Box& box) {
  l_uint32 value = 0;
  const int x = std::min(static_cast<int>(box.center_x() / kReduction), pixGetWidth(mask) - 1);
  const int y = std::min(static_cast<int>(box.center_y() / kReduction), pixGetHeight(mask) - 1);
  pixGetPixel(mask, x, y, &value);
  return value != 0;
}

// Print has rows of paper between its lines, however close.
bool is_drawing(Pix* rough, const Box& box, double dpi) {
  if (box.height() < pixels(kDrawingMm, dpi / kReduction)) return false;
  if (box.width() > kWidestDrawing * box.height() || box.width() < 0.5 * box.height()) return false;
  const std::vector<int> rows = profile_of(rough, box, true);
  const double mean = std::accumulate(rows.begin(), rows.end(), 0.0) / static_cast<double>(rows.size());
  const int edge = box.height() / 6;
  return *std::min_element(rows.begin() + edge, rows.end() - edge) > kEmptiestRow * mean;
}

// A line of print at the foot of a drawing, as the name below a signature, is none of it.
Box without_print(Box drawing, const std::vector<Box>& boxes, double dpi) {
  const int least = pixels(kLeastLetterMm, dpi), most = pixels(kMostLetterMm, dpi);
  std::vector<Box> letters;
  for (const Box& box : boxes) {
    if (contains(drawing, box) && box.height() >= least && box.height() <= most && box.width() <= most)
      letters.push_back(box);
  }
  for (const Box& seed : letters) {
    Box line;
    int count = 0;
    for (const Box& letter : letters) {
      if (std::abs(letter.center_y() - seed.center_y()) > least / 2.0) continue;
      line = unite(line, letter);
      ++count;
    }
    if (count >= kLine && line.width() > kLineShare * drawing.width() && line.center_y() > drawing.center_y())
      drawing.bottom = std::min(drawing.bottom, line.top);
  }
  return drawing;
}

std::vector<Box> drawings(Pix* ink, double dpi) {
  const double most = kMostOfPage * pixGetWidth(ink) * pixGetHeight(ink) / (kReduction * kReduction);
  const PixPtr rough = own(pixReduceRankBinaryCascade(ink, 1, 1, 1, 0));
  std::vector<Box> boxes;
  for (const double join : kJoinMm) {
    const int reach = pixels(join, dpi / kReduction);
    const PixPtr joined = close(rough.get(), reach, reach);
    for (const Box& box : boxes_of(joined.get())) {
      if (box.area() > most || !is_drawing(rough.get(), box, dpi)) continue;
      boxes.push_back(
          {box.left * kReduction, box.top * kReduction, box.right * kReduction, box.bottom * kReduction});
    }
  }
  return boxes;
}

}  // namespace

std::vector<Box> components(const Image& grey) {
  const PixPtr pix = to_pix(grey);
  const PixPtr ink = binarize(pix.get(), kShares, kMostInk);
  std::vector<Box> boxes = boxes_of(ink.get());
  if (grey.width < kReduction || grey.height < kReduction) return boxes;
  const SpotMap spots(boxes, grey.bounds(), grey.dpi);
  std::erase_if(boxes, [&](const Box& box) { return spots.is_noise(box); });
  const PixPtr mask = crowded(ink.get(), grey.dpi);
  const int speck = pixels(kSpeckMm, grey.dpi), lone = pixels(kLoneMm, grey.dpi);
  std::vector<Box> drawn = drawings(ink.get(), grey.dpi);
  for (Box& drawing : drawn) drawing = without_print(drawing, boxes, grey.dpi);
  std::erase_if(boxes, [&](const Box& box) {
    const auto holds = [&](const Box& drawing) { return contains(drawing, box); };
    return std::any_of(drawn.begin(), drawn.end(), holds) || small(box, speck) ||
           (small(box, lone) && !marked(mask.get(), box));
  });
  return boxes;
}

}  // namespace thaimemo::image
