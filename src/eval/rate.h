// Rates over documents with their uncertainty.
#pragma once

#include <vector>

#include "eval/eval.h"

namespace thaimemo::eval {

/// What one document adds to a rate.
struct Share {
  double part = 0;
  double whole = 0;
};

/// Sum of parts ÷ sum of wholes, with the 95 % percentile interval of a bootstrap over documents (Efron
/// 1979): scores of one paper are right or wrong together, so documents are drawn, not scores. Where nothing
/// or all is counted the bootstrap knows no doubt; there the far end is 3 ÷ whole away (rule of three).
Rate rate(const std::vector<Share>& documents, const Options& options);

}  // namespace thaimemo::eval
