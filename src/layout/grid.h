// Drawn lines → tables: segments that meet → row and column lines → cells, merged ones too.
// All thresholds are in text heights (height of a base letter, see lines.h), so that any resolution will do.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

/// Tables of a page from top to bottom, then left to right. `segments` may be broken, doubled, overshooting
/// or a little short, and a side of the table may have no rule. Frames around one cell, the boxes of a
/// form, underlines and crossed strokes are no tables; stamps have been taken out (stamps.h).
std::vector<Grid> find_grids(const std::vector<Segment>& segments, double text_height);

/// One line of a table: pieces of rules that lie in line, joined.
struct Rule {
  double position = 0;          // y of a level rule, x of a plumb one
  std::vector<Segment> pieces;  // by their beginning
};

/// Joins collinear and doubled pieces of one direction. Sorted by position.
std::vector<Rule> join_rules(const std::vector<Segment>& segments, bool horizontal, double text_height);

/// Parts segments into groups that meet each other, each a candidate for one table.
std::vector<std::vector<Segment>> connected_groups(const std::vector<Segment>& segments, double text_height);

/// The grid of one group; rows and columns 0 where it is no table.
Grid grid_of(const std::vector<Segment>& group, double text_height);

/// The cell of `grid` that holds a point, -1: none.
int cell_at(const Grid& grid, double x, double y);

}  // namespace thaimemo::layout
