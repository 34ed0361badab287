// How do the lines of laid-out pages become running text? Lines of a paragraph or cell are joined, Thai words
// cut by a line end made whole, list items and ended paragraphs parted, tables joined over pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/page.h"

namespace thaimemo::text {

struct LineOptions {
  double short_line =
      4.0;  // line heights: a line that ends this far before the right edge ends its paragraph
  double word_gap =
      0.13;  // line heights: Thai words closer than this are one; a printed blank is 0.2 and more
};

/// The text of a file, normalised. `pages` in ascending order; boxes of pieces are turned back from the
/// levelled page to the upright one and scaled to 300 dpi. Grid cells that a page lacks come out empty.
DocumentText document_text(const std::vector<PageLayout>& pages,
                           const std::vector<Continuation>& continuations, const LineOptions& options = {});

/// Lines of one field as one line: no blank inside a Thai sentence, one beside numbers, brackets and Latin
/// words.
std::string run_on(std::string_view lines);

}  // namespace thaimemo::text
