// Where does a text name a month? Thai names whole, short and misread, and English ones. Internal to text/.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/numbers.h"

namespace thaimemo::text {

struct Month {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  int month = 0;  // 1–12

  bool operator==(const Month&) const = default;
};

/// From left to right, not overlapping. A misread name counts only beside a number; `numbers` are the text's.
std::vector<Month> find_months(std::string_view text, const std::vector<Number>& numbers);

}  // namespace thaimemo::text
