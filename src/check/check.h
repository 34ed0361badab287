// Can the numbers of a record be true together? Papers repeat themselves: sums, means, levels and second
// mentions are a checksum. This gives every value its status and every rule tried its line; it changes a
// value only to repair it (repair.h), and says so.
#pragma once

#include "base/calibration.h"
#include "base/record.h"
#include "base/scheme.h"

namespace thaimemo::check {

/// The judged record: instruments and grade computed, `checks` filled, the status of every piece of evidence
/// settled, and the record's own status. A value that fails a check stays as printed unless it can be
/// repaired; `suggested` says what would fit where that is unique; a number that stands only in a mention is
/// taken from there. Arithmetic is in integer hundredths. Warnings are kept, and one is added where a few of
/// the ten indicators have no score. With curves the confidence of numbers becomes a probability.
Record check(Draft draft, const Scheme& scheme, const Calibration& calibration = {});

}  // namespace thaimemo::check
