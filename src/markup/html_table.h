// An HTML table as rows of cells. Internal to markup/.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "markup/rows.h"

namespace thaimemo::markup {

struct HtmlTable {
  std::vector<Row> rows;
  std::size_t end = 0;  // byte behind </table>, or the end of the text
};

/// Reads the table whose tag begins at text[at]. A table inside a cell is text of that cell.
HtmlTable read_html_table(std::string_view text, std::size_t at);

}  // namespace thaimemo::markup
