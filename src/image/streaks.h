// Streaks of a dirty glass or a worn drum: thin lines that run over the whole sheet, from edge to edge.
// Private to image/.
#pragma once

#include <vector>

#include "base/image.h"

namespace thaimemo::image {

/// A line from the top edge to the bottom edge: in row y it is centred on column at + slope * y.
struct Streak {
  double at = 0;        // pixels
  double slope = 0;     // columns a row
  int half = 1;         // pixels to either side that it darkens
  int tone = 0;         // grey of it on paper, 0–255
  bool dotted = false;  // as a page of black and white shows a pale one: dots with paper between
};

struct StreakOptions {
  double most_slope = 0.06;  // 3.4 degrees: in pages fed more crooked they smear over a band
  int darker = 6;            // grey levels that it is darker than what stands to either side
  double share = 0.72;       // of the page's height that it is seen in
};

/// `grey` has one channel and paper near 255. A rule of a table or a frame round the page ends before the
/// paper does; a picture whose print runs to its own edges (a table cut out) has no streaks.
std::vector<Streak> find_streaks(const Image& grey, const StreakOptions& options = {});

/// Rows at the head of a page of that height which tell whether it may have any, before all of it is turned
/// to look for those across it.
int streak_head(int height);
bool may_have_streaks(const Image& head, const StreakOptions& options = {});

/// Paints streaks out: paper where there is paper on both sides, print where they cross it. Dots of a dotted
/// one stay where print stands near on both sides: they may be decimal points.
void erase(Image& grey, const std::vector<Streak>& streaks);

}  // namespace thaimemo::image
