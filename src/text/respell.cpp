#include "text/respell.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "base/digits.h"
#include "text/fold.h"
#include "text/glyphs.h"
#include "text/thai.h"
#include "text/trie.h"

namespace thaimemo::text {
namespace {

constexpr double kLeastRead = 0.05;  // probabilities below these are no better known
constexpr double kLeastOther = 1e-6;
constexpr std::array<char32_t, 12> kMarks{0x0E31, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E38,
                                          0x0E39, 0x0E47, 0x0E48, 0x0E49, 0x0E4B, 0x0E4C};

/// What a symbol may be: a letter, or 0 for nothing.
struct Reading {
  char32_t letter = 0;
  double cost = 0;
};

/// A symbol as a place to be read, its own reading first. None: it is no Thai letter.
struct Place {
  std::vector<Reading> readings;
  bool doubtful = false;

  char32_t read() const { return readings.empty() ? 0 : readings.front().letter; }
};

char32_t letter_of(const std::string& text) {
  const Glyphs glyphs = decode(text);
  return glyphs.size() == 1 && is_thai_letter(glyphs.front().code) ? glyphs.front().code : 0;
}

bool knows(const std::vector<Reading>& readings, char32_t letter) {
  return std::any_of(readings.begin(), readings.end(),
                     [&](const Reading& each) { return each.letter == letter; });
}

// Marks that stand in one place and differ in a stroke.
constexpr std::array<std::u32string_view, 3> kLikeMarks{U"\u0E34\u0E35\u0E36\u0E37", U"\u0E38\u0E39",
                                                        U"\u0E31\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C"};

bool like(char32_t a, char32_t b) {
  if (is_mark(a) != is_mark(b)) return false;
  if (!is_mark(a)) return fold_letter(a) == fold_letter(b);
  return std::any_of(kLikeMarks.begin(), kLikeMarks.end(), [&](std::u32string_view marks) {
    return marks.find(a) != marks.npos && marks.find(b) != marks.npos;
  });
}

Place place_of(const Symbol& symbol, const RespellOptions& options) {
  Place place;
  const char32_t letter = letter_of(symbol.text);
  if (letter == 0) return place;
  place.readings.push_back({letter, 0});
  place.doubtful = symbol.confidence < options.doubtful;
  if (!place.doubtful) return place;
  double read = 1;
  bool other_mark = false;
  for (const Alternative& other : symbol.alternatives) read -= other.probability;
  for (const Alternative& other : symbol.alternatives) {
    const char32_t alternative = letter_of(other.text);
    if (alternative == 0) continue;
    other_mark = other_mark || is_mark(alternative);
    place.readings.push_back(
        {alternative, std::log(std::max(read, kLeastRead) / std::max(other.probability, kLeastOther))});
  }
  if (is_mark(letter) && !other_mark) place.readings.push_back({0, -std::log(options.dropped)});  // a speck
  for (char32_t other = 0x0E01; other <= 0x0E4E; ++other)
    if (is_thai_letter(other) && like(letter, other) && !knows(place.readings, other))
      place.readings.push_back({other, -std::log(options.alike)});
  return place;
}

/// Which symbol is read as what; `lost`: a mark before it that is not there.
struct Step {
  std::size_t at = 0;
  char32_t letter = 0;
  bool lost = false;
};

/// The likeliest way to take the first places apart.
struct Best {
  double cost = std::numeric_limits<double>::infinity();
  std::size_t from = 0;     // where its last word, or letter, begins
  std::vector<Step> steps;  // … and how that is read
};

class Decoder {
 public:
  Decoder(const std::vector<Symbol>& symbols, const std::vector<Trie>& tries, const RespellOptions& options)
      : options_(options) {
    for (const Symbol& symbol : symbols) places_.push_back(place_of(symbol, options));
    best_.resize(places_.size() + 1);
    best_.front().cost = 0;
    for (begin_ = 0; begin_ < places_.size(); ++begin_) {
      const char32_t letter = places_[begin_].read();
      steps_ = {{begin_, letter}};
      relax(begin_ + 1, letter == 0 ? 0 : options_.letter);
      steps_.clear();
      if (letter == 0 || !may_part(begin_)) continue;
      for (const Trie& trie : tries) follow(trie.walk(), begin_, 0, 0);
    }
  }

  /// All symbols as they are best read.
  std::vector<Step> steps() const {
    std::vector<Step> all;
    for (std::size_t end = places_.size(); end > 0; end = best_[end].from)
      all.insert(all.begin(), best_[end].steps.begin(), best_[end].steps.end());
    return all;
  }

 private:
  // Marks and ะ า ำ go with what stands before them.
  bool may_part(std::size_t at) const {
    return at == places_.size() || !(is_mark(places_[at].read()) || is_trailing_vowel(places_[at].read()));
  }

  bool doubtful(std::size_t at) const { return at < places_.size() && places_[at].doubtful; }

  void relax(std::size_t end, double cost) {
    const double whole = best_[begin_].cost + cost;
    if (whole < best_[end].cost) best_[end] = {whole, begin_, steps_};
  }

  // Words that go on from the walk's place with the symbols from `at` on.
  void follow(const Trie::Walk& walk, std::size_t at, double cost, int changes) {
    if (walk.at_word() && may_part(at)) relax(at, cost + options_.word);
    const auto go_on = [&](const Reading& reading, std::size_t next, int more, bool lost) {
      if (changes + more > options_.changes) return;
      Trie::Walk further = walk;
      if (reading.letter != 0 && !further.step(reading.letter)) return;
      steps_.push_back({at, reading.letter, lost});
      follow(further, next, cost + reading.cost, changes + more);
      steps_.pop_back();
    };
    if (at < places_.size())
      for (std::size_t i = 0; i < places_[at].readings.size(); ++i)
        go_on(places_[at].readings[i], at + 1, i > 0 ? 1 : 0, false);
    if (at == begin_ || !(doubtful(at - 1) || doubtful(at)) || steps_.back().lost) return;
    for (const char32_t mark : kMarks) go_on({mark, -std::log(options_.lost)}, at, 1, true);
  }

  const RespellOptions& options_;
  std::vector<Place> places_;
  std::vector<Best> best_;
  std::size_t begin_ = 0;    // of the word that is followed …
  std::vector<Step> steps_;  // … and what it has so far
};

void read_as(Word& word, const std::vector<Step>& steps) {
  std::vector<Symbol> symbols;
  word.text.clear();
  for (const Step& step : steps) {
    if (step.at >= word.symbols.size() || step.lost) {
      Symbol mark = symbols.back();
      mark.text.clear();
      append_utf8(mark.text, step.letter);
      mark.alternatives.clear();
      symbols.push_back(std::move(mark));
      continue;
    }
    const Symbol& symbol = word.symbols[step.at];
    const char32_t read = letter_of(symbol.text);
    if (read != 0 && step.letter == 0) continue;
    symbols.push_back(symbol);
    if (step.letter == read) continue;
    symbols.back().text.clear();
    append_utf8(symbols.back().text, step.letter);
    symbols.back().alternatives.clear();
  }
  for (const Symbol& symbol : symbols) word.text += symbol.text;
  word.symbols = std::move(symbols);
}

}  // namespace

std::vector<Line> respell(std::vector<Line> lines, const Terms& terms, const RespellOptions& options) {
  std::vector<Trie> tries{dictionary()};
  if (!terms.bytes().empty()) tries.emplace_back(terms.bytes().data(), Terms::kOffset);
  for (Line& line : lines)
    for (Word& word : line.words) {
      if (word.confidence < options.doubtful && word.symbols.size() > 1)
        read_as(word, Decoder(word.symbols, tries, options).steps());
      if (!has_digit(word.text))
        for (Symbol& symbol : word.symbols) symbol.alternatives.clear();
    }
  return lines;
}

}  // namespace thaimemo::text
