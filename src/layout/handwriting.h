// Figures filled in by hand: print has its Arabic figures of one height, and pens write larger; of either
// script they stand apart from what is printed, and are read less surely.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

struct HandwritingOptions {
  double taller = 1.25;     // than the line's printed figures, which come first
  double tallest = 3;       // more is a drawing
  int printed = 3;          // figures in print that tell its height, at least
  int by_hand = 2;          // figures by hand one after another, at least: one may touch a mark
  double apart = 0.22;      // of the height of a figure in front: print leaves less behind its slash …
  double unsure = 0.88;     // … and one of the figures behind is read less surely than this …
  double less_sure = 0.03;  // … and than all in front by this
};

/// Lines with the figures by hand behind printed ones (ที่ ตย 52977/ and 234) marked as words of their own.
/// `components`: boxes of the page's ink. Thai figures, of unlike height in print too, are told by the second
/// sign alone.
std::vector<Line> mark_handwriting(std::vector<Line> lines, const std::vector<Box>& components,
                                   const HandwritingOptions& options = {});

}  // namespace thaimemo::layout
