#include "image/rulings.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "image/dotted.h"
#include "image/faint.h"
#include "image/filled.h"
#include "image/follow.h"
#include "image/leptonica.h"
#include "image/overrun.h"
#include "image/strokes.h"

namespace thaimemo::image {

namespace {

// See binarize(): hairlines are pale, so the most lenient share at which the grain of the paper is not ink.
constexpr double kShares[] = {0.75, 0.6, 0.5, 0.4};
constexpr double kMostInk = 0.15;  // of the page: more is no print
constexpr double kPieceMm = 5.0;   // print seldom has a straight stroke as long as this
constexpr double kFreeMm = 11.0;   // … and one as long as this only where blurred letters run together
constexpr double kLongMm = 40.0;   // … and this needs no further proof where it meets a line the other way
constexpr double kShortMm = 3.0;   // a stroke this long is a rule if it runs from rule to rule
constexpr double kGapMm = 2.0;     // widest gap between pieces of one rule
constexpr double kTouchMm = 0.4;   // a short one must come as near to others: letters keep further off
constexpr double kFaintMeetMm = 2.0;  // … and the end of a pale one
constexpr double kMostKnown = 0.8;    // share of a pale line that is known already: more makes it nothing new
constexpr double kThickMm = 1.6;      // rules are thinner than this; thicker is a filled box
constexpr double kAloneThickMm = 1.0;  // … than this where they meet no other
constexpr double kEven = 0.75;         // … and have ink in a row over this share of their length
constexpr double kAloneMm = 80.0;      // … or are as long as this: a line of print has gaps before
constexpr double kMeetMm = 0.8;        // how far a rule may end before the one that it meets
constexpr double kAcrossMm = 1.2;  // from one piece of a rule to its next, a rule the other way between them
constexpr double kTornMm = 12.0;   // widest gap that a stamp has torn into a rule
constexpr Touch kUntouched = {0.06, 0.12};  // by print: what a plumb stroke in one row only may be
constexpr double kInLetters = 0.25;  // share of a long rule's length that print may touch on both sides

/// Level lines as 1-bit pictures and the boxes of their components.
struct Lines {
  PixPtr solid;   // runs of ink
  PixPtr dotted;  // dots and dashes with their gaps filled
  std::vector<Box> solid_boxes, dotted_boxes;
};

// Strokes long enough to be rules, their small gaps filled; shorter ones as they are. Of filled boxes the
// sides.
PixPtr solid_lines(Pix* ink, Pix* filled, double dpi) {
  const PixPtr runs = open(ink, pixels(kShortMm, dpi), 1);
  const PixPtr wide = dilate(filled, 3, 3);
  const PixPtr thin = unite(subtract(runs.get(), wide.get()).get(), sides_of(filled, dpi).get());
  const PixPtr pieces = open(thin.get(), pixels(kPieceMm, dpi), 1);
  const PixPtr joined = close(pieces.get(), pixels(kGapMm, dpi), 1);
  return unite(joined.get(), thin.get());
}

PixPtr turned(Pix* pix, bool back) { return own(pixRotateOrth(pix, back ? 3 : 1)); }

// The boxes of the components are still to be found.
Lines masks_of(Pix* ink, Pix* filled, double dpi) {
  return {solid_lines(ink, filled, dpi), dotted_lines(ink, dpi), {}, {}};
}

Lines with_boxes(Lines lines) {
  lines.solid_boxes = boxes_of(lines.solid.get());
  lines.dotted_boxes = boxes_of(lines.dotted.get());
  return lines;
}

Lines level_lines(Pix* ink, Pix* filled, double dpi) { return with_boxes(masks_of(ink, filled, dpi)); }

// The same for plumb lines: turned, found, turned back.
Lines plumb_lines(Pix* ink, Pix* filled, double dpi) {
  Lines lines = masks_of(turned(ink, false).get(), turned(filled, false).get(), dpi);
  for (PixPtr* mask : {&lines.solid, &lines.dotted}) *mask = turned(mask->get(), true);
  return with_boxes(std::move(lines));
}

bool meets(const Box& a, const Box& b, int slack) {
  return a.left - slack < b.right && b.left - slack < a.right && a.top - slack < b.bottom &&
         b.top - slack < a.bottom;
}

bool meets_any(const Box& box, const std::vector<Box>& others, int slack) {
  return std::any_of(others.begin(), others.end(),
                     [&](const Box& other) { return meets(box, other, slack); });
}

// The two ends of a line, each as a small box.
Box head(const Box& b, bool level) {
  return level ? Box{b.left, b.top, b.left + 1, b.bottom} : Box{b.left, b.top, b.right, b.top + 1};
}
Box tail(const Box& b, bool level) {
  return level ? Box{b.right - 1, b.top, b.right, b.bottom} : Box{b.left, b.bottom - 1, b.right, b.bottom};
}

double length_of(const Box& box, bool level) { return level ? box.width() : box.height(); }

// How much of a line others run along.
double shared(const Box& line, const std::vector<Box>& others, bool level, int slack) {
  const Box wide = level ? Box{line.left, line.top - slack, line.right, line.bottom + slack}
                         : Box{line.left - slack, line.top, line.right + slack, line.bottom};
  double sum = 0;
  for (const Box& other : others) {
    if (const Box common = intersect(wide, other); !common.empty()) sum += length_of(common, level);
  }
  return sum / length_of(line, level);
}

void draw_pale(Lines& lines, const Box& box) {
  pixRasterop(lines.dotted.get(), box.left, box.top, box.width(), box.height(), PIX_SET, nullptr, 0, 0);
}

// Adds pale lines that are not known yet, as dotted ones: they too must meet others.
void add_faint(Lines& lines, const Image& grey, bool level) {
  const int slack = pixels(kMeetMm, grey.dpi);
  for (Box box : faint_lines(grey, level)) {
    const double known =
        shared(box, lines.solid_boxes, level, slack) + shared(box, lines.dotted_boxes, level, slack);
    if (known > kMostKnown) continue;
    box = intersect(box, grey.bounds());
    draw_pale(lines, box);
    lines.dotted_boxes.push_back(box);
  }
}

// Goes on from each segment where its rule is too pale for the threshold.
void add_pale_ends(Lines& lines, const Image& grey, bool level, std::vector<Segment>& segments) {
  const std::size_t count = segments.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (segments[i].horizontal != level) continue;
    for (const Box& end : pale_ends(grey, segments[i].box, level)) {
      const Box box = intersect(end, grey.bounds());
      draw_pale(lines, box);
      segments[i].box = unite(segments[i].box, box);
    }
  }
}

// Joins pieces of one rule over a gap where what a stamp has left of it is to be seen.
void bridge_torn(Lines& lines, const Image& grey, bool level, std::vector<Segment>& segments) {
  const int aside = pixels(kMeetMm, grey.dpi), most = pixels(kTornMm, grey.dpi);
  const auto torn = [&](const Box& a, const Box& b) {
    const int gap = level ? b.left - a.right : b.top - a.bottom;
    const double off = level ? b.center_y() - a.center_y() : b.center_x() - a.center_x();
    return gap > 0 && gap <= most && std::abs(off) <= aside;
  };
  for (Segment& one : segments) {
    for (const Segment& other : segments) {
      if (one.horizontal != level || other.horizontal != level || !torn(one.box, other.box)) continue;
      const Box both = unite(one.box, other.box);
      const Box gap = level ? Box{one.box.right, both.top, other.box.left, both.bottom}
                            : Box{both.left, one.box.bottom, both.right, other.box.top};
      if (!is_traced(grey, gap, level)) continue;
      draw_pale(lines, gap);
      one.box = unite(one.box, gap);
    }
  }
}

/// What the lines the other way are, for those that are judged by what they meet.
struct Across {
  std::vector<Box> solid, any;
  std::vector<Box> lasting;  // of the solid ones those long and level enough to be rules by themselves
};

Across across_of(const Lines& lines, bool level, double dpi) {
  Across across;
  for (const Box& box : lines.solid_boxes) {
    if (length_of(box, level) >= pixels(kPieceMm, dpi)) across.solid.push_back(box);
    const int thick = level ? box.height() : box.width();
    if (length_of(box, level) >= pixels(kLongMm, dpi) && thick <= pixels(kThickMm, dpi))
      across.lasting.push_back(box);
  }
  across.any = across.solid;
  across.any.insert(across.any.end(), lines.dotted_boxes.begin(), lines.dotted_boxes.end());
  return across;
}

// A short line that meets no other, as blurred letters that run together are too: but not so evenly.
bool is_drawn(const Box& box, bool level, Pix* ink, double dpi) {
  return length_of(box, !level) <= pixels(kAloneThickMm, dpi) &&
         most_even(ink, box, level) >= kEven * length_of(box, level);
}

// How much print may touch a rule: of one that is short and alone a little on one side, of a very short one
// none.
Touch most_touched(const Box& box, bool level, bool meets, const Across& across, double dpi) {
  const double length = length_of(box, level);
  const int touch = pixels(kTouchMm, dpi);
  Touch most;
  if (length >= pixels(meets ? kLongMm : kAloneMm, dpi)) return {kInLetters, 1};
  if (!meets) return length < pixels(kFreeMm, dpi) ? Touch{0, 0} : Touch{most.less, kInLetters};
  if (meets_any(head(box, level), across.lasting, touch) &&
      meets_any(tail(box, level), across.lasting, touch))
    most.less = kInLetters;  // from rule to rule: what touches it may be the noise of a shaded row
  return most;
}

// Is there more of a plumb rule beyond the one that it ends on?
bool goes_on(const Box& box, const std::vector<Box>& others, double dpi) {
  const int beside = pixels(kMeetMm, dpi), across = pixels(kAcrossMm, dpi);
  return std::any_of(others.begin(), others.end(), [&](const Box& other) {
    return std::abs(other.center_x() - box.center_x()) < beside &&
           (std::abs(other.top - box.bottom) < across || std::abs(box.top - other.bottom) < across);
  });
}

bool is_rule(const Box& box, bool level, const Across& across, const std::vector<Box>& others, Pix* ink,
             double dpi) {
  const double length = length_of(box, level);
  const int touch = pixels(kTouchMm, dpi);
  const bool meets = meets_any(box, across.solid, touch);
  if (!meets && length < pixels(kAloneMm, dpi) && !is_drawn(box, level, ink, dpi)) return false;
  const Touch most = most_touched(box, level, meets, across, dpi);
  if (!stands_free(box, level, ink, dpi, most) &&
      !stands_free(with_twin(box, others, level, dpi), level, ink, dpi, most)) {
    return false;
  }
  if (length >= pixels(kFreeMm, dpi)) return true;
  const bool ends_met =
      meets_any(head(box, level), across.any, touch) && meets_any(tail(box, level), across.any, touch);
  if (!ends_met && length < pixels(kPieceMm, dpi)) return false;
  if (level) return true;
  // A tall letter with its marks may fill its row.
  return meets_any(box, across.any, touch) &&
         (goes_on(box, others, dpi) || stands_free(box, level, ink, dpi, kUntouched));
}

// Keeps the lines that are rules: their boxes become segments, all others leave the mask, but for the sides
// of stamps' frames, which are painted out with the rules.
void keep_rules(Lines& lines, bool level, const Across& across, Pix* ink, double dpi,
                std::vector<Segment>& segments) {
  for (const Box& whole : lines.solid_boxes) {
    const Box box = trimmed(lines.solid.get(), whole, level, dpi);
    if (!box.empty() && is_rule(box, level, across, lines.solid_boxes, ink, dpi)) {
      segments.push_back({box, level});
    } else if (!is_slanted_stroke(lines.solid.get(), whole, level, dpi)) {
      clear(lines.solid.get(), whole);
    }
  }
  for (const Box& box : lines.dotted_boxes) {
    if (meets_any(box, across.any, pixels(kFaintMeetMm, dpi))) segments.push_back({box, level});
  }
}

// Spreads ink by `reach` pixels one way only: up, down, left or right.
PixPtr spread(Pix* pix, int reach, bool level, bool forwards) {
  const int width = level ? reach + 1 : 1, height = level ? 1 : reach + 1;
  const int x = level && !forwards ? reach : 0, y = !level && !forwards ? reach : 0;
  SEL* sel = selCreateBrick(height, width, y, x, SEL_HIT);
  PixPtr wide = own(pixDilate(nullptr, pix, sel));
  selDestroy(&sel);
  return wide;
}

double thickness(Pix* mask, const std::vector<Box>& boxes, bool level) {
  l_int32 area = 0;
  pixCountPixels(mask, &area, nullptr);
  double length = 0;
  for (const Box& box : boxes) length += level ? box.width() : box.height();
  return length > 0 ? area / length : 0;
}

// All ink of the lines themselves, ragged edges too, save the strokes of print that cross them: those stand
// on both sides of the line at the same place.
PixPtr line_ink(const Lines& lines, Pix* ink, Pix* print, bool level) {
  const PixPtr all = unite(lines.solid.get(), lines.dotted.get());
  const PixPtr wide = level ? dilate(all.get(), 1, 5) : dilate(all.get(), 5, 1);
  const PixPtr mask = intersect(wide.get(), ink);
  const int reach = static_cast<int>(thickness(lines.solid.get(), lines.solid_boxes, level)) + 5;
  const PixPtr rest = subtract(print, wide.get());
  const PixPtr ahead = spread(rest.get(), reach, !level, true);
  const PixPtr behind = spread(rest.get(), reach, !level, false);
  const PixPtr both = intersect(ahead.get(), behind.get());
  return subtract(mask.get(), both.get());
}

PixPtr painted_out(PixPtr grey, const Lines& level, const Lines& plumb, Pix* ink) {
  const PixPtr all_level = unite(level.solid.get(), level.dotted.get());
  const PixPtr all_plumb = unite(plumb.solid.get(), plumb.dotted.get());
  const PixPtr all = unite(all_level.get(), all_plumb.get());
  const PixPtr wide = dilate(all.get(), 5, 5);
  const PixPtr print = subtract(ink, wide.get());
  const PixPtr level_ink = line_ink(level, ink, print.get(), true);
  const PixPtr plumb_ink = line_ink(plumb, ink, print.get(), false);
  const PixPtr pale = unite(level.dotted.get(), plumb.dotted.get());
  const PixPtr line_inks = unite(level_ink.get(), plumb_ink.get());
  const PixPtr bare = subtract(pale.get(), ink);
  const PixPtr lines = unite(line_inks.get(), bare.get());
  const PixPtr rim = dilate(lines.get(), 5, 5);
  const PixPtr left = subtract(ink, lines.get());
  const PixPtr paint = subtract(rim.get(), left.get());
  whiten(grey.get(), paint.get());
  return grey;
}

bool nothing_to_paint(const Lines& lines) {
  return is_blank(lines.solid.get()) && is_blank(lines.dotted.get());
}

}  // namespace

Rulings find_rulings(const CleanPage& page) {
  const double dpi = page.grey.dpi;
  PixPtr grey = to_pix(page.grey);
  const PixPtr ink = binarize(grey.get(), kShares, kMostInk);
  const PixPtr filled = filled_boxes(ink.get(), dpi);
  Lines level = level_lines(ink.get(), filled.get(), dpi);
  Lines plumb = plumb_lines(ink.get(), filled.get(), dpi);
  add_faint(level, page.grey, true);
  add_faint(plumb, page.grey, false);
  const Across across_level = across_of(plumb, false, dpi), across_plumb = across_of(level, true, dpi);
  Rulings rulings;
  const PixPtr print = subtract(ink.get(), filled.get());  // what may touch a line and show that it is none
  keep_rules(level, true, across_level, print.get(), dpi, rulings.segments);
  keep_rules(plumb, false, across_plumb, print.get(), dpi, rulings.segments);
  extend_through(boxes_of(filled.get()), dpi, rulings.segments);
  add_pale_ends(level, page.grey, true, rulings.segments);
  add_pale_ends(plumb, page.grey, false, rulings.segments);
  bridge_torn(level, page.grey, true, rulings.segments);
  bridge_torn(plumb, page.grey, false, rulings.segments);
  rulings.segments = without_overruns(page.grey, rulings.segments);
  if (nothing_to_paint(level) && nothing_to_paint(plumb)) return {{}, page.grey};
  const PixPtr without = painted_out(std::move(grey), level, plumb, ink.get());
  rulings.without = to_image(without.get(), dpi);
  return rulings;
}

}  // namespace thaimemo::image
