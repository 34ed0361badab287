// A line of print while it is being put together. Private to layout/.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace thaimemo::layout {

struct PrintLine {
  std::vector<Box> letters;    // base letters, by their left side
  std::vector<Box> marks;      // vowels and tone marks above and below, dots, dashes
  double top = 0, bottom = 0;  // band of the base letters where the line was last added to
  double ink = 0;              // widths of the letters together, pixels
  Box box;                     // around all of it

  double center() const;
  void add_letter(const Box& letter, double text_height);
  void add_mark(const Box& mark);
  /// A component that reaches into other lines: only what lies in this one widens the box.
  void add_clipped(const Box& component, double text_height);
  /// The letter nearest to a mark from side to side; null where the line has no letter.
  const Box* nearest(const Box& mark) const;
};

}  // namespace thaimemo::layout
