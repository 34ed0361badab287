// From a scanned page to one that can be read: upright, level, evenly lit, without scanner borders, specks
// and coloured ink.
#pragma once

#include <optional>

#include "base/image.h"

namespace thaimemo::image {

struct CleanOptions {
  /// Clockwise quarter turns that make the page upright, if known (0–3). Otherwise lines of print that run up
  /// or down give 1; whether it should have been 3, or 2 in place of 0, only a reader of letters can tell.
  std::optional<int> quarter_turns;
  double max_skew = 7;       // degrees
  double least_skew = 0.04;  // degrees: a page as level as this is left alone
  double border_mm = 3;      // black masses of this thickness at the edge of the page are the scanner's
  double speck_mm = 0.25;    // spots smaller than this are dirt
};

struct CleanPage {
  Image grey;             // upright, level, paper 255; black borders, specks and coloured ink out; 1 channel
  int quarter_turns = 0;  // clockwise quarter turns that made it upright, 0–3
  double angle = 0;  // degrees that the upright page was turned clockwise about its centre to level its lines
  bool blank = false;  // nothing on it that could be print
  bool has_colour = false;
  Image coloured;  // the coloured ink alone, dark on 255, placed as `grey`; empty where there is none
};

/// `drawn` has 1 or 3 channels. The result has the upright page's size: turning cuts the corners.
CleanPage clean(const Image& drawn, const CleanOptions& options = {});

}  // namespace thaimemo::image
