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
constexpr double kShortest = 12;    // a rule of such a table is longer
constexpr double kPartial = 6;      // … and one under some of its columns
constexpr double kSameEnd = 1.2;    // rules of one table begin and end within this
constexpr double kGap = 0.9;        // narrowest gap between columns
constexpr double kGapAtEnds = 0.4;  // … and where rules end
constexpr double kAtEnd = 0.5;      // … as near as this
constexpr double kSpeck = 0.25;     // smaller ink is a point, or dirt …
constexpr double kDirt = 0.12;      // … and this dirt alone
constexpr double kDrawing = 4;      // higher ink is no letter
constexpr double kTallest = 60;     // farthest next rule
constexpr double kEmptyRow = 1.5;   // a lower row without ink is the space between two tables
constexpr double kSameLine = 0.15;  // letters of one line stand within this
constexpr double kLoose = 0.6;      // print that much further below its rule than a row's is outside
constexpr double kInside = 1.5;     // a plumb rule so far from the sides is between columns

constexpr std::size_t kLeastWhole = 3, kLeastRules = 4;  // from side to side, and with the shorter ones
constexpr std::size_t kLeastRows = 2;
constexpr double kWhole = 0.7;       // of its length that a rule is drawn
constexpr double kOwnColumns = 0.3;  // of its height that a plumb rule is drawn: this table has columns
constexpr double kBanner = 1.8;      // lowest rows: print without gaps that is higher is a paragraph
constexpr double kParted = 0.4;      // of the rows that have gaps at least
constexpr double kWide = 0.7;        // of the rules' length
constexpr double kInTheWay = 0.12;   // of the rows that dirt in a gap is forgiven in
constexpr double kLowLetter = 0.7, kHighLetter = 1.5;  // heights of base letters, in text heights
constexpr int kLeastSides = 2;                         // rows that have ink on this and that side of a gap

struct Stack {
  std::vector<Segment> rules;  // one a rule, from top to bottom
  int left() const { return rules.front().box.left; }
  int right() const { return rules.front().box.right; }
  int top() const { return static_cast<int>(position_of(rules.front())); }
  int bottom() const { return static_cast<int>(position_of(rules.back())); }

  /// The rules under some columns of this one's table, where a cell stands beside several rows.
  bool holds(const Stack& other, double height) const {
    const double same = kSameEnd * height;
    return left() <= other.left() + same && right() >= other.right() - same &&
           right() - left() > other.right() - other.left() + same && top() <= other.top() + same &&
           bottom() >= other.bottom() - same;
  }
};

// A rule from its first piece to its last, where most of that is drawn.
std::optional<Segment> whole(const Rule& rule) {
  Segment all = rule.pieces.front();
  for (const Segment& piece : rule.pieces) all.box = unite(all.box, piece.box);
  if (covered(rule, begin_of(all), end_of(all)) < kWhole * (end_of(all) - begin_of(all))) return std::nullopt;
  return all;
}

std::vector<Stack> stacks_of(const std::vector<Rule>& level, double height) {
  std::vector<Stack> stacks;
  for (const Rule& rule : level) {
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
  std::erase_if(stacks, [](const Stack& stack) { return stack.rules.size() < kLeastWhole; });
  return stacks;
}

bool has_columns(const Stack& stack, const std::vector<Rule>& plumb, double height) {
  const double left = stack.left() + kInside * height, right = stack.right() - kInside * height;
  return std::any_of(plumb.begin(), plumb.end(), [&](const Rule& rule) {
    return rule.position >= left && rule.position <= right &&
           covered(rule, stack.top(), stack.bottom()) >= kOwnColumns * (stack.bottom() - stack.top());
  });
}

// The side of a stamp's frame lies there by chance: rules begin or end at a side of the table or as others
// do, or stand under the first head.
void drop_strays(std::vector<Segment>& cuts, const Stack& stack, double height) {
  const std::vector<Segment> all = cuts;
  const auto same = [&](int a, int b) { return std::abs(a - b) <= kSameEnd * height; };
  std::erase_if(cuts, [&](const Segment& cut) {
    const bool at_side = same(cut.box.left, stack.left()) || same(cut.box.right, stack.right());
    if (at_side || (all.size() > 1 && cut == all[1])) return false;
    return std::count_if(all.begin(), all.end(), [&](const Segment& other) {
             return same(cut.box.left, other.box.left) && same(cut.box.right, other.box.right);
           }) < 2;
  });
}

// The rules of the stack and the shorter ones between them, each from its first piece to its last.
std::vector<Segment> cuts_of(const Stack& stack, const std::vector<Rule>& level, double height) {
  std::vector<Segment> cuts;
  for (const Rule& rule : level) {
    Segment cut{{}, true};
    for (const Segment& piece : rule.pieces)
      if (piece.box.width() >= kPartial * height) cut.box = unite(cut.box, piece.box);
    const bool inside = !cut.box.empty() && rule.position >= stack.top() - 1 &&
                        rule.position <= stack.bottom() + 1 &&
                        cut.box.left >= stack.left() - kSameEnd * height &&
                        cut.box.right <= stack.right() + kSameEnd * height;
    if (inside) cuts.push_back(cut);
  }
  drop_strays(cuts, stack, height);
  return cuts;
}

/// What stands between two rules.
struct Row {
  int top = 0, bottom = 0;  // middles of the rules
  Segment above, below;     // the rules
  std::vector<Box> ink;     // by its left side
  std::vector<Box> points;  // ink as small as one behind a number, or dirt
};

std::vector<Row> rows_of(const Stack& stack, const std::vector<Segment>& cuts,
                         const std::vector<Box>& components, double height) {
  std::vector<Row> rows;
  const auto middle = [](const Segment& cut) { return static_cast<int>(position_of(cut)); };
  for (std::size_t i = 1; i < cuts.size(); ++i)
    rows.push_back({middle(cuts[i - 1]), middle(cuts[i]), cuts[i - 1], cuts[i], {}, {}});
  for (const Box& ink : components) {
    const int size = std::max(ink.width(), ink.height());
    if (size < kDirt * height || ink.height() > kDrawing * height) continue;
    if (ink.center_x() < stack.left() || ink.center_x() > stack.right()) continue;
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& each) {
      return ink.center_y() >= each.top && ink.center_y() < each.bottom;
    });
    if (row != rows.end()) (size < kSpeck * height ? row->points : row->ink).push_back(ink);
  }
  for (Row& row : rows)
    std::sort(row.ink.begin(), row.ink.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  return rows;
}

// From its rule down to where its first line stands: letters share a baseline, whatever marks are above
// them. None where no letters do. A cell that no rule is above is one of the row before.
std::optional<int> drop_of(const Row& row, double height) {
  std::vector<int> bottoms;
  for (const Box& ink : row.ink) {
    const bool letter = ink.height() >= kLowLetter * height && ink.height() <= kHighLetter * height;
    if (letter && ink.left >= row.above.box.left && ink.right <= row.above.box.right)
      bottoms.push_back(ink.bottom);
  }
  std::sort(bottoms.begin(), bottoms.end());
  const std::size_t together = std::min<std::size_t>(bottoms.size(), 3);
  for (std::size_t i = 0; together > 0 && i + together <= bottoms.size(); ++i)
    if (bottoms[i + together - 1] - bottoms[i] <= kSameLine * height) return bottoms[i] - row.top;
  return std::nullopt;
}

// Print without a gap as wide as one between columns; behind a number and its point is none.
bool is_solid(const Row& row, double height) {
  int right = row.ink.empty() ? 0 : row.ink.front().right;
  for (const Box& ink : row.ink) {
    const auto stands_between = [&](const Box& point) {
      return point.left >= right && point.right <= ink.left;
    };
    if (ink.left - right >= kGap * height &&
        std::none_of(row.points.begin(), row.points.end(), stands_between))
      return false;
    right = std::max(right, ink.right);
  }
  return true;
}

// Some lines of running text: no gap in them, higher than a row of one line, as wide as the rules.
bool is_paragraph(const Row& row, int lowest, int width, double height) {
  if (!is_solid(row, height) || row.bottom - row.top <= kBanner * lowest) return false;
  int right = 0;
  for (const Box& ink : row.ink) right = std::max(right, ink.right);
  return right - row.ink.front().left > kWide * width;
}

// How far under their rules most rows begin; none without letters.
std::optional<int> usual_drop(const std::vector<Row>& rows, double height) {
  std::vector<int> drops;
  for (const Row& row : rows)
    if (const auto drop = drop_of(row, height); drop && !is_solid(row, height)) drops.push_back(*drop);
  if (drops.empty()) return std::nullopt;
  const auto quarter = drops.begin() + static_cast<std::ptrdiff_t>(drops.size() / 4);
  std::nth_element(drops.begin(), quarter, drops.end());
  return *quarter;
}

// Rows of one table each: rules as wide as the table stand above and below it too, under the fields of a
// memo's head, and tables follow each other with a heading between. What stands lower under its rule than
// the rows do is outside, and so is at either end what no gap parts and stands a little lower.
std::vector<std::vector<Row>> tables_of(const std::vector<Row>& rows, double height) {
  const std::optional<int> usual = usual_drop(rows, height);
  if (!usual) return {};
  int lowest = rows.front().bottom - rows.front().top, width = 0;
  for (const Row& row : rows) {
    lowest = std::min(lowest, row.bottom - row.top);
    width = std::max(width, row.below.box.width());
  }
  const auto is_outside = [&](const Row& row) {
    if (row.ink.empty()) return row.bottom - row.top < kEmptyRow * height;
    const std::optional<int> drop = drop_of(row, height);
    return (drop && *drop > *usual + kLoose * height) || is_paragraph(row, lowest, width, height);
  };
  const auto may_end = [&](const Row& row) {
    return !is_solid(row, height) ||
           std::abs(drop_of(row, height).value_or(0) - *usual) <= kSameLine * height;
  };
  std::vector<std::vector<Row>> tables(1);
  for (const Row& row : rows) {
    if (is_outside(row)) {
      tables.emplace_back();
    } else if (!tables.back().empty() || may_end(row)) {
      tables.back().push_back(row);
    }
  }
  for (std::vector<Row>& table : tables)
    while (!table.empty() && !may_end(table.back())) table.pop_back();
  std::erase_if(tables, [](const std::vector<Row>& table) { return table.size() < kLeastRows; });
  return tables;
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
  return std::none_of(row.ink.begin(), row.ink.end(),
                      [&](const Box& ink) { return ink.left <= middle && ink.right > middle; });
}

bool parts_print(const std::vector<Row>& rows, const Gap& gap) {
  const auto before = [&](const Box& ink) { return ink.right <= gap.left; };
  const auto after = [&](const Box& ink) { return ink.left >= gap.right; };
  const auto rows_with = [&](const auto& side) {
    return std::count_if(rows.begin(), rows.end(),
                         [&](const Row& row) { return std::any_of(row.ink.begin(), row.ink.end(), side); });
  };
  return rows_with(before) >= kLeastSides && rows_with(after) >= kLeastSides;
}

// Do rules under some columns begin or end between?
bool rules_end(const std::vector<Row>& rows, int left, int right, double slack) {
  const auto between = [&](int x) { return x > left - slack && x < right + slack; };
  return std::count_if(rows.begin(), rows.end(), [&](const Row& row) {
           return between(row.below.box.left) || between(row.below.box.right);
         }) >= kLeastSides;
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

// Gaps that the rows leave free, from left to right: but for banners, for a head over several columns with a
// rule under it, and of many rows one or two that dirt or a stamp lies on.
std::vector<Gap> gaps_of(const Stack& stack, const std::vector<Row>& rows, double height) {
  const auto solid =
      std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return is_solid(row, height); });
  if (static_cast<double>(solid) > (1 - kParted) * static_cast<double>(rows.size())) return {};
  const int width = stack.right() - stack.left();
  std::vector<int> inked(width + 1, 0);  // rows with ink in each column of pixels
  const auto most = static_cast<int>(kInTheWay * static_cast<double>(rows.size()));
  for (const Row& row : rows) {
    const bool head = &row == &rows.front();
    if (is_solid(row, height) && !head) continue;
    const bool over_some = head && row.below.box.width() < width - kPartial * height;
    std::vector<bool> ink(width + 1, false);
    for (const Box& box : row.ink) {
      if (over_some && row.below.box.left < box.left && row.below.box.right > box.right) continue;
      for (int x = std::max(0, box.left - stack.left()); x < std::min(width, box.right - stack.left()); ++x)
        ink[x] = true;
    }
    for (int x = 0; x <= width; ++x) inked[x] += ink[x] ? (head ? most + 1 : 1) : 0;
  }
  std::vector<Gap> gaps;
  for (int x = 0; x < width;) {
    int end = x;
    while (end < width && inked[end] <= most) ++end;
    const bool shown = rules_end(rows, stack.left() + x, stack.left() + end, kAtEnd * height);
    if (end - x >= (shown ? kGapAtEnds : kGap) * height) {
      const Gap empty = emptiest(inked, x, end);
      const Gap gap{stack.left() + empty.left, stack.left() + empty.right};
      if (parts_print(rows, gap)) gaps.push_back(gap);
    }
    x = end + 1;
  }
  return gaps;
}

bool has_ink(const Row& row, int left, int right) {
  return std::any_of(row.ink.begin(), row.ink.end(),
                     [&](const Box& ink) { return ink.center_x() > left && ink.center_x() < right; });
}

// A gap between a head in the middle of its column and the rows at that column's side parts no columns: no
// row has print on both sides of it.
std::vector<Gap> parting(std::vector<Gap> gaps, const Stack& stack, const std::vector<Row>& rows) {
  for (std::size_t i = 0; i < gaps.size();) {
    const int left = i == 0 ? stack.left() : gaps[i - 1].left,
              right = i + 1 == gaps.size() ? stack.right() : gaps[i + 1].right;
    const bool both = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
      return is_free(row, gaps[i]) && has_ink(row, left, gaps[i].left) && has_ink(row, gaps[i].right, right);
    });
    if (both) {
      ++i;
    } else {
      gaps.erase(gaps.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  return gaps;
}

Segment undrawn(int x, int top, int bottom) { return {{x - 1, top, x + 1, bottom}, false, false}; }

}  // namespace

std::vector<Segment> open_columns(const std::vector<Segment>& segments, const std::vector<Box>& components,
                                  double text_height) {
  std::vector<Segment> columns;
  if (text_height <= 0) return columns;
  const std::vector<Rule> level = join_rules(segments, true, text_height),
                          plumb = join_rules(segments, false, text_height);
  const std::vector<Stack> stacks = stacks_of(level, text_height);
  for (const Stack& stack : stacks) {
    const auto holds = [&](const Stack& other) { return other.holds(stack, text_height); };
    if (std::any_of(stacks.begin(), stacks.end(), holds)) continue;
    if (has_columns(stack, plumb, text_height) || crosses_rules(stack, components, text_height)) continue;
    const std::vector<Segment> cuts = cuts_of(stack, level, text_height);
    if (cuts.size() < kLeastRules) continue;
    const std::vector<Row> rows = rows_of(stack, cuts, components, text_height);
    for (const std::vector<Row>& table : tables_of(rows, text_height)) {
      const std::vector<Gap> gaps = parting(gaps_of(stack, table, text_height), stack, table);
      if (gaps.empty()) continue;
      for (const int side : {stack.left(), stack.right()})
        columns.push_back(undrawn(side, table.front().top, table.back().bottom));
      for (const Gap& gap : gaps) {
        for (const Row& row : table)
          if (is_free(row, gap)) columns.push_back(undrawn((gap.left + gap.right) / 2, row.top, row.bottom));
      }
    }
  }
  return columns;
}

}  // namespace thaimemo::layout
