#include "rules/version.h"

#include <toml++/toml.h>

namespace thaimemo::rules {

// RE2 has no version at run time; the build system tells what it was built with.
std::string re2_version() { return THAIMEMO_RE2_VERSION; }

std::string tomlplusplus_version() {
  return std::to_string(TOML_LIB_MAJOR) + "." + std::to_string(TOML_LIB_MINOR) + "." +
         std::to_string(TOML_LIB_PATCH);
}

}  // namespace thaimemo::rules
