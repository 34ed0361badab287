#include "image/clean.h"

#include <algorithm>
#include <cmath>

#include "image/colour.h"
#include "image/edges.h"
#include "image/grain.h"
#include "image/leptonica.h"
#include "image/level.h"
#include "image/noise.h"
#include "image/rings.h"
#include "image/streaks.h"

namespace thaimemo::image {

namespace {

constexpr double kInkShare = 0.55;    // see binarize()
constexpr double kStrokeMm = 0.6;     // print has strokes at least this long
constexpr double kBlankShare = 4e-5;  // less of the page in strokes is no print
constexpr double kGrainMm = 0.7;      // holes in the black of a border
constexpr int kLeastSide = 64;        // pixels: smaller pictures hold no page
constexpr double kLetterMm = 0.8;     // letters have strokes as long as this, noise has not
constexpr double kBesideMm = 0.6;     // points and marks stand as near to letters
constexpr double kPaleRimMm = 0.2;    // grey rim around what is painted out
constexpr double kPaleShare = 0.75;   // see binarize(): pale rules are ink to it …
constexpr double kPaleMm = 4.0;       // … over such a length, which grain of the paper is not …
constexpr double kPaleGapMm = 0.35;   // … but for gaps like this
constexpr double kThickMm = 0.8;      // rules are thinner than this

// What stands under the mask, on white.
PixPtr only(Pix* grey, Pix* mask) {
  PixPtr kept = own(pixCopy(nullptr, grey));
  const PixPtr rest = own(pixInvert(nullptr, mask));
  whiten(kept.get(), rest.get());
  return kept;
}

// Evens the light: every tile's paper becomes white. Dark paper (a shadow) is paper too.
PixPtr even_light(Pix* grey) {
  constexpr int kTileWidth = 16, kTileHeight = 16, kDarkestPaper = 80, kLeastPaper = 60, kWhite = 255;
  Pix* even = pixBackgroundNorm(grey, nullptr, nullptr, kTileWidth, kTileHeight, kDarkestPaper, kLeastPaper,
                                kWhite, 2, 2);
  return even != nullptr ? PixPtr(even) : own(pixCopy(nullptr, grey));  // too small for tiles
}

// A grainy page is smoothed first: once its paper is white, the lighter half of its grain is gone.
PixPtr even_and_smooth(Pix* grey) {
  PixPtr even = even_light(grey);
  return is_grainy(even.get()) ? even_light(smooth(grey).get()) : std::move(even);
}

// One that is known by its left edge to have none across it need not be turned.
bool may_have_streaks_across(Pix* grey, double dpi) {
  const PixPtr edge = clip(grey, {0, 0, streak_head(pixGetWidth(grey)), pixGetHeight(grey)});
  return may_have_streaks(to_image(own(pixRotateOrth(edge.get(), 1)).get(), dpi));
}

// Down the sheet and across it: copiers feed sheets by either edge.
PixPtr without_streaks(PixPtr grey, double dpi) {
  const auto cleared = [&](PixPtr page) {
    Image image = to_image(page.get(), dpi);
    const std::vector<Streak> streaks = find_streaks(image);
    if (streaks.empty()) return page;
    erase(image, streaks);
    return to_pix(image);
  };
  grey = cleared(std::move(grey));
  if (!may_have_streaks_across(grey.get(), dpi)) return grey;
  const PixPtr turned = cleared(own(pixRotateOrth(grey.get(), 1)));
  return own(pixRotateOrth(turned.get(), 3));
}

// Thick black masses that reach the edge of the page: the lid of the scanner, the shadow of a fold.
PixPtr black_borders(Pix* ink, double dpi, const CleanOptions& options) {
  constexpr int kReduction = 4;
  const PixPtr ragged = own(pixReduceRankBinaryCascade(ink, 2, 2, 0, 0));
  const int grain = pixels(kGrainMm, dpi / kReduction);
  const PixPtr small = close(ragged.get(), grain, grain);
  const int brick = pixels(options.border_mm, dpi / kReduction, 2);
  const PixPtr masses = open(small.get(), brick, brick);
  const PixPtr inside = own(pixRemoveBorderConnComps(masses.get(), 8));
  const PixPtr edge = subtract(masses.get(), inside.get());
  const int rim = pixels(1.0, dpi / kReduction) * 2 + 1;
  const PixPtr wide = dilate(edge.get(), rim, rim);
  return own(pixExpandReplicate(wide.get(), kReduction));
}

// What of the ink has a run as long as `run` pixels, either way.
PixPtr with_runs(Pix* ink, int run) {
  const PixPtr wide = open(ink, run, 1);
  const PixPtr tall = open(ink, 1, run);
  const PixPtr seed = unite(wide.get(), tall.get());
  return touched(seed.get(), ink);
}

// Spots without a single run of ink as long as `speck_mm` either way.
PixPtr specks(Pix* ink, double dpi, const CleanOptions& options) {
  const PixPtr print = with_runs(ink, pixels(options.speck_mm, dpi, 2));
  return subtract(ink, print.get());
}

// A mask of the spots with their pale rim, as far as it is not that of print.
PixPtr rimmed(Pix* ink, Pix* spots, double dpi) {
  const PixPtr print = subtract(ink, spots);
  const int rim = 2 * pixels(kPaleRimMm, dpi) + 1;
  const PixPtr wide_spots = dilate(spots, rim, rim);
  const PixPtr near_print = dilate(print.get(), 3, 3);
  return subtract(wide_spots.get(), near_print.get());
}

// Spots that crowd as print never does: a shaded cell or a shadow that a threshold has broken up. Beside
// letters they may be points and marks, and stay.
PixPtr crowds(Pix* ink, double dpi) {
  const std::vector<Box> boxes = boxes_of(ink);
  const SpotMap map(boxes, {0, 0, pixGetWidth(ink), pixGetHeight(ink)}, dpi);
  PixPtr spots = own(pixCreate(pixGetWidth(ink), pixGetHeight(ink), 1));
  for (const Box& box : boxes) {
    if (map.is_fine_noise(box))
      pixRasterop(spots.get(), box.left, box.top, box.width(), box.height(), PIX_SRC, ink, box.left, box.top);
  }
  if (is_blank(spots.get())) return spots;  // as on most pages
  const PixPtr rest = subtract(ink, spots.get());
  const PixPtr print = with_runs(rest.get(), pixels(kLetterMm, dpi));
  const int reach = 2 * pixels(kBesideMm, dpi) + 1;
  const PixPtr near = dilate(print.get(), reach, reach);
  const PixPtr beside = touched(near.get(), spots.get());
  return subtract(spots.get(), beside.get());
}

// Thin lines, pale ones too, that run nearly level or plumb, with their rims: what a threshold has left of
// them looks like specks.
PixPtr pale_lines(Pix* grey, double dpi) {
  const PixPtr ink = binarize(grey, kPaleShare);
  const int gap = pixels(kPaleGapMm, dpi), length = pixels(kPaleMm, dpi), thick = pixels(kThickMm, dpi, 3);
  const PixPtr level = open(close(ink.get(), gap, 1).get(), length, 1);
  const PixPtr plumb = open(close(ink.get(), 1, gap).get(), 1, length);
  const PixPtr lines = unite(subtract(level.get(), open(level.get(), 1, thick).get()).get(),
                             subtract(plumb.get(), open(plumb.get(), thick, 1).get()).get());
  const int rim = 2 * pixels(kPaleRimMm, dpi) + 1;
  return dilate(lines.get(), rim, rim);
}

bool has_print(Pix* ink, double dpi) {
  const int stroke = pixels(kStrokeMm, dpi, 2);
  const PixPtr tall = open(ink, 1, stroke);
  l_int32 count = 0;
  pixCountPixels(tall.get(), &count, nullptr);
  return count > kBlankShare * pixGetWidth(ink) * pixGetHeight(ink);
}

}  // namespace

CleanPage clean(const Image& drawn, const CleanOptions& options) {
  CleanPage page;
  Colours colours = split_colours(drawn);
  if (std::min(drawn.width, drawn.height) < kLeastSide) {
    return {to_image(colours.grey.get(), drawn.dpi), 0, 0, true, false, {}};
  }
  page.has_colour = colours.ink != nullptr;
  PixPtr grey = without_streaks(even_and_smooth(colours.grey.get()), drawn.dpi);
  PixPtr coloured;
  if (page.has_colour) {
    coloured = only(grey.get(), colours.ink.get());
    whiten(grey.get(), colours.not_black.get());
  }

  PixPtr ink = binarize(grey.get(), kInkShare);
  const PixPtr borders =
      unite(black_borders(ink.get(), drawn.dpi, options).get(), dirty_edges(ink.get(), drawn.dpi).get());
  whiten(grey.get(), borders.get());
  ink = subtract(ink.get(), borders.get());
  page.blank = !has_print(ink.get(), drawn.dpi);
  const PixPtr spots = unite(specks(ink.get(), drawn.dpi, options).get(), crowds(ink.get(), drawn.dpi).get());
  const PixPtr dirt = rimmed(ink.get(), spots.get(), drawn.dpi);
  whiten(grey.get(), subtract(dirt.get(), pale_lines(grey.get(), drawn.dpi).get()).get());
  if (!page.blank) {
    page.quarter_turns = options.quarter_turns.value_or(runs_sideways(ink.get(), drawn.dpi) ? 1 : 0);
    if (page.quarter_turns != 0) {
      grey = own(pixRotateOrth(grey.get(), page.quarter_turns));
      ink = own(pixRotateOrth(ink.get(), page.quarter_turns));
      if (coloured) coloured = own(pixRotateOrth(coloured.get(), page.quarter_turns));
    }
    page.angle = skew(grey.get(), drawn.dpi, options.max_skew);
    if (std::abs(page.angle) < options.least_skew) page.angle = 0;
  }
  const auto levelled = [&](Pix* upright) {
    Image image = to_image(upright, drawn.dpi);
    return page.angle != 0 ? turn(image, page.angle) : image;
  };
  if (coloured) page.coloured = levelled(coloured.get());
  page.grey = levelled(grey.get());
  if (!page.blank) erase(page.grey, find_rings(page.grey));
  return page;
}

}  // namespace thaimemo::image
