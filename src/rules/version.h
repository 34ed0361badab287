// The version of the library that this room stands on, for `--version` and `doctor`.
#pragma once

#include <string>

namespace thaimemo::rules {

std::string re2_version();
std::string tomlplusplus_version();

}  // namespace thaimemo::rules
