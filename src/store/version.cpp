#include "store/version.h"

#include <sqlite3.h>
#include <zlib.h>

namespace thaimemo::store {

std::string sqlite_version() { return sqlite3_libversion(); }
std::string zlib_release() { return zlibVersion(); }  // zlib_version is a macro of zlib.h

}  // namespace thaimemo::store
