// Shutting a process in: rlimits, no new privileges, a list of allowed system calls (libseccomp), Landlock
// where the kernel has it. What is left: computing, reading what fonts and models need, writing to the pipe
// at hand.
#pragma once

#include <string>
#include <vector>

#include "batch/message.h"

namespace thaimemo::batch {

/// Shuts the calling process in for good and says how far: "off" (limits alone), "seccomp",
/// "seccomp+landlock". Throws Error(kEnvironment) where kRequire asks for more than the kernel gives.
std::string shut_in(Sandbox sandbox, const Limits& limits, const std::string& models);

/// Tries what a worker must not be able to do (connect, write, exec, fork) and says what worked.
std::vector<std::string> what_is_possible();

}  // namespace thaimemo::batch
