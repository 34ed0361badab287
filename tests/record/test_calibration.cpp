#include "base/error.h"
#include "catch.h"
#include "record/calibration.h"

using namespace thaimemo;
using record::calibration_from_json;

TEST_CASE("curves by status; what else the file says is passed over") {
  const Calibration read = calibration_from_json(
      R"({"seed": 7, "curves": {"read": [[0.2, 0.1], [1, 0.9]], "conflict": [[0.5, 0.2]]}})");
  REQUIRE(read.size() == 2);
  CHECK(read.at(Status::kRead) == Curve{{0.2, 0.1}, {1, 0.9}});
  CHECK(read.at(Status::kConflict) == Curve{{0.5, 0.2}});
}

TEST_CASE("broken curves are an environment that needs mending") {
  for (const char* broken :
       {"", "[]", R"({"curves": 1})", R"({"curves": {"sure": [[0, 1]]}})", R"({"curves": {"read": []}})",
        R"({"curves": {"read": [[0, 1.5]]}})", R"({"curves": {"read": [[0, "1"]]}})",
        R"({"curves": {"read": [[0, 0.5], [1, 0.4]]}})", R"({"curves": {"read": [[1, 0.5], [1, 0.6]]}})"}) {
    INFO(broken);
    try {
      calibration_from_json(broken);
      FAIL("taken");
    } catch (const Error& error) {
      CHECK(error.cause == Cause::kEnvironment);
    }
  }
}
