#include "catch.h"
#include "check/confidence.h"
#include "paper.h"

using namespace thaimemo;
using namespace paper;

namespace {

const Curve kRead{{0.2, 0.1}, {0.6, 0.5}, {1, 0.9}};

/// The paper of 2564 as a recogniser read it, all with the same confidence.
Draft scanned(double confidence) {
  Draft draft = year_2564();
  draft.record.source.input = Input::kScan;
  draft.record.assessment.fiscal_year.evidence->confidence = confidence;
  draft.record.assessment.overall_score.evidence->confidence = confidence;
  for (Indicator& each : draft.record.indicators) each.score.evidence->confidence = confidence;
  return draft;
}

}  // namespace

TEST_CASE("a curve is straight between its points and level outside") {
  CHECK(check::on_curve(kRead, 0) == 0.1);
  CHECK(check::on_curve(kRead, 0.2) == 0.1);
  CHECK(check::on_curve(kRead, 0.4) == Approx(0.3));
  CHECK(check::on_curve(kRead, 0.9) == Approx(0.8));
  CHECK(check::on_curve({{0.5, 0.7}}, 0.9) == 0.7);
}

TEST_CASE("the checks decide which curve a number goes by") {
  const Calibration calibration{
      {Status::kRead, kRead}, {Status::kCorroborated, {{0, 0.99}}}, {Status::kConflict, {{0, 0}, {1, 0.3}}}};
  Record record = check::check(scanned(0.6), scheme(), calibration);
  CHECK(record.assessment.fiscal_year.evidence->confidence == 0.5);
  CHECK(record.indicators[0].score.evidence->confidence == 0.99);
  Draft draft = scanned(0.5);
  *draft.record.indicators[8].score.value += 500;
  record = check::check(draft, scheme(), calibration);
  CHECK(record.indicators[8].score.evidence->confidence == Approx(0.15));
  CHECK(check::check(draft, scheme()).indicators[8].score.evidence->confidence == 0.5);
}

TEST_CASE("what no recogniser read keeps its confidence") {
  const Calibration calibration{{Status::kRead, kRead}};
  for (const Input input : {Input::kText, Input::kDigital, Input::kMixed}) {
    Draft draft = scanned(1);
    draft.record.source.input = input;
    CHECK(check::check(draft, scheme(), calibration).assessment.fiscal_year.evidence->confidence == 1);
  }
  CHECK(check::check(scanned(1), scheme(), calibration).assessment.fiscal_year.evidence->confidence == 0.9);
}
