#include "image/version.h"

#include <leptonica/allheaders.h>

namespace thaimemo::image {

std::string leptonica_version() {
  char* owned = getLeptonicaVersion();
  std::string version = owned != nullptr ? owned : "unknown";
  lept_free(owned);
  return version.starts_with("leptonica-") ? version.substr(10) : version;
}

}  // namespace thaimemo::image
