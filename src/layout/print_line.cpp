#include "layout/print_line.h"

#include <algorithm>
#include <limits>

namespace thaimemo::layout {

double PrintLine::center() const { return (top + bottom) / 2; }

void PrintLine::add_letter(const Box& letter, double text_height) {
  // Plain letters move the band; tall ones and tails would pull it off.
  const bool plain = letter.height() > 0.75 * text_height && letter.height() < 1.3 * text_height;
  const double follow = letters.empty() ? 1.0 : plain ? 0.25 : 0.0;
  top += follow * (letter.top - top);
  bottom += follow * (letter.bottom - bottom);
  ink += letter.width();
  letters.push_back(letter);
  box = unite(box, letter);
}

void PrintLine::add_mark(const Box& mark) {
  marks.push_back(mark);
  box = unite(box, mark);
}

void PrintLine::add_clipped(const Box& component, double text_height) {
  constexpr double kRoom = 0.9;  // of a text height above and below the letters
  const Box inside{component.left, std::max(component.top, static_cast<int>(top - kRoom * text_height)),
                   component.right,
                   std::min(component.bottom, static_cast<int>(bottom + kRoom * text_height))};
  if (!inside.empty()) add_mark(inside);
}

const Box* PrintLine::nearest(const Box& mark) const {
  const Box* best = nullptr;
  int least = std::numeric_limits<int>::max();
  for (const Box& letter : letters) {
    const int gap = std::max({0, letter.left - mark.right, mark.left - letter.right});
    if (gap < least) least = gap, best = &letter;
  }
  return best;
}

}  // namespace thaimemo::layout
