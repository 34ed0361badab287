#include "image/strokes.h"

#include <algorithm>
#include <cmath>

namespace thaimemo::image {

namespace {

constexpr double kMeetMm = 0.8;     // how far a rule may end before the one that it meets
constexpr double kTwinMm = 1.0;     // gap between the two strokes of a doubled rule
constexpr double kTwinShare = 0.6;  // … that run side by side for this share of the shorter one
constexpr double kLeastTwinMm = 3;  // … and are as long as this
constexpr double kThickestMm = 3;   // of a curved one, box and all
constexpr double kTilt = 0.025;     // slope from which a stroke on a levelled page is no rule
constexpr double kLean = 0.5;       // share of a rule's box that its slope explains
constexpr double kThickMm = 1.6;    // rules are thinner than this
constexpr double kSlantedMm = 12;   // shortest side of a stamp's frame …
constexpr double kPenMm = 1.2;      // … its mean thickness at most
constexpr double kMostTilt = 0.2;   // … and its slope

double length_of(const Box& box, bool level) { return level ? box.width() : box.height(); }

l_int32 ink_in(Pix* ink, const Box& box) {
  BOX* area = boxCreate(box.left, box.top, box.width(), box.height());
  l_int32 count = 0;
  pixCountPixelsInRect(ink, area, &count, nullptr);
  boxDestroy(&area);
  return count;
}

double middle_of(const std::vector<int>& profile) {
  double sum = 0, weighed = 0;
  for (std::size_t i = 0; i < profile.size(); ++i)
    sum += profile[i], weighed += profile[i] * (static_cast<double>(i) + 0.5);
  return sum > 0 ? weighed / sum : 0;
}

/// Between the middles of its first and last third.
struct Rise {
  double across = 0;  // pixels
  int along = 0;
};

Rise rise_of(Pix* mask, const Box& box, bool level) {
  Box head = box, tail = box;
  const int third = (level ? box.width() : box.height()) / 3;
  (level ? head.right : head.bottom) = (level ? box.left : box.top) + third;
  (level ? tail.left : tail.top) = (level ? box.right : box.bottom) - third;
  if (third < 1) return {};
  return {std::abs(middle_of(profile_of(mask, tail, level)) - middle_of(profile_of(mask, head, level))),
          2 * third};
}

// The side of a stamp's frame, a long pen stroke: straight, but off the level by more than paper ever bends.
bool is_tilted(Pix* mask, const Box& box, bool level) {
  const Rise rise = rise_of(mask, box, level);
  return rise.across > rise.along * kTilt;
}

// A rule of a warped page is no thicker than its ends are off the level.
bool leans(Pix* mask, const Box& box, bool level) {
  const double thickness = ink_in(mask, box) / length_of(box, level);
  const double spare = length_of(box, !level) - thickness;
  return !is_tilted(mask, box, level) && rise_of(mask, box, level).across > kLean * spare;
}

}  // namespace

Box with_twin(const Box& line, const std::vector<Box>& others, bool level, double dpi) {
  const int gap = pixels(kTwinMm, dpi), least = pixels(kLeastTwinMm, dpi);
  for (const Box& other : others) {
    if (other == line || length_of(other, level) < least) continue;
    const int common = level ? std::min(line.right, other.right) - std::max(line.left, other.left)
                             : std::min(line.bottom, other.bottom) - std::max(line.top, other.top);
    const double share = common / std::min(length_of(line, level), length_of(other, level));
    const int apart = level ? std::max(other.top - line.bottom, line.top - other.bottom)
                            : std::max(other.left - line.right, line.left - other.right);
    if (share >= kTwinShare && apart >= 0 && apart <= gap) {
      return level ? Box{line.left, std::min(line.top, other.top), line.right,
                         std::max(line.bottom, other.bottom)}
                   : Box{std::min(line.left, other.left), line.top, std::max(line.right, other.right),
                         line.bottom};
    }
  }
  return line;
}

bool stands_free(const Box& whole, bool level, Pix* ink, double dpi, const Touch& most) {
  const int end = pixels(kMeetMm, dpi);  // the rules that it ends on do not count
  const Box box = level ? Box{whole.left + end, whole.top, whole.right - end, whole.bottom}
                        : Box{whole.left, whole.top + end, whole.right, whole.bottom - end};
  if (box.empty()) return true;
  const int off = pixels(0.25, dpi, 2);
  const Box before = level ? Box{box.left, box.top - off - 1, box.right, box.top - off}
                           : Box{box.left - off - 1, box.top, box.left - off, box.bottom};
  const Box after = level ? Box{box.left, box.bottom + off, box.right, box.bottom + off + 1}
                          : Box{box.right + off, box.top, box.right + off + 1, box.bottom};
  const double length = level ? box.width() : box.height();
  const auto [less, more] = std::minmax({ink_in(ink, before), ink_in(ink, after)});
  return less <= most.less * length && more <= most.more * length;
}

int most_even(Pix* ink, const Box& box, bool level) {
  const std::vector<int> profile = profile_of(ink, box, level);
  return profile.empty() ? 0 : *std::max_element(profile.begin(), profile.end());
}

Box trimmed(Pix* mask, const Box& box, bool level, double dpi) {
  if ((level ? box.height() : box.width()) <= pixels(kThickMm, dpi)) return box;
  if (leans(mask, box, level)) return box;
  const std::vector<int> profile = profile_of(mask, box, level);
  const auto peak = std::max_element(profile.begin(), profile.end());
  if (*peak * 2 < length_of(box, level)) {
    const bool thick = (level ? box.height() : box.width()) > pixels(kThickestMm, dpi);
    const bool blot = thick && ink_in(mask, box) > pixels(kPenMm, dpi) * length_of(box, level);
    return blot || is_tilted(mask, box, level) ? Box{} : box;
  }
  auto first = peak, last = peak;
  while (first != profile.begin() && *(first - 1) * 2 >= *peak) --first;
  while (last + 1 != profile.end() && *(last + 1) * 2 >= *peak) ++last;
  const int begin = static_cast<int>(first - profile.begin()),
            end = static_cast<int>(last - profile.begin()) + 1;
  return level ? Box{box.left, box.top + begin, box.right, box.top + end}
               : Box{box.left + begin, box.top, box.left + end, box.bottom};
}

bool is_slanted_stroke(Pix* mask, const Box& box, bool level, double dpi) {
  const double length = length_of(box, level);
  return length >= pixels(kSlantedMm, dpi) && (level ? box.height() : box.width()) <= kMostTilt * length &&
         ink_in(mask, box) <= pixels(kPenMm, dpi) * length && is_tilted(mask, box, level);
}

}  // namespace thaimemo::image
