#include "file/version.h"

#include <openssl/crypto.h>

namespace thaimemo::file {

std::string openssl_version() { return OpenSSL_version(OPENSSL_VERSION_STRING); }

}  // namespace thaimemo::file
