#include "pipeline/models.h"

#include <cstdlib>
#include <string>
#include <vector>

#include "base/error.h"

namespace thaimemo::pipeline {
namespace {

namespace fs = std::filesystem;

bool holds_models(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "ita", ignored);
}

Error no_models(const std::string& where) {
  return Error(Cause::kEnvironment, "no models (a folder that holds ita/) in " + where,
               "name the right folder with --models or THAIMEMO_MODELS, or install thaimemo again");
}

fs::path beside_program() {
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  return failed ? fs::path() : program.parent_path().parent_path() / "share" / "thaimemo" / "models";
}

}  // namespace

fs::path find_models(const std::optional<fs::path>& flag) {
  if (flag) {
    if (holds_models(*flag)) return *flag;
    throw no_models(flag->string());
  }
  if (const char* named = std::getenv("THAIMEMO_MODELS")) {
    if (holds_models(named)) return named;
    throw no_models(std::string(named) + " (THAIMEMO_MODELS)");
  }
  std::string tried;
  for (const fs::path& folder : {beside_program(), fs::path(THAIMEMO_BUILD_MODELS)}) {
    if (holds_models(folder)) return folder;
    tried += (tried.empty() ? "" : ", ") + folder.string();
  }
  throw no_models(tried);
}

}  // namespace thaimemo::pipeline
