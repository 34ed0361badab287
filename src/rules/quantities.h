// What does running text count? Indicators' names, years, scores and rises in the order in which they stand.
#pragma once

#include <vector>

#include "rules/names.h"

namespace thaimemo::rules {

enum class Quantity {
  kName,
  kYear,
  kScore,
  kSpoilt,  // a score that a scan has spoilt: it lost its point, or has no value (-1)
  kRise
};

struct Token {
  Quantity kind = Quantity::kScore;
  Range range;
  int value = 0;        // indicator number, year (B.E.), hundredths; a fall is negative
  bool unit = false;    // a score that is called one: คะแนน stands behind it
  bool target = false;  // a score that is wanted, not reached
};

/// Tokens of one line, or one sentence of a line that speaks of one indicator after another.
using Clause = std::vector<Token>;

struct ProseFigures {
  std::vector<Token> tokens;      // from left to right
  std::vector<Clause> comparing;  // that give scores of two years or more, each with at most one indicator
};

/// A number is a score if it has decimals or is called one, and nothing else is counted.
ProseFigures read_figures(const Reading& reading, const PackData& pack);

/// `comparing` alone; cheaper where there can be none.
std::vector<Clause> comparing_clauses(const Reading& reading, const PackData& pack);

}  // namespace thaimemo::rules
