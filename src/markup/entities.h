// Characters written as &amp; or &#3585;. Internal to markup/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace thaimemo::markup {

/// Appends the character of the entity at text[at] == '&'; returns the byte behind it, `at` where it is none.
std::size_t read_entity(std::string_view text, std::size_t at, std::string& out);

}  // namespace thaimemo::markup
