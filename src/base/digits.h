// Does a text have digits, Thai or Arabic?
#pragma once

#include <string_view>

namespace thaimemo {

inline bool has_digit(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') return true;
    if (text.substr(i, 2) == "\xe0\xb9" && i + 2 < text.size() && text[i + 2] >= '\x90' &&
        text[i + 2] <= '\x99')
      return true;
  }
  return false;
}

}  // namespace thaimemo
