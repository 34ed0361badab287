// Tables of several pages as one, still as lines. Internal to text/.
#pragma once

#include <vector>

#include "base/page.h"
#include "text/stretch.h"

namespace thaimemo::text {

struct OpenCell {
  CellPlace place;
  std::vector<Stretch> stretches;
};

struct OpenTable {
  std::vector<int> pages;
  int rows = 0;
  int columns = 0;
  std::vector<OpenCell> cells;
};

OpenTable open_table(const LaidTable& table, const PageLayout& page);

/// Appends the piece of a later page: repeated header rows left out, a row that goes on joined cell by cell,
/// and so a cell merged over rows of both.
void append_table(OpenTable& earlier, const OpenTable& later, const Continuation& how);

/// With its text; every place covered, by empty cells where pages had none.
Table close_table(const OpenTable& table, const LineOptions& options);

}  // namespace thaimemo::text
