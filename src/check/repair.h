// A misread digit put right. Scores that contradict each other name the one value that would make every rule
// around it hold (suggest.h: among all changes of one digit, in any of the values concerned); where the
// recogniser itself had that reading in mind too, it is taken. Each of the two alone has been seen to be
// wrong: many digits of equal weight fit one sum, and a second reading of a sound digit may fit by chance.
#pragma once

#include <string>
#include <vector>

#include "base/record.h"
#include "check/trial.h"

namespace thaimemo::check {

struct Repair {
  FieldRef field;
  int from = 0;  // hundredths
  int to = 0;
  double likelihood = 0;                // of the other reading beside the one printed, 0–1
  std::vector<std::string> decided_by;  // rules that failed before

  bool operator==(const Repair&) const = default;
};

/// The suggested values that the recogniser's alternatives hold, one digit each or a lost decimal point.
/// Nothing for text input.
std::vector<Repair> repairs(const Record& record, const Trials& trials, const Assumptions& suggested);

}  // namespace thaimemo::check
