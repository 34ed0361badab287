// What a worker does with one document: shut itself in, read the pages that nobody has read yet, make the
// records.
#pragma once

#include "batch/message.h"
#include "pipeline/engine.h"

namespace thaimemo::batch {

/// `file` and `out` are open descriptors; -1 for no file. All that happens is said over `out`; nothing is
/// thrown.
void work(const Job& job, int file, int out, pipeline::Engine& engine) noexcept;

}  // namespace thaimemo::batch
