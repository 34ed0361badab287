// What each stage made, kept as pictures and text for eyes: `--keep DIR`. Files are named
// STEM-pNNN-STAGE.png (or .txt); without a folder every call does nothing. Keeping never changes a result.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/image.h"
#include "base/page.h"

namespace thaimemo::pipeline {

class Keeper {
 public:
  /// Makes the folder. Throws Error(kOutput) where it cannot.
  Keeper(std::optional<std::filesystem::path> folder, const std::string& file_name, bool pictures = true);

  bool keeping() const { return folder_.has_value(); }

  void picture(int page, const std::string& stage, const Image& image) const;
  void segments(int page, const std::string& stage, const Image& grey,
                const std::vector<Segment>& segments) const;
  void grids(int page, const std::string& stage, const Image& grey, const std::vector<Grid>& grids,
             const std::vector<LineBox>& lines) const;
  void words(int page, const std::string& stage, const Image& grey, const std::vector<Line>& lines) const;
  void text(const std::string& stage, const DocumentText& text) const;

  /// Text of the whole file, e.g. its records.
  void write(const std::string& name, const std::string& content) const;

 private:
  std::optional<std::filesystem::path> folder_;
  std::string stem_;
  bool pictures_ = true;
};

}  // namespace thaimemo::pipeline
