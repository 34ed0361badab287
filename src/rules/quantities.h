// What does running text count? Indicators' names, years, scores and rises in the order in which they stand.
#pragma once

#include <vector>

#include "rules/names.h"

namespace thaimemo::rules {

enum class Quantity { kName, kYear, kScore, kRise };

struct Token {
  Quantity kind = Quantity::kScore;
  Range range;
  int value = 0;        // indicator number, year (B.E.), hundredths; a fall is negative
  bool unit = false;    // a score that is called one: คะแนน stands behind it
  bool target = false;  // a score that is wanted, not reached
};

/// From left to right. A number is a score if it has decimals or is called one, and nothing else is counted.
std::vector<Token> quantities(const Reading& reading, const PackData& pack);

/// Tokens of one line, or one sentence of a line that speaks of one indicator after another.
using Clause = std::vector<Token>;

/// Clauses that give scores of at least two years, each with at most one indicator.
std::vector<Clause> comparing_clauses(const Reading& reading, const PackData& pack);

}  // namespace thaimemo::rules
