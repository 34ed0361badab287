#include "image/edges.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

namespace thaimemo::image {
namespace {

constexpr double kBeginMm = 5.0;   // from the edge of the sheet, at most
constexpr double kEndMm = 16.0;    // … at most
constexpr double kThickMm = 1.5;   // at least
constexpr double kSmoothMm = 1.0;  // over which the share of ink is taken …
constexpr double kDirt = 0.12;     // … that makes a band
constexpr double kClear = 0.02;    // … and that ends it
constexpr double kPieceMm = 20.0;  // of an edge, judged by itself
constexpr double kLeastLetterMm = 1.2, kMostLetterMm = 6.0;
constexpr double kLetters = 0.25;  // of the components: more is print

// Are its components as high as letters? Dirt is spots, and what they have grown together to.
bool is_print(Pix* band, double dpi) {
  const std::vector<Box> boxes = boxes_of(band);
  const auto letters = std::count_if(boxes.begin(), boxes.end(), [&](const Box& box) {
    return box.height() >= pixels(kLeastLetterMm, dpi) && box.height() <= pixels(kMostLetterMm, dpi) &&
           box.width() <= pixels(kMostLetterMm, dpi);
  });
  return static_cast<double>(letters) > kLetters * static_cast<double>(boxes.size());
}

// Share of ink by depth from the left edge in rows [top, bottom), smoothed.
std::vector<double> profile(Pix* ink, int top, int bottom, int depth, int smooth) {
  const std::vector<int> counts = profile_of(ink, {0, top, depth + smooth, bottom}, false);
  std::vector<double> sums(counts.size() + 1, 0);
  std::partial_sum(counts.begin(), counts.end(), sums.begin() + 1);
  std::vector<double> share;
  for (int x = 0; x <= depth; ++x)
    share.push_back((sums[x + smooth] - sums[x]) / (static_cast<double>(smooth) * (bottom - top)));
  return share;
}

// How far from the left edge the band reaches in these rows.
std::optional<int> band_end(Pix* ink, int top, int bottom, double dpi) {
  const int smooth = pixels(kSmoothMm, dpi), depth = pixels(kEndMm, dpi);
  const std::vector<double> share = profile(ink, top, bottom, depth, smooth);
  const auto last = share.begin() + std::min<std::ptrdiff_t>(pixels(kBeginMm, dpi), std::ssize(share));
  const auto begin = std::find_if(share.begin(), last, [](double s) { return s >= kDirt; });
  if (begin == last) return std::nullopt;
  const auto end = std::find_if(begin, share.end(), [](double s) { return s < kClear; });
  if (end == share.end() || end - begin < pixels(kThickMm, dpi)) return std::nullopt;
  const int reach = static_cast<int>(end - share.begin()) + smooth;
  return is_print(clip(ink, {0, top, reach, bottom}).get(), dpi) ? std::nullopt : std::optional(reach);
}

}  // namespace

PixPtr dirty_edges(Pix* ink, double dpi) {
  PixPtr mask = own(pixCreate(pixGetWidth(ink), pixGetHeight(ink), 1));
  PixPtr page = own(pixCopy(nullptr, ink));
  for (int turn = 0; turn < 4; ++turn) {
    const int height = pixGetHeight(page.get()), piece = pixels(kPieceMm, dpi);
    for (int top = 0; top < height && pixGetWidth(page.get()) > 4 * pixels(kEndMm, dpi); top += piece) {
      const int bottom = std::min(height, top + piece);
      if (const auto end = band_end(page.get(), top, bottom, dpi))
        pixRasterop(mask.get(), 0, top, *end, bottom - top, PIX_SET, nullptr, 0, 0);
    }
    page = own(pixRotateOrth(page.get(), 1));
    mask = own(pixRotateOrth(mask.get(), 1));
  }
  return mask;
}

}  // namespace thaimemo::image
