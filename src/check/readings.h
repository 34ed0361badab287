// What else could a score have been, as the recogniser saw it?
#pragma once

#include <vector>

#include "base/record.h"

namespace thaimemo::check {

struct Reading {
  int value = 0;          // hundredths
  double likelihood = 0;  // beside what was read, 0–1
};

/// One digit read otherwise, or a decimal point that was not seen. Empty where the field's symbols are not
/// what its value was made of, and for text input.
std::vector<Reading> other_readings(const Record& record, const FieldRef& field);

}  // namespace thaimemo::check
