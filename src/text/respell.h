// Which readings of a line's doubtful letters make words? The recogniser has no dictionary; ICU has one.
#pragma once

#include <vector>

#include "base/page.h"
#include "text/terms.h"

namespace thaimemo::text {

/// Costs are natural logarithms of odds, as those of a reading against another are.
struct RespellOptions {
  double doubtful = 0.95;  // a letter read with less confidence may be another one
  double letter = 5.0;     // what a letter outside words costs …
  double word = 5.0;       // … and a word or term
  double dropped = 0.03;   // probability that a doubtful mark was never there,
  double lost = 0.1;       // … that beside a doubtful letter a mark was lost,
  double alike = 0.03;     // … and that it is a letter like it that the recogniser did not have in mind
  int changes = 2;         // in a word, at most
};

/// Lines whose doubtful Thai letters are read so that words of the dictionary or terms come out, if their
/// probabilities allow it: of all ways to take a run of print apart and to read it, the likeliest. No digit
/// is changed, none comes in. Alternatives stay with words that have a digit only.
std::vector<Line> respell(std::vector<Line> lines, const Terms& terms, const RespellOptions& options = {});

}  // namespace thaimemo::text
