#include <cmath>
#include <string>

#include "catch.h"
#include "record/json.h"
#include "sample.h"

using namespace thaimemo;
using record::from_json_lines;
using record::pointer;
using record::to_json;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an empty record has every key, in order") {
  Record empty;
  CHECK(
      to_json(empty) ==
      R"({"schema":"thaimemo/record/1","id":null,"kind":"other","title":null,"status":"ok",)"
      R"("source":{"file":null,"sha256":null,"pages":[1,1],"page_count":1,"input":"scan"},)"
      R"("memo":{"agency":{"name":null,"type":null,"subdistrict":null,"district":null,"province":null},)"
      R"("unit":null,"phone":null,"number":null,"date":null,"subject":null,"addressee":null,"signatories":[]},)"
      R"("assessment":{"fiscal_year":null,"plan_fiscal_year":null,"overall_score":null,"grade":null,)"
      R"("grade_computed":null,"instruments":[]},"indicators":[],"questions":[],"findings":[],"guidelines":[],)"
      R"("measures":[],"comparisons":[],"tables":[],"checks":[],"evidence":{},"warnings":[]})");
}

TEST_CASE("every score prints as its exact decimal") {
  Record record;
  for (int score = -3000; score <= 20000; ++score) {
    record.assessment.overall_score.value = score;
    const int whole = std::abs(score) / 100;
    const int cents = std::abs(score) % 100;
    std::string wanted = (score < 0 ? "-" : "") + std::to_string(whole) + '.' + std::to_string(cents / 10);
    if (cents % 10 != 0) wanted += std::to_string(cents % 10);
    if (!has(to_json(record), "\"overall_score\":" + wanted + ",")) FAIL(wanted);
  }
}

TEST_CASE("a full record reads back the same, and the same record gives the same bytes") {
  const Record full = full_record();
  for (const bool pretty : {false, true}) CHECK(to_json(full, pretty) == to_json(full_record(), pretty));
  const auto back = from_json_lines(to_json(full) + "\n\n" + to_json(full));
  REQUIRE(back.size() == 2);
  Record rounded = full;
  rounded.indicators[1].score.evidence->confidence = 0.9877;
  CHECK(back[0] == rounded);
  CHECK(to_json(back[1]) == to_json(full));
}

TEST_CASE("evidence stands under the pointer of its value") {
  const std::string json = to_json(full_record());
  CHECK(has(json,
            R"("/indicators/1/score":{"page":2,"box":[812,1490,955,1541],"raw":"๖๘.๒๗","confidence":0.9877,)"
            R"("status":"conflict","suggested":"68.72"})"));
  CHECK(has(json, R"("/indicators/1/name":{"page":2,)"));
  CHECK(has(json, R"("/measures/0/period/text":{"page":3,"box":null,)"));
}

TEST_CASE("bytes that are no UTF-8 never throw") {
  Record record;
  record.source.file = "a\xff.pdf";
  record.title.value = "\xe0\xb8";
  record.warnings.push_back({"odd", 0, std::string("\x80\x00z", 3)});
  CHECK(has(to_json(record), "a\xef\xbf\xbd.pdf"));
  CHECK(record::quoted("a\"\n\xff") == "\"a\\\"\\n\xef\xbf\xbd\"");
}

TEST_CASE("confidence that is no probability stays in 0–1") {
  Record record;
  record.title = {"x", Evidence{}};
  record.title.evidence->confidence = std::nan("");
  CHECK(has(to_json(record), "\"confidence\":0.0,"));
  record.title.evidence->confidence = 7;
  CHECK(has(to_json(record), "\"confidence\":1.0,"));
}

TEST_CASE("pointers of fields, both ways") {
  for (int kind = 0; kind <= static_cast<int>(FieldKind::kMeasurePeriod); ++kind) {
    const bool in_list = pointer({static_cast<FieldKind>(kind), 7}).find("/7/") != std::string::npos;
    const FieldRef field{static_cast<FieldKind>(kind), in_list ? 7 : 0};
    REQUIRE(!pointer(field).empty());
    CHECK(record::field_at(pointer(field)) == field);
  }
  for (const char* odd : {"", "/", "/indicators//score", "/indicators/x/score", "/indicators/-1/score",
                          "/indicators/99999999999/score", "/indicators/score"}) {
    CHECK(record::field_at(odd) == std::nullopt);
  }
}

TEST_CASE("truth may leave keys out") {
  const auto truth =
      from_json_lines(R"({"assessment":{"overall_score":85.52},"indicators":[{"no":1,"score":86.03}]})");
  REQUIRE(truth.size() == 1);
  CHECK(truth[0].assessment.overall_score.value == 8552);
  CHECK(truth[0].indicators.at(0).score.value == 8603);
  CHECK(truth[0].indicators.at(0).rank.value == std::nullopt);
}

TEST_CASE("lines that are no records name their line") {
  const std::pair<const char*, const char*> odd[] = {
      {"{}\n{", "line 2 is not JSON"},
      {"[]", "line 1: / is not an object"},
      {R"({"kind":"poem"})", "line 1: /kind is not one of the schema's words"},
      {R"({"indicators":[{"score":"9"}]})", "line 1: /indicators/0/score is not a number"},
      {R"({"indicators":[{"score":1e300}]})", "line 1: /indicators/0/score is not a number"},
      {R"({"measures":[{"no":1.5}]})", "line 1: /measures/0/no is not a whole number"},
      {R"({"tables":{}})", "line 1: /tables is not an array"},
  };
  for (const auto& [lines, wanted] : odd) {
    CHECK_THROWS_WITH(from_json_lines(lines), wanted);
  }
}
