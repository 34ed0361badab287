// One file: its pages read, several at a time, then its records made (make_records.h).
#pragma once

#include <atomic>
#include <functional>

#include "file/input_file.h"
#include "pipeline/engine.h"
#include "pipeline/make_records.h"
#include "pipeline/options.h"

namespace thaimemo::pipeline {

/// What a caller may hear and say while a document is read; called from worker threads, one at a time.
struct Watch {
  std::function<void(int done, int pages)> progress;  // may be empty
  const std::atomic<bool>* stop = nullptr;            // set: give up before the next page
};

/// Thrown when `Watch::stop` was set.
struct Interrupted {};

/// Throws Error for what ends the whole file; a page that cannot be read becomes a warning `page_unreadable`
/// and the record `partial`, unless no page could be read. Throws Interrupted.
DocumentResult read_document(const file::InputFile& file, Engine& engine, const Options& options,
                             const Watch& watch = {});

}  // namespace thaimemo::pipeline
