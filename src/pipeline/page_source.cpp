#include "pipeline/page_source.h"

#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "image/io.h"
#include "text/trust.h"

namespace thaimemo::pipeline {
namespace {

std::span<const std::uint8_t> bytes_of(const file::InputFile& file) {
  return {reinterpret_cast<const std::uint8_t*>(file.bytes.data()), file.bytes.size()};
}

constexpr double kLeastDpi = 72;  // below this no print can be read

std::string whole(double number) { return std::to_string(std::lround(number)); }

}  // namespace

PageSource::PageSource(const file::InputFile& file, const Options& options)
    : file_(&file), options_(options) {
  if (file.kind == file::FileKind::kPdf) {
    pdf_ = std::make_unique<pdf::Document>(file.bytes, options.password);
    page_count_ = pdf_->page_count();
  } else {
    page_count_ = image::count_pages(bytes_of(file));
  }
}

DrawnPage PageSource::draw(int page) const {
  if (pdf_) return draw_pdf(page);
  return {page, image::decode(bytes_of(*file_), page), std::nullopt, {}};
}

DrawnPage PageSource::draw_pdf(int page) const {
  const pdf::PageInfo info = pdf_->info(page);
  const double wanted = options_.dpi.value_or(pdf::drawing_dpi(info));
  const double dpi = pdf_->fitting_dpi(page, wanted);
  if (dpi < kLeastDpi)
    throw Error(Cause::kInput, "page is so large that it could be drawn at " + whole(dpi) + " dpi only",
                "split the page", page);
  pdf::Drawing drawing = pdf_->draw(page, dpi, info.grey);
  if (drawing.drawn_empty)
    throw Error(Cause::kInput, "page has content but is drawn empty: its data is damaged",
                "scan the page again", page);
  DrawnPage drawn{page, std::move(drawing.image), std::nullopt, {}};
  if (dpi < wanted)
    drawn.warnings.push_back(
        {"dpi_lowered", page,
         "the page is too large for " + whole(wanted) + " dpi and was drawn at " + whole(dpi)});
  // Text behind a scanned image is somebody's OCR, not the author's text: we read the scan ourselves.
  if (!info.has_text || info.scan_dpi) return drawn;
  std::vector<Word> words = pdf_->text_layer(page, dpi);
  if (text::judge_text_layer(words).trusted) drawn.words = std::move(words);
  return drawn;
}

}  // namespace thaimemo::pipeline
