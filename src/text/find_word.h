// Where does a word stand, byte for byte? Quick with Thai, where every letter begins with the same byte and
// ends with one of its own.
#pragma once

#include <cstddef>
#include <string_view>

namespace thaimemo::text {

/// The first place at or after `from`; npos: nowhere. A word is short: it is compared whole at every place
/// where its last byte stands.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);

}  // namespace thaimemo::text
