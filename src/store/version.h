// The versions of the libraries that this room stands on, for `--version` and `doctor`.
#pragma once

#include <string>

namespace thaimemo::store {

std::string sqlite_version();
std::string zlib_release();

}  // namespace thaimemo::store
