#include "batch/version.h"

#include <seccomp.h>

namespace thaimemo::batch {

std::string seccomp_version() {
  const scmp_version* found = ::seccomp_version();
  return std::to_string(found->major) + "." + std::to_string(found->minor) + "." +
         std::to_string(found->micro);
}

}  // namespace thaimemo::batch
