// A whole archive, unattended: every input is accounted for, what was done is never done twice, one bad file
// hurts only itself. The folder that it fills is described in src/batch/README.md.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "batch/inputs.h"
#include "batch/message.h"
#include "store/archive.h"

namespace thaimemo::batch {

struct Options {
  Wanted wanted;
  std::filesystem::path out;
  std::filesystem::path models;
  std::string versions;  // of the program and the libraries that records depend on
  int jobs = 1;          // workers
  Limits limits;
  Sandbox sandbox = Sandbox::kBest;
  std::optional<double> dpi;  // none: a scan's own
  std::string password;       // of encrypted PDFs
  bool retry_failed = false;  // read again what failed, and pages that were given up
  bool force = false;         // read everything again
};

/// So far, or in all. inputs = the sum of `outcomes` once a run has come to its end.
struct Summary {
  std::int64_t inputs = 0;
  std::array<std::int64_t, store::kFileOutcomes> outcomes{};
  std::int64_t known = 0;       // of them: done by an earlier run
  std::int64_t documents = 0;   // read in this run
  std::int64_t pages = 0;       // read in this run
  std::int64_t records = 0;     // made in this run
  std::int64_t bytes = 0;       // of the inputs that are to be read
  std::int64_t bytes_done = 0;  // of them: settled
  std::int64_t bytes_read = 0;  // of the documents
  std::string begun;            // UTC, ISO 8601
  double seconds = 0;
  std::string sandbox;  // the level reached
  bool interrupted = false;

  std::int64_t done() const {
    std::int64_t sum = 0;
    for (const std::int64_t count : outcomes) sum += count;
    return sum;
  }
  std::int64_t of(store::FileOutcome outcome) const { return outcomes[static_cast<std::size_t>(outcome)]; }
};

/// What a caller may hear and say; called between documents.
struct Listener {
  std::function<void(const Summary&)> progress;
  std::function<void(const std::string& path, const store::Failure&)> failure;
  const std::atomic<bool>* stop = nullptr;  // set: finish what is on its way, start nothing new
  const std::atomic<bool>* drop = nullptr;  // set: drop that too
};

/// Reads what is not yet read. Throws Error(kOutput) where `out` cannot be written or another run holds it,
/// Error(kEnvironment) where models or the sandbox asked for are missing.
Summary ingest(const Options& options, const Listener& listener);

/// Makes the records of the archive in `out` again, with today's rules, from what was read then.
Summary reapply(const Options& options, const Listener& listener);

}  // namespace thaimemo::batch
