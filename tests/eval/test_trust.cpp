#include "catch.h"
#include "eval/trust.h"

using namespace thaimemo;
using namespace thaimemo::eval;

namespace {

std::vector<Judged> scores(double confidence, int right, int wrong) {
  std::vector<Judged> all(static_cast<std::size_t>(right + wrong), {"", "", Status::kRead, confidence, true});
  for (int i = 0; i < wrong; ++i) all[static_cast<std::size_t>(i)].right = false;
  return all;
}

std::vector<Judged> operator+(std::vector<Judged> one, const std::vector<Judged>& other) {
  one.insert(one.end(), other.begin(), other.end());
  return one;
}

}  // namespace

TEST_CASE("confidence that says how often it is right has no calibration error") {
  CHECK(calibration(scores(0.9, 90, 10) + scores(0.5, 50, 50)).error == Approx(0).margin(1e-12));
  CHECK(calibration(scores(1, 90, 10)).error == Approx(0.1));
  CHECK(calibration(scores(0.9, 100, 0) + scores(0.8, 60, 40)).error == Approx(0.15));  // half each: 0.1, 0.2
  CHECK(calibration({}).error == 0);
}

TEST_CASE("bins hold equally many scores, so that a mass of sure ones hides nothing") {
  // Nine bins are right as they say; in the last one half of what is held for sure is wrong.
  std::vector<Judged> all;
  for (int bin = 0; bin < 9; ++bin) all = all + scores(1 - bin * 1e-6, 100, 0);
  all = all + scores(0.99, 50, 50);
  CHECK(calibration(all).error == Approx(0.049).margin(0.0001));
}

TEST_CASE("separation is the odds that a right score is surer than a wrong one") {
  CHECK(calibration(scores(0.9, 10, 0) + scores(0.1, 0, 10)).separation == 1);
  CHECK(calibration(scores(0.1, 10, 0) + scores(0.9, 0, 10)).separation == 0);
  CHECK(calibration(scores(0.7, 10, 10)).separation == 0.5);
  // Of 4 × 2 pairs six are won, one is lost and one is a tie.
  CHECK(calibration(scores(0.9, 3, 0) + scores(0.5, 0, 1) + scores(0.4, 1, 1)).separation == Approx(6.5 / 8));
  CHECK(calibration(scores(0.9, 3, 0)).separation == 0.5);
}

TEST_CASE("risk falls as fewer scores are taken") {
  const std::vector<std::vector<Judged>> documents{scores(0.99, 50, 0) + scores(0.6, 4, 1),
                                                   scores(0.9, 35, 0) + scores(0.2, 5, 5)};
  const std::vector<Coverage> rows = risk(documents, {});
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].least_confidence == 0.2);
  CHECK(rows[0].taken.value() == 1);
  CHECK(rows[0].wrong.value() == Approx(0.06));
  CHECK(rows[1].least_confidence == 0.6);
  CHECK(rows[1].taken.value() == Approx(0.9));
  CHECK(rows[1].wrong.value() == Approx(1.0 / 90));
  CHECK(rows[2].least_confidence == 0.9);
  CHECK(rows[2].taken.value() == Approx(0.85));
  CHECK(rows[2].wrong.value() == 0);
  CHECK(rows[3].taken.value() == Approx(0.5));
  CHECK(risk({{}}, {}).empty());
}
