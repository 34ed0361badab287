// Which words of the pack's vocabulary does a text nearly hold? A few letters misread, signs lost, blanks
// inside.
#pragma once

#include <string_view>
#include <vector>

#include "rules/pack_data.h"

namespace thaimemo::rules {

/// A word of the vocabulary nearly found: where, and how sure.
struct Spelling {
  Range range;  // in the source
  const Label* word = nullptr;
  int weight = 0;  // letters less twice the errors
};

/// The heaviest that do not overlap, from left to right.
std::vector<Spelling> find_spellings(std::string_view source, const PackData& pack);

}  // namespace thaimemo::rules
