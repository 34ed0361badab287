// The pages of a file as pictures, whatever the file is: a PDF (drawn, or with a text layer that can be
// trusted), a PNG, JPEG or TIFF.
#pragma once

#include <memory>

#include "file/input_file.h"
#include "pdf/document.h"
#include "pipeline/options.h"
#include "pipeline/read_page.h"

namespace thaimemo::pipeline {

/// One open file. Not for two threads at once: each worker opens its own.
class PageSource {
 public:
  /// `file` must outlive the source. Throws Error(kInput).
  PageSource(const file::InputFile& file, const Options& options);

  int page_count() const { return page_count_; }

  /// Throws Error(kInput) with the page where it cannot be drawn, or is drawn empty though it has content.
  DrawnPage draw(int page) const;

 private:
  DrawnPage draw_pdf(int page) const;

  const file::InputFile* file_;
  Options options_;
  std::unique_ptr<pdf::Document> pdf_;
  int page_count_ = 0;
};

}  // namespace thaimemo::pipeline
