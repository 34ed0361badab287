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
    : x_trace(trace), x_page(page), x_cpu(thread_cpu_s()), x_wall(std::chrono::steady_clock::now()) {}

void Stopwatch::lap(const std::string& stage) {
  const double cpu = thread_cpu_s();
  const auto wall = std::chrono::steady_clock::now();
  x_trace.push_back({stage, x_page, cpu - x_cpu, std::chrono::duration<double>(wall - x_wall).count(), peak_memory_kb()});
  x_cpu = cpu;
  x_wall = wall;
}

}  // namespace thaimemo::pipeline
