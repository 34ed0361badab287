// The curves of scripts/calibrate: {"curves": {"read": [[0.5, 0.8], …], "corroborated": …}}.
#pragma once

#include <string_view>

#include "base/calibration.h"

namespace thaimemo::record {

/// Other keys say where the curves come from and are passed over. Throws Error(kEnvironment) where the text
/// is no such file, or a curve falls.
Calibration calibration_from_json(std::string_view json);

}  // namespace thaimemo::record
