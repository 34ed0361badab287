// What did each stage cost? One line a stage and page; nothing here changes a result.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace thaimemo::pipeline {

struct StageCost {
  std::string stage;
  int page = 0;             // 1-based; 0: the whole file
  double cpu_s = 0;         // CPU seconds of the thread
  double wall_s = 0;        // seconds
  long peak_memory_kb = 0;  // of the process so far, KiB

  bool operator==(const StageCost&) const = default;
};

using Trace = std::vector<StageCost>;

/// Times from one call to the next, for the stages of one page.
class Stopwatch {
 public:
  Stopwatch(Trace& trace, int page);

  /// Ends a stage: what went by since the last call is put down to `stage`.
  void lap(const std::string& stage);

  /// What went by since the last call is nobody's: keeping pictures, say.
  void skip();

 private:
  Trace& trace_;
  int page_;
  double cpu_;
  std::chrono::steady_clock::time_point wall_;
};

}  // namespace thaimemo::pipeline
