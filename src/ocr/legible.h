// How much of a page was read, and how much guessed at?
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::ocr {

constexpr double kChance = 0.8;     // confidence that words read where there are none seldom have
constexpr double kNonsense = 0.78;  // mean confidence below which lines may be none, but run up or down

/// Mean of the words' confidence, each weighed by its symbols; 1 if there are none.
double mean_confidence(const std::vector<Line>& lines);

/// How much of a page is read well: symbols, each by what its word's confidence is above nonsense's. Turned
/// the wrong way a page gives few symbols or none, and doubtful ones.
double legibility(const std::vector<Line>& lines);

struct LegibleOptions {
  double sure = 0.25;  // of a page's symbols, the least in words surer than chance
  int fewest = 100;    // symbols that tell
};

/// False for a page too grainy or too pale for the reader, though perhaps not for a person. Of 371 drawn
/// pages, light to harsh, 13 have a smaller share of sure symbols than 0.25, and all but 25 more than 0.38.
bool is_legible(const std::vector<Line>& lines, const LegibleOptions& options = {});

}  // namespace thaimemo::ocr
