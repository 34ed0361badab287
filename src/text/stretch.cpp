#include "text/stretch.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/line_ends.h"
#include "text/turn.h"

namespace thaimemo::text {
namespace {

std::string text_of(const Line& line) {
  std::string out;
  for (const Word& word : line.words) {
    if (!out.empty()) out += ' ';
    out += word.text;
  }
  return out;
}

Piece piece_of(const Word& word, const PageLayout& page, std::size_t begin) {
  Piece piece{.begin = begin,
              .end = begin + word.text.size(),
              .page = page.number,
              .box = upright_box(page, word.box),
              .confidence = word.confidence,
              .handwritten = word.handwritten,
              .symbols = {}};
  const auto doubted = [](const Symbol& symbol) { return !symbol.alternatives.empty(); };
  if (std::none_of(word.symbols.begin(), word.symbols.end(), doubted)) return piece;
  piece.symbols = word.symbols;
  for (Symbol& symbol : piece.symbols) symbol.box = upright_box(page, symbol.box);
  return piece;
}

/// Width in pixels of the first `bytes` bytes of a line, by its first word's average.
double width_of_head(const Line& line, std::size_t bytes) {
  const Word& word = line.words.front();
  if (word.text.empty()) return 0;
  return static_cast<double>(word.box.width()) * static_cast<double>(std::min(bytes, word.text.size())) /
         static_cast<double>(word.text.size());
}

/// A line ends short where the head of the next one would have found room behind it.
bool ends_short(const Line& line, int right, const Line& next, const std::string& next_text,
                const LineOptions& options) {
  const double gap = right - line.box.right;
  const double height = line.box.height();
  return gap > options.short_line * height && gap > width_of_head(next, first_unit(next_text)) + height;
}

/// "(name)" alone on its line is a signature, and never runs on.
bool is_bracketed(const std::string& line) {
  return line.size() > 2 && line.front() == '(' && line.back() == ')';
}

void append_line(Text& out, const Line& line, const PageLayout& page) {
  bool first = true;
  for (const Word& word : line.words) {
    if (!std::exchange(first, false)) out.raw += ' ';
    out.pieces.push_back(piece_of(word, page, out.raw.size()));
    out.raw += word.text;
  }
}

}  // namespace

Text join_lines(const std::vector<Stretch>& stretches, const LineOptions& options) {
  Text out;
  const Line* before = nullptr;
  std::string before_text;
  int right = 0;
  for (const Stretch& stretch : stretches) {
    for (const Line& line : *stretch.lines) {
      std::string text = text_of(line);
      if (text.empty()) continue;
      if (before != nullptr) {
        const std::string joint = line_joint(before_text, text);
        const bool part = joint == "\n" || is_bracketed(before_text) || is_bracketed(text) ||
                          ends_short(*before, right, line, text, options);
        out.raw += part ? "\n" : joint;
      }
      append_line(out, line, *stretch.page);
      before = &line;
      before_text = std::move(text);
      right = stretch.right;
    }
  }
  out.text = out.raw;
  return out;
}

}  // namespace thaimemo::text
