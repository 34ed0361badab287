// Where do Thai words begin and end? ICU's dictionary break iterator and its dictionary.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace thaimemo::text {

/// Byte offsets of all word boundaries of a UTF-8 text, 0 and its size among them, ascending.
std::vector<std::size_t> word_boundaries(std::string_view text);

/// Whether the whole string is one word of ICU's Thai dictionary.
bool is_word(std::string_view text);

/// Whether the whole string is one Thai word or several.
bool is_words(std::string_view text);

}  // namespace thaimemo::text
