// What does a file say, once it is read: pages → document text → drafts → checked records.
#pragma once

#include <vector>

#include "base/record.h"
#include "pipeline/engine.h"
#include "pipeline/keep.h"
#include "pipeline/reading.h"
#include "pipeline/trace.h"
#include "rules/explain.h"

namespace thaimemo::pipeline {

struct DocumentResult {
  std::vector<Record> records;  // at least one
  Trace trace;
  std::vector<rules::Explanation> explanations;  // where asked for

  bool operator==(const DocumentResult&) const = default;
};

/// Throws Error(kInput) where none of the pages could be read.
DocumentResult make_records(const FileReading& reading, Engine& engine, const Keeper& keeper,
                            bool explain = false);

}  // namespace thaimemo::pipeline
