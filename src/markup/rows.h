// Rows of cells on their way to a Table. Internal to markup/.
#pragma once

#include <string>
#include <vector>

#include "base/page.h"

namespace thaimemo::markup {

struct RowCell {
  std::string text;
  int row_span = 1;
  int column_span = 1;
};

using Row = std::vector<RowCell>;

/// Rows as a table whose cells cover every place once: short rows get empty cells, spans stop at the table's
/// edge and at cells that stand there already. A table that would be mostly padding is made narrower: the
/// cells too many of a row go into its last one, parted by a blank.
Table make_table(std::vector<Row> rows, int page);

/// Text of a file: raw as it is, one piece that knows the page.
Text make_text(std::string text, int page);

}  // namespace thaimemo::markup
