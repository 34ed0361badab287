// thaimemo doctor: is everything there that reading needs, and what to do about what is missing.
#pragma once

#include <filesystem>
#include <optional>

namespace thaimemo::cli {

/// Prints its findings on stdout. Returns 0 if papers can be read in full, 4 if something is missing.
int doctor(const std::optional<std::filesystem::path>& models);

}  // namespace thaimemo::cli
