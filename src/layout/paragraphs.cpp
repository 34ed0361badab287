#include "layout/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/median.h"
#include "layout/characters.h"
#include "layout/says_something.h"

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kIndent = 1.2;      // starts further in or out than this are an indent
constexpr double kAligned = 0.8;     // starts within this are aligned
constexpr double kCentred = 1.5;     // centres within this of the middle of the page …
constexpr double kNearly = 0.75;     // … or this, with a line from the margin on below it …
constexpr double kSetIn = 3.0;       // … with this much room on both sides, are centred
constexpr double kBodyIndent = 2.5;  // the body of a memo starts at least this far in
constexpr double kTitle = 1.3;       // a title's line is this much higher than the others (ratio)
constexpr double kWider = 1.15;      // … and its letters are wider
constexpr double kLineBox = 1.5;     // height of a line's box with marks
constexpr double kShortWord = 3;     // a line that leaves no room for it has had none for a word of Thai

constexpr double kShort = 0.2;    // a line that leaves this share of the width ends its paragraph
constexpr double kWide = 0.4;     // … and so does one narrower than this: a signature at the right
constexpr double kSpacing = 1.4;  // of the usual leading: more is a new paragraph

// Text set even on both sides: its lines end at one edge, but for the last of each paragraph.
constexpr double kEven = 0.5;       // text heights within which they end
constexpr double kEvenShare = 0.6;  // of the long lines
constexpr std::size_t kEvenLines = 6;
constexpr double kEvenShort = 1.5;  // text heights; a line that leaves this much ends its paragraph

// Text set ragged: a short line whose first word had room above was not parted from it by the margin.
constexpr double kBlank = 0.4;  // text heights, a blank between words
constexpr int kReached = 3;     // lines that reach the margin at least, for the margin to be the text's

struct Measures {
  Box margins;
  double advance = 0;  // width of a letter with the space to the next
  double height = 0;   // of letters
  double leading = 0;  // usual distance of lines
  double edge = 0;     // a line that ends left of it ends its paragraph
  double reach = 0;    // how far to the right lines go
};

long count_letters(const std::string& text) {
  const std::vector<std::string> all = characters(text);
  return std::count_if(all.begin(), all.end(), [](const std::string& c) { return !is_mark(c); });
}

double advance_of(const Line& line) {
  double width = 0;
  long letters = 0;
  for (const Word& word : line.words) {
    width += word.box.width();
    letters += count_letters(word.text);
  }
  return letters > 0 ? width / static_cast<double>(letters) : 0;
}

double usual_advance(const std::vector<Line>& lines) {
  std::vector<double> advances;
  advances.reserve(lines.size());
  for (const Line& line : lines) advances.push_back(advance_of(line));
  return median(advances, 0);
}

// Those of words, where there are any: the figures over the bars of a chart are low, and stand at all
// heights.
std::vector<Line> worded(std::vector<Line> lines) {
  const auto rest = std::stable_partition(lines.begin(), lines.end(), says_something);
  if (rest - lines.begin() > 1) lines.erase(rest, lines.end());
  return lines;
}

double usual_leading(const std::vector<Line>& lines, double height) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double step = lines[i].box.bottom - lines[i - 1].box.bottom;
    if (step > height && step < 6 * height) steps.push_back(step);
  }
  return median(steps, 3 * height);
}

double least_edge(const std::vector<Line>& lines, const Box& margins, double height) {
  std::vector<int> ends;
  for (const Line& line : lines)
    if (line.box.width() > kWide * margins.width()) ends.push_back(line.box.right);
  std::sort(ends.begin(), ends.end());
  const auto even = static_cast<std::size_t>(std::ceil(kEvenShare * static_cast<double>(ends.size())));
  for (std::size_t last = ends.size(); ends.size() >= kEvenLines && last-- >= even;)
    if (ends[last] - ends[last + 1 - even] < kEven * height) return ends[last] - kEvenShort * height;
  return margins.right - kShort * margins.width();
}

bool is_full(const Line& line, const Measures& m) {
  return line.box.right > m.edge && line.box.width() > kWide * m.margins.width();
}

bool is_centred(const Line& line, const Measures& m, double off = kCentred) {
  return std::abs(line.box.center_x() - m.margins.center_x()) < off * m.height &&
         line.box.left - m.margins.left > kSetIn * m.height &&
         m.margins.right - line.box.right > kSetIn * m.height;
}

// A line under the words that follow a label or number: เรื่อง …, ๑. …
bool hangs_under(const Line& line, const Line& before, double height) {
  return std::any_of(before.words.begin(), before.words.end(), [&](const Word& word) {
    const bool first = &word == &before.words.front();
    return !first && word.box.left - before.box.left < 8 * height &&
           std::abs(word.box.left - line.box.left) < kAligned * height;
  });
}

double reach_of(const std::vector<Line>& lines) {
  std::vector<int> ends;
  ends.reserve(lines.size());
  for (const Line& line : lines) ends.push_back(line.box.right);
  if (ends.size() < kReached) return 0;
  std::nth_element(ends.begin(), ends.begin() + (kReached - 1), ends.end(), std::greater<>());
  return ends[kReached - 1];
}

// A heading between paragraphs that the line above leaves room for.
bool stands_alone(const Line& line, const Line& before, const Measures& m) {
  return !line.words.empty() && !is_full(line, m) &&
         std::abs(line.box.left - m.margins.left) < kAligned * m.height &&
         m.reach - before.box.right > line.words.front().box.width() + kBlank * m.height;
}

// The second line of a centred title whose first had no room for its first word. Blanks part no words in
// Thai, only longer runs of them.
bool goes_on_centred(const Line& line, const Line& before, const Measures& m) {
  if (line.words.empty() || !is_centred(line, m) ||
      std::abs(before.box.center_x() - m.margins.center_x()) > kCentred * m.height ||
      before.box.left - m.margins.left < kBlank * m.height)
    return false;
  const double word = std::min<double>(line.words.front().box.width(), kShortWord * m.height);
  return before.box.width() + kBlank * m.height + word > m.margins.width();
}

// One of them is in larger type: higher, and not for a mark above or below it alone.
bool differ_in_size(const Line& a, const Line& b, const Measures& m) {
  const auto& [lower, higher] = std::minmax(
      a, b, [](const Line& one, const Line& other) { return one.box.height() < other.box.height(); });
  return higher.box.height() > kTitle * lower.box.height() &&
         higher.box.height() > kTitle * kLineBox * m.height &&
         advance_of(higher) > kWider * advance_of(lower);
}

// The first line of a body may stand nearly in the middle, between its indent and the margin.
bool parts_as_centred(const Line& line, const Line& before, const Measures& m) {
  const bool from_margin = std::abs(line.box.left - m.margins.left) < kAligned * m.height;
  return is_centred(line, m) || is_centred(before, m, from_margin && is_full(before, m) ? kNearly : kCentred);
}

bool starts_paragraph(const Line& line, const Line& before, const Measures& m) {
  if (line.box.bottom - before.box.bottom > kSpacing * m.leading) return true;
  if (differ_in_size(line, before, m)) return true;
  if (goes_on_centred(line, before, m)) return false;
  if (!is_full(before, m) || parts_as_centred(line, before, m)) return true;
  if (stands_alone(line, before, m)) return true;
  return line.box.left - before.box.left > kIndent * m.height && !hangs_under(line, before, m.height);
}

// Where the header of a memo ends: index of the first line of its body, 0 where there is no header.
std::size_t header_end(const std::vector<Line>& lines, const Measures& m) {
  const auto is_title = [&](const Line& line) {
    return line.box.height() > kTitle * kLineBox * m.height || advance_of(line) > kTitle * m.advance;
  };
  const auto title = std::find_if(lines.begin(), lines.end(), is_title);
  if (title == lines.end() || title - lines.begin() > 3) return 0;
  for (auto line = title + 1; line != lines.end(); ++line) {
    const double indent = line->box.left - m.margins.left;
    if (indent > kBodyIndent * m.height && is_full(*line, m) && !hangs_under(*line, *(line - 1), m.height)) {
      return static_cast<std::size_t>(line - lines.begin());
    }
  }
  return 0;
}

}  // namespace

double letter_height(const std::vector<Line>& lines, double least) {
  std::vector<double> heights;
  heights.reserve(lines.size());
  for (const Line& line : worded(lines)) heights.push_back(line.box.height() / kLineBox);
  return std::max(least, median(heights, least));
}

std::vector<LaidParagraph> paragraphs_of(const std::vector<Line>& lines, const Box& margins,
                                         double text_height) {
  const std::vector<Line> print = worded(lines);
  const Measures m{margins,
                   usual_advance(print),
                   text_height,
                   usual_leading(print, text_height),
                   least_edge(lines, margins, text_height),
                   reach_of(lines)};
  const std::size_t body = header_end(lines, m);
  std::vector<LaidParagraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || i <= body || starts_paragraph(lines[i], lines[i - 1], m)) paragraphs.emplace_back();
    LaidParagraph& paragraph = paragraphs.back();
    paragraph.box = unite(paragraph.box, lines[i].box);
    paragraph.lines.push_back(lines[i]);
  }
  return paragraphs;
}

}  // namespace thaimemo::layout
