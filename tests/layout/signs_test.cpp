#include "layout/signs.h"

#include "catch.h"

using namespace thaimemo;

namespace {

constexpr double kHeight = 28;  // of a letter, pixels at 300 dpi

const Box kDash{200, 112, 224, 116};

bool is_dash(const std::vector<Box>& components, const LineBox& line) {
  return layout::lone_dashes(components, {line}, kHeight).front();
}

}  // namespace

TEST_CASE("a level stroke alone in its cell is a dash") {
  CHECK(is_dash({kDash}, {kDash, 0, 3}));
  const Line line = layout::dash_line(kDash);
  REQUIRE(line.words.size() == 1);
  CHECK(line.words.front().text == "-");
  CHECK(line.words.front().box == kDash);
}

TEST_CASE("what is no lone dash is left to the reader") {
  CHECK_FALSE(is_dash({kDash}, {kDash, -1, -1}));                                     // no cell
  CHECK_FALSE(is_dash({{200, 100, 208, 128}}, {{200, 100, 208, 128}, 0, 0}));         // 1
  CHECK_FALSE(is_dash({{200, 122, 206, 127}}, {{200, 122, 206, 127}, 0, 0}));         // a full stop
  CHECK_FALSE(is_dash({{200, 112, 300, 116}}, {{200, 112, 300, 116}, 0, 0}));         // a rule
  CHECK_FALSE(is_dash({kDash, {230, 100, 250, 128}}, {{200, 100, 250, 128}, 0, 0}));  // -5
  CHECK_FALSE(is_dash({{200, 112, 211, 116}, {213, 112, 224, 116}}, {kDash, 0, 0}));  // two strokes
  const LineBox above{{200, 60, 220, 88}, 0, 3};
  CHECK_FALSE(
      layout::lone_dashes({kDash, above.box}, {above, {kDash, 0, 3}}, kHeight)[1]);  // below other print
}
