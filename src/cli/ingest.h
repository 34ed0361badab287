// thaimemo ingest INPUT… -o OUT and thaimemo reapply OUT: whole archives.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "batch/ingest.h"
#include "cli/log.h"

namespace thaimemo::cli {

struct IngestArguments {
  batch::Options options;
  std::string from;  // a list of inputs: a file, or - for stdin
  std::optional<std::filesystem::path> models;
};

/// Both return the exit status.
int ingest(IngestArguments arguments, Log& log);
int reapply(IngestArguments arguments, Log& log);

}  // namespace thaimemo::cli
