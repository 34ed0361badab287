#include "image/leptonica.h"

#include <array>
#include <bit>
#include <cstring>

#include "image/row_runs.h"

namespace thaimemo::image {

namespace {

constexpr int kPaper = 255;

// Failures come back as null and are thrown; the library itself keeps silent.
[[maybe_unused]] const int kSilent = setMsgSeverity(L_SEVERITY_NONE);

// Rows of a Pix are big-endian words.
void copy_row(const std::uint8_t* from, l_uint32* to, int width) {
  const int words = width / 4;
  for (int i = 0; i < words; ++i) {
    std::uint32_t word;
    std::memcpy(&word, from + 4 * i, 4);
    to[i] = __builtin_bswap32(word);
  }
  for (int x = words * 4; x < width; ++x) SET_DATA_BYTE(to, x, from[x]);
}

void copy_row(const l_uint32* from, std::uint8_t* to, int width) {
  const int words = width / 4;
  for (int i = 0; i < words; ++i) {
    const std::uint32_t word = __builtin_bswap32(from[i]);
    std::memcpy(to + 4 * i, &word, 4);
  }
  for (int x = words * 4; x < width; ++x) to[x] = static_cast<std::uint8_t>(GET_DATA_BYTE(from, x));
}

std::array<double, 256> histogram(Pix* grey) {
  std::array<double, 256> counts{};
  Numa* numa = pixGetGrayHistogram(grey, 3);
  if (numa == nullptr) return counts;
  for (int i = 0; i < 256; ++i) {
    l_float32 value = 0;
    numaGetFValue(numa, i, &value);
    counts[i] = value;
  }
  numaDestroy(&numa);
  return counts;
}

// Otsu's threshold: N. Otsu, "A threshold selection method from gray-level histograms", 1979.
int otsu(const std::array<double, 256>& counts) {
  double total = 0, sum = 0;
  for (int i = 0; i < 256; ++i) {
    total += counts[i];
    sum += i * counts[i];
  }
  double below = 0, sum_below = 0, best = -1;
  int threshold = 128;
  for (int i = 0; i < 255; ++i) {
    below += counts[i];
    sum_below += i * counts[i];
    if (below <= 0 || below >= total) continue;
    const double distance = sum_below / below - (sum - sum_below) / (total - below);
    const double variance = below * (total - below) * distance * distance;
    if (variance > best) {
      best = variance;
      threshold = i + 1;
    }
  }
  return threshold;
}

// Grey of solid ink: the darker third of what Otsu calls ink.
int ink_level(const std::array<double, 256>& counts) {
  const int threshold = otsu(counts);
  double ink = 0;
  for (int i = 0; i < threshold; ++i) ink += counts[i];
  double seen = 0;
  for (int i = 0; i < threshold; ++i) {
    seen += counts[i];
    if (seen * 3 >= ink && ink > 0) return i;
  }
  return 0;
}

}  // namespace

PixPtr own(Pix* pix) {
  if (pix == nullptr) {
    throw Error(Cause::kInput, "the page picture could not be worked on (out of memory, or an empty picture)",
                "lower --dpi, or give the process more memory");
  }
  return PixPtr(pix);
}

PixPtr to_pix(const Image& image) {
  PixPtr pix = own(pixCreateNoInit(image.width, image.height, 8));
  const int words = pixGetWpl(pix.get());
  l_uint32* data = pixGetData(pix.get());
  for (int y = 0; y < image.height; ++y) {
    copy_row(image.pixels.data() + static_cast<std::size_t>(y) * image.width,
             data + static_cast<std::size_t>(y) * words, image.width);
  }
  return pix;
}

Image to_image(Pix* pix, double dpi) {
  Image image{pixGetWidth(pix), pixGetHeight(pix), 1, dpi, {}};
  image.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
  const int words = pixGetWpl(pix);
  const l_uint32* data = pixGetData(pix);
  for (int y = 0; y < image.height; ++y) {
    copy_row(data + static_cast<std::size_t>(y) * words,
             image.pixels.data() + static_cast<std::size_t>(y) * image.width, image.width);
  }
  return image;
}

std::vector<Box> boxes_of(Pix* ink) {
  const BoxaPtr boxa(pixConnCompBB(ink, 8));
  std::vector<Box> boxes;
  const int count = boxaGetCount(boxa.get());
  boxes.reserve(count);
  for (int i = 0; i < count; ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxa.get(), i, &x, &y, &w, &h);
    boxes.push_back({x, y, x + w, y + h});
  }
  return boxes;
}

void clear(Pix* ink, const Box& box) {
  pixRasterop(ink, box.left, box.top, box.width(), box.height(), PIX_CLR, nullptr, 0, 0);
}

PixPtr dilate(Pix* pix, int width, int height) { return own(pixDilateBrick(nullptr, pix, width, height)); }

PixPtr open(Pix* pix, int width, int height) {
  return height == 1 ? open_rows(pix, width) : own(pixOpenCompBrick(nullptr, pix, width, height));
}

PixPtr close(Pix* pix, int width, int height) {
  return height == 1 ? close_rows(pix, width) : own(pixCloseSafeCompBrick(nullptr, pix, width, height));
}

PixPtr unite(Pix* a, Pix* b) { return own(pixOr(nullptr, a, b)); }

PixPtr intersect(Pix* a, Pix* b) { return own(pixAnd(nullptr, a, b)); }

PixPtr subtract(Pix* a, Pix* b) { return own(pixSubtract(nullptr, a, b)); }

PixPtr clip(Pix* pix, const Box& box) {
  BOX* area = boxCreate(box.left, box.top, box.width(), box.height());
  PixPtr clipped = own(pixClipRectangle(pix, area, nullptr));
  boxDestroy(&area);
  return clipped;
}

void whiten(Pix* grey, Pix* mask) {
  constexpr int kBits = 32;
  const int width = std::min(pixGetWidth(grey), pixGetWidth(mask));
  const int height = std::min(pixGetHeight(grey), pixGetHeight(mask));
  for (int y = 0; y < height; ++y) {
    const l_uint32* bits = row_of(mask, y);
    l_uint32* row = row_of(grey, y);
    for (int left = 0; left < width; left += kBits) {
      for (l_uint32 word = bits[left / kBits]; word != 0;) {  // most are
        const int x = std::countl_zero(word);
        word &= ~(0x80000000U >> x);
        if (left + x < width) SET_DATA_BYTE(row, left + x, kPaper);
      }
    }
  }
}

std::vector<int> profile_of(Pix* ink, const Box& box, bool rows) {
  const PixPtr part = clip(ink, box);
  NUMA* counts = rows ? pixCountPixelsByRow(part.get(), nullptr) : pixCountPixelsByColumn(part.get());
  std::vector<int> profile(rows ? box.height() : box.width(), 0);
  for (std::size_t i = 0; counts != nullptr && i < profile.size(); ++i) {
    l_int32 value = 0;
    numaGetIValue(counts, static_cast<l_int32>(i), &value);
    profile[i] = value;
  }
  numaDestroy(&counts);
  return profile;
}

bool is_blank(Pix* ink) {
  l_int32 blank = 0;
  pixZero(ink, &blank);
  return blank != 0;
}

PixPtr touched(Pix* seed, Pix* whole) { return own(pixSeedfillBinary(nullptr, seed, whole, 8)); }

PixPtr binarize(Pix* grey, double share) {
  const int ink = ink_level(histogram(grey));
  const int threshold = static_cast<int>(ink + share * (kPaper - ink));
  return own(pixThresholdToBinary(grey, std::max(1, std::min(threshold, kPaper))));
}

PixPtr binarize(Pix* grey, std::span<const double> shares, double most) {
  PixPtr ink;
  for (const double share : shares) {
    ink = binarize(grey, share);
    l_int32 count = 0;
    pixCountPixels(ink.get(), &count, nullptr);
    if (count < most * pixGetWidth(grey) * pixGetHeight(grey)) break;
  }
  return ink;
}

}  // namespace thaimemo::image
