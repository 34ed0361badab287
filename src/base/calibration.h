// How often is a score right that the reader gave a confidence of so much, and what did the checks say of it?
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "base/record.h"

namespace thaimemo {

/// (the reader's confidence, share of such scores that are right), both 0–1 and neither falling; at least one
/// point. Between two points the curve is straight, outside them level.
using Curve = std::vector<std::pair<double, double>>;

/// A status without a curve keeps the reader's figure. Fitted by scripts/calibrate on drawn scans.
using Calibration = std::map<Status, Curve>;

}  // namespace thaimemo
