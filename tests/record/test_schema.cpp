#include <string>

#include "catch.h"
#include "record/json.h"
#include "record/schema.h"
#include "sample.h"

using namespace thaimemo;
using record::Schema;
using record::to_json;

namespace {

Schema the_schema() { return Schema(std::string(THAIMEMO_MODELS_DIR) + "/record.schema.json"); }

std::string with(std::string json, const std::string& old_part, const std::string& new_part) {
  const std::size_t at = json.find(old_part);
  REQUIRE(at != std::string::npos);
  return json.replace(at, old_part.size(), new_part);
}

Record with_wrong_code(Record record) {
  record.questions[0].code.value = "๐๗";
  return record;
}

}  // namespace

TEST_CASE("a full record is valid") { CHECK(the_schema().validate(to_json(full_record())).empty()); }

TEST_CASE("what could not be read is null") {
  Record record = full_record();
  record.questions[0].code.value.reset();
  record.indicators[0].score.value.reset();
  record.measures[0].measure.value.reset();
  CHECK(the_schema().validate(to_json(record)).empty());
  CHECK(!the_schema().validate(to_json(with_wrong_code(record))).empty());
}

TEST_CASE("the schema is closed and names the place") {
  const Schema schema = the_schema();
  const std::string good = to_json(full_record());
  const struct {
    const char* old_part;
    const char* new_part;
    const char* place;
  } damage[] = {
      {R"("kind":"memo")", R"("kind":"poem")", "/kind:"},
      {R"("kind":"memo",)", "", "/:"},
      {R"("kind":"memo",)", R"("kind":"memo","mood":1,)", "/:"},
      {R"("date":"2022-01")", R"("date":"17/1/65")", "/memo/date:"},
      {R"("date":"2022-01")", R"("date":"2022-13")", "/memo/date:"},
      {R"("score":86.03)", R"("score":"86.03")", "/indicators/0/score:"},
      {R"("code":"o7")", R"("code":"๐๗")", "/questions/0/code:"},
      {R"("subject":null)", R"("subject":"")", "/memo/subject:"},
      {R"("question:e8:public")", R"("question:e8:private")", "/findings/0/about/1:"},
      {R"("confidence":0.9877)", R"("confidence":98)", "/evidence/~1indicators~11~1score/confidence:"},
      {R"("/indicators/1/score")", R"("indicators.1.score")", "/checks/0/fields/1:"},
      {R"("evidence":{"/title")", R"("evidence":{"Title")", "/evidence"},
      {R"("raw":"๖๘.๒๗",)", "", "/evidence/~1indicators~11~1score:"},
  };
  for (const auto& [old_part, new_part, place] : damage) {
    const auto wrong = schema.validate(with(good, old_part, new_part));
    INFO(old_part << " → " << new_part);
    REQUIRE(!wrong.empty());
    bool named = false;
    std::string all;
    for (const std::string& line : wrong) {
      named = named || line.starts_with(place);
      all += line + '\n';
    }
    INFO(all);
    CHECK(named);
  }
}

TEST_CASE("what is no JSON, and a schema that is none") {
  CHECK(the_schema().validate("{") == std::vector<std::string>{"/: is not JSON"});
  CHECK_THROWS_AS(Schema("/nowhere/record.schema.json"), Error);
  CHECK_THROWS_AS(Schema(std::string(THAIMEMO_SOURCE_DIR) + "/CMakeLists.txt"), Error);
}
