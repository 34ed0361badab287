#include "layout/open_columns.h"

#include <algorithm>
#include <map>

#include "layout/grid.h"
#include "layout/open_rows.h"
#include "layout/segments.h"

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kGap = 0.9;        // narrowest gap between columns …
constexpr double kNarrow = 0.45;    // … where many lines of print keep it free
constexpr double kGapAtEnds = 0.4;  // … and where rules end …
constexpr double kAtEnd = 0.5;      // … as near as this
constexpr double kNear = 6;         // print as near as this is beside a gap
constexpr double kLine = 1.6;       // of letters and the marks above and below them
constexpr double kInside = 1.5;     // a plumb rule so far from the sides is between columns

constexpr std::size_t kLeastRules = 4;  // with the shorter ones
constexpr std::size_t kHeadGaps = 2;    // that a head keeps at least
constexpr double kOwnColumns = 0.3;     // of its height that a plumb rule is drawn: this table has columns
constexpr double kParted = 0.4;         // of the rows that have gaps at least
constexpr double kInTheWay = 0.12;      // of the rows that dirt in a gap is forgiven in
constexpr int kManyLines = 6;           // spaces of text do not stand under each other so often
constexpr int kLeastSides = 2;          // rows that have ink on this and that side of a gap

bool has_columns(const Stack& stack, const std::vector<Rule>& plumb, double height) {
  const double left = stack.left() + kInside * height, right = stack.right() - kInside * height;
  return std::any_of(plumb.begin(), plumb.end(), [&](const Rule& rule) {
    return rule.position >= left && rule.position <= right &&
           covered(rule, stack.top(), stack.bottom()) >= kOwnColumns * (stack.bottom() - stack.top());
  });
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

// Lines of print that stand on both sides of a gap, near it.
int lines_beside(const std::vector<Row>& rows, const Gap& gap, double height) {
  int lines = 0;
  for (const Row& row : rows) {
    std::map<int, int> sides;  // of a line by its number
    for (const Box& ink : row.ink) {
      if (ink.height() < kLowLetter * height) continue;
      const bool before = ink.right <= gap.left && ink.right > gap.left - kNear * height;
      const bool after = ink.left >= gap.right && ink.left < gap.right + kNear * height;
      const auto line = static_cast<int>((ink.center_y() - row.top) / (kLine * height));
      sides[line] |= (before ? 1 : 0) | (after ? 2 : 0);
    }
    lines += static_cast<int>(
        std::count_if(sides.begin(), sides.end(), [](const auto& line) { return line.second == 3; }));
  }
  return lines;
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
std::vector<Gap> gaps_of(const Stack& stack, const std::vector<Row>& rows, double height, double least) {
  const auto solid =
      std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return is_solid(row, least); });
  if (static_cast<double>(solid) > (1 - kParted) * static_cast<double>(rows.size())) return {};
  const int width = stack.right() - stack.left();
  std::vector<int> inked(width + 1, 0);  // rows with ink in each column of pixels
  const auto most = static_cast<int>(kInTheWay * static_cast<double>(rows.size()));
  for (const Row& row : rows) {
    const bool head = &row == &rows.front();
    if (is_solid(row, least) && !head) continue;
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
    if (end - x >= (shown ? kGapAtEnds * height : least)) {
      const Gap empty = emptiest(inked, x, end);
      const Gap gap{stack.left() + empty.left, stack.left() + empty.right};
      const bool sure = shown || end - x >= kGap * height || lines_beside(rows, gap, height) >= kManyLines;
      if (sure && parts_print(rows, gap)) gaps.push_back(gap);
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

// A head in the middle of a tall row stands lower under its rule than the rows do, but keeps their gaps.
bool is_head(const Row& row, const std::vector<Gap>& gaps, const Stack& stack) {
  if (gaps.size() < kHeadGaps) return false;
  int left = stack.left();
  for (const Gap& gap : gaps) {
    if (!is_free(row, gap) || !has_ink(row, left, gap.left)) return false;
    left = gap.right;
  }
  return has_ink(row, left, stack.right());
}

// Of the tables of a stack whose columns stand no nearer to each other than `least` pixels: a segment a row.
std::vector<Segment> columns_of(const Stack& stack, const std::vector<Row>& rows, double height,
                                double least) {
  std::vector<Segment> columns;
  for (std::vector<Row>& table : tables_of(rows, height, least)) {
    const std::vector<Gap> gaps = parting(gaps_of(stack, table, height, least), stack, table);
    if (gaps.empty()) continue;
    const auto above = std::find_if(rows.begin(), rows.end(),
                                    [&](const Row& row) { return row.bottom == table.front().top; });
    if (above != rows.end() && is_head(*above, gaps, stack)) table.insert(table.begin(), *above);
    for (const int side : {stack.left(), stack.right()})
      columns.push_back(undrawn(side, table.front().top, table.back().bottom));
    for (const Gap& gap : gaps) {
      for (const Row& row : table)
        if (is_free(row, gap)) columns.push_back(undrawn((gap.left + gap.right) / 2, row.top, row.bottom));
    }
  }
  return columns;
}

}  // namespace

std::vector<Segment> open_columns(const std::vector<Segment>& segments, const std::vector<Box>& components,
                                  double text_height) {
  std::vector<Segment> columns;
  if (text_height <= 0) return columns;
  const std::vector<Rule> level = join_rules(segments, true, text_height),
                          plumb = join_rules(segments, false, text_height);
  for (const Stack& stack : stacks_of(level, text_height)) {
    if (has_columns(stack, plumb, text_height) || crosses_rules(stack, components, text_height)) continue;
    const std::vector<Segment> cuts = cuts_of(stack, level, text_height);
    if (cuts.size() < kLeastRules) continue;
    const std::vector<Row> rows = rows_of(stack, cuts, components, text_height);
    std::vector<Segment> found = columns_of(stack, rows, text_height, kGap * text_height);
    std::vector<Segment> narrow = columns_of(stack, rows, text_height, kNarrow * text_height);
    if (narrow.size() > found.size()) found = std::move(narrow);
    columns.insert(columns.end(), found.begin(), found.end());
  }
  return columns;
}

}  // namespace thaimemo::layout
