// thaimemo extract FILE…: records as JSON Lines on stdout.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/log.h"
#include "pipeline/options.h"

namespace thaimemo::cli {

struct ExtractArguments {
  std::vector<std::string> files;
  pipeline::Options options;
  std::optional<std::filesystem::path> models;
  bool pretty = false;
  bool trace = false;
};

/// Returns the exit status.
int extract(const ExtractArguments& arguments, Log& log);

}  // namespace thaimemo::cli
