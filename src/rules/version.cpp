#include "rules/version.h"

namespace thaimemo::rules {

// RE2 has no version at run time; the build system tells what it was built with.
std::string re2_version() { return THAIMEMO_RE2_VERSION; }

}  // namespace thaimemo::rules
