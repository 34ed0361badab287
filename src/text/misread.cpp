#include "text/misread.h"

#include <algorithm>
#include <limits>

#include "text/fold.h"
#include "text/glyphs.h"
#include "text/thai.h"

namespace thaimemo::text {
namespace {

constexpr int kLetter = 2;        // half letters
constexpr int kForeign = 3;       // a letter from nowhere
constexpr int kSharePerCost = 2;  // letters of a word for each half that may be wrong

Glyphs letters_of(std::string_view text) {
  Glyphs glyphs = decode(text);
  std::erase_if(glyphs, [](const Glyph& g) { return g.code <= ' ' || g.code == 0xA0; });
  return glyphs;
}

int change(char32_t word, char32_t print) {
  if (word == print) return 0;
  const bool alike = is_mark(word) == is_mark(print) && fold_letter(word) == fold_letter(print);
  return alike ? 1 : kLetter;
}

int lost(char32_t word) { return is_mark(word) ? 1 : kLetter; }

int added(const Glyphs& print, std::size_t at) {
  if (is_mark(print[at].code)) return 1;
  return at > 0 && print[at - 1].code == print[at].code ? kLetter : kForeign;
}

}  // namespace

int misreading_cost(std::string_view word, std::string_view print) {
  const Glyphs x = letters_of(word);
  const Glyphs y = letters_of(print);
  std::vector<int> row(y.size() + 1, 0);
  for (std::size_t j = 0; j < y.size(); ++j) row[j + 1] = row[j] + added(y, j);
  for (const Glyph& glyph : x) {
    int diagonal = row[0];
    row[0] += lost(glyph.code);
    for (std::size_t j = 0; j < y.size(); ++j) {
      const int changed = diagonal + change(glyph.code, y[j].code);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j + 1] + lost(glyph.code), row[j] + added(y, j)});
    }
  }
  return row.back();
}

Decoded decode_word(std::string_view print, const std::vector<std::string>& list) {
  constexpr std::size_t kLongest = 3;  // times the word, in bytes: beyond, it is another text
  Decoded best;
  int least = 0;
  int next = std::numeric_limits<int>::max();  // of the words that are not the best
  for (const std::string& word : list) {
    if (print.size() > kLongest * word.size() + kLongest || (best.word != nullptr && *best.word == word))
      continue;
    const int cost = misreading_cost(word, print);
    if (best.word != nullptr && cost >= least) {
      next = std::min(next, cost);
      continue;
    }
    if (best.word != nullptr) next = least;
    best.word = &word;
    least = cost;
  }
  if (best.word == nullptr) return {};
  const int limit = static_cast<int>(decode(*best.word).size()) / kSharePerCost;
  best.near = least <= limit;
  if (!best.near || (least > 0 && next - least < std::max(kLetter, least))) best.word = nullptr;
  return best;
}

}  // namespace thaimemo::text
