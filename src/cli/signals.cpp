#include "cli/signals.h"

#include <csignal>

namespace thaimemo::cli {

std::atomic<bool> stop_asked{false};
std::atomic<bool> drop_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only touch lock-free atomics");

namespace {

extern "C" void ask_to_stop(int) {
  if (stop_asked.exchange(true)) drop_asked.store(true);
}

}  // namespace

void listen_to_signals() {
  std::signal(SIGINT, ask_to_stop);
  std::signal(SIGTERM, ask_to_stop);
  std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace thaimemo::cli
