#include "rules/spelling.h"

#include <algorithm>

#include "text/fold.h"
#include "text/words.h"

namespace thaimemo::rules {
namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

constexpr std::size_t kContext = 60;  // bytes on either side that settle where words begin and end
constexpr int kLongWord = 10;         // letters: shorter words, one letter apart, are often two words
constexpr int kLettersPerError =
    8;                     // so few errors are no chance, though what is printed may be cut into words
constexpr int kStray = 2;  // letters that a misread end may leave over

int allowed_errors(int letters) {
  if (letters < 5) return 0;
  if (letters < 9) return 1;
  return letters < 14 ? 2 : 3;
}

// Digits belong to values, signs part words ("เทศบาล, กองคลัง" is no เทศบาลเมือง): no word may swallow them.
bool has_figure_or_sign(std::string_view text) {
  constexpr std::string_view kSigns = "(),/;:|";
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] >= '0' && text[i] <= '9') || kSigns.find(text[i]) != std::string_view::npos) return true;
    const bool thai = i + 2 < text.size() && text[i] == '\xE0' && text[i + 1] == '\xB9';
    if (thai && text[i + 2] >= '\x90' && text[i + 2] <= '\x99') return true;
  }
  return false;
}

bool is_sign(char c) { return c > ' ' && c < '0'; }  // . , - / and the like

// Is the print itself made of words, those at its ends whole? Then it says something else: วิธีการดำเนินการ is
// no misread ผลการดำเนินการ, คะแนนด้าน no คะแนนต่ำสุด.
bool is_words(std::string_view source, Range range) {
  std::size_t begin = range.begin - std::min(range.begin, kContext);
  std::size_t end = std::min(source.size(), range.end + kContext);
  while (begin < range.begin && continues_character(source[begin])) ++begin;
  while (end < source.size() && continues_character(source[end])) ++end;
  const std::string_view around = source.substr(begin, end - begin);
  const std::vector<std::size_t> bounds = text::word_boundaries(around);
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
    if (begin + bounds[i + 1] <= range.begin || begin + bounds[i] >= range.end) continue;
    const std::string_view word = around.substr(bounds[i], bounds[i + 1] - bounds[i]);
    const bool letter = word.size() <= 3;  // alone it is what is left of a misread word
    if (word.find_first_not_of(" \n") != std::string_view::npos && (letter || !text::is_word(word)))
      return false;
  }
  return true;
}

std::size_t previous_character(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && continues_character(text[at]));
  return at;
}

std::size_t next_character(std::string_view text, std::size_t at) {
  do ++at;
  while (at < text.size() && continues_character(text[at]));
  return at;
}

// A skeleton that is searched, with what was printed.
struct Searched {
  std::string_view source;
  text::FoldedText folded;
  text::NearText letters;

  explicit Searched(std::string_view text)
      : source(text), folded(text::fold_with_origin(text)), letters(folded.folded) {}
  std::string_view part(std::size_t begin, std::size_t end) const {
    return std::string_view(folded.folded).substr(begin, end - begin);
  }
};

bool is_thai_letter(std::string_view character) {
  return character.size() == 3 && character[0] == '\xE0' && character != "ๆ" && character != "ฯ" &&
         character != "฿";
}

// Do words end or begin before this byte of the skeleton? At a blank, a figure, a sign.
bool is_gap(const Searched& text, std::size_t at) {
  const std::string& folded = text.folded.folded;
  if (at == 0 || at >= folded.size()) return true;
  const std::size_t origin = text.folded.origin[at];
  return static_cast<unsigned char>(text.source[origin - 1]) <= ' ' ||
         !is_thai_letter(text.part(at, next_character(folded, at))) ||
         !is_thai_letter(text.part(previous_character(folded, at), at));
}

// A match in the making: its ends may move where the word stays as near.
class Ends {
 public:
  Ends(const Searched& text, const Label& word, const text::NearMatch& near)
      : text_(text), word_(word), near_(near) {}

  text::NearMatch settle() {
    trim();
    if (near_.distance > 0) keep_own_letters();
    for (int stray = kStray; stray > 0; --stray) {
      if (take(near_.begin, end_of(stray), stray)) break;
    }
    for (int stray = kStray; stray > 0; --stray) {
      if (take(begin_of(stray), near_.end, stray)) break;
    }
    return near_;
  }

 private:
  std::string_view folded() const { return text_.folded.folded; }

  int distance(std::size_t begin, std::size_t end, int limit) const {
    return text::edit_distance(word_.skeleton, text_.part(begin, end), limit);
  }

  // Figures at the ends stand for no letter of the word: in "2 ารใช้" the letter is lost.
  void trim() {
    const auto figure = [&](std::size_t at) { return folded()[at] >= '0' && folded()[at] <= '9'; };
    std::size_t begin = near_.begin;
    std::size_t end = near_.end;
    while (begin < end && figure(begin)) ++begin;
    while (end > begin && figure(end - 1)) --end;
    if (begin == near_.begin && end == near_.end) return;
    const int limit = allowed_errors(word_.letters);
    const int trimmed = distance(begin, end, limit);
    if (trimmed <= limit) near_ = {begin, end, trimmed};
  }

  // Of two ends at the same distance the one with the word's own letter: กอารใช้ begins with ก, not with อ.
  void keep_own_letters() {
    const std::string_view word = word_.skeleton;
    if (near_.begin > 0) {
      const std::size_t begin = previous_character(folded(), near_.begin);
      if (word.starts_with(text_.part(begin, near_.begin)) &&
          distance(begin, near_.end, near_.distance) <= near_.distance)
        near_.begin = begin;
    }
    if (near_.end < folded().size()) {
      const std::size_t end = next_character(folded(), near_.end);
      if (word.ends_with(text_.part(near_.end, end)) &&
          distance(near_.begin, end, near_.distance) <= near_.distance)
        near_.end = end;
    }
  }

  std::size_t end_of(int stray) const {
    std::size_t end = near_.end;
    for (int i = 0; i < stray; ++i) {
      if (is_gap(text_, end) && end >= folded().size()) return near_.end;
      const std::size_t next = next_character(folded(), end);
      if (!is_thai_letter(text_.part(end, next))) return near_.end;
      end = next;
    }
    return end;
  }

  std::size_t begin_of(int stray) const {
    std::size_t begin = near_.begin;
    for (int i = 0; i < stray; ++i) {
      if (begin == 0) return near_.begin;
      const std::size_t previous = previous_character(folded(), begin);
      if (!is_thai_letter(text_.part(previous, begin))) return near_.begin;
      begin = previous;
    }
    return begin;
  }

  // Letters left over between the match and a gap are the word's own last or first ones, misread
  // ("การใช้อำนาว"), or one too many, printed fast to it ("กการใช้").
  bool take(std::size_t begin, std::size_t end, int stray) {
    if ((begin == near_.begin && end == near_.end) || !is_gap(text_, begin == near_.begin ? end : begin))
      return false;
    const std::size_t seam = begin == near_.begin ? near_.end : near_.begin;
    const int more = stray == 1 && !is_gap(text_, seam) ? 1 : 0;
    const int limit = std::min(near_.distance + more, allowed_errors(word_.letters));
    const int longer = distance(begin, end, limit);
    if (longer > limit) return false;
    near_ = {begin, end, longer};
    return true;
  }

  const Searched& text_;
  const Label& word_;
  text::NearMatch near_;
};

void add_spellings(const Label& word, const Searched& text, std::vector<Spelling>& found) {
  for (const text::NearMatch& match : text.letters.find(word.near, allowed_errors(word.letters))) {
    const text::NearMatch near = Ends(text, word, match).settle();
    const Range range{text.folded.text_begin(near.begin), text.folded.text_end(text.source, near.end)};
    const std::string_view printed = text.source.substr(range.begin, range.end - range.begin);
    const int chance = word.letters < kLongWord ? 0 : std::max(1, word.letters / kLettersPerError);
    const bool errors = near.distance > chance;
    if (printed.empty() || printed.find("\n\n") != std::string_view::npos || has_figure_or_sign(printed) ||
        is_sign(printed.front()) || is_sign(printed.back()) || (errors && is_words(text.source, range)))
      continue;
    found.push_back({range, &word, word.letters - 2 * near.distance});
  }
}

// The heaviest spellings that do not overlap, from left to right.
std::vector<Spelling> choose(std::vector<Spelling> found, std::size_t size) {
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.weight > b.weight; });
  std::vector<bool> covered(size, false);
  std::vector<Spelling> chosen;
  for (const Spelling& spelling : found) {
    const auto begin = covered.begin() + static_cast<std::ptrdiff_t>(spelling.range.begin);
    const auto end = covered.begin() + static_cast<std::ptrdiff_t>(spelling.range.end);
    if (std::find(begin, end, true) != end) continue;
    std::fill(begin, end, true);
    chosen.push_back(spelling);
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
  return chosen;
}

}  // namespace

std::vector<Spelling> find_spellings(std::string_view source, const PackData& pack) {
  const Searched text(source);
  std::vector<Spelling> found;
  for (const Label& word : pack.vocabulary) add_spellings(word, text, found);
  return choose(std::move(found), source.size());
}

}  // namespace thaimemo::rules
