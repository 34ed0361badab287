// The version of the library that this room stands on, for `--version` and `doctor`.
#pragma once

#include <string>

namespace thaimemo::text {

std::string icu_version();

}  // namespace thaimemo::text
