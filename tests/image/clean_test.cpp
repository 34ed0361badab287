#include "image/clean.h"

#include <algorithm>
#include <random>
#include <vector>

#include "catch.h"
#include "draw.h"
#include "image/ticks.h"

using namespace thaimemo;

TEST_CASE("the angle of the lines is found to a twentieth of a degree") {
  for (const double angle : {-4.0, -1.3, -0.4, 0.0, 0.15, 0.8, 2.5, 5.0}) {
    const image::CleanPage page = image::clean(draw::turned(draw::printed_page(), angle));
    INFO("turned by " << angle << ", turned back by " << page.angle);
    CHECK(std::abs(page.angle + angle) <= 0.05);
    CHECK(page.quarter_turns == 0);
    CHECK_FALSE(page.blank);
  }
}

TEST_CASE("grain of a bad copy hides neither the angle of many lines nor that of a cover's three") {
  Image cover = draw::paper(1800, 2400);
  for (int line = 0; line < 3; ++line) draw::text(cover, 400 + 90 * line, 700 + 90 * line, 36 - 7 * line);
  for (const double angle : {-1.8, -0.3, 0.5, 1.7}) {
    INFO("turned by " << angle);
    for (const Image& upright : {draw::printed_page(), cover}) {
      const image::CleanPage page = image::clean(draw::copied(draw::turned(upright, angle), 110));
      CHECK(std::abs(page.angle + angle) <= 0.05);
      CHECK(page.quarter_turns == 0);
    }
  }
}

TEST_CASE("a page on its side is turned, and a known turn is obeyed") {
  const Image upright = draw::printed_page();
  Image side = draw::paper(upright.height, upright.width);
  for (int y = 0; y < upright.height; ++y) {
    for (int x = 0; x < upright.width; ++x) {
      draw::at(side, y, upright.width - 1 - x) =
          upright.pixels[static_cast<std::size_t>(y) * upright.width + x];
    }
  }
  const image::CleanPage page = image::clean(side);
  CHECK(page.quarter_turns == 1);
  CHECK(page.grey.width == upright.width);
  CHECK(draw::ink(page.grey, {200, 280, 800, 320}) > 1000);

  image::CleanOptions known;
  known.quarter_turns = 3;
  CHECK(image::clean(side, known).quarter_turns == 3);
}

TEST_CASE("the clots of a dark border, one above the other, do not turn a page with little print") {
  Image page = draw::paper(1800, 2400);
  draw::text(page, 500, 300, 30);
  for (int y = 20; y < 2380; y += 40) draw::fill(page, {30 + (y * 7) % 11, y, 50 + (y * 7) % 11, y + 22});
  CHECK(image::clean(page).quarter_turns == 0);
}

TEST_CASE("borders, specks and shadows go, print stays") {
  Image dirty = draw::printed_page();
  const int print = draw::ink(dirty, dirty.bounds());
  for (int y = 0; y < dirty.height; ++y) {  // darker to the right
    for (int x = 0; x < dirty.width; ++x) {
      std::uint8_t& pixel = draw::at(dirty, x, y);
      pixel = static_cast<std::uint8_t>(pixel * (1.0 - 0.4 * x / dirty.width));
    }
  }
  draw::fill(dirty, {0, 0, 1800, 60}, 10);
  draw::fill(dirty, {1740, 0, 1800, 2400}, 10);
  for (int i = 0; i < 500; ++i)
    draw::fill(dirty,
               {(i * 97) % 1600 + 60, (i * 389) % 2200 + 100, (i * 97) % 1600 + 61, (i * 389) % 2200 + 102});
  const image::CleanPage page = image::clean(dirty);
  CHECK(draw::ink(page.grey, {0, 0, 1800, 100}) == 0);
  CHECK(draw::ink(page.grey, {1700, 0, 1800, 2400}) == 0);
  CHECK(draw::ink(page.grey, {0, 100, 190, 2400}) == 0);
  CHECK(draw::ink(page.grey, page.grey.bounds()) > 0.97 * print);
  CHECK(draw::ink(page.grey, page.grey.bounds()) < 1.05 * print);
  CHECK(page.grey.pixels[1500 + 150 * 1800] > 245);
}

TEST_CASE("a band of dirt along an edge goes, what is printed there stays") {
  std::mt19937 random(3);
  const auto dirty = [&](Image page, int first, int last) {  // thinning out towards the print
    for (int y = 0; y < page.height; ++y)
      for (int x = first; x < last; ++x)
        if (static_cast<int>(random() % 100) < 90 * (x - first) / (last - first)) draw::at(page, x, y) = 0;
    return page;
  };
  const Image page = draw::printed_page();
  const Image clean = image::clean(page).grey;
  const Box right{1650, 0, 1800, 2400};
  CHECK(draw::ink(image::clean(dirty(page, 1700, 1770)).grey, right) < 100);
  CHECK(draw::ink(image::clean(dirty(page, 1700, 1770)).grey, {0, 0, 1650, 2400}) ==
        draw::ink(clean, clean.bounds()));

  Image cut_out = draw::paper(1800, 2400);
  for (int y = 20; y < 2350; y += 78) draw::text(cut_out, 4, y, 60);
  draw::fill(cut_out, {0, 0, 4, 2400});
  const int ink = draw::ink(cut_out, cut_out.bounds());
  CHECK(draw::ink(image::clean(cut_out).grey, cut_out.bounds()) == ink);
}

TEST_CASE("the spots of a shaded row go, points and marks beside letters stay") {
  Image page = draw::printed_page();
  const Box row{200, 1000, 1600, 1190};
  draw::fill(page, row, 250);
  const Box words = draw::text(page, 600, 1080, 10);
  for (int i = 0; i < 9; ++i) draw::fill(page, {621 + 26 * i, 1102, 625 + 26 * i, 1107});  // points
  const int print = draw::ink(page, words);
  std::mt19937 random(1);
  for (int i = 0; i < 2500; ++i) {
    const int x = row.left + static_cast<int>(random() % 1400),
              y = row.top + static_cast<int>(random() % 186);
    if (!(x > 590 && x < 860 && y > 1070 && y < 1114)) draw::fill(page, {x, y, x + 4, y + 4});
  }
  const image::CleanPage cleaned = image::clean(page);
  CHECK(draw::ink(cleaned.grey, words) == print);
  CHECK(draw::ink(cleaned.grey, {1000, 1000, 1600, 1190}) < draw::ink(page, {1000, 1000, 1600, 1190}) / 2);
}

TEST_CASE("what grain has left of a pale rule is no dirt, level or plumb") {
  Image page = draw::printed_page();
  std::mt19937 random(1);
  const auto draw_pale = [&](const Box& rule) {
    for (int y = rule.top; y < rule.bottom; ++y)
      for (int x = rule.left; x < rule.right; ++x)
        draw::at(page, x, y) = static_cast<std::uint8_t>(110 + random() % 100);
  };
  const auto darkness = [](const Image& image, const Box& rule) {
    int sum = 0;
    for (int y = rule.top; y < rule.bottom; ++y)
      for (int x = rule.left; x < rule.right; ++x)
        sum += 255 - image.pixels[static_cast<std::size_t>(y) * image.width + x];
    return sum;
  };
  const std::vector<Box> rules{{200, 255, 1500, 258}, {150, 200, 153, 2000}};
  for (const Box& rule : rules) draw_pale(rule);
  const image::CleanPage cleaned = image::clean(page);
  for (const Box& rule : rules) CHECK(darkness(cleaned.grey, rule) > 0.9 * darkness(page, rule));
}

TEST_CASE("grain and lone dark pixels are smoothed away, pale print and a thin rule are not") {
  Image page = draw::paper(1800, 2400, 300, 215);
  for (int line = 0; line < 20; ++line)
    for (int i = 0; i < 40; ++i) draw::letter(page, 200 + 26 * i, 300 + 84 * line);
  for (std::uint8_t& value : page.pixels) value = value < 128 ? 175 : value;
  draw::fill(page, {200, 2150, 1600, 2152}, 180);
  std::mt19937 random(1);
  for (std::uint8_t& value : page.pixels) {
    int grain = 0;  // of a spread of 20 grey values
    for (int i = 0; i < 3; ++i) grain += static_cast<int>(random() % 41) - 20;
    value = random() % 2000 == 0 ? 30 : static_cast<std::uint8_t>(std::clamp(value + grain, 0, 255));
  }
  const Image clean = image::clean(page).grey;
  const auto darkest = [&](int x, const std::vector<int>& rows) {
    int value = 255;
    for (const int y : rows) value = std::min<int>(value, clean.pixels[y * clean.width + x]);
    return value;
  };
  int rule = 0, speckled = 0;
  for (int x = 200; x < 1600; ++x) {
    rule += darkest(x, {2149, 2150, 2151, 2152}) < 235 ? 1 : 0;
    for (int y = 2200; y < 2300; ++y) speckled += darkest(x, {y}) < 200 ? 1 : 0;
  }
  CHECK(rule > 0.8 * 1400);
  CHECK(speckled < 20);
  int roofs = 0;
  for (int i = 0; i < 40; ++i) roofs += darkest(200 + 26 * i + 10, {301, 302, 303}) < 235 ? 1 : 0;
  CHECK(roofs == 40);
}

TEST_CASE("a coloured stamp goes, the black print under it stays") {
  Image page = draw::coloured(draw::printed_page());
  const image::CleanPage before = image::clean(page);
  CHECK_FALSE(before.has_colour);
  const Box stamp{400, 500, 900, 800};
  for (int y = stamp.top; y < stamp.bottom; ++y) {
    for (int x = stamp.left; x < stamp.right; ++x) {
      std::uint8_t* p = &page.pixels[3 * (static_cast<std::size_t>(y) * page.width + x)];
      if ((x / 8 + y / 8) % 3 == 0)
        p[0] = static_cast<std::uint8_t>(p[0] * 0.25), p[1] = static_cast<std::uint8_t>(p[1] * 0.4);
    }
  }
  const image::CleanPage after = image::clean(page);
  CHECK(after.has_colour);
  CHECK(draw::ink(after.grey, stamp) > 0.95 * draw::ink(before.grey, stamp));
  CHECK(draw::ink(after.grey, stamp) < 1.05 * draw::ink(before.grey, stamp));
}

TEST_CASE("an empty sheet is blank, whatever its grey") {
  for (const int value : {255, 200, 120}) {
    Image sheet = draw::paper(1000, 1400, 300, static_cast<std::uint8_t>(value));
    CHECK(image::clean(sheet).blank);
    for (int i = 0; i < 40; ++i)
      draw::fill(sheet, {(i * 61) % 990, (i * 173) % 1390, (i * 61) % 990 + 2, (i * 173) % 1390 + 2});
    CHECK(image::clean(sheet).blank);
  }
}

TEST_CASE("pictures of any small size pass") {
  for (const int side : {1, 2, 7, 31, 64}) {
    CHECK(image::clean(draw::paper(side, side)).grey.width == side);
    CHECK(image::clean(draw::coloured(draw::paper(side, 3))).grey.height == 3);
  }
}

namespace {

// A stroke of blue ink through points.
void blue_stroke(Image& page, std::vector<std::pair<int, int>> points) {
  for (std::size_t i = 1; i < points.size(); ++i) {
    const auto [x0, y0] = points[i - 1];
    const auto [x1, y1] = points[i];
    const int steps = std::max(std::abs(x1 - x0), std::abs(y1 - y0));
    for (int s = 0; s <= steps; ++s) {
      for (int dy = 0; dy < 5; ++dy) {
        for (int dx = 0; dx < 5; ++dx) {
          const std::size_t at = static_cast<std::size_t>(y0 + (y1 - y0) * s / steps + dy) * page.width +
                                 static_cast<std::size_t>(x0 + (x1 - x0) * s / steps + dx);
          page.pixels[3 * at] = 40, page.pixels[3 * at + 1] = 60, page.pixels[3 * at + 2] = 190;
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("ticks of a coloured pen are told from other strokes, and from what crosses their cell") {
  Image page = draw::coloured(draw::printed_page());
  const std::vector<Box> cells{{100, 2250, 300, 2350}, {300, 2250, 500, 2350},  {500, 2250, 700, 2350},
                               {700, 2250, 900, 2350}, {900, 2250, 1100, 2350}, {1100, 2250, 1300, 2350}};
  blue_stroke(page, {{150, 2300}, {165, 2330}, {210, 2270}});                 // ✓
  blue_stroke(page, {{350, 2330}, {390, 2270}});                              // /
  blue_stroke(page, {{550, 2270}, {590, 2330}});                              // \.
  blue_stroke(page, {{550, 2330}, {590, 2270}});                              // which makes ×
  blue_stroke(page, {{750, 2270}, {790, 2272}, {770, 2330}});                 // 7
  blue_stroke(page, {{950, 2300}, {965, 2330}, {1010, 2270}, {1110, 2240}});  // runs over the rule
  std::vector<std::size_t> found;
  for (const image::Tick& tick : image::find_ticks(image::clean(page).coloured, cells, 28))
    found.push_back(tick.cell);
  CHECK(found == std::vector<std::size_t>{0, 1});
}
