// The version of the library that this room stands on, for `--version` and `doctor`.
#pragma once

#include <string>

namespace thaimemo::file {

std::string openssl_version();

}  // namespace thaimemo::file
