// Comments beside the rows of a table of indicators become findings.
#pragma once

#include <vector>

#include "rules/found.h"

namespace thaimemo::rules {

struct CommentedRow {
  int no = 0;                        // of the indicator; 0: a row that only comments
  const Reading* comment = nullptr;  // null: none
};

/// A comment belongs to its row and to those below it whose own cell is empty or the same.
void add_row_comments(const std::vector<CommentedRow>& rows, const PackData& pack, Found& found);

}  // namespace thaimemo::rules
