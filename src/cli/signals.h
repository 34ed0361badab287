// Ctrl-C and its like: the first asks to stop, the second to drop what is on its way.
#pragma once

#include <atomic>

namespace thaimemo::cli {

/// Set by SIGINT or SIGTERM once `listen_to_signals` was called, which also makes a reader that went away an
/// error of writing instead of a death.
extern std::atomic<bool> stop_asked;
extern std::atomic<bool> drop_asked;
void listen_to_signals();

}  // namespace thaimemo::cli
