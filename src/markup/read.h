// Already OCRed text and Markdown as page text: paragraphs and tables. Tables are lines with tabs, Markdown
// pipes or simple HTML; a form feed begins a page. Nothing is normalised here: raw == text.
#pragma once

#include <string_view>

#include "base/page.h"

namespace thaimemo::markup {

/// Never fails: invalid UTF-8 becomes U+FFFD, unknown tags stay as text, unclosed ones end with the file.
/// Linear time. Cells of a table cover every place once; a cell's items are parted by '\n'.
DocumentText read_markup(std::string_view bytes);

}  // namespace thaimemo::markup
