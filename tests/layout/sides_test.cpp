#include "layout/sides.h"

#include "catch.h"

using namespace thaimemo;

namespace {

constexpr Box kSheet{0, 0, 4960, 3508};  // A3 across, 300 dpi
constexpr double kHeight = 40;

/// Lines of letters from `left` to `right`, down the sheet.
std::vector<Box> print(int left, int right, int lines = 20) {
  std::vector<Box> letters;
  for (int line = 0; line < lines; ++line)
    for (int x = left; x + 30 <= right; x += 40)
      letters.push_back({x, 300 + 100 * line, x + 30, 340 + 100 * line});
  return letters;
}

std::vector<Box> both(std::vector<Box> left, const std::vector<Box>& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

std::vector<Box> sides(const std::vector<Box>& letters, const std::vector<Segment>& rules = {}) {
  return layout::sides_of(kSheet, letters, rules, kHeight);
}

}  // namespace

TEST_CASE("two pages side by side are parted at the gutter") {
  const auto found = sides(both(print(300, 2200), print(2760, 4660)));
  REQUIRE(found.size() == 2);
  CHECK(found[0].left == 0);
  CHECK(found[0].right == found[1].left);
  CHECK(found[1].right == kSheet.right);
  CHECK(found[0].right > 2200);
  CHECK(found[0].right < 2760);
}

TEST_CASE("the shadow of the fold and a staple do not hide the gutter") {
  const Box fold{2470, 0, 2490, 3508}, staple{2440, 600, 2520, 900};
  CHECK(sides(both(both(print(300, 2200), print(2760, 4660)), {fold, staple})).size() == 2);
}

TEST_CASE("one page is not parted") {
  const std::vector<Box> whole{kSheet};
  CHECK(sides(print(300, 4660)) == whole);                              // lines across the sheet
  CHECK(sides(both(print(300, 2200), print(2300, 4660))) == whole);     // columns of a table
  CHECK(sides(both(print(300, 2200), print(4000, 4300))) == whole);     // labels and numbers
  CHECK(sides(both(print(300, 2200), print(2760, 4660, 0))) == whole);  // the other side is empty
  const Segment rule{{300, 200, 4660, 204}, true, true};                // a table with level rules only
  CHECK(sides(both(print(300, 2200), print(2760, 4660)), {rule}) == whole);
  const Box upright{0, 0, 2480, 3508};
  CHECK(layout::sides_of(upright, both(print(100, 1100), print(1400, 2380)), {}, kHeight) ==
        std::vector<Box>{upright});
}
