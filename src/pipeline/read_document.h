// One file: pages → document text → drafts → checked records. The order of a document is in read_document.cpp.
#pragma once

#include <atomic>
#include <functional>
#include <vector>

#include "base/record.h"
#include "file/input_file.h"
#include "pipeline/engine.h"
#include "pipeline/options.h"
#include "pipeline/trace.h"

namespace thaimemo::pipeline {

struct DocumentResult {
  std::vector<Record> records;  // at least one
  Trace trace;

  bool operator==(const DocumentResult&) const = default;
};

/// What a caller may hear and say while a document is read; called from worker threads, one at a time.
struct Watch {
  std::function<void(int done, int pages)> progress;   // may be empty
  const std::atomic<bool>* stop = nullptr;             // set: give up before the next page
};

/// Thrown when `Watch::stop` was set.
struct Interrupted {};

/// Throws Error for what ends the whole file; a page that cannot be read becomes a warning `page_unreadable`
/// and the record `partial`, unless no page could be read. Throws Interrupted.
DocumentResult read_document(const file::InputFile& file, Engine& engine, const Options& options,
                             const Watch& watch = {});

}  // namespace thaimemo::pipeline
