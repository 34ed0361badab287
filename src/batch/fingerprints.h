// What made a result: two results with the same fingerprints over the same bytes are the same result.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace thaimemo::batch {

struct Fingerprints {
  std::string reading;  // program and libraries, recognition model, terms, options of drawing
  std::string rules;    // program, rule packs

  bool operator==(const Fingerprints&) const = default;
};

/// Hex SHA-256 of each. `versions` names program and libraries. Throws Error(kEnvironment) for missing
/// models.
Fingerprints fingerprints(const std::filesystem::path& models, const std::string& versions,
                          std::optional<double> dpi);

}  // namespace thaimemo::batch
