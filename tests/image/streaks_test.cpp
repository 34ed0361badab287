#include "image/streaks.h"

#include <random>

#include "catch.h"
#include "draw.h"
#include "image/clean.h"

using namespace thaimemo;

namespace {

// A streak two pixels wide over the whole sheet, which moves what it crosses half way to black.
Image streaked(Image page, std::initializer_list<int> columns) {
  for (const int column : columns) {
    for (int y = 0; y < page.height; ++y) {
      for (int x = column; x < column + 2; ++x) draw::at(page, x, y) = draw::at(page, x, y) / 2;
    }
  }
  return page;
}

Image two_tone(Image page) {
  for (std::uint8_t& pixel : page.pixels) pixel = pixel < 190 ? 0 : 255;
  return page;
}

void add_table(Image& page, const Box& box) {
  for (int i = 0; i <= 4; ++i) {
    const int x = box.left + i * (box.width() - 3) / 4;
    draw::fill(page, {x, box.top, x + 3, box.bottom});
  }
  for (int y = box.top; y < box.bottom; y += 90) draw::fill(page, {box.left, y, box.right, y + 3});
}

// How many pixels of ink two pages do not share.
int differences(const Image& a, const Image& b) {
  int count = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i)
    count += (a.pixels[i] < 128) != (b.pixels[i] < 128) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("streaks are found where they run, however crooked the page") {
  for (const double angle : {-3.0, -0.5, 0.0, 1.2, 2.5}) {
    const Image page = draw::turned(streaked(draw::printed_page(), {150, 700, 1300}), angle);
    INFO("turned by " << angle);
    const auto streaks = image::find_streaks(page);
    REQUIRE(streaks.size() == 3);
    for (const image::Streak& each : streaks)
      CHECK(std::abs(each.slope + std::tan(angle * std::numbers::pi / 180)) < 0.002);
  }
}

TEST_CASE(
    "a page without its streaks is the page as it was printed, grey or black and white, fed by either edge") {
  const Image printed = draw::printed_page();
  const Image expected = image::clean(printed).grey;
  const int ink = draw::ink(expected, expected.bounds());
  for (const Image& page :
       {streaked(printed, {150, 713, 1304}), two_tone(streaked(printed, {150, 713, 1304}))})
    CHECK(differences(image::clean(page).grey, expected) < 0.01 * ink);
  Image across = printed;
  for (const int y : {120, 950, 2200}) draw::fill(across, {0, y, across.width, y + 2}, 100);
  CHECK(differences(image::clean(across).grey, expected) < 0.01 * ink);
}

TEST_CASE("print that a grey streak crosses stays") {
  Image page = draw::printed_page();
  const Image streaks = streaked(page, {202});  // on the first upright stroke of many lines
  Image erased = streaks;
  image::erase(erased, image::find_streaks(erased));
  CHECK(differences(erased, page) < 0.01 * draw::ink(page, page.bounds()));
}

TEST_CASE("a pale streak on a page of black and white is a row of dots: they go, decimal points stay") {
  const Image page = two_tone(draw::printed_page());
  Image dotted = page;
  std::mt19937 random(3);
  for (int y = 0; y < page.height; ++y) {
    if (random() % 3 == 0) draw::fill(dotted, {700, y, 702, y + 1});
  }
  const auto add_number = [](Image& on) {  // in a gap between lines: two strokes and a point on the streak
    for (const int x : {688, 710}) draw::fill(on, {x, 60, x + 5, 82});
    draw::fill(on, {698, 78, 702, 82});
  };
  Image expected = page;
  add_number(dotted), add_number(expected);
  const int before = differences(dotted, expected);
  image::erase(dotted, image::find_streaks(dotted));
  CHECK(differences(dotted, expected) < 0.35 * before);  // among letters they stay
  CHECK(draw::ink(dotted, {698, 78, 702, 82}) == 16);
}

TEST_CASE("rules of a table are no streaks, nor is a frame round the page") {
  Image page = draw::printed_page();
  add_table(page, {120, 150, 1680, 2250});
  CHECK(image::find_streaks(page).empty());
  Image framed = draw::printed_page();
  for (const int x : {100, 1696}) draw::fill(framed, {x, 120, x + 4, 2280});
  CHECK(image::find_streaks(framed).empty());
}

TEST_CASE("a fold in line with a rule of the table goes, the rule stays") {
  Image page = draw::paper(1800, 2400);
  add_table(page, {120, 150, 1680, 2250});
  draw::fill(page, {509, 0, 511, 2400}, 190);  // pale from edge to edge …
  draw::fill(page, {509, 150, 512, 2250});     // … on the second upright
  const std::vector<image::Streak> streaks = image::find_streaks(page);
  REQUIRE(streaks.size() == 1);
  image::erase(page, streaks);
  CHECK(draw::ink(page, {509, 150, 512, 2250}) == 3 * 2100);
  CHECK(draw::at(page, 510, 50) > 240);
}

TEST_CASE("a table cut out of its page has rules from edge to edge") {
  Image table = draw::paper(1600, 2200);
  add_table(table, {10, 0, 1590, 2200});
  for (int y = 30; y < 2160; y += 90) {
    for (int x = 40; x < 1400; x += 390) draw::text(table, x, y, 12);
  }
  CHECK(image::find_streaks(table).empty());
}

TEST_CASE("pictures of any size have no streaks to find") {
  for (const auto& [width, height] : {std::pair{1, 1}, {5, 3000}, {3000, 5}, {64, 64}, {40, 600}})
    CHECK(image::find_streaks(draw::paper(width, height)).empty());
}
