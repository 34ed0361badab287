// What a worker sent, as the store will hold it: records are taken only if they are records of that document.
#pragma once

#include "batch/fingerprints.h"
#include "batch/pool.h"
#include "record/schema.h"
#include "store/archive.h"

namespace thaimemo::batch {

/// Whether a failure is of the whole file, not of a page.
bool ends_the_file(const store::Failure& failure);

/// The document with its outcome: that of its worst record, or failed.
store::Document judged(const Outcome& outcome, const Fingerprints& prints, const record::Schema& schema);

}  // namespace thaimemo::batch
