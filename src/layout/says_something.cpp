#include "layout/says_something.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "layout/characters.h"

namespace thaimemo::layout {
namespace {

constexpr double kRead = 0.5;  // a word less sure than this may be no print
constexpr int kFewestLetters = 5;

bool is_letter(const std::string& c) {
  return c.size() == 1 ? std::isalpha(static_cast<unsigned char>(c.front())) != 0
                       : !is_mark(c) && c >= "ก" && c <= "ๆ" && c != "฿";
}

}  // namespace

bool says_something(const Line& line) {
  std::ptrdiff_t letters = 0;
  for (const Word& word : line.words) {
    const std::vector<std::string> all = characters(word.text);
    const std::ptrdiff_t count = std::count_if(all.begin(), all.end(), is_letter);
    if (count > 1 && word.confidence >= kRead) letters += count;
  }
  return letters >= kFewestLetters;
}

}  // namespace thaimemo::layout
