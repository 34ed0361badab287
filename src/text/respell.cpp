#include "text/respell.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "base/digits.h"
#include "text/glyphs.h"
#include "text/thai.h"
#include "text/words.h"

namespace thaimemo::text {
namespace {

bool all(const std::string& text, bool (*is)(char32_t)) {
  const Glyphs glyphs = decode(text);
  return !glyphs.empty() &&
         std::all_of(glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) { return is(glyph.code); });
}

bool is_letters(const std::string& text) {
  return all(text, [](char32_t c) { return is_thai_letter(c); });
}

bool is_marks(const std::string& text) {
  return all(text, [](char32_t c) { return is_mark(c); });
}

/// A mark that the recogniser could not have read as another one may be a speck.
bool may_be_none(const Symbol& symbol) {
  return is_marks(symbol.text) && std::none_of(symbol.alternatives.begin(), symbol.alternatives.end(),
                                               [](const Alternative& other) { return is_marks(other.text); });
}

/// A word's text with one symbol read otherwise.
std::string with(const Word& word, std::size_t at, const std::string& other) {
  std::string text;
  for (std::size_t i = 0; i < word.symbols.size(); ++i) text += i == at ? other : word.symbols[i].text;
  return text;
}

/// A symbol read otherwise; an empty text drops it.
struct Change {
  std::size_t at = 0;
  Alternative other;
  double worth = 0;
};

class Chooser {
 public:
  Chooser(const Word& word, const RespellOptions& options)
      : word_(word), options_(options), strange_(strangeness(word.text)) {}

  std::optional<Change> best() const {
    std::optional<Change> best;
    for (std::size_t i = 0; i < word_.symbols.size(); ++i) {
      const Symbol& symbol = word_.symbols[i];
      if (symbol.confidence >= options_.doubtful || !is_letters(symbol.text)) continue;
      for (const Alternative& other : symbol.alternatives)
        if (is_letters(other.text)) weigh({i, other}, best);
      if (may_be_none(symbol)) weigh({i, {"", options_.dropped}}, best);
    }
    return best;
  }

 private:
  void weigh(Change change, std::optional<Change>& best) const {
    double read = 1;
    for (const Alternative& other : word_.symbols[change.at].alternatives) read -= other.probability;
    const double odds = std::log(std::max(read, 0.05) / std::max(change.other.probability, 1e-6));
    const double gain = strange_ - strangeness(with(word_, change.at, change.other.text));
    change.worth = gain * options_.word - odds;
    if (gain > 0 && change.worth > (best ? best->worth : 0)) best = std::move(change);
  }

  const Word& word_;
  const RespellOptions& options_;
  double strange_;
};

void apply(Word& word, const Change& change) {
  word.text = with(word, change.at, change.other.text);
  if (change.other.text.empty()) {
    word.symbols.erase(word.symbols.begin() + static_cast<std::ptrdiff_t>(change.at));
    return;
  }
  Symbol& symbol = word.symbols[change.at];
  symbol.text = change.other.text;
  symbol.alternatives.clear();
}

}  // namespace

std::vector<Line> respell(std::vector<Line> lines, const RespellOptions& options) {
  for (Line& line : lines)
    for (Word& word : line.words) {
      const bool doubtful = word.confidence < options.doubtful && word.symbols.size() > 1;
      for (int i = 0; doubtful && i < options.changes; ++i) {
        const auto change = Chooser(word, options).best();
        if (!change) break;
        apply(word, *change);
      }
      if (!has_digit(word.text))
        for (Symbol& symbol : word.symbols) symbol.alternatives.clear();
    }
  return lines;
}

}  // namespace thaimemo::text
