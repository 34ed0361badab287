// Before workers are forked: what is made on first use and kept.
#pragma once

#include "pipeline/engine.h"

namespace thaimemo::pipeline {

/// Makes a record of a short paper, so that ICU has its dictionary and RE2 its automata, and no worker makes
/// them again: five times the work of reading a short text.
void warm_up(Engine& engine);

}  // namespace thaimemo::pipeline
