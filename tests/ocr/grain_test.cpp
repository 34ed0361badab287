#include "ocr/grain.h"

#include <algorithm>

#include "catch.h"

using namespace thaimemo;

namespace {

// Paper with a grain of a few levels under white, and strokes of the tone.
Image page(std::uint8_t tone) {
  Image image{400, 100, 1, 300, std::vector<std::uint8_t>(400 * 100, 255)};
  for (std::size_t i = 0; i < image.pixels.size(); ++i)
    image.pixels[i] = static_cast<std::uint8_t>(255 - i * 7 % 9);
  for (int x = 40; x < 360; x += 20) {
    for (int y = 40; y < 70; ++y) std::fill_n(image.pixels.begin() + y * 400 + x, 4, tone);
  }
  return image;
}

std::uint8_t at(const Image& image, int x, int y) {
  return image.pixels[static_cast<std::size_t>(y) * image.width + x];
}

}  // namespace

TEST_CASE("grain around a line is white, its ink as it was, dark or pale") {
  for (const std::uint8_t tone : {std::uint8_t{20}, std::uint8_t{120}, std::uint8_t{165}}) {
    const Image clean = ocr::without_grain(page(tone), {{30, 35, 370, 75}});
    INFO("ink of tone " << int{tone});
    CHECK(std::count(clean.pixels.begin(), clean.pixels.end(), tone) == 16 * 30 * 4);
    for (const int x : {31, 51, 369}) CHECK(at(clean, x, 50) == 255);
    CHECK(at(clean, 60, 24) == 255);  // its margin
  }
}

TEST_CASE("grain far from lines stays, and so do faint strokes in pale print") {
  const Image before = page(120);
  const Image after =
      ocr::without_grain(before, {{30, 35, 370, 75}, {-50, -50, -10, -10}, {900, 0, 950, 20}});
  CHECK(at(after, 200, 5) == at(before, 200, 5));
  Image faint = page(120);
  for (int y = 45; y < 60; ++y) faint.pixels[static_cast<std::size_t>(y) * 400 + 35] = 225;
  CHECK(at(ocr::without_grain(faint, {{30, 35, 370, 75}}), 35, 50) == 225);
}

TEST_CASE("white paper and black boxes are as they were") {
  const Image white{50, 20, 1, 300, std::vector<std::uint8_t>(1000, 255)};
  CHECK(ocr::without_grain(white, {{0, 0, 50, 20}}) == white);
  const Image black{50, 20, 1, 300, std::vector<std::uint8_t>(1000, 0)};
  CHECK(ocr::without_grain(black, {{0, 0, 50, 20}}) == black);
}
