// thaimemo rules check DIR…: are rule packs sound?
#pragma once

#include <filesystem>
#include <vector>

namespace thaimemo::cli {

/// Prints what is wrong or doubtful on stdout, a line each. Returns 0 if nothing is, 3 if something is, 4
/// where a folder cannot be read.
int check_rules(const std::vector<std::filesystem::path>& folders);

}  // namespace thaimemo::cli
