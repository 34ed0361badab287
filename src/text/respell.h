// Which readings of a line's doubtful letters make words? The recogniser has no dictionary; ICU has one.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::text {

struct RespellOptions {
  double doubtful = 0.95;  // a letter read with less confidence may be another one
  double word = 3.0;       // logarithm of the odds that one unit of strangeness (words.h) is worth
  double dropped = 0.03;   // probability that a doubtful mark was never there
  int changes = 4;         // in a word, at most
};

/// Lines whose doubtful Thai letters are the recogniser's other readings where those make words of the
/// dictionary and their probabilities allow it. No digit is changed, none comes in. Alternatives stay with
/// words that have a digit only.
std::vector<Line> respell(std::vector<Line> lines, const RespellOptions& options = {});

}  // namespace thaimemo::text
