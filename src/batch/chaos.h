// For scripts/soak alone: workers that hang, abort, eat memory or overflow the stack at random points.
#pragma once

#include "batch/message.h"

namespace thaimemo::batch {

/// Does nothing unless the program is built with THAIMEMO_CHAOS. Strikes a document's first worker only: what
/// has struck once must leave no trace in the results.
void disturb(const Job& job);

}  // namespace thaimemo::batch
