// Blanks that OCR puts inside Thai words. A phrase is taken without its blanks and cut into words; a blank
// that falls inside a dictionary word goes, if a part it cuts off is no word itself and the text behind it
// does not read as other words. The judgement never looks at the phrase's other blanks, so a second run
// changes nothing. Numbers, Latin words and blanks between two whole words are never touched.
#include <algorithm>
#include <string>

#include "text/normal_rules.h"
#include "text/thai.h"
#include "text/words.h"

namespace thaimemo::text {
namespace {

// Longer phrases are cut, which bounds what the dictionary sees at once.
constexpr std::size_t kLongestPhrase = 2000;  // letters
constexpr std::size_t kLookAhead = 24;        // letters, some four words

// Letters without blanks. Thai letters take three bytes each, so bytes and letters convert.
struct Phrase {
  std::string letters;
  std::vector<std::size_t> blanks;  // a blank stood before this letter
};

std::string_view cut(const Phrase& phrase, std::size_t begin, std::size_t end) {
  return std::string_view(phrase.letters).substr(begin * 3, (end - begin) * 3);
}

bool contains(const std::vector<std::size_t>& sorted, std::size_t value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

// Whether the text from `at` on, read for itself, has a word that runs over `end`: นาย กองช่าง is not นายก.
bool runs_over(const Phrase& phrase, std::size_t at, std::size_t end) {
  const std::string_view rest = cut(phrase, at, std::min(phrase.letters.size() / 3, end + kLookAhead));
  const std::vector<std::size_t> bounds = word_boundaries(rest);
  const auto over = std::upper_bound(bounds.begin(), bounds.end(), (end - at) * 3);
  if (over == bounds.begin() || over == bounds.end() || *std::prev(over) == (end - at) * 3) return false;
  return is_word(rest.substr(*std::prev(over), *over - *std::prev(over)));
}

// `inside`: the blanks inside the word [begin, end).
bool is_split_word(const Phrase& phrase, std::size_t begin, std::size_t end,
                   const std::vector<std::size_t>& inside) {
  if (!is_word(cut(phrase, begin, end)) || runs_over(phrase, inside.back(), end)) return false;
  std::size_t from = begin;
  for (const std::size_t blank : inside) {
    if (!is_words(cut(phrase, from, blank))) return true;
    from = blank;
  }
  return !is_words(cut(phrase, from, end));
}

// The blanks to be dropped, ascending.
std::vector<std::size_t> misplaced_blanks(const Phrase& phrase) {
  std::vector<std::size_t> out;
  if (phrase.blanks.empty()) return out;
  const std::vector<std::size_t> bounds = word_boundaries(phrase.letters);
  std::size_t next = 0;
  for (std::size_t w = 1; w < bounds.size(); ++w) {
    const std::size_t begin = bounds[w - 1] / 3;
    const std::size_t end = bounds[w] / 3;
    std::vector<std::size_t> inside;
    for (; next < phrase.blanks.size() && phrase.blanks[next] < end; ++next) {
      if (phrase.blanks[next] > begin) inside.push_back(phrase.blanks[next]);
    }
    if (!inside.empty() && is_split_word(phrase, begin, end, inside)) {
      out.insert(out.end(), inside.begin(), inside.end());
    }
  }
  return out;
}

// An abbreviation (พ.ศ., อบต.) or ณ behind a blank, from `at` on: words by themselves.
bool stands_alone(const Glyphs& glyphs, std::size_t at) {
  constexpr std::size_t kLongestAbbreviation = 4;
  const auto code = [&](std::size_t i) { return i < glyphs.size() ? glyphs[i].code : 0; };
  std::size_t end = at;
  while (is_thai_letter(code(end)) && end - at <= kLongestAbbreviation) ++end;
  return code(end) == '.' || (end == at + 1 && code(at) == 0x0E13);
}

// Reads the phrase that begins at `at`: Thai letters, single blanks only between two of them.
Phrase read_phrase(const Glyphs& glyphs, std::size_t at) {
  Phrase phrase;
  const auto letter = [&](std::size_t i) { return i < glyphs.size() && is_thai_letter(glyphs[i].code); };
  for (std::size_t count = 0; count < kLongestPhrase; ++count) {
    if (!letter(at) && at < glyphs.size() && glyphs[at].code == ' ' && letter(at + 1)) {
      if (stands_alone(glyphs, at + 1)) break;
      phrase.blanks.push_back(count);
      ++at;
    }
    if (!letter(at)) break;
    append_utf8(phrase.letters, glyphs[at++].code);
  }
  return phrase;
}

}  // namespace

Glyphs join_split_words(Glyphs glyphs) {
  Glyphs out;
  out.reserve(glyphs.size());
  for (std::size_t i = 0; i < glyphs.size();) {
    if (!is_thai_letter(glyphs[i].code)) {
      out.push_back(glyphs[i++]);
      continue;
    }
    const Phrase phrase = read_phrase(glyphs, i);
    const std::vector<std::size_t> drop = misplaced_blanks(phrase);
    const std::size_t letters = phrase.letters.size() / 3;
    for (std::size_t n = 0; n < letters; ++i) {
      if (glyphs[i].code == ' ') {
        if (!contains(drop, n)) out.push_back(glyphs[i]);
      } else {
        out.push_back(glyphs[i]);
        ++n;
      }
    }
  }
  return out;
}

}  // namespace thaimemo::text
