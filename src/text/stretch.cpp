#include "text/stretch.h"

#include <algorithm>
#include <cstdlib>
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

/// Two words of a text layer that touch are one in Thai: no blank is that narrow. A recogniser's words (they
/// have symbols) are parted by blanks that it saw, while its boxes reach into them.
bool touch(const Word& before, const Word& after, const LineOptions& options) {
  if (!before.symbols.empty() || !after.symbols.empty()) return false;
  const int height = std::max(before.box.height(), after.box.height());
  return line_joint(before.text, after.text).empty() &&
         after.box.left - before.box.right < options.word_gap * height;
}

void append_line(Text& out, const Line& line, const PageLayout& page, const LineOptions& options) {
  const Word* before = nullptr;
  for (const Word& word : line.words) {
    if (before != nullptr && !touch(*before, word, options)) out.raw += ' ';
    out.pieces.push_back(piece_of(word, page, out.raw.size()));
    out.raw += word.text;
    before = &word;
  }
}

/// A line with its text and the room that it leaves free, pixels.
struct Printed {
  const Line* line = nullptr;
  const PageLayout* page = nullptr;
  std::string text;
  double room = 0;
};

/// Whether all lines of a stretch stand about its middle; then both sides are free.
bool is_centred(const Stretch& stretch) {
  bool apart = false;
  for (const Line& line : *stretch.lines) {
    const int left = line.box.left - stretch.left;
    const int right = stretch.right - line.box.right;
    if (std::abs(left - right) > line.box.height() / 2) return false;
    apart = apart || left > line.box.height();
  }
  return apart && stretch.lines->size() > 1;
}

std::vector<Printed> printed_lines(const std::vector<Stretch>& stretches) {
  std::vector<Printed> out;
  for (const Stretch& stretch : stretches) {
    const bool centred = is_centred(stretch);
    for (const Line& line : *stretch.lines) {
      std::string text = text_of(line);
      if (text.empty()) continue;
      const int left = centred ? std::max(0, line.box.left - stretch.left) : 0;
      out.push_back(
          {&line, stretch.page, std::move(text), static_cast<double>(stretch.right - line.box.right + left)});
    }
  }
  return out;
}

/// Width in pixels of what could have stood on the line before, by its first word's average.
double width_of_head(const Printed& printed) {
  const Word& word = printed.line->words.front();
  if (word.text.empty()) return 0;
  const std::size_t bytes = std::min(first_unit(printed.text), word.text.size());
  return static_cast<double>(word.box.width()) * static_cast<double>(bytes) /
         static_cast<double>(word.text.size());
}

/// Whether the head of the next line would have found room on this one.
bool ends_early(const Printed& printed, const Printed& next) {
  return printed.room > width_of_head(next) + 0.3 * printed.line->box.height();
}

/// "(name)" alone on its line is a signature, and never runs on.
bool is_bracketed(const std::string& line) {
  return line.size() > 2 && line.front() == '(' && line.back() == ')';
}

/// Which lines of a cell begin an item by the look of the whole: all of them where each line before ended
/// early, else those that begin alike.
std::vector<bool> list_items(const std::vector<Printed>& lines) {
  bool early = true;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    early = early && (i == 0 || ends_early(lines[i - 1], lines[i]));
    texts.push_back(lines[i].text);
  }
  std::vector<bool> out(lines.size(), early);
  const std::string start = early ? "" : common_start(texts);
  for (std::size_t i = 0; i < lines.size() && !start.empty(); ++i) out[i] = lines[i].text.starts_with(start);
  return out;
}

bool is_short(const Printed& line, const LineOptions& options) {
  return line.room > options.short_line * line.line->box.height();
}

std::string joint_of(const Printed& before, const Printed& after, bool item, const LineOptions& options) {
  std::string joint = line_joint(before.text, after.text);
  if (joint == "\n" || is_bound(before.text, after.text)) return joint;
  const bool clearly = is_short(before, options) && ends_early(before, after);
  const bool heading = is_short(after, options) && heads_part(after.text);
  return item || clearly || heading || is_bracketed(before.text) || is_bracketed(after.text) ? "\n" : joint;
}

}  // namespace

Text join_lines(const std::vector<Stretch>& stretches, bool cell, const LineOptions& options) {
  const std::vector<Printed> lines = printed_lines(stretches);
  const std::vector<bool> items = cell ? list_items(lines) : std::vector<bool>(lines.size(), false);
  Text out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out.raw += joint_of(lines[i - 1], lines[i], items[i], options);
    append_line(out, *lines[i].line, *lines[i].page, options);
  }
  out.text = out.raw;
  return out;
}

}  // namespace thaimemo::text
