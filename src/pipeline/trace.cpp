#include "pipeline/trace.h"

#include <sys/resource.h>
#include <time.h>

namespace thaimemo::pipeline {
namespace {

double thread_cpu_s() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

long peak_memory_kb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

}  // namespace

Stopwatch::Stopwatch(Trace& trace, int page)
    : trace_(trace), page_(page), cpu_(thread_cpu_s()), wall_(std::chrono::steady_clock::now()) {}

void Stopwatch::lap(const std::string& stage) {
  const double cpu = thread_cpu_s();
  const auto wall = std::chrono::steady_clock::now();
  trace_.push_back(
      {stage, page_, cpu - cpu_, std::chrono::duration<double>(wall - wall_).count(), peak_memory_kb()});
  cpu_ = cpu;
  wall_ = wall;
}

void Stopwatch::skip() {
  cpu_ = thread_cpu_s();
  wall_ = std::chrono::steady_clock::now();
}

}  // namespace thaimemo::pipeline
