// Does the confidence of scores tell how far they can be trusted?
#pragma once

#include <vector>

#include "eval/tally.h"

namespace thaimemo::eval {

/// Error: mean distance of a bin's share of right scores from its mean confidence, over ten bins of equal
/// size (equal confidences stay together). Separation: Mann and Whitney's statistic, ties counting half.
Calibration calibration(const std::vector<Judged>& scores);

/// A row for all scores and for the surest 99, 98, 95, 90, 80 and 50 %; equal confidences stay together, so a
/// row may take more. `documents` hold the scores of one document each.
std::vector<Coverage> risk(const std::vector<std::vector<Judged>>& documents, const Options& options);

}  // namespace thaimemo::eval
