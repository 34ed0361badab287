#include "catch.h"
#include "eval/rate.h"

using namespace thaimemo::eval;

namespace {

/// `wrong` documents of which every score is wrong among `all`, ten scores each.
std::vector<Share> documents(int wrong, int all) {
  std::vector<Share> shares(static_cast<std::size_t>(all), {0, 10});
  for (int i = 0; i < wrong; ++i) shares[static_cast<std::size_t>(i)].part = 10;
  return shares;
}

}  // namespace

TEST_CASE("a rate lies in its interval, and the same counts give the same one") {
  const Rate found = rate(documents(20, 100), {});
  CHECK(found.value() == Approx(0.2));
  CHECK(found.whole == 1000);
  // Normal approximation over 100 documents: 0.2 ± 1.96·0.04. Over 1000 scores it would be a third as wide.
  CHECK(found.low == Approx(0.12).margin(0.02));
  CHECK(found.high == Approx(0.28).margin(0.02));
  CHECK(rate(documents(20, 100), {}) == found);
  CHECK(!(rate(documents(20, 100), {.resamples = 10}) == found));
}

TEST_CASE("documents weigh by what they hold") {
  const Rate found = rate({{1, 1}, {0, 9}}, {});
  CHECK(found.value() == Approx(0.1));
  CHECK(found.low == 0);
  CHECK(found.high == 1);
}

TEST_CASE("nothing or all counted is not beyond doubt") {
  CHECK(rate(documents(0, 30), {}) == Rate{0, 300, 0, 0.01});
  CHECK(rate(documents(30, 30), {}) == Rate{300, 300, 0.99, 1});
  CHECK(rate({{0, 1}}, {}).high == 1);
  CHECK(rate({}, {}) == Rate{});
  CHECK(rate({{0, 0}}, {}) == Rate{});
}
