// Pieces of drawn lines joined to rules, and rules to groups that meet.
#include "layout/segments.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "layout/union_find.h"

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kSameRule = 0.7;  // rules as near as this are one line of the table
constexpr double kGap = 1.0;       // pieces of one rule are as near as this
constexpr double kMeet = 0.6;      // a rule may end this far before the one that it meets

// Pieces of one rule, parted by a small gap.
bool goes_on(const Segment& a, const Segment& b, double text_height) {
  const double gap = std::max(begin_of(a), begin_of(b)) - std::min(end_of(a), end_of(b));
  return gap < kGap * text_height && std::abs(position_of(a) - position_of(b)) < kMeet * text_height;
}

bool meet(const Segment& a, const Segment& b, double slack) {
  return a.box.left - slack < b.box.right && b.box.left - slack < a.box.right &&
         a.box.top - slack < b.box.bottom && b.box.top - slack < a.box.bottom;
}

}  // namespace

Rule rule_of(std::vector<Segment> pieces) {
  double sum = 0, length = 0;
  for (const Segment& piece : pieces) {
    const double weight = end_of(piece) - begin_of(piece);
    sum += weight * position_of(piece);
    length += weight;
  }
  std::sort(pieces.begin(), pieces.end(),
            [](const Segment& a, const Segment& b) { return begin_of(a) < begin_of(b); });
  return {length > 0 ? sum / length : position_of(pieces.front()), std::move(pieces)};
}

// The pieces are sorted by their beginning.
double covered(const Rule& rule, double from, double to) {
  double sum = 0, reached = from;
  for (const Segment& piece : rule.pieces) {
    const double begin = std::max<double>(begin_of(piece), reached);
    const double end = std::min<double>(end_of(piece), to);
    if (end > begin) {
      sum += end - begin;
      reached = end;
    }
  }
  return sum;
}

std::vector<Rule> join_rules(const std::vector<Segment>& segments, bool horizontal, double text_height) {
  std::vector<Segment> sorted;
  std::copy_if(segments.begin(), segments.end(), std::back_inserter(sorted),
               [&](const Segment& s) { return s.horizontal == horizontal && !s.box.empty(); });
  std::sort(sorted.begin(), sorted.end(),
            [](const Segment& a, const Segment& b) { return position_of(a) < position_of(b); });
  std::vector<Rule> rules;
  std::vector<Segment> run;
  for (const Segment& segment : sorted) {
    if (!run.empty() && position_of(segment) - position_of(run.back()) > kSameRule * text_height) {
      rules.push_back(rule_of(std::move(run)));
      run.clear();
    }
    run.push_back(segment);
  }
  if (!run.empty()) rules.push_back(rule_of(std::move(run)));
  return rules;
}

std::vector<std::vector<Segment>> connected_groups(const std::vector<Segment>& segments, double text_height) {
  const int count = static_cast<int>(segments.size());
  UnionFind sets(count);
  for (int i = 0; i < count; ++i) {
    for (int j = 0; j < i; ++j) {
      const bool together = segments[i].horizontal == segments[j].horizontal
                                ? goes_on(segments[i], segments[j], text_height)
                                : meet(segments[i], segments[j], kMeet * text_height);
      if (together) sets.unite(i, j);
    }
  }
  const std::vector<int> roots = sets.roots();
  std::vector<std::vector<Segment>> groups(count);
  for (int i = 0; i < count; ++i) groups[roots[i]].push_back(segments[i]);
  std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
  return groups;
}

}  // namespace thaimemo::layout
