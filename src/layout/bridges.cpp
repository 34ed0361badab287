#include "layout/bridges.h"

#include <algorithm>
#include <utility>

#include "layout/grid.h"

namespace thaimemo::layout {

namespace {

constexpr double kGap = 1.5;     // text heights between two tables, at least
constexpr double kInside = 1.0;  // … and from a side of them to what stands between the sides
constexpr int kFewest = 2;       // lines either way that make a table

// Is there a stretch of the upright beside which no other upright stands?
bool spans_gap(const Segment& upright, const std::vector<Segment>& group, double least) {
  std::vector<std::pair<int, int>> others;
  for (const Segment& other : group)
    if (!other.horizontal && other != upright) others.emplace_back(other.box.top, other.box.bottom);
  std::sort(others.begin(), others.end());
  int reached = upright.box.top;
  for (const auto& [top, bottom] : others) {
    if (std::min(top, upright.box.bottom) - reached >= least) return true;
    reached = std::max(reached, bottom);
  }
  return upright.box.bottom - reached >= least;
}

bool is_table(const std::vector<Segment>& group) {
  const auto level = std::count_if(group.begin(), group.end(), [](const Segment& s) { return s.horizontal; });
  return level >= kFewest && static_cast<long>(group.size()) - level >= kFewest;
}

bool is_bridge(const Segment& upright, const std::vector<Segment>& group, double text_height) {
  if (upright.horizontal || !spans_gap(upright, group, kGap * text_height)) return false;
  std::vector<Segment> rest = group;
  std::erase(rest, upright);
  std::vector<Box> tables;
  for (const std::vector<Segment>& part : connected_groups(rest, text_height)) {
    if (!is_table(part)) continue;
    Box box;
    for (const Segment& segment : part) box = unite(box, segment.box);
    tables.push_back(box);
  }
  const double x = upright.box.center_x(), inside = kInside * text_height;
  return tables.size() >= 2 && std::all_of(tables.begin(), tables.end(), [&](const Box& table) {
           return x > table.left + inside && x < table.right - inside;
         });
}

}  // namespace

std::vector<Segment> without_bridges(std::vector<Segment> group, double text_height) {
  const auto bridge = std::find_if(group.begin(), group.end(), [&](const Segment& segment) {
    return is_bridge(segment, group, text_height);
  });
  if (bridge != group.end()) group.erase(bridge);
  return group;
}

}  // namespace thaimemo::layout
