// A line's stretches of print. A wide gap (a leader taken out, two header fields on a line) or a change of size
// in the middle of a line makes the recogniser invent letters, so each stretch is read by itself.
#pragma once

#include <vector>

#include "base/image.h"

namespace thaimemo::ocr {

struct RunOptions {
  double gap = 1.2;           // heights of the line without ink that part two runs
  double least_height = 0.6;  // a run's box is at least this much of the line's, so that a dash stays a dash
  int ink = 170;              // darker than this is ink, 0–255
};

/// Boxes around the ink of `line`, left to right, each inside `line`. None if there is no ink.
std::vector<Box> find_runs(const Image& grey, const Box& line, const RunOptions& options = {});

}  // namespace thaimemo::ocr
