#include "text/trust.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

namespace thaimemo::text {
namespace {

struct Counts {
  int characters = 0;
  int thai_letters = 0;
  int private_use = 0;
  int marks = 0;
  int orphan_marks = 0;
  int sara_am = 0;
  int mixed_numbers = 0;
  int lost_nikhahit = 0;
};

bool is_thai_consonant(UChar32 c) { return c >= 0x0e01 && c <= 0x0e2e; }
bool is_thai_mark(UChar32 c) {
  return c == 0x0e31 || (c >= 0x0e34 && c <= 0x0e3a) || (c >= 0x0e47 && c <= 0x0e4e);
}
bool is_thai_digit(UChar32 c) { return c >= 0x0e50 && c <= 0x0e59; }
bool is_ascii_digit(UChar32 c) { return c >= '0' && c <= '9'; }

// A font that encodes ำ as a mark and า loses the mark in many converters; these are no Thai words.
bool lost_nikhahit(const icu::UnicodeString& word) {
  static const std::array<icu::UnicodeString, 7> kBroken = {u"สานัก",   u"ดาเนิน", u"กาหนด", u"จานวน",
                                                            u"ประจาปี", u"ตาบล",  u"อานาจ"};
  for (const auto& broken : kBroken)
    if (word.indexOf(broken) >= 0) return true;
  return false;
}

void count_character(Counts& counts, UChar32 before, UChar32 c) {
  ++counts.characters;
  if (u_charType(c) == U_PRIVATE_USE_CHAR || c == 0xfffd) ++counts.private_use;
  if (is_thai_consonant(c)) ++counts.thai_letters;
  if (c == 0x0e33) ++counts.sara_am;
  if (is_thai_mark(c)) {
    ++counts.marks;
    if (!is_thai_consonant(before) && !is_thai_mark(before)) ++counts.orphan_marks;
  }
  if ((is_thai_digit(before) && is_ascii_digit(c)) || (is_ascii_digit(before) && is_thai_digit(c)))
    ++counts.mixed_numbers;
}

// Poppler cuts words at any gap, so a mark may begin a word: marks are counted over the joined text.
Counts count(const std::vector<Word>& words) {
  Counts counts;
  UChar32 before = 0;
  for (const Word& word : words) {
    const auto text = icu::UnicodeString::fromUTF8(word.text);
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
      count_character(counts, before, text.char32At(i));
      before = text.char32At(i);
    }
    counts.lost_nikhahit += lost_nikhahit(text) ? 1 : 0;
  }
  return counts;
}

double share(int part, int whole) { return whole == 0 ? 0.0 : static_cast<double>(part) / whole; }

}  // namespace

Trust judge_text_layer(const std::vector<Word>& words, const TrustOptions& options) {
  const Counts counts = count(words);
  if (counts.characters < options.min_letters) return {false, "too little text"};
  if (share(counts.private_use, counts.characters) > options.max_private) return {false, "private glyphs"};
  if (share(counts.orphan_marks, counts.marks) > options.max_orphan_marks)
    return {false, "marks without a consonant"};
  if (counts.lost_nikhahit > 0) return {false, "lost nikhahit"};
  if (counts.sara_am == 0 && counts.thai_letters >= options.letters_for_sara_am)
    return {false, "no sara am at all"};
  if (counts.mixed_numbers > 0) return {false, "both digit scripts inside a number"};
  return {true, ""};
}

}  // namespace thaimemo::text
