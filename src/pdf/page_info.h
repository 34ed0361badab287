// How a page is built, by walking its content stream with qpdf. Drawing nothing, it costs about a
// millisecond.
#pragma once

#include <memory>
#include <string>

#include "pdf/document.h"

namespace thaimemo::pdf {

/// qpdf's view of a file. Opening never throws: a file that qpdf cannot repair gives default infos.
class Structure {
 public:
  /// `bytes` must outlive the object.
  Structure(const std::string& bytes, const std::string& password);
  ~Structure();

  PageInfo info(int page) const;  // 1-based

  /// Whether an image on the page holds more than one colour, or data that cannot be decoded. Poppler passes
  /// over broken JPEG data without a word, so this is asked of pages that come out blank. Decodes them:
  /// costly.
  bool has_picture(int page) const;

 private:
  struct Handles;
  std::unique_ptr<Handles> handles_;
};

}  // namespace thaimemo::pdf
