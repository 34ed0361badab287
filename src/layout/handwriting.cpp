#include "layout/handwriting.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/digits.h"
#include "base/median.h"
#include "layout/characters.h"

namespace thaimemo::layout {
namespace {

/// A figure of a line: which symbol, and how high its ink is; 0 where it has none by itself.
struct Figure {
  std::size_t word = 0;
  std::size_t symbol = 0;
  int height = 0;
};

bool is_figure(const Symbol& symbol) {
  return symbol.text.size() == 1 && symbol.text[0] >= '0' && symbol.text[0] <= '9';
}

/// The tallest ink of a symbol; empty where it has none by itself.
Box ink_of(const Symbol& symbol, const Box& line, const std::vector<Box>& components) {
  const int slack = line.height() / 2;
  Box tallest;
  for (const Box& ink : components) {
    const double middle = ink.center_x();
    const bool beside = middle < symbol.box.left || middle >= symbol.box.right;
    if (beside || ink.bottom < line.top - slack || ink.top > line.bottom + slack) continue;
    if (tallest.empty() || ink.height() > tallest.height()) tallest = ink;
  }
  return tallest;
}

int ink_height(const Symbol& symbol, const Box& line, const std::vector<Box>& components) {
  const Box ink = ink_of(symbol, line, components);
  return ink.empty() ? 0 : ink.height();
}

/// Where each symbol of a line stands, from left to right; heights not looked at.
std::vector<Figure> places_of(const Line& line) {
  std::vector<Figure> places;
  for (std::size_t w = 0; w < line.words.size(); ++w)
    for (std::size_t s = 0; s < line.words[w].symbols.size(); ++s) places.push_back({w, s, 0});
  return places;
}

std::vector<Figure> figures_of(const Line& line, const std::vector<Box>& components) {
  std::vector<Figure> figures;
  for (Figure place : places_of(line)) {
    const Symbol& symbol = line.words[place.word].symbols[place.symbol];
    if (!is_figure(symbol)) continue;
    place.height = ink_height(symbol, line.box, components);
    figures.push_back(place);
  }
  return figures;
}

/// Whether the line may hold a number that a pen went on with: a slash behind printed figures.
bool has_slash(const Line& line) {
  return std::any_of(line.words.begin(), line.words.end(),
                     [](const Word& word) { return word.text.find('/') != std::string::npos; });
}

int printed_height(const std::vector<Figure>& figures, int least) {
  std::vector<int> heights;
  for (const Figure& figure : figures)
    if (figure.height > 0 && heights.size() < 5) heights.push_back(figure.height);
  if (static_cast<int>(heights.size()) < least) return 0;
  return median(std::move(heights), 0);
}

/// A run of figures: [first, last).
using Run = std::pair<std::size_t, std::size_t>;

/// The runs of figures by hand. Words without figures part them, as "วันที่" parts a number and a date.
std::vector<Run> runs_by_hand(const std::vector<Figure>& figures, const HandwritingOptions& options) {
  const int printed = printed_height(figures, options.printed);
  const auto by_hand = [&](std::size_t i) {
    return printed > 0 && figures[i].height > options.taller * printed &&
           figures[i].height < options.tallest * printed;
  };
  std::vector<Run> runs;
  for (std::size_t first = 0; first < figures.size(); ++first) {
    std::size_t last = first;
    while (last < figures.size() && by_hand(last) &&
           (last == first || figures[last].word <= figures[last - 1].word + 1))
      ++last;
    if (last < first + static_cast<std::size_t>(options.by_hand)) continue;
    runs.emplace_back(first, last);
    first = last - 1;
  }
  return runs;
}

/// Figures behind a printed number's slash that stand apart and are read less surely: places [first, last).
Run run_apart(const Line& line, const std::vector<Figure>& places, const std::vector<Box>& components,
              const HandwritingOptions& options) {
  const auto at = [&](std::size_t i) -> const Symbol& {
    return line.words[places[i].word].symbols[places[i].symbol];
  };
  const auto least_sure = [&](std::size_t first, std::size_t last) {
    double least = 1;
    for (std::size_t i = first; i < last; ++i) least = std::min(least, at(i).confidence);
    return least;
  };
  for (std::size_t slash = 1; slash + 1 < places.size(); ++slash) {
    if (at(slash).text != "/" || !has_digit(at(slash + 1).text)) continue;
    std::size_t front = slash, end = slash + 1;
    while (front > 0 && has_digit(at(front - 1).text)) --front;
    while (end < places.size() && (has_digit(at(end).text) || is_mark(at(end).text))) ++end;
    if (slash - front < static_cast<std::size_t>(options.printed)) continue;
    const Box stroke = ink_of(at(slash), line.box, components),
              pen = ink_of(at(slash + 1), line.box, components);
    const int height = ink_height(at(slash - 1), line.box, components);
    const bool apart = places[slash].word != places[slash + 1].word ||
                       (!stroke.empty() && !pen.empty() && pen.left - stroke.right > options.apart * height);
    const double in_front = least_sure(front, slash), behind = least_sure(slash + 1, end);
    if (apart && behind < options.unsure && behind < in_front - options.less_sure) return {slash + 1, end};
  }
  return {0, 0};
}

/// Symbols [begin, end) of a word as a word.
Word part(const Word& word, std::size_t begin, std::size_t end) {
  Word out{.text = {}, .box = {}, .confidence = 1, .symbols = {}};
  for (std::size_t i = begin; i < end; ++i) {
    out.text += word.symbols[i].text;
    out.box = unite(out.box, word.symbols[i].box);
    out.confidence = std::min(out.confidence, word.symbols[i].confidence);
    out.symbols.push_back(word.symbols[i]);
  }
  return out;
}

/// The line with what stands from symbol `from` to symbol `to` in words of its own, marked.
void mark(Line& line, const Figure& from, const Figure& to) {
  std::vector<Word> words;
  for (std::size_t w = 0; w < line.words.size(); ++w) {
    const Word& word = line.words[w];
    if (w < from.word || w > to.word) {
      words.push_back(word);
      continue;
    }
    const std::size_t begin = w == from.word ? from.symbol : 0;
    const std::size_t end = w == to.word ? to.symbol + 1 : word.symbols.size();
    if (begin > 0) words.push_back(part(word, 0, begin));
    words.push_back(part(word, begin, end));
    words.back().handwritten = true;
    if (end < word.symbols.size()) words.push_back(part(word, end, word.symbols.size()));
  }
  line.words = std::move(words);
}

}  // namespace

std::vector<Line> mark_handwriting(std::vector<Line> lines, const std::vector<Box>& components,
                                   const HandwritingOptions& options) {
  for (Line& line : lines) {
    if (!has_slash(line)) continue;
    const std::vector<Figure> figures = figures_of(line, components);
    const std::vector<Run> runs = runs_by_hand(figures, options);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)  // from the right: marking splits words
      mark(line, figures[run->first], figures[run->second - 1]);
    if (!runs.empty()) continue;
    const std::vector<Figure> places = places_of(line);
    const auto [begin, end] = run_apart(line, places, components, options);
    if (begin < end) mark(line, places[begin], places[end - 1]);
  }
  return lines;
}

}  // namespace thaimemo::layout
