#include "layout/open_columns.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "layout/grid.h"
#include "layout/segments.h"

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kShortest = 12;  // a rule of such a table is longer
constexpr double kPartial = 2;    // … and one under a head over some of its columns
constexpr double kSameEnd = 1.2;  // rules of one table begin and end within this
constexpr double kGap = 0.9;      // narrowest gap between columns
constexpr double kSpeck = 0.25;   // smaller ink is dirt
constexpr double kDrawing = 4;    // higher ink is no letter
constexpr double kTallest = 60;   // farthest next rule
constexpr double kInside = 1.5;   // a plumb rule so far from the sides is between columns

constexpr std::size_t kLeastRules = 4;
constexpr double kWhole = 0.7;          // of its length that a rule is drawn
constexpr double kOwnColumns = 0.3;     // of its height that a plumb rule is drawn: this table has columns
constexpr double kFree = 0.8;           // of the rows that a gap is free in: banners fill it
constexpr std::size_t kLeastSides = 2;  // rows that have ink on this and that side of a gap

struct Stack {
  std::vector<Segment> rules;  // one a rule, from top to bottom
  int left() const { return rules.front().box.left; }
  int right() const { return rules.front().box.right; }
  int top() const { return static_cast<int>(position_of(rules.front())); }
  int bottom() const { return static_cast<int>(position_of(rules.back())); }
};

// A rule from its first piece to its last, where most of that is drawn.
std::optional<Segment> whole(const Rule& rule) {
  Segment all = rule.pieces.front();
  double drawn = 0;
  for (const Segment& piece : rule.pieces) {
    all.box = unite(all.box, piece.box);
    drawn += end_of(piece) - begin_of(piece);
  }
  if (drawn < kWhole * (end_of(all) - begin_of(all))) return std::nullopt;
  return all;
}

std::vector<Stack> stacks_of(const std::vector<Segment>& segments, double height) {
  std::vector<Stack> stacks;
  for (const Rule& rule : join_rules(segments, true, height)) {
    const std::optional<Segment> line = whole(rule);
    if (!line || line->box.width() < kShortest * height) continue;
    const auto stack = std::find_if(stacks.begin(), stacks.end(), [&](const Stack& known) {
      return std::abs(known.left() - line->box.left) <= kSameEnd * height &&
             std::abs(known.right() - line->box.right) <= kSameEnd * height &&
             rule.position - known.bottom() <= kTallest * height;
    });
    if (stack != stacks.end()) {
      stack->rules.push_back(*line);
    } else {
      stacks.push_back({{*line}});
    }
  }
  std::erase_if(stacks, [](const Stack& stack) { return stack.rules.size() < kLeastRules; });
  return stacks;
}

bool has_columns(const Stack& stack, const std::vector<Segment>& segments, double height) {
  const std::vector<Rule> plumb = join_rules(segments, false, height);
  return std::any_of(plumb.begin(), plumb.end(), [&](const Rule& rule) {
    if (rule.position < stack.left() + kInside * height || rule.position > stack.right() - kInside * height)
      return false;
    double drawn = 0;
    for (const Segment& piece : rule.pieces)
      drawn += std::max(0, std::min(end_of(piece), stack.bottom()) - std::max(begin_of(piece), stack.top()));
    return drawn >= kOwnColumns * (stack.bottom() - stack.top());
  });
}

// Where the stack's rows begin and end: at its rules, and at the shorter ones between them.
std::vector<int> cuts_of(const Stack& stack, const std::vector<Segment>& segments, double height) {
  std::vector<int> cuts;
  for (const Rule& rule : join_rules(segments, true, height)) {
    const bool inside = rule.position >= stack.top() && rule.position <= stack.bottom() &&
                        rule.pieces.front().box.left >= stack.left() - kSameEnd * height &&
                        rule.pieces.back().box.right <= stack.right() + kSameEnd * height;
    const auto long_enough = [&](const Segment& piece) { return piece.box.width() >= kPartial * height; };
    if (inside && std::any_of(rule.pieces.begin(), rule.pieces.end(), long_enough))
      cuts.push_back(static_cast<int>(std::lround(rule.position)));
  }
  return cuts;
}

using Row = std::vector<Box>;  // its ink

std::vector<Row> rows_of(const Stack& stack, const std::vector<int>& cuts, const std::vector<Box>& components,
                         double height) {
  std::vector<Row> rows(cuts.size() - 1);
  for (const Box& ink : components) {
    if (std::max(ink.width(), ink.height()) < kSpeck * height || ink.height() > kDrawing * height) continue;
    if (ink.center_x() < stack.left() || ink.center_x() > stack.right()) continue;
    const auto next = std::upper_bound(cuts.begin(), cuts.end(), static_cast<int>(ink.center_y()));
    if (next != cuts.begin() && next != cuts.end()) rows[next - cuts.begin() - 1].push_back(ink);
  }
  return rows;
}

// Print keeps between rules, the bars of a chart do not.
bool crosses_rules(const Stack& stack, const std::vector<Box>& components, double height) {
  const auto crosses = [&](const Box& ink) {
    return std::any_of(stack.rules.begin(), stack.rules.end(), [&](const Segment& rule) {
      const double y = position_of(rule);
      return ink.center_x() > stack.left() && ink.center_x() < stack.right() && ink.top < y - 0.5 * height &&
             ink.bottom > y + 0.5 * height;
    });
  };
  return std::count_if(components.begin(), components.end(), crosses) > static_cast<long>(stack.rules.size());
}

struct Gap {
  int left = 0, right = 0;
};

bool is_free(const Row& row, const Gap& gap) {
  const int middle = (gap.left + gap.right) / 2;
  return std::none_of(row.begin(), row.end(),
                      [&](const Box& ink) { return ink.left <= middle && ink.right > middle; });
}

bool parts_print(const std::vector<Row>& rows, const Gap& gap) {
  std::size_t before = 0, after = 0;
  for (const Row& row : rows) {
    before +=
        std::any_of(row.begin(), row.end(), [&](const Box& ink) { return ink.right <= gap.left; }) ? 1 : 0;
    after +=
        std::any_of(row.begin(), row.end(), [&](const Box& ink) { return ink.left >= gap.right; }) ? 1 : 0;
  }
  return before >= kLeastSides && after >= kLeastSides;
}

// The part of a gap that the fewest rows have ink in.
Gap emptiest(const std::vector<int>& inked, int begin, int end) {
  const int least = *std::min_element(inked.begin() + begin, inked.begin() + end);
  Gap best;
  for (int x = begin; x < end;) {
    int after = x;
    while (after < end && inked[after] == least) ++after;
    if (after - x > best.right - best.left) best = {x, after};
    x = after + 1;
  }
  return best;
}

// Gaps that most rows leave free, as their emptiest parts, from left to right.
std::vector<Gap> gaps_of(const Stack& stack, const std::vector<Row>& rows, double height) {
  const int width = stack.right() - stack.left();
  std::vector<int> inked(width + 1, 0);  // rows with ink in each column of pixels
  int printed = 0;
  for (const Row& row : rows) {
    std::vector<bool> ink(width + 1, false);
    for (const Box& box : row)
      for (int x = std::max(0, box.left - stack.left()); x < std::min(width, box.right - stack.left()); ++x)
        ink[x] = true;
    for (int x = 0; x <= width; ++x) inked[x] += ink[x] ? 1 : 0;
    printed += row.empty() ? 0 : 1;
  }
  std::vector<Gap> gaps;
  const auto most = static_cast<int>((1 - kFree) * printed);
  for (int x = 0; x < width;) {
    int end = x;
    while (end < width && inked[end] <= most) ++end;
    if (end - x >= kGap * height) {
      const Gap empty = emptiest(inked, x, end);
      const Gap gap{stack.left() + empty.left, stack.left() + empty.right};
      if (parts_print(rows, gap)) gaps.push_back(gap);
    }
    x = end + 1;
  }
  return gaps;
}

Segment undrawn(int x, int top, int bottom) { return {{x - 1, top, x + 1, bottom}, false, false}; }

}  // namespace

std::vector<Segment> open_columns(const std::vector<Segment>& segments, const std::vector<Box>& components,
                                  double text_height) {
  std::vector<Segment> columns;
  if (text_height <= 0) return columns;
  for (const Stack& stack : stacks_of(segments, text_height)) {
    if (has_columns(stack, segments, text_height) || crosses_rules(stack, components, text_height)) continue;
    const std::vector<int> cuts = cuts_of(stack, segments, text_height);
    const std::vector<Row> rows = rows_of(stack, cuts, components, text_height);
    const std::vector<Gap> gaps = gaps_of(stack, rows, text_height);
    if (gaps.empty()) continue;
    for (const int side : {stack.left(), stack.right()})
      columns.push_back(undrawn(side, stack.top(), stack.bottom()));
    for (const Gap& gap : gaps) {
      for (std::size_t r = 0; r < rows.size(); ++r)
        if (is_free(rows[r], gap))
          columns.push_back(undrawn((gap.left + gap.right) / 2, cuts[r], cuts[r + 1]));
    }
  }
  return columns;
}

}  // namespace thaimemo::layout
