// A line's stretches of print. A wide gap (a leader taken out, two header fields on a line) or a change of
// size in the middle of a line makes the recogniser invent letters, so each stretch is read by itself.
#pragma once

#include <vector>

#include "base/image.h"

namespace thaimemo::ocr {

struct RunOptions {
  double gap = 1.2;           // heights of the line without ink that part two runs
  double least_height = 0.6;  // a run's box is at least this much of the line's, so that a dash stays a dash
  double label_gap = 0.28;    // heights: gap that may part a label from its value
  double label_width = 5;     // heights: a label is no wider
  double label_ratio = 1.25;  // a label's ink is this much taller than its value's, or both are read together
  int ink = 170;              // darker than this is ink in any line, 0–255 …
  double dark_share = 0.02;   // … and in a pale one what is as dark as this share of it is all ink …
  double ink_share = 0.6;     // … and what is this near to it, white being 1
  double pad = 0.08;          // margin around a run that is read with it, in heights of the run
};

/// A short stretch at a run's beginning that is taller than all that follows (a header's label in large type)
/// is a run of its own. Boxes around the ink of `line`, left to right, each inside `line`. None if there is
/// no ink.
std::vector<Box> find_runs(const Image& grey, const Box& line, const RunOptions& options = {});

/// What the recogniser reads of a line: its runs, each with its margin.
std::vector<Box> rectangles(const Image& grey, const Box& line, const RunOptions& options = {});

}  // namespace thaimemo::ocr
