#include "image/io.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>

#include "image/leptonica.h"

namespace thaimemo::image {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr double kLeastInches = 5, kMostInches = 12;  // shorter side of a likely sheet: A5 to A3
constexpr double kA4Inches = 8.27;

l_int32 format_of(Bytes bytes) {
  l_int32 format = IFF_UNKNOWN;
  if (bytes.size() > 12) findFileFormatBuffer(bytes.data(), &format);
  return format;
}

bool is_tiff(l_int32 format) { return L_FORMAT_IS_TIFF(format); }

bool is_known(l_int32 format) { return format == IFF_PNG || format == IFF_JFIF_JPEG || is_tiff(format); }

[[noreturn]] void refuse(const std::string& what, const std::string& advice, int page = 0) {
  throw Error(Cause::kInput, what, advice, page);
}

void check_size(int width, int height, int page) {
  if (width <= 0 || height <= 0) refuse("the picture is empty", "scan the page again", page);
  if (width > kMaxSide || height > kMaxSide || static_cast<double>(width) * height > kMaxPixels) {
    refuse("the picture is too large: " + std::to_string(width) + " × " + std::to_string(height) +
               " pixels (at most 10000 a side and 100 megapixels)",
           "save it at a lower resolution, 300 dpi is enough", page);
  }
}

// Asks the file's own header for the size. TIFF pages count from 0 here.
void check_header(Bytes bytes, l_int32 format, int page) {
  l_int32 width = 0, height = 0, bits = 0, samples = 0;
  if (is_tiff(format)) {
    l_int32 resolution = 0, has_map = 0, kind = 0;
    if (readHeaderMemTiff(bytes.data(), bytes.size(), page - 1, &width, &height, &bits, &samples, &resolution,
                          &has_map, &kind) != 0) {
      refuse("page " + std::to_string(page) + " of the TIFF cannot be read", "scan the page again", page);
    }
  } else {
    l_int32 has_map = 0, kind = 0;
    if (pixReadHeaderMem(bytes.data(), bytes.size(), &kind, &width, &height, &bits, &samples, &has_map) !=
        0) {
      refuse("the picture's header is broken", "save the picture again, or scan the page again", page);
    }
  }
  check_size(width, height, page);
}

// What the file says, if that makes a sheet of likely size; else what makes it A4. Many programs write 72 or
// 96 whatever the scanner did.
double dpi_of(Pix* pix) {
  const double said = pixGetXRes(pix);
  const double narrow = std::min(pixGetWidth(pix), pixGetHeight(pix));
  if (said > 0 && narrow / said >= kLeastInches && narrow / said <= kMostInches) return said;
  return narrow / kA4Inches;
}

PixPtr read(Bytes bytes, l_int32 format, int page) {
  if (is_tiff(format)) return PixPtr(pixReadMemTiff(bytes.data(), bytes.size(), page - 1));
  return PixPtr(pixReadMem(bytes.data(), bytes.size()));
}

Image rgb_image(Pix* pix, double dpi) {
  Image image{pixGetWidth(pix), pixGetHeight(pix), 3, dpi, {}};
  image.pixels.resize(static_cast<std::size_t>(image.width) * image.height * 3);
  std::uint8_t* out = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    const l_uint32* row = pixGetData(pix) + static_cast<std::size_t>(y) * pixGetWpl(pix);
    for (int x = 0; x < image.width; ++x) {
      *out++ = static_cast<std::uint8_t>(row[x] >> L_RED_SHIFT);
      *out++ = static_cast<std::uint8_t>(row[x] >> L_GREEN_SHIFT);
      *out++ = static_cast<std::uint8_t>(row[x] >> L_BLUE_SHIFT);
    }
  }
  return image;
}

// Palettes, 1, 2, 4 and 16 bits, and alpha all become plain grey or RGB.
Image plain(PixPtr pix) {
  const double dpi = dpi_of(pix.get());
  if (pixGetColormap(pix.get()) != nullptr) {
    pix = own(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
  }
  if (pixGetDepth(pix.get()) == 32) {
    if (pixGetSpp(pix.get()) == 4) pix = own(pixAlphaBlendUniform(pix.get(), 0xffffff00));
    return rgb_image(pix.get(), dpi);
  }
  pix = own(pixConvertTo8(pix.get(), 0));
  return to_image(pix.get(), dpi);
}

PixPtr rgb_pix(const Image& image) {
  PixPtr pix = own(pixCreateNoInit(image.width, image.height, 32));
  const std::uint8_t* in = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    l_uint32* row = pixGetData(pix.get()) + static_cast<std::size_t>(y) * pixGetWpl(pix.get());
    for (int x = 0; x < image.width; ++x, in += 3) composeRGBPixel(in[0], in[1], in[2], row + x);
  }
  return pix;
}

}  // namespace

bool is_picture(Bytes bytes) { return is_known(format_of(bytes)); }

int count_pages(Bytes bytes) {
  const l_int32 format = format_of(bytes);
  if (!is_known(format)) refuse("not a picture that can be read", "give a PDF, PNG, JPEG or TIFF");
  if (!is_tiff(format)) return 1;
  std::FILE* file = fmemopen(const_cast<std::uint8_t*>(bytes.data()), bytes.size(), "rb");
  if (file == nullptr) refuse("the TIFF cannot be opened", "check the free memory");
  l_int32 pages = 0;
  const bool failed = tiffGetCount(file, &pages) != 0;
  std::fclose(file);
  if (failed || pages < 1) refuse("the TIFF holds no page", "scan the paper again");
  return pages;
}

Image decode(Bytes bytes, int page) {
  const l_int32 format = format_of(bytes);
  if (!is_known(format)) refuse("not a picture that can be read", "give a PDF, PNG, JPEG or TIFF");
  if (page < 1 || (!is_tiff(format) && page > 1)) refuse("the file has no such page", "check --pages", page);
  check_header(bytes, format, page);
  PixPtr pix = read(bytes, format, page);
  if (pix == nullptr)
    refuse("the picture is broken or cut short", "copy the file again, or scan the page again", page);
  check_size(pixGetWidth(pix.get()), pixGetHeight(pix.get()), page);
  return plain(std::move(pix));
}

std::vector<std::uint8_t> encode_png(const Image& image) {
  const PixPtr pix = image.channels == 3 ? rgb_pix(image) : to_pix(image);
  const int dpi = static_cast<int>(std::lround(image.dpi));
  pixSetResolution(pix.get(), dpi, dpi);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  if (pixWriteMemPng(&data, &size, pix.get(), 0.0f) != 0) {
    throw Error(Cause::kOutput, "a picture could not be written as PNG", "check the free memory");
  }
  std::vector<std::uint8_t> bytes(data, data + size);
  lept_free(data);
  return bytes;
}

}  // namespace thaimemo::image
