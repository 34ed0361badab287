// A report on records as JSON, for programs.
#pragma once

#include <string>

#include "eval/eval.h"

namespace thaimemo::cli {

/// One object on one line. Rates are in per cent: {"part", "whole", "percent", "low", "high"}.
std::string json_of(const thaimemo::eval::Report& report);

}  // namespace thaimemo::cli
