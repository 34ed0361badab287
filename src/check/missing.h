// Which scores does the paper print that the record lacks? A null among right scores is easily read past.
#pragma once

#include <vector>

#include "base/record.h"
#include "base/scheme.h"

namespace thaimemo::check {

/// `overall_missing`: it stands there unread, or is not found though the indicators are.
/// `instruments_missing`: two are printed, the third is neither found nor follows from its indicators.
/// `indicators_missing`: indicators that are named or whose questions are listed, without a score; the few of
/// the ten that are not there; all that are not, where one is beside the overall score. `questions_missing`,
/// `comparisons_missing`: rows whose code or score could not be read; codes that are not there between their
/// neighbours.
std::vector<Warning> missing_scores(const Record& record, const Scheme& scheme);

}  // namespace thaimemo::check
