// A PDF, opened: how many pages, what a page is made of, its picture and its text layer.
// Poppler draws and gives the text; qpdf tells how a page is built.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/image.h"
#include "base/page.h"

namespace thaimemo::pdf {

/// How a page is built, told from its content stream without drawing it.
struct PageInfo {
  double width_pt = 0;  // of the page as shown (after /Rotate), in points of 1/72 inch
  double height_pt = 0;
  std::optional<double> scan_dpi;  // the page is one scanned image: its own resolution
  bool grey = false;               // nothing on the page can have colour
  bool has_content = false;        // it draws something: an image, text or a path
  bool has_text = false;           // it shows text from fonts, perhaps an invisible layer over a scan

  bool operator==(const PageInfo&) const = default;
};

struct Drawing {
  Image image;
  bool drawn_empty = false;  // one colour all over, though the page's data says that there is more
};

class Document {
 public:
  /// Opens from memory; `bytes` must outlive the document. Throws Error(kInput): not a PDF, damaged,
  /// encrypted (with advice on --password), no pages.
  Document(const std::string& bytes, const std::string& password);
  ~Document();
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;

  int page_count() const;

  /// `page` is 1-based. Never throws: what cannot be told stays at its default.
  PageInfo info(int page) const;

  /// `dpi`, or the highest lower one at which the page's picture stays within 100 megapixels and 10,000 px a
  /// side.
  double fitting_dpi(int page, double dpi) const;

  /// Draws at `dpi`; throws Error(kInput) with the page where Poppler cannot, or the picture would be too
  /// large.
  Drawing draw(int page, double dpi, bool grey) const;

  /// Words of the text layer with boxes in pixels at `dpi`, in the file's order.
  std::vector<Word> text_layer(int page, double dpi) const;

 private:
  struct Handles;
  std::unique_ptr<Handles> handles_;
};

/// The resolution to draw a page at: the scan's own within 200–400 dpi, else 300.
double drawing_dpi(const PageInfo& info);

/// Versions of the libraries, for `--version` and `doctor`.
std::string poppler_version();
std::string qpdf_version();

}  // namespace thaimemo::pdf
