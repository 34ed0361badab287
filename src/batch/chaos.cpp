#include "batch/chaos.h"

#ifdef THAIMEMO_CHAOS

#include <chrono>
#include <csignal>
#include <random>
#include <thread>
#include <vector>

namespace thaimemo::batch {
namespace {

constexpr int kOneIn = 12;  // points at which a worker is struck

/// Each call's page must outlive the next one, so that the compiler cannot make a loop of them.
__attribute__((noinline)) int overflow(const volatile char* above) {
  volatile char page[4096];
  page[0] = static_cast<char>(*above + 1);
  return above[0] == page[0] ? 0 : overflow(page) + page[0];
}

void exhaust_memory() {
  std::vector<std::vector<char>> eaten;
  for (;;) eaten.emplace_back(std::size_t{64} << 20, 'x');
}

}  // namespace

void disturb(const Job& job) {
  if (job.attempt > 0) return;
  static std::random_device random;
  if (random() % kOneIn != 0) return;
  switch (random() % 4) {
    case 0:
      for (;;) std::this_thread::sleep_for(std::chrono::hours(1));  // pause() is shut out, and would spin
    case 1:
      std::raise(SIGABRT);
      break;
    case 2:
      exhaust_memory();
      break;
    default:
      overflow("");
  }
}

}  // namespace thaimemo::batch

#else

namespace thaimemo::batch {
void disturb(const Job&) {}
}  // namespace thaimemo::batch

#endif
