#include "catch.h"
#include "eval/align.h"
#include "eval/text.h"

using thaimemo::eval::align;
using thaimemo::eval::distance;
using thaimemo::eval::folded;

TEST_CASE("distances in code points") {
  const struct {
    const char* one;
    const char* other;
    long wanted;
  } pairs[] = {{"", "", 0},         {"abc", "abc", 0},       {"", "abc", 3}, {"kitten", "sitting", 3},
               {"flaw", "lawn", 2}, {"๘๕.๕๒", "๘๕.๕๓", 1},   {"ำ", "า", 1},  {"a  b\n", " a b", 0},
               {"aXbYc", "abc", 2}, {"\xff\xe0\xb8", "", 3}, {"😀a", "a", 1}};
  for (const auto& [one, other, wanted] : pairs) {
    INFO(one << " / " << other);
    CHECK(distance(folded(one), folded(other)) == wanted);
    CHECK(distance(folded(other), folded(one)) == wanted);
  }
}

TEST_CASE("rows are matched in order at least cost") {
  const auto cost = [](const std::string& a, const std::string& b) {
    return [a, b](int t, int r) { return a[t] == b[r] ? 0.0 : 1.0; };
  };
  using Pairs = std::vector<std::pair<int, int>>;
  CHECK(align(3, 3, cost("abc", "abc")) == Pairs{{0, 0}, {1, 1}, {2, 2}});
  CHECK(align(3, 2, cost("abc", "ac")) == Pairs{{0, 0}, {1, -1}, {2, 1}});
  CHECK(align(1, 3, cost("b", "abc")) == Pairs{{-1, 0}, {0, 1}, {-1, 2}});
  CHECK(align(0, 0, cost("", "")).empty());
  CHECK(align(0, 1, cost("", "a")) == Pairs{{-1, 0}});
}
