// Where the models are: the folder with the rule packs, the record's schema and, once trained, our reader.
#pragma once

#include <filesystem>
#include <optional>

namespace thaimemo::pipeline {

/// Looks in this order: `flag` (--models), $THAIMEMO_MODELS, share/thaimemo/models of the install prefix, the
/// source tree that the program was built from. A folder named by flag or environment must be right: there is
/// no falling through. Throws Error(kEnvironment) that lists what was tried.
std::filesystem::path find_models(const std::optional<std::filesystem::path>& flag);

}  // namespace thaimemo::pipeline
