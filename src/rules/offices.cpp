#include "rules/offices.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/misread.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kShortest = 4;  // letters and signs: of shorter names too many are near
constexpr int kLettersPerHalf = 3;    // half letters that may be wrong: one for so many
constexpr std::size_t kLonger = 2;    // letters that a misread name may have more, or fewer

// Where the letters of a text begin, and its end.
std::vector<std::size_t> letters_of(std::string_view text) {
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((text[i] & 0xC0) != 0x80) begins.push_back(i);
  begins.push_back(text.size());
  return begins;
}

// With the stretch nearest to the place made it, and what is left before and behind it likewise.
std::string settled(std::string_view text, std::string_view place, std::size_t letters) {
  const std::vector<std::size_t> begins = letters_of(text);
  std::size_t begin = 0, end = 0;
  int least = static_cast<int>(letters) / kLettersPerHalf + 1;
  for (std::size_t i = 0; i + letters <= begins.size() - 1 + kLonger; ++i) {
    const std::size_t last = std::min(begins.size() - 1, i + letters + kLonger);
    for (std::size_t j = i + letters - kLonger; j <= last; ++j) {
      const int cost = text::misreading_cost(place, text.substr(begins[i], begins[j] - begins[i]));
      if (cost < least) least = cost, begin = begins[i], end = begins[j];
    }
  }
  if (end == 0) return std::string(text);
  return settled(text.substr(0, begin), place, letters) + std::string(place) +
         settled(text.substr(end), place, letters);
}

}  // namespace

void settle_place(std::string_view place, TextField& office) {
  const std::size_t letters = letters_of(place).size() - 1;
  if (office.value && letters >= kShortest) office.value = settled(*office.value, place, letters);
}

}  // namespace thaimemo::rules
