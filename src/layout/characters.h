// UTF-8 text as characters, as far as its shape on paper needs it. Private to layout/.
#pragma once

#include <string>
#include <vector>

namespace thaimemo::layout {

/// Each character as its bytes; a stray continuation byte stays with the one before.
inline std::vector<std::string> characters(const std::string& text) {
  std::vector<std::string> result;
  for (const char byte : text) {
    if ((byte & 0xC0) != 0x80 || result.empty()) result.emplace_back();
    result.back() += byte;
  }
  return result;
}

/// A Thai vowel or mark above or below its letter: takes up no width.
inline bool is_mark(const std::string& character) {
  if (character.size() != 3 || character[0] != '\xE0') return false;
  const unsigned second = static_cast<unsigned char>(character[1]),
                 third = static_cast<unsigned char>(character[2]);
  if (second != 0xB8 && second != 0xB9) return false;
  const unsigned code = ((second & 3U) << 6U) | (third & 0x3FU);  // U+0E00 + code
  return code == 0x31 || (code >= 0x34 && code <= 0x3A) || (code >= 0x47 && code <= 0x4E);
}

}  // namespace thaimemo::layout
