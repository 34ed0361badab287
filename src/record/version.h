// The version of the library that this room stands on, for `--version` and `doctor`.
#pragma once

#include <string>

namespace thaimemo::record {

std::string json_version();

}  // namespace thaimemo::record
