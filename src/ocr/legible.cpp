#include "ocr/legible.h"

namespace thaimemo::ocr {

bool is_legible(const std::vector<Line>& lines, const LegibleOptions& options) {
  double all = 0;
  double sure = 0;
  for (const Line& line : lines) {
    for (const Word& word : line.words) {
      const auto symbols = static_cast<double>(word.symbols.size());
      all += symbols;
      if (word.confidence >= options.chance) sure += symbols;
    }
  }
  return all < options.fewest || sure >= options.sure * all;
}

}  // namespace thaimemo::ocr
