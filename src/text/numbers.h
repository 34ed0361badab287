// Which numbers stand in a text? Thai and ASCII digits, mixed; a comma or a middle dot for the point; O and l
// for 0 and 1 among digits. Scores are integer hundredths, 0..10000.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::text {

/// A whole token as a score: "๘๖.๐๓" 8603, "100" 10000, "๙๕ .๒๙" 9529, "95,29" 9529, "86.5" 8650, "95.29%",
/// "95.2 9" 9529, "95:29" and "95:.29" 9529.
/// Nothing for more than two decimals, above 100, or anything that is not one number.
std::optional<int> parse_score(std::string_view token);

/// A whole token as a number of at most nine digits: "๒๕๖๕" 2565, "1,234" 1234.
std::optional<int> parse_integer(std::string_view token);

/// Is [begin, end) of a text a number by itself as far as a score goes, and no piece of another, of a date, a
/// fraction or a range: not the 99.50 of "12/99.50", the 1,25 of "1,250", the 4.25 of "4.25/5". Full marks
/// may stand behind a slash: the 85.25 of "85.25/100".
bool is_whole_score(std::string_view text, std::size_t begin, std::size_t end);

/// A numeric token in a text, bytes [begin, end).
struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string digits;          // ASCII: "95.29"
  bool decimal = false;        // has a decimal point
  std::optional<int> score;    // hundredths, where it can be one
  std::optional<int> integer;  // where it has no point

  bool operator==(const Number&) const = default;
};

/// All numeric tokens from left to right, not overlapping. Parts of dates, codes and telephone numbers are
/// tokens too: "17/4/69" gives three, "i7" one.
std::vector<Number> find_numbers(std::string_view text);

}  // namespace thaimemo::text
