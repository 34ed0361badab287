#include "layout/open_rows.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "layout/grid.h"

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kShortest = 12;    // a rule of such a table is longer
constexpr double kSameEnd = 1.2;    // rules of one table begin and end within this
constexpr double kSpeck = 0.25;     // smaller ink is a point, or dirt …
constexpr double kDirt = 0.12;      // … and this dirt alone
constexpr double kStroke = 3;       // a flat stroke as long as this is no print
constexpr double kDrawing = 4;      // higher ink is no letter
constexpr double kTallest = 60;     // farthest next rule
constexpr double kEmptyRow = 1.5;   // a lower row without ink is the space between two tables
constexpr double kSameLine = 0.15;  // letters of one line stand within this
constexpr double kLoose = 0.6;      // print that much further below its rule than a row's is outside

constexpr std::size_t kLeastWhole = 3;  // rules from side to side
constexpr std::size_t kLeastRows = 2;
constexpr double kWhole = 0.7;       // of its length that a rule is drawn
constexpr double kBanner = 1.8;      // lowest rows: print without gaps that is higher is a paragraph
constexpr double kWide = 0.7;        // of the rules' length
constexpr double kHighLetter = 1.5;  // text heights; base letters are no higher

// A rule from its first piece to its last, where most of that is drawn.
std::optional<Segment> whole(const Rule& rule) {
  Segment all = rule.pieces.front();
  for (const Segment& piece : rule.pieces) all.box = unite(all.box, piece.box);
  if (covered(rule, begin_of(all), end_of(all)) < kWhole * (end_of(all) - begin_of(all))) return std::nullopt;
  return all;
}

// The rules under some columns of another one's table, where a cell stands beside several rows.
bool holds(const Stack& all, const Stack& some, double height) {
  const double same = kSameEnd * height;
  return all.left() <= some.left() + same && all.right() >= some.right() - same &&
         all.right() - all.left() > some.right() - some.left() + same && all.top() <= some.top() + same &&
         all.bottom() >= some.bottom() - same;
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

// Some lines of running text: no gap in them, higher than a row of one line, as wide as the rules.
bool is_paragraph(const Row& row, int lowest, int width, double gap) {
  if (!is_solid(row, gap) || row.bottom - row.top <= kBanner * lowest) return false;
  int right = 0;
  for (const Box& ink : row.ink) right = std::max(right, ink.right);
  return right - row.ink.front().left > kWide * width;
}

// How far under their rules most rows begin; none without letters.
std::optional<int> usual_drop(const std::vector<Row>& rows, double height, double gap) {
  std::vector<int> drops;
  for (const Row& row : rows)
    if (const auto drop = drop_of(row, height); drop && !is_solid(row, gap)) drops.push_back(*drop);
  if (drops.empty()) return std::nullopt;
  const auto quarter = drops.begin() + static_cast<std::ptrdiff_t>(drops.size() / 4);
  std::nth_element(drops.begin(), quarter, drops.end());
  return *quarter;
}

}  // namespace

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
  const std::vector<Stack> all = stacks;
  std::erase_if(stacks, [&](const Stack& stack) {
    return std::any_of(all.begin(), all.end(),
                       [&](const Stack& other) { return holds(other, stack, height); });
  });
  return stacks;
}

std::vector<Segment> cuts_of(const Stack& stack, const std::vector<Rule>& level, double height) {
  const double slack = kSameLine * height;  // the strokes of a doubled rule lie apart
  std::vector<Segment> cuts;
  for (const Rule& rule : level) {
    Segment cut{{}, true};
    for (const Segment& piece : rule.pieces)
      if (piece.box.width() >= kPartial * height) cut.box = unite(cut.box, piece.box);
    const bool inside = !cut.box.empty() && rule.position >= stack.top() - slack &&
                        rule.position <= stack.bottom() + slack &&
                        cut.box.left >= stack.left() - kSameEnd * height &&
                        cut.box.right <= stack.right() + kSameEnd * height;
    if (inside) cuts.push_back(cut);
  }
  drop_strays(cuts, stack, height);
  return cuts;
}

std::vector<Row> rows_of(const Stack& stack, const std::vector<Segment>& cuts,
                         const std::vector<Box>& components, double height) {
  std::vector<Row> rows;
  const auto middle = [](const Segment& cut) { return static_cast<int>(position_of(cut)); };
  for (std::size_t i = 1; i < cuts.size(); ++i)
    rows.push_back({middle(cuts[i - 1]), middle(cuts[i]), cuts[i - 1], cuts[i], {}, {}});
  for (const Box& ink : components) {
    const int size = std::max(ink.width(), ink.height());
    if (size < kDirt * height || ink.height() > kDrawing * height) continue;
    if (ink.width() > kStroke * height && ink.height() < kSpeck * height) continue;  // what is left of a rule
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

bool is_solid(const Row& row, double gap) {
  int right = row.ink.empty() ? 0 : row.ink.front().right;
  for (const Box& ink : row.ink) {
    const auto stands_between = [&](const Box& point) {
      return point.left >= right && point.right <= ink.left;
    };
    if (ink.left - right >= gap && std::none_of(row.points.begin(), row.points.end(), stands_between))
      return false;
    right = std::max(right, ink.right);
  }
  return true;
}

std::vector<std::vector<Row>> tables_of(const std::vector<Row>& rows, double height, double gap) {
  const std::optional<int> usual = usual_drop(rows, height, gap);
  if (!usual) return {};
  int lowest = rows.front().bottom - rows.front().top, width = 0;
  for (const Row& row : rows) {
    lowest = std::min(lowest, row.bottom - row.top);
    width = std::max(width, row.below.box.width());
  }
  const auto is_outside = [&](const Row& row) {
    if (row.ink.empty()) return row.bottom - row.top < kEmptyRow * height;
    const std::optional<int> drop = drop_of(row, height);
    return (drop && *drop > *usual + kLoose * height) || is_paragraph(row, lowest, width, gap);
  };
  const auto may_end = [&](const Row& row) {
    return !is_solid(row, gap) || std::abs(drop_of(row, height).value_or(0) - *usual) <= kSameLine * height;
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

}  // namespace thaimemo::layout
