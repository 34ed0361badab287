// Words that came with their places (a text layer) put into the lines found on the page.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

/// One Line for each box, in the same order, with the words whose middle it holds, left to right. A word that
/// no box holds goes to the nearest box on its height; only a page without boxes loses words.
std::vector<Line> place_words(const std::vector<LineBox>& boxes, std::vector<Word> words);

}  // namespace thaimemo::layout
