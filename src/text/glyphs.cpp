#include "text/glyphs.h"

#include <unicode/utf8.h>

#include <algorithm>

namespace thaimemo::text {

Glyphs decode(std::string_view text) {
  Glyphs glyphs;
  glyphs.reserve(text.size() / 2);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    const auto start = static_cast<std::uint32_t>(i);
    UChar32 code = 0;
    U8_NEXT_OR_FFFD(bytes, i, size, code);
    glyphs.push_back({static_cast<char32_t>(code), start});
  }
  return glyphs;
}

void append_utf8(std::string& out, char32_t code) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, code);
  out.append(reinterpret_cast<const char*>(bytes), length);
}

std::string encode(const Glyphs& glyphs) {
  std::string out;
  out.reserve(glyphs.size() * 3);
  for (const Glyph& glyph : glyphs) append_utf8(out, glyph.code);
  return out;
}

std::size_t character_start(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  // A character has at most three bytes that go on; more are not UTF-8 and stand for themselves.
  std::size_t start = at;
  while (start > 0 && start < text.size() && at - start < 3 &&
         U8_IS_TRAIL(static_cast<std::uint8_t>(text[start]))) {
    --start;
  }
  return start;
}

}  // namespace thaimemo::text
