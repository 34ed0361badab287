#include "layout/lines.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout/columns.h"
#include "layout/grid.h"
#include "layout/print_line.h"

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kLeastBase = 0.55, kMostBase = 2.3;  // heights of base letters, brackets and tall letters
constexpr double kWidest = 60;                        // of a component of print
constexpr double kSameLine = 1.3;                     // centres nearer than this are the same line
constexpr double kStacked = 1.7;              // … and marks stacked above a line as near as this are its
constexpr double kAbove = 1.3, kBelow = 0.8;  // farthest mark above or below its line
constexpr double kBeside = 2.0;               // farthest mark beside the letters of its line
constexpr double kSpeck = 0.22, kSpeckReach = 0.8;  // a dot farther than this from the letters is dirt
constexpr double kDotAbove = 0.45;            // dots stand no higher over the letters (i, a broken mark)
constexpr double kTiny = 0.16;                // smaller than any mark above or below a letter
constexpr double kFloat = 0.5, kUnder = 0.6;  // farthest ink that carries a mark, up or down and beside
constexpr double kFarDash = 15;               // a dash this far from the letters is not of their line
constexpr double kLeastMark = 0.2;            // a lone dash or tick is at least as large as this
constexpr double kWidestMark = 2.0;   // … and of its own height: wider are words whose letters touch
constexpr double kTallestWord = 3.5;  // with its marks, if they touch
constexpr double kLowLetter = 0.8;    // lower ones must not draw letters out of their lines
constexpr double kOverlap = 0.5;      // of the heights of two letters in one line

// Lines of several letters with so little ink in them are the grain of the paper, where there are many.
constexpr int kGrainLetters = 2;
constexpr double kGrainInk = 0.12;  // of a line's width
constexpr int kGrainLines = 20;

// Drawings, as the bars of a chart, or the black cells of a shaded head: few, and so many times as high as
// what is more often there and not little.
constexpr int kMostHeight = 400, kLeastPrint = 10;  // pixels
constexpr int kFewDrawings = 50, kMany = 5;
constexpr double kDrawing = 3.5, kSmallPrint = 0.25;

// Of the lower of two, which is not taken for lower than `least`.
double overlap(const Box& box, const PrintLine& line, double least) {
  const double common = std::min<double>(box.bottom, line.bottom) - std::max<double>(box.top, line.top);
  return common / std::max(least, std::min<double>(box.height(), line.bottom - line.top));
}

// Base letters from left to right, each to the line whose band it shares most of.
std::vector<PrintLine> seed_lines(std::vector<Box> letters, double height) {
  std::sort(letters.begin(), letters.end(),
            [](const Box& a, const Box& b) { return a.left != b.left ? a.left < b.left : a.top < b.top; });
  std::vector<PrintLine> lines;
  for (const Box& letter : letters) {
    PrintLine* best = nullptr;
    double most = kOverlap;
    for (PrintLine& line : lines) {
      const double share = overlap(letter, line, kLowLetter * height);
      if (share > most) most = share, best = &line;
    }
    if (best == nullptr) best = &lines.emplace_back();
    best->add_letter(letter, height);
  }
  return lines;
}

// The height of print where a mark stands: headings and labels are larger than the rest of the page.
double scale_at(const Box& near, double height) {
  return std::clamp<double>(near.height(), height, kMostBase * height);
}

// Whether a letter stands so near to a line that it can only be one of its marks; `few`: it is one of a few.
bool crowds(const Box& letter, const PrintLine& line, bool few, double height) {
  if (letter.width() > kWidestMark * std::min<double>(height, letter.height())) return false;
  const Box* near = line.nearest(letter);
  const int beside = std::max({0, near->left - letter.right, letter.left - near->right});
  const double above = line.center() - letter.center_y();
  const double scale = scale_at(*near, height);
  return beside < kBeside * height && above > -kSameLine * scale &&
         above < (few ? kStacked : kSameLine) * scale;
}

// Stacked marks as tall as letters seed lines of their own, too near to a real one. They become marks again.
std::vector<Box> demote_weak(std::vector<PrintLine>& lines, double height) {
  std::vector<Box> marks;
  std::sort(lines.begin(), lines.end(), [](const PrintLine& a, const PrintLine& b) { return a.ink > b.ink; });
  std::vector<PrintLine> strong;
  for (PrintLine& line : lines) {
    const bool weak = std::any_of(strong.begin(), strong.end(), [&](const PrintLine& other) {
      const bool few = line.ink < 0.4 * other.ink;
      double near = 0;  // ink
      for (const Box& letter : line.letters) near += crowds(letter, other, few, height) ? letter.width() : 0;
      return near * 2 > line.ink;
    });
    if (weak) {
      marks.insert(marks.end(), line.letters.begin(), line.letters.end());
    } else {
      strong.push_back(std::move(line));
    }
  }
  lines = std::move(strong);
  return marks;
}

// How far a mark is from a line, in pixels; infinite where it cannot belong there. Above costs less than
// below: tone marks stand higher over their letter than lower vowels under it.
double distance(const Box& mark, const PrintLine& line, double height) {
  constexpr double kNever = std::numeric_limits<double>::infinity();
  const Box* near = line.nearest(mark);
  if (near == nullptr) return kNever;
  const double scale = scale_at(*near, height);
  const double beside = std::max({0, near->left - mark.right, mark.left - near->right});
  const double top = std::min<double>(near->top, line.top),
               bottom = std::max<double>(near->bottom, line.bottom);
  const double above = top - mark.bottom, below = mark.top - bottom;
  const bool inside = mark.center_y() > line.top && mark.center_y() < line.bottom + kSpeck * height;
  const bool dot = std::max(mark.width(), mark.height()) < kSpeck * height;
  const bool tiny = std::max(mark.width(), mark.height()) < kTiny * height;
  if (dot && (beside > kSpeckReach * height || above > kDotAbove * height || below > 0)) return kNever;
  if (tiny && !inside) return kNever;
  if (beside > kBeside * height) {  // far out: a dash in the line itself
    const bool dash = mark.width() > 1.5 * mark.height() && mark.width() > kSpeck * height;
    return inside && dash && beside < kFarDash * height ? 0.3 * kBeside * height : kNever;
  }
  if (above > kAbove * scale || below > kBelow * scale) return kNever;
  return std::max({0.0, above, 1.3 * below}) + 0.3 * beside;
}

// Marks stand on letters or on other marks, and under letters: what floats farther off is dirt, and would
// make the line's box too tall to read.
void add_supported(PrintLine& line, std::vector<Box> marks, double height) {
  std::sort(marks.begin(), marks.end(), [](const Box& a, const Box& b) { return a.bottom > b.bottom; });
  const auto supports = [&](const Box& mark, const Box& ink) {
    const double reach = kFloat * scale_at(ink, height), beside = kUnder * height;
    return ink.left - mark.right < beside && mark.left - ink.right < beside &&
           ink.top - mark.bottom < reach && mark.top - ink.bottom < reach;
  };
  for (const Box& mark : marks) {
    const auto carries = [&](const Box& ink) { return supports(mark, ink); };
    const bool inside = mark.bottom > line.top && mark.top < line.bottom;
    if (inside || std::any_of(line.letters.begin(), line.letters.end(), carries) ||
        std::any_of(line.marks.begin(), line.marks.end(), carries))
      line.add_mark(mark);
  }
}

// Gives each mark to its line; what has none comes back.
std::vector<Box> add_marks(std::vector<PrintLine>& lines, const std::vector<Box>& marks, double height) {
  std::vector<Box> lone;
  std::vector<std::vector<Box>> taken(lines.size());
  for (const Box& mark : marks) {
    double least = std::numeric_limits<double>::infinity();
    std::size_t best = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (const double d = distance(mark, lines[i], height); d < least) least = d, best = i;
    }
    if (best < lines.size()) {
      taken[best].push_back(mark);
    } else {
      lone.push_back(mark);
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) add_supported(lines[i], std::move(taken[i]), height);
  return lone;
}

// A dash or a tick alone in a cell is its text; beside lines of print small marks are dirt.
void add_lone(std::vector<PrintLine>& lines, const std::vector<Box>& lone, double height) {
  const double least = lines.empty() ? kLeastMark : kLeastBase;
  std::vector<Box> seen;
  for (const Box& mark : lone) {
    if (std::max(mark.width(), mark.height()) >= least * height) seen.push_back(mark);
  }
  for (PrintLine& line : seed_lines(seen, height)) lines.push_back(std::move(line));
}

// Components taller than letters: parts of two lines that touch, larger print, or in a cell a whole word
// whose marks touch its letters.
void add_tall(std::vector<PrintLine>& lines, const std::vector<Box>& tall, double height, bool in_cell) {
  for (const Box& box : tall) {
    PrintLine* best = nullptr;
    double most = 0;
    for (PrintLine& line : lines) {
      if (box.right < line.box.left - height || box.left > line.box.right + height) continue;
      const double share = overlap(box, line, 1);
      if (share > most) most = share, best = &line;
    }
    if (best == nullptr && in_cell && box.width() > 2 * box.height() &&
        box.height() < kTallestWord * height) {
      lines.emplace_back().add_letter(box, height);
      continue;
    }
    if (best == nullptr || box.width() > 4 * height || box.height() > 5 * height) continue;
    best->add_clipped(box, height);
  }
}

std::vector<PrintLine> lines_of(const std::vector<Box>& components, double height, bool in_cell) {
  if (height <= 0) return {};
  std::vector<Box> letters, marks, tall;
  for (const Box& box : components) {
    if (box.width() > kWidest * height) continue;
    (box.height() < kLeastBase * height   ? marks
     : box.height() <= kMostBase * height ? letters
                                          : tall)
        .push_back(box);
  }
  std::vector<PrintLine> lines = seed_lines(letters, height);
  const std::vector<Box> demoted = demote_weak(lines, height);
  marks.insert(marks.end(), demoted.begin(), demoted.end());
  const std::vector<Box> lone = add_marks(lines, marks, height);
  if (in_cell) add_lone(lines, lone, height);
  const double large = text_height(tall);
  if (!in_cell && tall.size() >= 3 && large < 3 * height) {
    std::vector<PrintLine> headings = lines_of(tall, large, false);
    std::erase_if(headings, [](const PrintLine& line) { return line.letters.size() < 3; });
    lines.insert(lines.end(), headings.begin(), headings.end());
  } else {
    add_tall(lines, tall, height, in_cell);
  }
  return lines;
}

std::vector<PrintLine> without_grain(std::vector<PrintLine> lines) {
  const auto grain = [](const PrintLine& line) {
    return line.letters.size() >= kGrainLetters && line.ink < kGrainInk * line.box.width();
  };
  if (std::count_if(lines.begin(), lines.end(), grain) >= kGrainLines) std::erase_if(lines, grain);
  return lines;
}

struct Place {
  int grid = -1, cell = -1;
};

Place place_of(const Box& box, const std::vector<Grid>& grids) {
  for (std::size_t g = 0; g < grids.size(); ++g) {
    const int cell = cell_at(grids[g], box.center_x(), box.center_y());
    if (cell >= 0) return {static_cast<int>(g), cell};
  }
  return {};
}

void append(std::vector<LineBox>& boxes, std::vector<PrintLine> lines, Place place, const Box& bounds) {
  std::sort(lines.begin(), lines.end(), [](const PrintLine& a, const PrintLine& b) {
    return a.center() != b.center() ? a.center() < b.center() : a.box.left < b.box.left;
  });
  for (const PrintLine& line : lines) {
    const Box box = intersect(line.box, bounds);
    if (!box.empty()) boxes.push_back({box, place.grid, place.cell});
  }
}

/// Components of nearly one height.
struct HeightClass {
  double height = 0;  // their mean, by size
  double score = 0;   // their size, but for the largest: one drawing, however large, is no print
  int count = 0;
};

// The class of the highest score, no higher than `most`.
HeightClass commonest_height(const std::vector<Box>& components, double most) {
  constexpr int kLeast = 4;  // pixels
  const int highest = static_cast<int>(most);
  std::vector<double> size(highest + 1, 0), largest(highest + 1, 0);
  std::vector<int> count(highest + 1, 0);
  for (const Box& box : components) {
    const int height = box.height();
    if (height < kLeast || height > highest) continue;
    const double own = static_cast<double>(height) * std::min(box.width(), 3 * height);
    size[height] += own;
    largest[height] = std::max(largest[height], own);
    ++count[height];
  }
  HeightClass best;
  for (int h = kLeast; h <= highest; ++h) {
    HeightClass sum;
    double all = 0, single = 0;
    for (int k = static_cast<int>(h * 0.87); k <= std::min(highest, static_cast<int>(h * 1.15)); ++k) {
      all += size[k];
      sum.height += size[k] * k;
      sum.count += count[k];
      single = std::max(single, largest[k]);
    }
    sum.score = all - 0.999 * single;
    if (sum.score <= best.score) continue;
    best = sum;
    best.height /= all;
  }
  return best;
}

}  // namespace

double text_height(const std::vector<Box>& components) {
  HeightClass best = commonest_height(components, kMostHeight);
  while (best.count < kFewDrawings) {
    const HeightClass lower = commonest_height(components, best.height / kDrawing);
    if (lower.height < kLeastPrint || lower.count < kMany * best.count ||
        lower.score < kSmallPrint * best.score)
      break;
    best = lower;
  }
  return best.height;
}

std::vector<LineBox> find_lines(const std::vector<Box>& components, const std::vector<Grid>& grids,
                                const Box& bounds) {
  std::vector<Box> outside;
  std::vector<std::vector<std::vector<Box>>> inside(grids.size());
  std::vector<std::vector<Box>> in_grid(grids.size());
  for (std::size_t g = 0; g < grids.size(); ++g) inside[g].resize(grids[g].cells.size());
  for (const Box& box : components) {
    const Place place = place_of(box, grids);
    if (place.grid < 0) {
      outside.push_back(box);
    } else {
      inside[place.grid][place.cell].push_back(box);
      in_grid[place.grid].push_back(box);
    }
  }
  std::vector<LineBox> boxes;
  const double height = text_height(outside);
  append(boxes, parted(without_grain(lines_of(outside, height, false)), height), {}, bounds);
  for (std::size_t g = 0; g < grids.size(); ++g) {
    const double cell_height = text_height(in_grid[g]);
    for (std::size_t c = 0; c < inside[g].size(); ++c) {
      append(boxes, lines_of(inside[g][c], cell_height, true), {static_cast<int>(g), static_cast<int>(c)},
             bounds);
    }
  }
  return boxes;
}

}  // namespace thaimemo::layout
