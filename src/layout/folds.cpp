#include "layout/folds.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/grid.h"
#include "layout/segments.h"

namespace thaimemo::layout {

namespace {

constexpr double kFold = 2.5;           // text heights that a line must run out of the table
constexpr double kStreak = 1;           // … and that a streak runs out of it at both ends
constexpr double kSameStreak = 0.25;    // pieces as near as this in line are of one streak
constexpr double kLeastRest = 0.6;      // of the table that a rule covers without the fold on it
constexpr double kMostOutside = 0.5;    // of its length inside, for a line to be one of the table …
constexpr double kLittleOutside = 0.1;  // … that does not cover it
constexpr double kBeside = 0.8;         // text heights from a line at which others end on it or go on
constexpr double kAnchored = 0.3;       // text heights from a line at which a piece may end and still meet it
constexpr int kFewestSteps = 3;         // rows that show how high rows are
constexpr double kSameStep = 0.2;       // rows of one height differ by less

// How much of a line lies outside [begin, end], and how much inside.
struct Reach {
  double outside = 0, inside = 0;
};

Reach reach_of(const Rule& line, double begin, double end) {
  Reach reach;
  for (const Segment& piece : line.pieces) {
    const double inside =
        std::max(0.0, std::min<double>(end, end_of(piece)) - std::max<double>(begin, begin_of(piece)));
    reach.inside += inside;
    reach.outside += end_of(piece) - begin_of(piece) - inside;
  }
  return reach;
}

bool covers(const Rule& line, double position, double slack) {
  return std::any_of(line.pieces.begin(), line.pieces.end(), [&](const Segment& piece) {
    return begin_of(piece) - slack < position && position < end_of(piece) + slack;
  });
}

// Where the table begins and ends across `lines`: the outermost of the lines the other way that meet two or
// more of them. A dotted leader that only a fold crosses is none.
struct Extent {
  double begin = 0, end = 0;
};

Extent extent_of(const std::vector<Rule>& lines, const std::vector<Rule>& across, double slack) {
  Extent extent{1e18, -1e18};
  for (const Rule& other : across) {
    const auto met = std::count_if(lines.begin(), lines.end(), [&](const Rule& line) {
      return covers(line, other.position, slack) && covers(other, line.position, slack);
    });
    if (met < 2) continue;
    extent.begin = std::min(extent.begin, other.position - slack);
    extent.end = std::max(extent.end, other.position + slack);
  }
  return extent;
}

bool runs_out(const Rule& line, const Extent& extent) {
  return reach_of(line, extent.begin, extent.end).outside > 0;
}

// Streaks of the scanner: pieces in one line that together run out of the table at both ends.
void drop_streaks(Rule& line, const Extent& far, double text_height) {
  const std::vector<Segment> pieces = line.pieces;
  std::erase_if(line.pieces, [&](const Segment& piece) {
    bool before = false, after = false;
    for (const Segment& other : pieces) {
      if (std::abs(position_of(other) - position_of(piece)) > kSameStreak * text_height) continue;
      before = before || begin_of(other) < far.begin;
      after = after || end_of(other) > far.end;
    }
    return before && after;
  });
}

// A line at which another one ends, on one side only, is a rule of the table, whatever lies on it.
bool ends_at(const Rule& other, double position, double step) {
  return covers(other, position - step, 0) != covers(other, position + step, 0);
}

// Would the line part two rows as high as all those next to them? By chance no fold does.
bool keeps_step(const Rule& line, const std::vector<double>& positions) {
  const auto after = std::upper_bound(positions.begin(), positions.end(), line.position);
  if (after == positions.begin() || after == positions.end()) return false;
  const double step = (*after - *(after - 1)) / 2;
  const auto keeps = [&](double a, double b) { return std::abs(b - a - step) < kSameStep * step; };
  if (!keeps(*(after - 1), line.position)) return false;
  int above = 0, below = 0;
  for (auto at = after - 1; at != positions.begin() && keeps(*(at - 1), *at); --at) ++above;
  for (auto at = after; at + 1 != positions.end() && keeps(*at, *(at + 1)); ++at) ++below;
  return std::max(above, below) >= kFewestSteps;
}

// The rule that a fold hides, as long as the table is wide. `positions` are those of the table's other rules.
std::optional<Segment> hidden_rule(const Rule& fold, const std::vector<Rule>& across, const Extent& table,
                                   const std::vector<double>& positions, double text_height) {
  const auto hides = [&](const Rule& other) {
    return other.position > table.begin && other.position < table.end && covers(fold, other.position, 0) &&
           ends_at(other, fold.position, kBeside * text_height);
  };
  const bool rules = fold.pieces.front().horizontal &&
                     reach_of(fold, table.begin, table.end).inside > kLeastRest * (table.end - table.begin) &&
                     keeps_step(fold, positions);
  if (!rules && std::none_of(across.begin(), across.end(), hides)) return std::nullopt;
  Segment rule = fold.pieces.front();
  const auto begin = static_cast<int>(table.begin), end = static_cast<int>(table.end);
  const auto at = static_cast<int>(std::lround(fold.position));
  rule.box = rule.horizontal ? Box{begin, at - 1, end, at + 1} : Box{at - 1, begin, at + 1, end};
  return rule;
}

// The rules that lie under lines that run out of the table.
std::vector<Segment> hidden_rules(const std::vector<Rule>& lines, const std::vector<Rule>& across,
                                  const Extent& extent, double text_height) {
  const Extent table{extent.begin + kFold * text_height, extent.end - kFold * text_height};
  std::vector<double> positions;
  for (const Rule& line : lines)
    if (!runs_out(line, extent)) positions.push_back(line.position);
  std::sort(positions.begin(), positions.end());
  std::vector<Segment> hidden;
  for (const Rule& line : lines) {
    if (!runs_out(line, extent)) continue;
    if (const auto rule = hidden_rule(line, across, table, positions, text_height)) hidden.push_back(*rule);
  }
  return hidden;
}

// A piece from one line across to another is a rule, though a fold go on in line with it.
bool is_anchored(const Segment& piece, const std::vector<Rule>& across, double slack) {
  const auto ends = [&](int at) {
    return std::any_of(across.begin(), across.end(), [&](const Rule& other) {
      return std::abs(other.position - at) < slack && covers(other, position_of(piece), slack);
    });
  };
  return end_of(piece) - begin_of(piece) > 2 * slack && ends(begin_of(piece)) && ends(end_of(piece));
}

// Drops what runs out of the table where the other lines end: folds of the paper, streaks of the scanner. A
// fold may lie on a rule: then only its pieces go.
void drop_folds(std::vector<Rule>& lines, const std::vector<Rule>& across, const Extent& extent,
                double text_height) {
  const auto [begin, end] = extent;
  const auto is_out = [&](const Rule& line) { return runs_out(line, extent); };
  const auto ends = lines.size() - std::count_if(lines.begin(), lines.end(), is_out);
  if (ends >= 2) {  // streaks may be more than the rules that they cross
    for (Rule& line : lines)
      drop_streaks(line, {begin - kStreak * text_height, end + kStreak * text_height}, text_height);
    std::erase_if(lines, [](const Rule& line) { return line.pieces.empty(); });
  }
  const auto out = std::count_if(lines.begin(), lines.end(), is_out);
  if (out * 3 > static_cast<long>(lines.size())) return;
  for (Rule& line : lines) {
    const Reach reach = reach_of(line, begin, end);
    if (reach.outside <= 0) continue;
    const auto out_of = [&, first = begin, last = end](const Segment& s) {
      return begin_of(s) < first || end_of(s) > last;
    };
    std::erase_if(line.pieces, out_of);
    const bool rest = reach_of(line, begin, end).inside > kLeastRest * (end - begin);
    if (reach.outside > (rest ? kMostOutside : kLittleOutside) * reach.inside)
      std::erase_if(line.pieces, [&](const Segment& piece) {
        return !is_anchored(piece, across, kAnchored * text_height);
      });
  }
  std::erase_if(lines, [](const Rule& line) { return line.pieces.empty(); });
}

// Without folds, but with the rules under them.
std::vector<Rule> unfolded(const std::vector<Rule>& lines, const std::vector<Rule>& across,
                           double text_height) {
  const Extent extent = extent_of(lines, across, kFold * text_height);
  if (extent.begin > extent.end) return lines;
  std::vector<Rule> kept = lines;
  drop_folds(kept, across, extent, text_height);
  for (const Segment& hidden : hidden_rules(lines, across, extent, text_height)) {
    const bool there = std::any_of(kept.begin(), kept.end(), [&](const Rule& line) {
      return std::abs(line.position - position_of(hidden)) < kBeside * text_height;
    });
    if (!there) kept.push_back(rule_of({hidden}));
  }
  return kept;
}

}  // namespace

std::vector<Segment> without_folds(const std::vector<Segment>& group, double text_height) {
  std::vector<Rule> level = join_rules(group, true, text_height),
                    plumb = join_rules(group, false, text_height);
  plumb = unfolded(plumb, level, text_height);
  level = unfolded(level, plumb, text_height);
  std::vector<Segment> kept;
  for (const std::vector<Rule>* rules : {&level, &plumb}) {
    for (const Rule& rule : *rules) kept.insert(kept.end(), rule.pieces.begin(), rule.pieces.end());
  }
  return kept;
}

}  // namespace thaimemo::layout
