// A text as code points, each with the byte of the raw print that it came from: what the normaliser's rules
// work on. Internal to text/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/page.h"

namespace thaimemo::text {

struct Glyph {
  char32_t code = 0;
  std::uint32_t origin = 0;
};

using Glyphs = std::vector<Glyph>;

/// Invalid UTF-8 becomes U+FFFD, one for each maximal bad sequence. `origin` counts bytes of `text`.
Glyphs decode(std::string_view text);

void append_utf8(std::string& out, char32_t code);

std::string encode(const Glyphs& glyphs);

/// Start of the character that byte `at` belongs to; the size for offsets beyond it.
std::size_t character_start(std::string_view text, std::size_t at);

}  // namespace thaimemo::text
