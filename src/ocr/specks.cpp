#include "ocr/specks.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "base/digits.h"

namespace thaimemo::ocr {
namespace {

/// Letters and digits, Thai or Latin; no sign is as high as they are.
bool is_lettered(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](unsigned char c) {
                       return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                              (c >= 'a' && c <= 'z');
                     }) &&
         !text.starts_with("\xe2");  // … • – and quotes
}

int least_height(const std::vector<Word>& words) {
  int least = std::numeric_limits<int>::max();
  for (const Word& word : words)
    if (word.symbols.size() > 1 && has_digit(word.text))  // a word of Thai letters is high by its marks
      least = std::min(least, word.box.height());
  return least;
}

}  // namespace

std::vector<Word> without_specks(std::vector<Word> words, const SpeckOptions& options) {
  const int height = least_height(words);
  if (height == std::numeric_limits<int>::max()) return words;
  std::erase_if(words, [&](const Word& word) {
    return word.symbols.size() == 1 && word.confidence < options.sure && is_lettered(word.text) &&
           word.box.height() < options.small * height;
  });
  return words;
}

}  // namespace thaimemo::ocr
