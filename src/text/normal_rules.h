// The normaliser's rules by name, in the order in which they run. Internal to text/ and its tests.
#pragma once

#include <span>
#include <string_view>

#include "text/glyphs.h"

namespace thaimemo::text {

struct NormalRule {
  std::string_view name;
  Glyphs (*apply)(Glyphs);
};

std::span<const NormalRule> normal_rules();

/// Canonical composition; runs of more than 30 combining marks are cut. In nfc.cpp.
Glyphs nfc(Glyphs glyphs);

/// OCR's blanks inside dictionary words; in split_words.cpp, since it asks ICU's dictionary.
Glyphs join_split_words(Glyphs glyphs);

}  // namespace thaimemo::text
