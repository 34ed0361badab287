#include "image/ticks.h"

#include <algorithm>

#include "image/leptonica.h"

namespace thaimemo::image {

namespace {

constexpr double kInkShare = 0.55;  // see binarize()
constexpr double kGapMm = 0.3;      // breaks in one stroke
constexpr double kSpeckMm = 0.5;    // smaller spots are dirt

// In text heights.
constexpr double kLeast = 0.5;
constexpr double kMost = 4;

constexpr double kSteepest = 3.5;  // height over width; a straight stroke may be a 1
constexpr double kCorner = 0.3;    // of width and height

bool has_ink(Pix* ink, const Box& box) { return !is_blank(clip(ink, box).get()); }

// Rises to the right: ink in the upper right corner, none in the upper left and the lower right.
bool rises(Pix* ink, const Box& box) {
  if (box.height() > kSteepest * box.width() || box.width() > 2 * box.height()) return false;
  const int wide = std::max(1, static_cast<int>(kCorner * box.width()));
  const int high = std::max(1, static_cast<int>(kCorner * box.height()));
  return has_ink(ink, {box.right - wide, box.top, box.right, box.top + high}) &&
         !has_ink(ink, {box.left, box.top, box.left + wide, box.top + high}) &&
         !has_ink(ink, {box.right - wide, box.bottom - high, box.right, box.bottom});
}

}  // namespace

std::vector<Tick> find_ticks(const Image& picture, const std::vector<Box>& cells, double text_height) {
  if (picture.pixels.empty() || cells.empty()) return {};
  const double dpi = picture.dpi;
  const PixPtr grey = to_pix(picture);
  const PixPtr ink = binarize(grey.get(), kInkShare);
  const int gap = pixels(kGapMm, dpi);
  const PixPtr whole = close(ink.get(), gap, gap);
  std::vector<Box> strokes = boxes_of(whole.get());
  const int speck = pixels(kSpeckMm, dpi);
  std::erase_if(strokes, [&](const Box& b) { return std::max(b.width(), b.height()) < speck; });

  std::vector<Tick> ticks;
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    const auto here = [&](const Box& stroke) { return !intersect(cells[cell], stroke).empty(); };
    const auto stroke = std::find_if(strokes.begin(), strokes.end(), here);
    if (stroke == strokes.end() || std::any_of(stroke + 1, strokes.end(), here)) continue;
    const double size = std::max(stroke->width(), stroke->height()) / text_height;
    if (contains(cells[cell], *stroke) && size > kLeast && size < kMost && rises(whole.get(), *stroke))
      ticks.push_back({cell, *stroke});
  }
  return ticks;
}

}  // namespace thaimemo::image
