// The files beside the archive: records.jsonl, failures.jsonl, run.json, status.json. Each is replaced whole.
#pragma once

#include <filesystem>
#include <string>

#include "batch/fingerprints.h"
#include "batch/ingest.h"
#include "store/archive.h"

namespace thaimemo::batch {

void write_records(const std::filesystem::path& out, store::Archive& archive);
void write_failures(const std::filesystem::path& out, store::Archive& archive);
void write_run(const std::filesystem::path& out, const Summary& summary, const Options& options,
               const Fingerprints& prints);
void write_status(const std::filesystem::path& out, const Summary& summary, const std::string& state);

/// Pages that are still to be read, told by those of the bytes read so far; negative: not known yet.
double pages_left(const Summary& summary);
/// Seconds until the end, by pages; where there are none (texts), by files. Negative: not known yet.
double seconds_left(const Summary& summary);

}  // namespace thaimemo::batch
