#include "layout/letter_strokes.h"

#include "catch.h"

using namespace thaimemo;

namespace {

constexpr double kHeight = 30;

Segment plumb(int x, int top, int bottom) { return {{x - 2, top, x + 2, bottom}, false}; }

// Letters 20 wide, 4 apart, in a row at y = 130.
std::vector<Box> letters(int from, int to) {
  std::vector<Box> boxes;
  for (int x = from; x + 20 <= to; x += 24) boxes.push_back({x, 130, x + 20, 160});
  return boxes;
}

std::vector<Box> both(std::vector<Box> some, const std::vector<Box>& more) {
  some.insert(some.end(), more.begin(), more.end());
  return some;
}

}  // namespace

TEST_CASE("a stroke in one row that letters lean on is none of the rules") {
  const std::vector<Segment> stroke{plumb(300, 100, 185)};
  const auto print = both(letters(104, 296), letters(304, 500));
  CHECK(layout::without_letter_strokes(stroke, print, kHeight).empty());
  CHECK(layout::without_letter_strokes(stroke, both(letters(100, 270), letters(304, 500)), kHeight) ==
        stroke);
  CHECK(layout::without_letter_strokes(stroke, letters(104, 296), kHeight) == stroke);
}

TEST_CASE("a rule that goes on in other rows stays, however near its print") {
  const auto print = both(letters(104, 296), letters(304, 500));
  const std::vector<Segment> high{plumb(300, 100, 400)};
  CHECK(layout::without_letter_strokes(high, print, kHeight) == high);
  const std::vector<Segment> pieces{plumb(300, 100, 185), plumb(301, 190, 275)};
  CHECK(layout::without_letter_strokes(pieces, print, kHeight) == pieces);
  const std::vector<Segment> level{{{100, 183, 500, 187}, true}};
  CHECK(layout::without_letter_strokes(level, print, kHeight) == level);
}

TEST_CASE("a stroke through the same letter of two rows that ends on no rule is none") {
  const auto level = [](int y) { return Segment{{100, y - 2, 700, y + 2}, true}; };
  const std::vector<Segment> rules{level(80), level(180), level(280)};
  std::vector<Box> print = letters(304, 500);
  for (const Box& box : letters(304, 500))
    print.push_back({box.left, box.top + 100, box.right, box.bottom + 100});
  const auto with = [&](const Segment& stroke) {
    std::vector<Segment> all = rules;
    all.push_back(stroke);
    return all;
  };
  CHECK(layout::without_letter_strokes(with(plumb(301, 120, 260)), print, kHeight) == rules);
  CHECK(layout::without_letter_strokes(with(plumb(280, 120, 260)), print, kHeight) ==
        with(plumb(280, 120, 260)));
  CHECK(layout::without_letter_strokes(with(plumb(301, 82, 278)), print, kHeight) ==
        with(plumb(301, 82, 278)));
}
