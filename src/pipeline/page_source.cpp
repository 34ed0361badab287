#include "pipeline/page_source.h"

#include <cstdint>
#include <span>
#include <utility>

#include "image/io.h"
#include "text/trust.h"

namespace thaimemo::pipeline {
namespace {

std::span<const std::uint8_t> bytes_of(const file::InputFile& file) {
  return {reinterpret_cast<const std::uint8_t*>(file.bytes.data()), file.bytes.size()};
}

}  // namespace

PageSource::PageSource(const file::InputFile& file, const Options& options) : x_file(&file), x_options(options) {
  if (file.kind == file::FileKind::kPdf) {
    x_pdf = std::make_unique<pdf::Document>(file.bytes, options.password);
    x_page_count = x_pdf->page_count();
  } else {
    x_page_count = image::count_pages(bytes_of(file));
  }
}

DrawnPage PageSource::draw(int page) const {
  if (x_pdf) return draw_pdf(page);
  return {page, image::decode(bytes_of(*x_file), page), std::nullopt};
}

DrawnPage PageSource::draw_pdf(int page) const {
  const pdf::PageInfo info = x_pdf->info(page);
  const double dpi = x_options.dpi.value_or(pdf::drawing_dpi(info));
  pdf::Drawing drawing = x_pdf->draw(page, dpi, info.grey);
  if (drawing.drawn_empty)
    throw Error(Cause::kInput, "page has content but is drawn empty: its data is damaged",
                "scan the page again", page);
  DrawnPage drawn{page, std::move(drawing.image), std::nullopt};
  // Text behind a scanned image is somebody's OCR, not the author's text: we read the scan ourselves.
  if (!info.has_text || info.scan_dpi) return drawn;
  std::vector<Word> words = x_pdf->text_layer(page, dpi);
  if (text::judge_text_layer(words).trusted) drawn.words = std::move(words);
  return drawn;
}

}  // namespace thaimemo::pipeline
