#include "ocr/legible.h"

#include <algorithm>
#include <cstddef>

namespace thaimemo::ocr {

double mean_confidence(const std::vector<Line>& lines) {
  double sum = 0;
  double symbols = 0;
  for (const Line& line : lines)
    for (const Word& word : line.words) {
      const auto weight = static_cast<double>(std::max<std::size_t>(word.symbols.size(), 1));
      sum += word.confidence * weight;
      symbols += weight;
    }
  return symbols == 0 ? 1 : sum / symbols;
}

double legibility(const std::vector<Line>& lines) {
  double sum = 0;
  for (const Line& line : lines)
    for (const Word& word : line.words)
      sum += std::max(0.0, word.confidence - kChance) *
             static_cast<double>(std::max<std::size_t>(word.symbols.size(), 1));
  return sum;
}

bool is_legible(const std::vector<Line>& lines, const LegibleOptions& options) {
  double all = 0;
  double sure = 0;
  for (const Line& line : lines) {
    for (const Word& word : line.words) {
      const auto symbols = static_cast<double>(word.symbols.size());
      all += symbols;
      if (word.confidence >= kChance) sure += symbols;
    }
  }
  return all < options.fewest || sure >= options.sure * all;
}

}  // namespace thaimemo::ocr
