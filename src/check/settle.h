// From trials to the status of each value, and from those to the status of the record.
#pragma once

#include <vector>

#include "base/record.h"
#include "check/repair.h"
#include "check/trial.h"

namespace thaimemo::check {

/// A failed trial puts all its fields in conflict, even where another agrees; else one that corroborates does
/// so, save for a field of which another likely reading would have passed too.
void settle_evidence(Record& record, const Trials& trials, const Assumptions& suggested);

/// Repaired values say so, and are as sure as the digit that was not the likeliest.
void settle_repairs(Record& record, const std::vector<Repair>& repairs);

/// `partial` where a page could not be read; `needs_review` where anything is in conflict, doubtful,
/// handwritten or warned of; else `ok`.
RecordStatus record_status(const Record& record);

}  // namespace thaimemo::check
