// What a caller may choose about reading a file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace thaimemo::pipeline {

/// Pages `first` to `last`, 1-based, both included.
struct PageRange {
  int first = 1;
  int last = 1;

  bool operator==(const PageRange&) const = default;
};

struct Options {
  std::optional<PageRange> pages;             // none: all
  std::optional<double> dpi;                  // none: a scan's own within 200–400, else 300
  int jobs = 1;                               // pages read at the same time
  std::string password;                       // for encrypted PDFs
  std::optional<std::filesystem::path> keep;  // folder for what each stage made
  bool explain = false;                       // say why the rules read what they read
  bool keep_pictures = true;                  // otherwise only its text
};

}  // namespace thaimemo::pipeline
