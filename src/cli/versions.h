// Versions of the program and of the libraries that it runs with.
#pragma once

#include <string>

namespace thaimemo::cli {

/// "thaimemo 0.1.0" and one library a line.
std::string versions();

}  // namespace thaimemo::cli
