// What a value in conflict would have to be. A suggestion changes one value by one digit, or to what an
// equation or a second mention demands, so that every rule around it holds; it is made only where exactly one
// does.
#pragma once

#include "base/record.h"
#include "check/trial.h"

namespace thaimemo::check {

/// Fields of `record` with the values that would mend failed trials.
Assumptions suggestions(const Record& record, const Trials& trials);

}  // namespace thaimemo::check
