// Tables with level rules only: the rules that belong together, and the rows between them. Private to
// layout/.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "layout/segments.h"

namespace thaimemo::layout {

// In text heights.
constexpr double kPartial = 6;      // a rule under some columns is longer
constexpr double kLowLetter = 0.7;  // base letters are as high as this

/// Rules that begin and end alike, from top to bottom, one a rule; three at least.
struct Stack {
  std::vector<Segment> rules;
  int left() const { return rules.front().box.left; }
  int right() const { return rules.front().box.right; }
  int top() const { return static_cast<int>(position_of(rules.front())); }
  int bottom() const { return static_cast<int>(position_of(rules.back())); }
};

/// What stands between two rules.
struct Row {
  int top = 0, bottom = 0;  // middles of the rules
  Segment above, below;     // the rules
  std::vector<Box> ink;     // by its left side
  std::vector<Box> points;  // ink as small as one behind a number, or dirt
};

/// Stacks of the page, but those that hold the rules under some columns of another one's table.
std::vector<Stack> stacks_of(const std::vector<Rule>& level, double height);

/// The rules of the stack and the shorter ones between them, each from its first piece to its last.
std::vector<Segment> cuts_of(const Stack& stack, const std::vector<Rule>& level, double height);

std::vector<Row> rows_of(const Stack& stack, const std::vector<Segment>& cuts,
                         const std::vector<Box>& components, double height);

/// Print without a gap as wide as `gap` pixels; behind a number and its point is none.
bool is_solid(const Row& row, double gap);

/// Rows of one table each: rules as wide as the table stand above and below it too, under the fields of a
/// memo's head, and tables follow each other with a heading between. What stands lower under its rule than
/// the rows do is outside, and so is at either end what no gap parts and stands a little lower.
std::vector<std::vector<Row>> tables_of(const std::vector<Row>& rows, double height, double gap);

}  // namespace thaimemo::layout
