#include "rules/levels.h"

#include <algorithm>
#include <string>
#include <vector>

#include "rules/paper.h"
#include "text/misread.h"

namespace thaimemo::rules {
namespace {

// The levels of a year; of all years where none is known.
std::vector<std::string> levels_of(std::optional<int> year, const PackData& pack) {
  std::vector<std::string> levels;
  for (const LevelScale& scale : pack.scheme.scales) {
    if (year && (*year < scale.from_year || *year > scale.to_year)) continue;
    for (const Level& level : scale.levels) levels.push_back(level.grade);
  }
  return levels;
}

bool is_level(std::string_view word, const PackData& pack) {
  const auto all = levels_of(std::nullopt, pack);
  return std::find(all.begin(), all.end(), word) != all.end();
}

// Does the text behind a level go on like a longer one, misread? "ผ่านดื" is no "ผ่าน".
bool may_go_on(std::string_view level, std::string_view word, const PackData& pack) {
  if (says(pack, "grade.behind", word.substr(level.size()))) return false;
  for (const std::string& longer : levels_of(std::nullopt, pack)) {
    if (longer.size() <= level.size() || !longer.starts_with(level)) continue;
    const int limit = static_cast<int>(longer.size() - level.size()) / 3;  // half of its letters
    std::size_t end = std::min(word.size(), longer.size());
    while (end < word.size() && (word[end] & 0xC0) == 0x80) ++end;
    if (text::misreading_cost(longer, word.substr(0, end)) <= limit) return true;
  }
  return false;
}

// The level that goes on behind a blank: "ต้องปรับปรุง โดยด่วน". Where it ends; nothing where there is none.
std::optional<std::size_t> longer_level(std::string_view text, Range word, const PackData& pack) {
  if (word.end >= text.size() || text[word.end] != ' ') return std::nullopt;
  const std::size_t end = std::min(text.find_first_of(" \n)\".,(", word.end + 1), text.size());
  const std::string_view both = text.substr(word.begin, end - word.begin);
  const std::vector<std::string> levels = levels_of(std::nullopt, pack);
  const text::Decoded decoded = text::decode_word(both, levels);
  if (decoded.word == nullptr || text::misreading_cost(*decoded.word, both) > 1) return std::nullopt;
  return end;
}

}  // namespace

TextField level_field(const Reading& reading, Range printed, std::optional<int> year, const PackData& pack) {
  const std::string_view text = reading.text;
  const std::size_t end = std::min(text.find_first_of(" \n)\".,(", printed.begin), text.size());
  Range word{printed.begin, std::max(end, printed.end)};
  word.end = longer_level(text, word, pack).value_or(word.end);
  const std::string_view whole = text.substr(word.begin, word.end - word.begin);
  const std::string_view exact = text.substr(printed.begin, printed.end - printed.begin);
  TextField field = text_field(reading, word);
  if (!field.value) return field;
  if (is_level(whole, pack)) {
    field.value = whole;
    return field;
  }
  const std::vector<std::string> levels = levels_of(year, pack);
  const text::Decoded decoded = text::decode_word(whole, levels);
  if (decoded.word != nullptr && decoded.word->size() > 3) {  // a letter is too little to be misread
    field.value = *decoded.word;
  } else if (!decoded.near && is_level(exact, pack) && !may_go_on(exact, whole, pack)) {
    field = {std::string(exact), evidence(reading, printed)};
  } else {
    field.value.reset();
  }
  return field;
}

namespace {

// What a column of results may hold.
std::vector<std::string> results_of(std::optional<int> year, const PackData& pack) {
  std::vector<std::string> words = levels_of(year, pack);
  words.insert(words.end(), pack.results.begin(), pack.results.end());
  return words;
}

}  // namespace

bool is_result(const Reading& cell, const PackData& pack) {
  constexpr std::size_t kLongest = 120;  // bytes
  if (is_blank(&cell) || cell.text.size() > kLongest) return false;
  const std::vector<std::string> words = results_of(std::nullopt, pack);
  return text::decode_word(cell.text, words).word != nullptr;
}

TextField result_field(const Reading& cell, std::optional<int> year, const PackData& pack) {
  TextField field = text_field(cell, cell.whole());
  if (!field.value) return field;
  const std::vector<std::string> words = results_of(year, pack);
  const text::Decoded decoded = text::decode_word(*field.value, words);
  if (decoded.word != nullptr) {
    field.value = *decoded.word;
  } else if (decoded.near) {
    field.value.reset();
  }
  return field;
}

}  // namespace thaimemo::rules
