#include "pdf/document.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <poppler-version.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <qpdf/QPDF.hh>
#include <utility>

#include "pdf/page_info.h"

namespace thaimemo::pdf {
namespace {

constexpr double kMaxPixels = 100e6;
constexpr double kMaxSide = 10'000;  // pixels
constexpr double kMinScanDpi = 200;
constexpr double kMaxScanDpi = 400;
constexpr double kDefaultDpi = 300;

// Poppler tells of damage only through a global function; each thread counts its own.
thread_local int complaints = 0;

void count_complaint(const std::string&, void*) { ++complaints; }

void listen_to_poppler() {
  static const bool once = [] {
    poppler::set_debug_error_function(&count_complaint, nullptr);
    return true;
  }();
  static_cast<void>(once);
}

Error input_error(const std::string& what_happened, const std::string& what_to_do, int page = 0) {
  return Error(Cause::kInput, what_happened, what_to_do, page);
}

/// Size as shown, in points.
poppler::rectf size_of(const poppler::page& page) {
  const auto size = page.page_rect(poppler::crop_box);
  const bool turned =
      page.orientation() == poppler::page::landscape || page.orientation() == poppler::page::seascape;
  return turned ? poppler::rectf(0, 0, size.height(), size.width()) : size;
}

double largest_dpi(const poppler::rectf& size) {
  return std::min({kMaxSide * 72 / size.width(), kMaxSide * 72 / size.height(),
                   std::sqrt(kMaxPixels / (size.width() * size.height())) * 72});
}

std::unique_ptr<poppler::page> open_page(const poppler::document& document, int page) {
  std::unique_ptr<poppler::page> handle(document.create_page(page - 1));
  if (!handle) throw input_error("page cannot be opened", "copy or scan the file again", page);
  const auto size = size_of(*handle);
  if (!(size.width() > 0 && size.height() > 0))
    throw input_error("page has no size", "copy or scan the file again", page);
  return handle;
}

Image to_image(const poppler::image& drawn, double dpi) {
  Image image;
  image.width = drawn.width();
  image.height = drawn.height();
  image.dpi = dpi;
  image.channels = drawn.format() == poppler::image::format_gray8 ? 1 : 3;
  const auto row_bytes = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.channels);
  image.pixels.resize(row_bytes * static_cast<std::size_t>(image.height));
  for (int y = 0; y < image.height; ++y) {
    const char* row = drawn.const_data() + static_cast<std::ptrdiff_t>(y) * drawn.bytes_per_row();
    std::memcpy(image.pixels.data() + static_cast<std::size_t>(y) * row_bytes, row, row_bytes);
  }
  return image;
}

bool one_colour(const Image& image) {
  return std::adjacent_find(image.pixels.begin(), image.pixels.end(), std::not_equal_to<>()) ==
         image.pixels.end();
}

std::string utf8(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

Box to_pixels(const poppler::rectf& box, double dpi) {
  const double scale = dpi / 72;
  return {static_cast<int>(std::floor(box.left() * scale)), static_cast<int>(std::floor(box.top() * scale)),
          static_cast<int>(std::ceil(box.right() * scale)),
          static_cast<int>(std::ceil(box.bottom() * scale))};
}

}  // namespace

struct Document::Handles {
  Handles(const std::string& bytes, const std::string& password) : structure(bytes, password) {}

  Structure structure;
  std::unique_ptr<poppler::document> poppler;
};

Document::Document(const std::string& bytes, const std::string& password)
    : handles_(std::make_unique<Handles>(bytes, password)) {
  listen_to_poppler();
  handles_->poppler.reset(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size()),
                                                                password, password));
  if (!handles_->poppler)
    throw input_error("is damaged beyond repair: no page tree can be read", "copy or scan it again");
  if (handles_->poppler->is_locked())
    throw input_error(password.empty() ? "is encrypted" : "is encrypted, and the password does not open it",
                      "give its password with --password");
  if (handles_->poppler->pages() < 1) throw input_error("has no pages", "copy or scan it again");
}

Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

int Document::page_count() const { return handles_->poppler->pages(); }

PageInfo Document::info(int page) const { return handles_->structure.info(page); }

double Document::fitting_dpi(int page, double dpi) const {
  return std::min(dpi, std::floor(largest_dpi(size_of(*open_page(*handles_->poppler, page)))));
}

Drawing Document::draw(int page, double dpi, bool grey) const {
  const auto handle = open_page(*handles_->poppler, page);
  if (dpi > largest_dpi(size_of(*handle)))
    throw input_error("page is larger than 100 megapixels or 10000 a side at this resolution", "lower --dpi",
                      page);
  poppler::page_renderer renderer;
  renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(grey ? poppler::image::format_gray8 : poppler::image::format_rgb24);
  const int before = complaints;
  const poppler::image drawn = renderer.render_page(handle.get(), dpi, dpi);
  if (!drawn.is_valid()) throw input_error("page cannot be drawn", "copy or scan the file again", page);
  Drawing drawing{to_image(drawn, dpi), false};
  if (one_colour(drawing.image))
    drawing.drawn_empty =
        (complaints != before && info(page).has_content) || handles_->structure.has_picture(page);
  return drawing;
}

std::vector<Word> Document::text_layer(int page, double dpi) const {
  const auto handle = open_page(*handles_->poppler, page);
  std::vector<Word> words;
  for (const poppler::text_box& box : handle->text_list()) {
    Word word;
    word.text = utf8(box.text());
    word.box = to_pixels(box.bbox(), dpi);
    word.confidence = 1;
    if (!word.text.empty() && !word.box.empty()) words.push_back(std::move(word));
  }
  return words;
}

double drawing_dpi(const PageInfo& info) {
  if (!info.scan_dpi || *info.scan_dpi < kMinScanDpi || *info.scan_dpi > kMaxScanDpi) return kDefaultDpi;
  return std::round(*info.scan_dpi);
}

std::string poppler_version() { return poppler::version_string(); }
std::string qpdf_version() { return QPDF::QPDFVersion(); }

}  // namespace thaimemo::pdf
