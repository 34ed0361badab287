#include "catch.h"
#include "eval/eval.h"
#include "record/json.h"

using namespace thaimemo;
using eval::evaluate;
using eval::Report;

namespace {

/// A paper with ten indicators, two measures and a question that is asked in two parts.
Record paper() {
  return record::from_json_lines(
             R"({"kind":"memo","source":{"file":"a.pdf"},)"
             R"("memo":{"number":"ตย 1/2","subject":"รายงานผลการประเมิน","date":"2022-01-17"},)"
             R"("assessment":{"overall_score":85.52,"instruments":[)"
             R"({"instrument":"IIT","score":74.18,"printed":false}]},)"
             R"("indicators":[{"no":1,"score":86.03},{"no":2,"score":68.27},{"no":3,"score":71.82},)"
             R"({"no":4,"score":63.91},{"no":5,"score":80.87},{"no":6,"score":81.55},)"
             R"({"no":7,"score":85.25},{"no":8,"score":80.84},{"no":9,"score":92.5},{"no":10,"score":100}],)"
             R"("questions":[{"code":"e5","part":"survey","score":99.52},)"
             R"({"code":"e5","part":"survey","score":91.33}],)"
             R"("measures":[{"no":1,"measure":"จัดทำคู่มือปฏิบัติงาน","steps":"ก"},)"
             R"({"no":2,"measure":"เปิดเผยข้อมูลสาธารณะ","status":"done"}]})")
      .at(0);
}

const eval::FieldResult& field(const Report& report, const std::string& name) {
  for (const auto& each : report.fields) {
    if (each.field == name) return each;
  }
  throw std::out_of_range(name);
}

}  // namespace

TEST_CASE("a record against itself is all right") {
  const Report report = evaluate({paper()}, {paper()});
  CHECK(report.misses.empty());
  CHECK(report.ten_right == 1);
  const auto all = eval::total(report);
  CHECK(all.printed == 13);
  CHECK(all.right == 13);
  CHECK(all.silent + all.wrong + all.missing + all.spurious + all.flagged_right == 0);
  CHECK(eval::silent_error_rate(report) == 0);
  for (const auto& each : report.fields)
    CHECK((each.right == each.printed && each.right == each.found && each.edits == 0));
}

TEST_CASE("wrong scores are silent unless they are flagged") {
  Record record = paper();
  record.indicators[0].score.value = 8608;
  record.indicators[1].score.value = 6827 + 100;
  record.indicators[1].score.evidence.emplace().status = Status::kConflict;
  record.indicators[2].score.evidence.emplace().status = Status::kConflict;  // right, but flagged
  record.indicators[3].score.value.reset();
  record.indicators[4].score.value = 8078;
  record.indicators[4].score.evidence.emplace().confidence = 0.3;
  const Report report = evaluate({paper()}, {record});
  const auto all = eval::total(report);
  CHECK(all.right == 9);
  CHECK(all.wrong == 3);
  CHECK(all.missing == 1);
  CHECK(all.silent == 2);
  CHECK(all.flagged_right == 1);
  CHECK(eval::silent_error_rate(report) == Approx(2.0 / 13));
  CHECK(report.with_ten == 1);
  CHECK(report.ten_right == 0);
}

TEST_CASE("a missing score is no silent error where the record owns up to it") {
  Record record = paper();
  record.indicators.erase(record.indicators.begin());
  CHECK(eval::total(evaluate({paper()}, {record})).silent == 1);
  record.warnings.push_back({"indicators_missing", 0, ""});
  CHECK(eval::total(evaluate({paper()}, {record})).silent == 0);
  record.questions.pop_back();
  CHECK(eval::total(evaluate({paper()}, {record})).silent == 1);
  record.warnings.push_back({"page_unreadable", 2, ""});
  CHECK(eval::total(evaluate({paper()}, {record})).silent == 0);
}

TEST_CASE("repeated questions are matched by value, and what the truth lacks is spurious") {
  Record record = paper();
  std::swap(record.questions[0], record.questions[1]);
  record.questions[0].score.value = 9138;
  record.questions.push_back(record.questions[1]);
  record.questions.back().code.value = "e6";
  const Report report = evaluate({paper()}, {record});
  const auto all = eval::total(report);
  CHECK(all.wrong == 1);
  CHECK(all.spurious == 1);
  REQUIRE(report.misses.size() == 2);
  CHECK(report.misses[0] == eval::Miss{"a.pdf", "question e5 survey", "91.33", "91.38", false});
}

TEST_CASE("rows keep their order and are matched by what they say") {
  Record record = paper();
  record.measures[1].measure.value = "เปิดเผยข้อมลสาธารณะ";  // one mark lost
  record.measures.erase(record.measures.begin());
  Report report = evaluate({paper()}, {record});
  CHECK(field(report, "measures") == eval::FieldResult{"measures", false, 2, 1, 1, 0, 0});
  CHECK(field(report, "measures.measure").right == 0);
  CHECK(field(report, "measures.measure").edits == 1 + 21);  // the mark, and the missing row
  CHECK(field(report, "measures.status").right == 1);
  record.measures.insert(record.measures.begin(), Measure{});
  record.measures[0].measure.value = "ไม่มีอยู่จริง";
  report = evaluate({paper()}, {record});
  CHECK(field(report, "measures").found == 2);
  CHECK(field(report, "measures").right == 1);
}

TEST_CASE("texts are equal but for white space, and counted by characters") {
  Record record = paper();
  record.memo.subject.value = " รายงานผล\nการประเมิน";
  record.memo.number.value = "ตย 1/3";
  const Report report = evaluate({paper()}, {record});
  CHECK(field(report, "memo.subject").right == 0);
  CHECK(field(report, "memo.subject").edits == 1);
  CHECK(field(report, "memo.subject").characters == 18);
  CHECK(field(report, "memo.number").right == 0);
  CHECK(field(report, "memo.date").right == 1);
}

TEST_CASE("papers pair by file and order; a paper without a record misses everything") {
  Record other = paper();
  other.source.file = "b.pdf";
  Record stranger = paper();
  stranger.source.file = "folder/c.pdf";
  Record second = paper();
  second.kind = Kind::kReport;
  const Report report = evaluate({paper(), second, other}, {stranger, paper(), second, second});
  CHECK(report.papers == 3);
  CHECK(report.unmatched_papers == 1);
  CHECK(report.unmatched_records == 1);
  CHECK(field(report, "kind").right == 2);
  CHECK(eval::total(report).missing == 13);
  CHECK(eval::total(report).silent == 13);
}

TEST_CASE("the table says what was counted") {
  const std::string text = eval::table(evaluate({paper()}, {paper()}));
  CHECK(text.find("all ten scores right 1 of 1") != std::string::npos);
  CHECK(text.find("all scores") != std::string::npos);
  CHECK(text.find("memo.subject") != std::string::npos);
  CHECK(text.find("memo.title") == std::string::npos);
  CHECK(eval::table({}).find("0 of 0") != std::string::npos);
}
