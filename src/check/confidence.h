// From the reader's figure to a probability that a number is right, by what the checks made of it.
#pragma once

#include "base/calibration.h"
#include "base/record.h"

namespace thaimemo::check {

/// 0–1 in, 0–1 out.
double on_curve(const Curve& curve, double confidence);

/// Sets the confidence of every number that a recogniser read. Numbers of text files and text layers, whose
/// confidence is 1, keep it.
void calibrate(Record& record, const Calibration& calibration);

}  // namespace thaimemo::check
