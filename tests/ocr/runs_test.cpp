#include "ocr/runs.h"

#include <algorithm>

#include "base/geometry.h"
#include "catch.h"

using namespace thaimemo;

namespace {

Image white(int width, int height) {
  return {width, height, 1, 300, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), 255)};
}

void ink(Image& image, const Box& box) {
  for (int y = box.top; y < box.bottom; ++y)
    std::fill_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.width + box.left, box.width(),
                std::uint8_t{0});
}

}  // namespace

TEST_CASE("a line is parted at wide gaps only, and each part fits its ink") {
  Image page = white(600, 100);
  ink(page, {20, 20, 60, 70});    // a tall label
  ink(page, {70, 30, 120, 70});   // one gap of 10 px: the same run
  ink(page, {300, 40, 340, 70});  // a smaller value far away
  ink(page, {500, 54, 520, 57});  // a dash
  const auto runs = ocr::find_runs(page, {10, 10, 590, 80});
  REQUIRE(runs.size() == 3);
  CHECK(runs[0] == Box{20, 20, 120, 70});
  CHECK(runs[1] == Box{300, 34, 340, 76});  // 30 px of ink in the least height of 42
  CHECK(runs[2] == Box{500, 34, 520, 76});
}

TEST_CASE("a label in large type is read apart from its value") {
  Image page = white(600, 100);
  ink(page, {20, 10, 60, 70});   // the label, 60 px tall
  ink(page, {85, 35, 300, 70});  // its value, 35 px, after a gap of 25
  CHECK(ocr::find_runs(page, {10, 10, 590, 80}).size() == 2);
  ink(page, {320, 12, 330, 70});  // something as tall behind: one size after all
  CHECK(ocr::find_runs(page, {10, 10, 590, 80}).size() == 1);
}

TEST_CASE("runs stay in the line, whatever the line is") {
  Image page = white(200, 60);
  ink(page, {0, 0, 200, 60});
  for (const Box& line : {Box{-50, -50, 300, 300}, Box{10, 10, 20, 12}, Box{0, 0, 200, 60}}) {
    for (const Box& run : ocr::find_runs(page, line)) {
      CHECK(contains(intersect(line, page.bounds()), run));
      CHECK_FALSE(run.empty());
    }
  }
  CHECK(ocr::find_runs(page, {50, 50, 50, 60}).empty());
  CHECK(ocr::find_runs(white(200, 60), {0, 0, 200, 60}).empty());
}

TEST_CASE("the recogniser gets each run with a margin that stays on the page") {
  Image page = white(600, 100);
  ink(page, {2, 20, 60, 70});  // 50 px tall: a margin of 4, less at the page's edge
  const auto read = ocr::rectangles(page, {0, 10, 590, 80});
  REQUIRE(read.size() == 1);
  CHECK(read[0] == Box{0, 16, 64, 74});
}

TEST_CASE("pale print is read from end to end") {
  Image page = white(600, 100);
  const auto paint = [&](const Box& box, std::uint8_t grey) {
    for (int y = box.top; y < box.bottom; ++y)
      std::fill_n(page.pixels.begin() + static_cast<std::ptrdiff_t>(y) * page.width + box.left, box.width(),
                  grey);
  };
  paint({20, 30, 300, 70}, 195);  // a faded line of which a few strokes alone are darker
  paint({100, 40, 110, 70}, 150);
  const auto runs = ocr::find_runs(page, {10, 20, 590, 80});
  REQUIRE(runs.size() == 1);
  CHECK(runs[0] == Box{20, 30, 300, 70});
}
