// Documents on their way through workers: several at once, each watched. A page that costs its worker is
// given up and a new worker goes on after it; what cannot be read at all comes out as a failure. Nothing is
// lost.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "batch/zygote.h"

namespace thaimemo::batch {

/// A document as it came back.
struct Outcome {
  std::string sha256;
  std::vector<std::string> records;  // JSON, still to be validated
  std::vector<store::PageRow> pages;
  std::vector<store::Failure> failures;
};

/// What the pool asks of the one who keeps things.
struct Keeping {
  /// What was read of a document before: its pages, page 0 a Head.
  std::function<std::vector<store::KeptPage>(const std::string& sha256)> get;
  /// A page that has just been read, or given up.
  std::function<void(const std::string& sha256, int page, const std::string& bytes)> put;
};

class Pool {
 public:
  Pool(Zygote& zygote, Keeping keeping) : zygote_(zygote), keeping_(std::move(keeping)) {}

  /// Starts on a document. `job.kept` is filled in here; `file` may be nothing where all was read before.
  void start(Job job, file::Descriptor file);

  /// Waits for news, at most so many milliseconds; hands over the documents that came to their end.
  void wait(int milliseconds, const std::function<void(const Outcome&)>& done);

  std::size_t busy() const { return flights_.size(); }
  bool reads(const std::string& sha256) const;

  /// Gives up all documents on their way. Their read pages stay kept.
  void drop();

 private:
  using Clock = std::chrono::steady_clock;

  /// Where a worker is, and since when.
  struct Place {
    PageStarted at{0, Stage::kOpen};
    double cpu_s = 0;  // its CPU clock when it came there
    double last_cpu_s = 0;
    Clock::time_point last_sign;  // of life: CPU used, or a message
  };

  struct Flight {
    Job job;
    file::Descriptor file;
    file::Descriptor out;
    Frames frames;
    int pid = 0;
    std::optional<int> ended;  // wait status
    Place place;
    std::string killed_for;                      // cause, where the pool ended the worker
    std::map<std::pair<int, int>, int> strikes;  // by page and stage
    std::size_t bytes = 0;
    bool finished = false;
    bool malformed = false;
    Outcome outcome;
  };

  void launch(int id, Flight& flight);
  void hear(Flight& flight);
  void take(Flight& flight, const Message& message);
  void notice();
  void watch(int id, Flight& flight);
  void kill(int id, Flight& flight, const char* cause);
  /// After the worker's end: true if the document is done, false if another worker goes on.
  bool settle(int id, Flight& flight);
  void give_up(Flight& flight, const std::string& cause);

  Zygote& zygote_;
  Keeping keeping_;
  std::map<int, Flight> flights_;
  int next_id_ = 1;
};

}  // namespace thaimemo::batch
