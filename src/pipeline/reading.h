// What was read from one file, before any rule: its pages, or its text. Rules can be run over it again
// without the file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "file/input_file.h"
#include "pipeline/read_page.h"

namespace thaimemo::pipeline {

struct FileReading {
  std::string name;    // base name
  std::string sha256;  // of the file's bytes
  file::FileKind kind = file::FileKind::kPdf;
  int page_count = 0;                          // of the file
  int first = 1;                               // number of the first of `pages`
  std::vector<std::optional<ReadPage>> pages;  // those asked for; absent: unreadable
  std::vector<Warning> warnings;               // why pages are absent, by page
  std::string text;                            // a text file's bytes; it has no pages

  bool operator==(const FileReading&) const = default;
};

}  // namespace thaimemo::pipeline
