// The version of the library that shuts workers in, for `--version` and `doctor`.
#pragma once

#include <string>

namespace thaimemo::batch {

std::string seccomp_version();

}  // namespace thaimemo::batch
