// Files that are there whole or not at all.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "file/descriptor.h"

namespace thaimemo::file {

/// Hands `fill` a function that takes bytes; what it took then stands at `path`, on the disk, in place of
/// what was there. Throws Error(kOutput); the old file is then still there.
using Take = std::function<void(std::string_view)>;
void write_whole(const std::filesystem::path& path, const std::function<void(const Take&)>& fill);

/// The same for bytes at hand. `lasting`: wait until the disk has them.
void write_whole(const std::filesystem::path& path, std::string_view bytes, bool lasting = true);

/// A file of lines that grows. A last line that was torn by a kill is cut off when it is opened. Throws
/// Error(kOutput).
class GrowingFile {
 public:
  explicit GrowingFile(std::filesystem::path path);
  void add_line(std::string_view line);

 private:
  std::filesystem::path path_;
  Descriptor descriptor_;
};

}  // namespace thaimemo::file
