// Words that the recogniser made of dirt: a lone letter or digit that is far smaller than the print beside
// it.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::ocr {

struct SpeckOptions {
  double sure = 0.85;  // a word this sure is print
  double small = 0.3;  // of the lowest number of two symbols and more beside it: lower is dirt
};

/// The words of a line without the specks. Marks (a point, a dash) are small by themselves and
/// stay, and so does everything where nothing tells how high the print is.
std::vector<Word> without_specks(std::vector<Word> words, const SpeckOptions& options = {});

}  // namespace thaimemo::ocr
