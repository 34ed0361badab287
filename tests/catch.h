// Catch2 2.13 (Debian 12) and 3.x (Debian 13) behind one name.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

// The folder `shared` beside the repository holds real papers for measuring. A test that wants it calls this
// first: it skips, visibly, where the folder is missing, and fails there in CI.
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>

inline std::optional<std::filesystem::path> shared_folder() {
  const std::filesystem::path folder = std::filesystem::path(THAIMEMO_SOURCE_DIR) / ".." / "shared";
  if (std::filesystem::is_directory(folder)) return folder;
  if (std::getenv("CI") != nullptr) FAIL("../shared is missing, and CI must have it");
  std::cout << "SKIPPED: ../shared is not there\n";
  return std::nullopt;
}
