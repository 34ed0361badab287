#include "batch/fingerprints.h"

#include <fcntl.h>

#include <algorithm>
#include <vector>

#include "base/error.h"
#include "file/descriptor.h"
#include "file/input_file.h"
#include "ocr/model.h"

namespace thaimemo::batch {
namespace {

namespace fs = std::filesystem;

std::string line_of(const fs::path& path) {
  const file::Descriptor opened(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!opened) throw Error(Cause::kEnvironment, path.string() + " cannot be opened", "check its permissions");
  return path.filename().string() + " " + file::sha256_of(opened.get()) + "\n";
}

std::string models_of(const ocr::Model& model) {
  std::string lines;
  for (const fs::path& file : ocr::files_of(model)) lines += line_of(file);
  return lines;
}

std::string terms_in(const fs::path& models) {
  const fs::path file = models / "terms.txt";
  return fs::exists(file) ? line_of(file) : "no terms\n";
}

std::string packs_in(const fs::path& models) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(models))
    if (entry.path().extension() == ".toml" || entry.path().filename() == "confidence.json")
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::string lines;
  for (const fs::path& file : files) lines += line_of(file);
  return lines;
}

}  // namespace

Fingerprints fingerprints(const fs::path& models, const std::string& versions, std::optional<double> dpi) {
  const std::string drawn = dpi ? "dpi " + std::to_string(*dpi) : "dpi of the scan";
  return {file::sha256_hex(versions + "\n" + models_of(ocr::find_model(models)) + terms_in(models) + drawn),
          file::sha256_hex(versions + "\n" + packs_in(models))};
}

}  // namespace thaimemo::batch
