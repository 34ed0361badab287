// thaimemo eval TRUTH RECORDS: how right are the records?
#pragma once

#include <filesystem>

#include "base/doubt.h"

namespace thaimemo::cli {

struct EvalArguments {
  std::filesystem::path truth;    // a file of records (JSON Lines), or a folder of such files
  std::filesystem::path records;  // the same
  bool misses = false;            // list every field that is not right
  bool json = false;              // one JSON object instead of tables
  double doubted_below = kDoubtful;
};

/// Prints tables or JSON on stdout. Returns the exit status.
int eval(const EvalArguments& arguments);

}  // namespace thaimemo::cli
