#include "rules/reading.h"

#include <algorithm>

#include "text/fold.h"
#include "text/numbers.h"
#include "text/passage.h"
#include "text/words.h"

namespace thaimemo::rules {
namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// A word of the vocabulary nearly found: where, and how sure.
struct Spelling {
  Range range;  // in the source
  const Label* word = nullptr;
  int weight = 0;  // letters less twice the errors
};

constexpr std::size_t kContext = 60;  // bytes on either side that settle where words begin and end
constexpr int kLongWord = 10;         // letters: shorter words, one letter apart, are often two words

int allowed_errors(int letters) {
  if (letters < 5) return 0;
  if (letters < 9) return 1;
  return letters < 14 ? 2 : 3;
}

// Digits and signs belong to values and marks; no word may swallow them.
bool has_digit(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] >= '0' && text[i] <= '9') || text[i] == '(' || text[i] == ')') return true;
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

// Of two ends at the same distance the one with the word's own letter: กอารใช้ begins with ก, not with อ.
text::NearMatch widen(text::NearMatch near, std::string_view word, std::string_view folded) {
  if (near.distance == 0) return near;
  const auto same = [&](std::size_t begin, std::size_t end) {
    return text::edit_distance(word, folded.substr(begin, end - begin), near.distance) <= near.distance;
  };
  if (near.begin > 0) {
    const std::size_t begin = previous_character(folded, near.begin);
    const std::string_view letter = folded.substr(begin, near.begin - begin);
    if (word.starts_with(letter) && same(begin, near.end)) near.begin = begin;
  }
  if (near.end < folded.size()) {
    const std::size_t end = next_character(folded, near.end);
    const std::string_view letter = folded.substr(near.end, end - near.end);
    if (word.ends_with(letter) && same(near.begin, end)) near.end = end;
  }
  return near;
}

void add_spellings(const Label& word, const text::FoldedText& folded, const text::NearText& letters,
                   std::string_view source, std::vector<Spelling>& found) {
  for (const text::NearMatch& found_near : letters.find(word.near, allowed_errors(word.letters))) {
    const text::NearMatch near = widen(found_near, word.skeleton, folded.folded);
    const Range range{folded.text_begin(near.begin), folded.text_end(source, near.end)};
    const std::string_view printed = source.substr(range.begin, range.end - range.begin);
    const bool errors = near.distance > (word.letters < kLongWord ? 0 : 1);
    if (printed.empty() || has_digit(printed) || is_sign(printed.front()) || is_sign(printed.back()) ||
        (errors && is_words(source, range)))
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

// One character for the rules: ASCII digits, '-' for every dash.
std::string plain(std::string_view character) {
  if (character.size() == 3 && character[0] == '\xE0' && character[1] == '\xB9' && character[2] >= '\x90' &&
      character[2] <= '\x99') {
    return std::string(1, static_cast<char>('0' + (character[2] - '\x90')));
  }
  const bool dash =
      character == "–" || character == "—" || character == "‐" || character == "‑" || character == "−";
  return dash ? "-" : std::string(character);
}

void append_plain(std::string_view source, Range range, Reading& out) {
  for (std::size_t at = range.begin; at < range.end;) {
    const std::size_t end = next_character(source, at);
    const std::string character = plain(source.substr(at, end - at));
    for (std::size_t i = 0; i < character.size(); ++i) {
      out.origin.push_back(static_cast<std::uint32_t>(character.size() == end - at ? at + i : at));
    }
    out.text += character;
    at = end;
  }
}

// The word as it should be; its bytes are spread over those that were printed.
void append_word(std::string_view source, const Spelling& spelling, Reading& out) {
  const std::size_t size = spelling.word->text.size();
  const std::size_t printed = spelling.range.end - spelling.range.begin;
  for (std::size_t i = 0; i < size; ++i) {
    std::size_t at = spelling.range.begin + i * printed / size;
    while (at > spelling.range.begin && continues_character(source[at])) --at;
    out.origin.push_back(static_cast<std::uint32_t>(at));
  }
  out.text += spelling.word->text;
}

}  // namespace

Reading read(const Text& text, int page, const PackData& pack) {
  Reading reading{&text, page, {}, {}, {}};
  const std::string_view source = text.text;
  const text::FoldedText folded = text::fold_with_origin(source);
  std::vector<Spelling> found;
  const text::NearText letters(folded.folded);
  for (const Label& word : pack.vocabulary) add_spellings(word, folded, letters, source, found);
  std::size_t at = 0;
  for (const Spelling& spelling : choose(std::move(found), source.size())) {
    append_plain(source, {at, spelling.range.begin}, reading);
    reading.spelled.push_back({reading.text.size(), reading.text.size() + spelling.word->text.size()});
    append_word(source, spelling, reading);
    at = spelling.range.end;
  }
  append_plain(source, {at, source.size()}, reading);
  reading.origin.push_back(static_cast<std::uint32_t>(source.size()));
  return reading;
}

Range Reading::back(Range range) const {
  const std::string_view printed = source->text;
  std::size_t begin = origin[std::min(range.begin, text.size())];
  std::size_t end = origin[std::min(range.end, text.size())];
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  while (begin < end && blank(printed[begin])) ++begin;
  while (end > begin && blank(printed[end - 1])) --end;
  return {begin, std::max(begin, end)};
}

std::string tidy(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t dots = at;
    while (dots < text.size() && (text[dots] == '.' || text[dots] == '_')) ++dots;
    if (dots - at >= 4) {  // a leader, not the print's own dots
      at = dots;
      continue;
    }
    const std::size_t end = next_character(text, at);
    const std::string_view character = text.substr(at, end - at);
    const std::string digit = plain(character);
    out += digit.size() == 1 && digit[0] >= '0' && digit[0] <= '9' ? digit : std::string(character);
    at = end;
  }
  const std::size_t begin = out.find_first_not_of(" \t\n*");
  if (begin == std::string::npos) return {};
  return out.substr(begin, out.find_last_not_of(" \t\n*") + 1 - begin);
}

Evidence evidence(const Reading& reading, Range range) {
  const Range printed = reading.back(range);
  return text::locate(*reading.source, printed.begin, printed.end, reading.page);
}

TextField text_field(const Reading& reading, Range range) {
  const Range printed = reading.back(range);
  const std::string_view source = reading.source->text;
  std::string value = tidy(source.substr(printed.begin, printed.end - printed.begin));
  if (value.empty()) return {};
  Evidence proof = evidence(reading, range);
  if (proof.status == Status::kHandwritten) return {std::nullopt, proof};
  return {std::move(value), std::move(proof)};
}

bool is_blank(const Reading* reading) {
  return reading == nullptr || reading->text.find_first_not_of(" \n\t-*") == std::string::npos;
}

void append(TextField& field, TextField more, const char* separator) {
  if (!more.value) return;
  if (!field.value) {
    field = std::move(more);
    return;
  }
  *field.value += separator + *more.value;
  field.evidence->raw += "\n" + more.evidence->raw;
  field.evidence->confidence = std::min(field.evidence->confidence, more.evidence->confidence);
}

ScoreField score_field(const Reading& reading, Range range) {
  const std::string_view token = std::string_view(reading.text).substr(range.begin, range.end - range.begin);
  Evidence proof = evidence(reading, range);
  if (proof.status == Status::kHandwritten) return {std::nullopt, proof};
  return {text::parse_score(token), std::move(proof)};
}

IntField int_field(const Reading& reading, Range range) {
  const std::string_view token = std::string_view(reading.text).substr(range.begin, range.end - range.begin);
  Evidence proof = evidence(reading, range);
  if (proof.status == Status::kHandwritten) return {std::nullopt, proof};
  return {text::parse_integer(token), std::move(proof)};
}

}  // namespace thaimemo::rules
