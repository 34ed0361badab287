#include "image/rulings.h"

#include <algorithm>

#include "catch.h"
#include "draw.h"
#include "image/components.h"

using namespace thaimemo;

namespace {

image::CleanPage page_of(const Image& drawn) {
  image::CleanPage page;
  page.grey = drawn;
  return page;
}

int count(const image::Rulings& rulings, bool horizontal) {
  return static_cast<int>(std::count_if(rulings.segments.begin(), rulings.segments.end(),
                                        [&](const Segment& s) { return s.horizontal == horizontal; }));
}

// 3 × 3 cells of 300 × 90 pixels with rules of that thickness.
Image table(int thickness, int left = 200, int top = 200) {
  Image image = draw::paper(1400, 800);
  for (int i = 0; i < 4; ++i) {
    draw::fill(image, {left, top + 90 * i, left + 900 + thickness, top + 90 * i + thickness});
    draw::fill(image, {left + 300 * i, top, left + 300 * i + thickness, top + 270 + thickness});
  }
  return image;
}

}  // namespace

TEST_CASE("rules of a table, thin and thick") {
  for (const int thickness : {1, 2, 4, 8}) {
    INFO("thickness " << thickness);
    Image image = table(thickness);
    const Box words = draw::text(image, 220, 230, 8);
    const image::Rulings rulings = image::find_rulings(page_of(image));
    CHECK(count(rulings, true) == 4);
    CHECK(count(rulings, false) == 4);
    CHECK(draw::ink(rulings.without, words) == draw::ink(image, words));
    CHECK(draw::ink(rulings.without, rulings.without.bounds()) == draw::ink(image, words));
  }
}

TEST_CASE("a row lower than a letter is high still has its rules") {
  Image image = draw::paper(1400, 400);
  draw::fill(image, {100, 100, 1000, 103});
  draw::fill(image, {100, 145, 1000, 148});
  for (const int x : {100, 400, 700, 997}) draw::fill(image, {x, 100, x + 3, 148});
  const image::Rulings rulings = image::find_rulings(page_of(image));
  CHECK(count(rulings, true) == 2);
  CHECK(count(rulings, false) == 4);
}

TEST_CASE("dotted and dashed rules of a table") {
  Image image = table(3);
  draw::fill(image, {204, 285, 1096, 300}, 250);
  for (int x = 206; x < 1096; x += 9) draw::fill(image, {x, 290, x + 4, 293});
  const image::Rulings rulings = image::find_rulings(page_of(image));
  CHECK(count(rulings, true) >= 4);
  CHECK(draw::ink(rulings.without, {0, 280, 1400, 300}) < 20);
}

TEST_CASE("a dotted leader goes and is no rule; the text on it stays") {
  Image image = draw::paper(1600, 300);
  const Box words = draw::text(image, 300, 100, 10);
  for (int x = 200; x < 1500; x += 10) draw::fill(image, {x, 133, x + 5, 138});
  const image::Rulings rulings = image::find_rulings(page_of(image));
  CHECK(rulings.segments.empty());
  CHECK(draw::ink(rulings.without, {0, 132, 1600, 140}) == 0);
  CHECK(draw::ink(rulings.without, words) == draw::ink(image, words));
}

TEST_CASE("a dash, a row of full stops and bold print are no rules") {
  Image image = draw::paper(1600, 600);
  draw::fill(image, {300, 100, 340, 105});
  for (int i = 0; i < 5; ++i) draw::fill(image, {400 + 14 * i, 120, 405 + 14 * i, 125});
  for (int i = 0; i < 15; ++i) {  // bold letters that touch
    draw::letter(image, 200 + 26 * i, 300);
    draw::fill(image, {200 + 26 * i, 310, 226 + 26 * i, 316});
  }
  const image::Rulings rulings = image::find_rulings(page_of(image));
  CHECK(rulings.segments.empty());
  CHECK(rulings.without == image);
}

TEST_CASE("a stroke that crosses a rule stays whole") {
  Image image = table(4);
  const Box stroke{320, 270, 325, 320};  // across the rule at y = 290
  draw::fill(image, stroke);
  const image::Rulings rulings = image::find_rulings(page_of(image));
  CHECK(draw::ink(rulings.without, stroke) == stroke.area());
  CHECK(draw::ink(rulings.without, {400, 285, 480, 300}) == 0);
}

TEST_CASE("broken and slanting rules") {
  Image image = draw::turned(table(3), 0.3);
  for (int i = 0; i < 6; ++i) draw::fill(image, {300 + 120 * i, 280, 306 + 120 * i, 300}, 250);
  const image::Rulings rulings = image::find_rulings(page_of(image));
  CHECK(count(rulings, true) >= 4);
  CHECK(count(rulings, false) >= 4);
}

TEST_CASE("components: marks stay, specks and drawings go") {
  Image image = draw::paper(1600, 1200);
  draw::text(image, 300, 300, 20);
  draw::fill(image, {310, 285, 322, 291});    // a vowel
  draw::fill(image, {700, 322, 705, 328});    // a full stop
  draw::fill(image, {1200, 900, 1204, 905});  // dirt, alone
  CHECK(image::components(image).size() == 22);
  draw::fill(image, {1200, 900, 1212, 905});  // a dash, alone
  CHECK(image::components(image).size() == 23);
  for (int i = 0; i < 12; ++i)
    draw::fill(image, {100 + 2 * i, 600 + 15 * i, 230 - 2 * i, 610 + 15 * i});  // an emblem
  CHECK(image::components(image).size() == 23);
}
