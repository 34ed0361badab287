// Versions of the program and of the libraries that it runs with.
#pragma once

#include <string>

namespace thaimemo::cli {

/// "thaimemo 0.1.0" and, one a line, the libraries that records depend on.
std::string versions();

/// Those, and the other libraries.
std::string all_versions();

}  // namespace thaimemo::cli
