// The version of the library that this room stands on, for `--version` and `doctor`.
#pragma once

#include <string>

namespace thaimemo::image {

std::string leptonica_version();

}  // namespace thaimemo::image
