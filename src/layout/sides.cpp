#include "layout/sides.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace thaimemo::layout {
namespace {

/// Left and right end of print on a line across the sheet.
struct Extent {
  int left = 0;
  int right = 0;
};

std::vector<Extent> extents_of(const std::vector<Box>& components, const std::vector<Segment>& rules,
                               double most) {
  std::vector<Extent> extents;
  for (const Box& box : components)
    if (box.width() < most && box.height() < most) extents.push_back({box.left, box.right});
  for (const Segment& rule : rules)
    if (rule.horizontal) extents.push_back({rule.box.left, rule.box.right});
  std::sort(extents.begin(), extents.end(), [](const Extent& a, const Extent& b) { return a.left < b.left; });
  return extents;
}

/// The widest stretch near the middle of the sheet that nothing stands in.
Extent widest_gap(const std::vector<Extent>& extents, const Box& bounds, const SideOptions& options) {
  Extent widest;
  int reached = bounds.left;
  for (const Extent& next : extents) {
    const double center = (reached + next.left) / 2.0;
    const bool near = std::abs(center - bounds.center_x()) < options.middle * bounds.width();
    if (near && next.left - reached > widest.right - widest.left) widest = {reached, next.left};
    reached = std::max(reached, next.right);
  }
  return widest;
}

bool is_page(const Box& side, const std::vector<Extent>& extents, const SideOptions& options) {
  int marks = 0;
  int left = side.right, right = side.left;
  for (const Extent& each : extents) {
    if (each.left < side.left || each.right > side.right) continue;
    ++marks;
    left = std::min(left, each.left);
    right = std::max(right, each.right);
  }
  return marks >= options.least_marks && right - left >= options.filled * side.width();
}

}  // namespace

std::vector<Box> sides_of(const Box& bounds, const std::vector<Box>& components,
                          const std::vector<Segment>& rules, double text_height, const SideOptions& options) {
  if (bounds.width() < options.wide * bounds.height()) return {bounds};
  const std::vector<Extent> extents = extents_of(components, rules, options.tall * text_height);
  const Extent gap = widest_gap(extents, bounds, options);
  if (gap.right - gap.left < options.gutter * bounds.width()) return {bounds};
  const int gutter = (gap.left + gap.right) / 2;
  const Box left{bounds.left, bounds.top, gutter, bounds.bottom};
  const Box right{gutter, bounds.top, bounds.right, bounds.bottom};
  if (!is_page(left, extents, options) || !is_page(right, extents, options)) return {bounds};
  return {left, right};
}

}  // namespace thaimemo::layout
