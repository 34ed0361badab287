#include "image/rulings.h"

#include <algorithm>
#include <random>

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

TEST_CASE("a fold in line with a rule, paler than it, does not make it longer") {
  const auto ends_of_third = [](std::uint8_t fold) {
    Image image = table(4);
    for (const Box& out : {Box{20, 291, 200, 293}, Box{1104, 291, 1390, 293}}) draw::fill(image, out, fold);
    std::vector<int> ends;
    for (const Segment& segment : image::find_rulings(page_of(image)).segments)
      if (segment.horizontal && std::abs(segment.box.center_y() - 292) < 4)
        ends.insert(ends.end(), {segment.box.left, segment.box.right});
    return ends;
  };
  const std::vector<int> pale = ends_of_third(150), dark = ends_of_third(20);
  REQUIRE(pale.size() == 2);
  CHECK(std::abs(pale[0] - 200) < 5);
  CHECK(std::abs(pale[1] - 1104) < 5);
  CHECK(dark == std::vector<int>{20, 1390});
}

TEST_CASE("a streak in line with the sides of two tables does not make them one") {
  const auto sides_at_1100 = [](std::uint8_t streak) {
    Image image = draw::paper(1400, 1600);
    for (const int top : {200, 900})
      for (int i = 0; i < 4; ++i) {
        draw::fill(image, {200, top + 90 * i, 1104, top + 90 * i + 4});
        draw::fill(image, {200 + 300 * i, top, 204 + 300 * i, top + 274});
      }
    draw::fill(image, {1101, 474, 1103, 900}, streak);
    const image::Rulings rulings = image::find_rulings(page_of(image));
    return std::count_if(rulings.segments.begin(), rulings.segments.end(), [](const Segment& s) {
      return !s.horizontal && std::abs(s.box.center_x() - 1102) < 4;
    });
  };
  CHECK(sides_at_1100(160) == 2);
  CHECK(sides_at_1100(20) == 1);
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

TEST_CASE("the noise of a shaded row takes no rule away") {
  Image image = table(6);
  std::mt19937 random(1);
  for (int i = 0; i < 3000; ++i) {
    const int x = 170 + static_cast<int>(random() % 960), y = 200 + static_cast<int>(random() % 90);
    draw::fill(image, {x, y, x + 4, y + 4});
  }
  const image::Rulings rulings = image::find_rulings(page_of(image));
  CHECK(count(rulings, true) == 4);
  CHECK(count(rulings, false) == 4);
}

TEST_CASE("a head row turned black has its sides for rules, and takes none from the columns under it") {
  const bool spotted = GENERATE(false, true);
  Image image = table(4);
  draw::fill(image, {200, 200, 1104, 294});
  for (const int x : {497, 505, 797, 805})
    draw::fill(image, {x, 206, x + 2, 288}, 250);  // rims beside the rules
  for (int spot = 0; spotted && spot < 400; ++spot) {
    const int x = 204 + spot * 37 % 890, y = 212 + spot * 53 % 68;
    draw::fill(image, {x, y, x + 3, y + 3}, 250);
  }
  const image::Rulings rulings = image::find_rulings(page_of(image));
  const auto reach = [&](bool horizontal, int at, int begin, int end) {
    return std::any_of(rulings.segments.begin(), rulings.segments.end(), [&](const Segment& segment) {
      return segment.horizontal == horizontal && std::abs(position_of(segment) - at) < 6 &&
             begin_of(segment) <= begin && end_of(segment) >= end;
    });
  };
  INFO("spotted " << spotted);
  CHECK((spotted || reach(true, 202, 210, 1090)));  // spots may break the sides
  CHECK((spotted || reach(true, 292, 210, 1090)));
  for (const int x : {202, 502, 802, 1102}) {
    INFO("column at " << x);
    CHECK(reach(false, x, 310, 460));
  }
}

TEST_CASE("columns go on through a head row all black, not through one in the middle") {
  const auto column = [](int top) {
    Image image = table(4);
    draw::fill(image, {200, top, 1104, top + 94});
    Box whole;
    for (const Segment& segment : image::find_rulings(page_of(image)).segments)
      if (!segment.horizontal && std::abs(segment.box.center_x() - 502) < 6)
        whole = unite(whole, segment.box);
    return whole;
  };
  CHECK(column(200).top < 206);
  CHECK(column(200).bottom > 465);
  CHECK(column(380).top < 206);
}

TEST_CASE("dotted and dashed rules of a table") {
  Image image = table(3);
  draw::fill(image, {204, 285, 1096, 300}, 250);
  for (int x = 206; x < 1096; x += 9) draw::fill(image, {x, 290, x + 4, 293});
  const image::Rulings rulings = image::find_rulings(page_of(image));
  CHECK(count(rulings, true) >= 4);
  CHECK(draw::ink(rulings.without, {0, 280, 1400, 300}) < 20);
}

TEST_CASE("the few dots that a fax has left of thin rules are rules; grain makes none of them longer") {
  std::mt19937 random(1);
  Image fax = draw::paper(1400, 800);
  const auto dot = [&](int along, int across, bool level) {
    if (random() % 100 >= 25) return;
    const int x = level ? along : across, y = level ? across : along;
    draw::fill(fax, {x, y, x + 2 + static_cast<int>(random() % 3), y + 2});
  };
  for (int i = 0; i < 4; ++i) {
    for (int x = 200; x < 1100; ++x) dot(x, 200 + 90 * i + static_cast<int>(random() % 3), true);
    for (int y = 200; y < 470; ++y) dot(y, 200 + 300 * i + static_cast<int>(random() % 3), false);
  }
  const auto length = [](const Image& page, bool level) {
    int sum = 0;
    for (const Segment& s : image::find_rulings(page_of(page)).segments)
      sum += s.horizontal == level ? end_of(s) - begin_of(s) : 0;
    return sum;
  };
  CHECK(length(fax, true) > 0.9 * 4 * 900);
  CHECK(length(fax, true) < 1.05 * 4 * 900);
  CHECK(length(fax, false) > 0.9 * 4 * 270);

  Image grain = draw::paper(1400, 800);
  for (int i = 0; i < 6000; ++i) {
    const int x = static_cast<int>(random() % 1390), y = static_cast<int>(random() % 790);
    draw::fill(grain, {x, y, x + 2, y + 2});
  }
  CHECK(length(grain, true) == 0);
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

TEST_CASE("the strokes of a doubled rule are rules, however short") {
  Image image = draw::paper(1400, 800);
  for (int i = 0; i < 4; ++i) {
    for (const int twin : {0, 7}) {
      draw::fill(image, {200, 200 + 90 * i + twin, 1107, 203 + 90 * i + twin});
      draw::fill(image, {200 + 300 * i + twin, 200, 203 + 300 * i + twin, 477});
    }
  }
  for (int i = 0; i < 4; ++i)
    draw::fill(image, {195, 240 + 90 * i, 1112, 244 + 90 * i}, 250);  // broken by a fold
  const image::Rulings rulings = image::find_rulings(page_of(image));
  for (int i = 0; i < 4; ++i) {
    INFO("rule " << i);
    CHECK(std::count_if(rulings.segments.begin(), rulings.segments.end(), [&](const Segment& s) {
            return !s.horizontal && s.box.left >= 195 + 300 * i && s.box.right <= 215 + 300 * i;
          }) >= 2);
  }
}

TEST_CASE("the tilted frame of a stamp is no rule, and leaves the rule that it crosses as thin as it is") {
  Image image = draw::paper(1400, 800);
  for (int x = 0; x < 600; ++x) draw::fill(image, {300 + x, 300 + x / 16, 301 + x, 306 + x / 16});
  CHECK(image::find_rulings(page_of(image)).segments.empty());
  draw::fill(image, {200, 318, 1200, 322});
  const image::Rulings rulings = image::find_rulings(page_of(image));
  REQUIRE(rulings.segments.size() == 1);
  CHECK(rulings.segments.front().box.height() <= 8);
  CHECK(rulings.segments.front().box.width() >= 990);
}

TEST_CASE("a rule goes on where it is too pale for a threshold, and ends where it ends") {
  Image image = table(3);
  draw::fill(image, {400, 288, 700, 296}, 250);
  draw::fill(image, {400, 290, 700, 292}, 235);
  const image::Rulings rulings = image::find_rulings(page_of(image));
  const auto whole = std::find_if(rulings.segments.begin(), rulings.segments.end(), [](const Segment& s) {
    return s.horizontal && s.box.top < 291 && s.box.bottom > 291 && s.box.left < 210;
  });
  REQUIRE(whole != rulings.segments.end());
  CHECK(whole->box.right > 690);
  for (const Segment& s : rulings.segments) CHECK(contains({195, 195, 1110, 480}, s.box));
}

TEST_CASE("the stem of a letter in line with a rule does not make it longer") {
  Image image = table(3);
  draw::fill(image, {500, 512, 504, 550}, 20);
  draw::fill(image, {500, 512, 540, 517}, 20);
  for (const Segment& s : image::find_rulings(page_of(image)).segments) CHECK(s.box.bottom <= 480);
}

TEST_CASE("a long line of bold letters that touch is no rule") {
  Image image = draw::paper(1600, 600);
  for (int i = 0; i < 40; ++i) {
    draw::letter(image, 200 + 26 * i, 300);
    draw::fill(image, {200 + 26 * i, 308, 226 + 26 * i, 318});
  }
  const image::Rulings rulings = image::find_rulings(page_of(image));
  CHECK(rulings.segments.empty());
  CHECK(rulings.without == image);
}

TEST_CASE("components: the spots of a dark edge go, print beside it stays") {
  Image image = draw::paper(1600, 1200);
  draw::text(image, 600, 300, 20);
  for (int y = 0; y < 90; ++y) {
    for (int x = 0; x < 20; ++x)
      draw::fill(image, {9 * x + y % 3, 12 * y + 40, 9 * x + y % 3 + 5, 12 * y + 46});
  }
  CHECK(image::components(image).size() == 20);
}

TEST_CASE("a signature is a drawing, the name right below it is print") {
  Image image = draw::paper(1400, 800);
  for (int x = 0; x < 300; ++x)  // up and down
    for (int y = 0; y < 9; ++y) draw::at(image, 300 + x, 300 + y + std::abs(x % 40 - 20) * 5) = 20;
  draw::text(image, 310, 414, 11);
  const std::vector<Box> found = image::components(image);
  CHECK(std::count_if(found.begin(), found.end(), [](const Box& box) { return box.top >= 410; }) == 11);
}

TEST_CASE("the grain of dark paper makes no rules") {
  Image image = table(4);
  for (int line = 0; line < 6; ++line) draw::text(image, 150, 570 + 36 * line, 46);
  unsigned seed = 1;
  for (std::uint8_t& pixel : image.pixels) {
    seed = seed * 1664525u + 1013904223u;
    if (pixel > 200) pixel = static_cast<std::uint8_t>(150 + (seed >> 24U) % 100);
  }
  const image::Rulings rulings = image::find_rulings(page_of(image));
  for (const Segment& s : rulings.segments) {
    INFO(s.box.left << ' ' << s.box.top << ' ' << s.box.right << ' ' << s.box.bottom);
    CHECK((s.box.top > 480 || contains({180, 180, 1125, 495}, s.box)));
  }
  CHECK(count(rulings, true) >= 4);
  CHECK(count(rulings, false) >= 4);
  CHECK(rulings.segments.size() < 16);
}

TEST_CASE("a rule torn by a stamp is whole where a piece of it is left; a cell over two columns stays one") {
  const auto plumb_length = [](bool left_over, bool letters) {
    Image image = table(3);
    draw::fill(image, {480, 300, 520, 375}, 250);  // of the second plumb rule
    if (left_over) draw::fill(image, {500, 325, 503, 355});
    if (letters) draw::text(image, 440, 320, 6);
    int longest = 0;
    for (const Segment& s : image::find_rulings(page_of(image)).segments)
      if (!s.horizontal && std::abs(s.box.center_x() - 501) < 5) longest = std::max(longest, s.box.height());
    return longest;
  };
  CHECK(plumb_length(true, false) >= 175);  // to the next piece
  CHECK(plumb_length(false, false) <= 105);
  CHECK(plumb_length(false, true) <= 105);
}

TEST_CASE("rules of a row that bend down on its right go to its end") {
  Image image = draw::paper(2400, 500);
  const auto bend = [](int x) { return x < 1000 ? 0 : (x - 1000) / 65; };
  for (const int top : {200, 268, 336})
    for (int x = 300; x < (top == 200 ? 2252 : 2250); ++x)
      draw::fill(image, {x, top + bend(x), x + 1, top + bend(x) + 7});
  for (const int x : {300, 700, 1000, 2243}) draw::fill(image, {x, 200 + bend(x), x + 7, 343 + bend(x)});
  const image::Rulings rulings = image::find_rulings(page_of(image));
  int whole = 0;
  for (const Segment& each : rulings.segments)
    whole += each.horizontal && begin_of(each) <= 301 && end_of(each) >= 2248 ? 1 : 0;
  CHECK(whole == 3);
}

TEST_CASE("on a warped page long rules lean, and are rules; a stamp's side leans more, and is painted out") {
  const auto leaning = [](int height, double slope) {
    Image image = draw::paper(1400, 2200);
    for (int y = 0; y < height; ++y) {
      const int x = 700 - static_cast<int>(slope * y);
      draw::fill(image, {x, 100 + y, x + 3, 101 + y});
    }
    return image;
  };
  for (const double slope : {0.0, 0.01, 0.02, -0.02}) {  // 40 pixels in 2000: thicker than any one stroke
    INFO("slope " << slope);
    CHECK(count(image::find_rulings(page_of(leaning(2000, slope))), false) == 1);
  }
  Image frame = leaning(300, 0.06);
  const Box words = draw::text(frame, 760, 200, 8);
  const image::Rulings rulings = image::find_rulings(page_of(frame));
  CHECK(rulings.segments.empty());
  CHECK(draw::ink(rulings.without, rulings.without.bounds()) == draw::ink(frame, words));
}

TEST_CASE("the spots of a dark edge are no dotted rules") {
  Image image = table(4);
  for (int y = 0; y < 60; ++y) {
    for (int x = 0; x < 15; ++x) draw::fill(image, {11 * x, 12 * y + 30, 11 * x + 5, 12 * y + 36});
  }
  for (const Segment& s : image::find_rulings(page_of(image)).segments) CHECK(s.box.left > 180);
}
