// Counting one paper against its record into a report.
#pragma once

#include "base/record.h"
#include "eval/eval.h"

namespace thaimemo::eval {

/// `record` is nullptr where the paper has none.
void count_fields(const Record& truth, const Record* record, Report& report);
void count_scores(const Record& truth, const Record* record, const Options& options, Report& report);

}  // namespace thaimemo::eval
