#include "ocr/second.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>

#include "base/digits.h"

namespace thaimemo::ocr {
namespace {

std::size_t symbols_of(const std::vector<Word>& words) {
  std::size_t count = 0;
  for (const Word& word : words) count += word.symbols.size();
  return count;
}

/// Mean logarithm of a symbol's confidence; nothing read is the worst.
double surety(const std::vector<Word>& words) {
  double sum = 0;
  for (const Word& word : words)
    for (const Symbol& symbol : word.symbols) sum += std::log(std::max(symbol.confidence, 1e-6));
  const std::size_t count = symbols_of(words);
  return count == 0 ? -1e9 : sum / static_cast<double>(count);
}

/// Figures with a point between them.
bool has_point(const Word& word) {
  for (std::size_t i = 1; i + 1 < word.symbols.size(); ++i)
    if (word.symbols[i].text == "." && has_digit(word.symbols[i - 1].text) &&
        has_digit(word.symbols[i + 1].text))
      return true;
  return false;
}

/// Thai or Latin, but for those of codes (i1, E๗, o12) and what digits are often read as.
bool is_letter(const Symbol& symbol) {
  static const std::string kOfCodes = "ieoIEOl|";
  if (symbol.text.size() == 1)
    return std::isalpha(static_cast<unsigned char>(symbol.text.front())) != 0 &&
           kOfCodes.find(symbol.text) == std::string::npos;
  return symbol.text >= "ก" && symbol.text <= "๎" && symbol.text != "฿";
}

bool numeric(const Word& word) { return has_digit(word.text); }

bool has_word(const std::vector<Word>& words, const std::string& text) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.text == text; });
}

/// Alternatives stay sorted, and share what the symbol leaves over.
void add_alternative(Symbol& symbol, const Symbol& other) {
  const double probability = (1 - symbol.confidence) * other.confidence;
  std::erase_if(symbol.alternatives, [&](const Alternative& each) { return each.text == other.text; });
  for (Alternative& each : symbol.alternatives) each.probability *= 1 - other.confidence;
  const auto at = std::find_if(symbol.alternatives.begin(), symbol.alternatives.end(),
                               [&](const Alternative& each) { return each.probability < probability; });
  symbol.alternatives.insert(at, {other.text, probability});
}

/// Makes what another reading has in the same place an alternative, as sure as it was there.
void offer(Word& word, const Word& other) {
  if (word.symbols.size() != other.symbols.size()) return;
  for (std::size_t i = 0; i < word.symbols.size(); ++i)
    if (word.symbols[i].text != other.symbols[i].text) add_alternative(word.symbols[i], other.symbols[i]);
}

void doubt(Word& word, const SecondOptions& options) {
  word.confidence *= options.unconfirmed;
  for (Symbol& symbol : word.symbols) symbol.confidence *= options.unconfirmed;
}

}  // namespace

bool wants_second(const std::vector<Word>& words, const SecondOptions& options) {
  const bool is_short = symbols_of(words) <= static_cast<std::size_t>(options.short_symbols);
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    const bool doubtful = word.confidence < options.sure;
    return numeric(word) ? is_short || doubtful : is_short && doubtful;
  });
}

Box second_frame(const Box& first, const Box& line, const SecondOptions& options) {
  Box frame = {first.left, std::min(first.top, line.top), first.right, std::max(first.bottom, line.bottom)};
  if (first.height() > options.alike * frame.height()) {
    const int more = std::max(1, static_cast<int>(std::lround(options.wider * frame.height())));
    frame.top -= more;
    frame.bottom += more;
  }
  return frame;
}

bool is_buried_score(const Word& word, const std::vector<Word>& line, const SecondOptions& options) {
  return symbols_of(line) > static_cast<std::size_t>(options.short_symbols) && has_point(word);
}

Box word_frame(const Word& word, const SecondOptions& options) {
  const int more = static_cast<int>(std::lround(options.beside * word.box.height()));
  return {word.box.left - more, word.box.top, word.box.right + more, word.box.bottom};
}

void confirm(Word& word, const std::vector<Word>& second, const SecondOptions& options) {
  std::string all;
  for (const Word& each : second) all += each.text;
  if (all.find(word.text) != std::string::npos) return;
  const auto other = std::find_if(second.begin(), second.end(), has_point);
  if (other != second.end() && std::find_if(std::next(other), second.end(), has_point) == second.end())
    offer(word, *other);
  doubt(word, options);
}

bool is_number(const std::vector<Word>& words, const SecondOptions& options) {
  return !words.empty() && std::all_of(words.begin(), words.end(), [&](const Word& word) {
    const auto letters = std::count_if(word.symbols.begin(), word.symbols.end(), is_letter);
    const bool may = static_cast<int>(word.symbols.size()) >= options.misread;
    return numeric(word) && letters <= (may ? 1 : 0);
  });
}

bool same_text(const std::vector<Word>& one, const std::vector<Word>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const Word& a, const Word& b) { return a.text == b.text; });
}

std::vector<Word> settled(std::vector<Word> first, std::vector<Word> second, const std::vector<Word>& third,
                          const SecondOptions& options) {
  const bool later = same_text(second, third);
  if (later || (!same_text(first, third) && surety(second) > surety(first))) std::swap(first, second);
  for (Word& word : first)
    if (numeric(word)) doubt(word, options);
  for (std::size_t i = 0; i < first.size() && first.size() == second.size(); ++i) offer(first[i], second[i]);
  return first;
}

std::vector<Word> surer(std::vector<Word> first, std::vector<Word> second, const SecondOptions& options) {
  if (surety(second) > surety(first)) std::swap(first, second);
  for (Word& word : first) {
    if (numeric(word) && !has_word(second, word.text)) doubt(word, options);
  }
  return first;
}

}  // namespace thaimemo::ocr
