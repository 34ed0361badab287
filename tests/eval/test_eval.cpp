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

Report against(const std::vector<Record>& truth, const std::vector<Record>& records,
               const eval::Options& options = {}) {
  std::vector<eval::Truth> labelled;
  for (const Record& each : truth) labelled.push_back({each, {}});
  return evaluate(labelled, records, options);
}

eval::ScoreCount total(const Report& report) { return report.all_scores().count; }

const eval::FieldResult& field(const Report& report, const std::string& name) {
  for (const auto& each : report.fields) {
    if (each.field == name) return each;
  }
  throw std::out_of_range(name);
}

}  // namespace

TEST_CASE("a record against itself is all right") {
  const Report report = against({paper()}, {paper()});
  CHECK(report.misses.empty());
  CHECK(report.ten_right.value() == 1);
  const eval::ScoreCount all = total(report);
  CHECK(all.printed == 13);
  CHECK(all.right == 13);
  CHECK(all.silent + all.wrong + all.missing + all.spurious + all.flagged_right == 0);
  CHECK(report.all_scores().silent.value() == 0);
  for (const auto& each : report.fields)
    CHECK((each.count.right == each.count.printed && each.count.right == each.count.found &&
           each.count.edits == 0));
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
  const Report report = against({paper()}, {record});
  const eval::ScoreCount all = total(report);
  CHECK(all.right == 9);
  CHECK(all.wrong == 3);
  CHECK(all.missing == 1);
  CHECK(all.silent == 2);
  CHECK(all.flagged_right == 1);
  CHECK(report.all_scores().silent.value() == Approx(2.0 / 13));
  CHECK(report.ten_right.whole == 1);
  CHECK(report.ten_right.part == 0);
}

TEST_CASE("a missing score is no silent error where the record owns up to it") {
  Record record = paper();
  record.indicators.erase(record.indicators.begin());
  CHECK(total(against({paper()}, {record})).silent == 1);
  record.warnings.push_back({"indicators_missing", 0, ""});
  CHECK(total(against({paper()}, {record})).silent == 0);
  record.questions.pop_back();
  CHECK(total(against({paper()}, {record})).silent == 1);
  record.warnings.push_back({"page_unreadable", 2, ""});
  CHECK(total(against({paper()}, {record})).silent == 0);
}

TEST_CASE("repeated questions are matched by value, and what the truth lacks is spurious") {
  Record record = paper();
  std::swap(record.questions[0], record.questions[1]);
  record.questions[0].score.value = 9138;
  record.questions.push_back(record.questions[1]);
  record.questions.back().code.value = "e6";
  const Report report = against({paper()}, {record});
  const eval::ScoreCount all = total(report);
  CHECK(all.wrong == 1);
  CHECK(all.spurious == 1);
  REQUIRE(report.misses.size() == 2);
  CHECK(report.misses[0] == eval::Miss{"a.pdf", "question e5 survey", "91.33", "91.38", false});
}

TEST_CASE("rows keep their order and are matched by what they say") {
  Record record = paper();
  record.measures[1].measure.value = "เปิดเผยข้อมลสาธารณะ";  // one mark lost
  record.measures.erase(record.measures.begin());
  Report report = against({paper()}, {record});
  CHECK(field(report, "measures").count == eval::FieldCount{2, 1, 1, 0, 0});
  CHECK(field(report, "measures").f1.value() == Approx(2.0 / 3));
  CHECK(field(report, "measures.measure").count.right == 0);
  CHECK(field(report, "measures.measure").count.edits == 1 + 21);  // the mark, and the missing row
  CHECK(field(report, "measures.status").count.right == 1);
  record.measures.insert(record.measures.begin(), Measure{});
  record.measures[0].measure.value = "ไม่มีอยู่จริง";
  report = against({paper()}, {record});
  CHECK(field(report, "measures").count.found == 2);
  CHECK(field(report, "measures").count.right == 1);
}

TEST_CASE("texts are equal but for white space, and counted by characters") {
  Record record = paper();
  record.memo.subject.value = " รายงานผล\nการประเมิน";
  record.memo.number.value = "ตย 1/3";
  const Report report = against({paper()}, {record});
  CHECK(field(report, "memo.subject").count.right == 0);
  CHECK(field(report, "memo.subject").count.edits == 1);
  CHECK(field(report, "memo.subject").count.characters == 18);
  CHECK(field(report, "memo.number").count.right == 0);
  CHECK(field(report, "memo.date").count.right == 1);
}

TEST_CASE("papers pair by file and order; a paper without a record misses everything") {
  Record other = paper();
  other.source.file = "b.pdf";
  Record stranger = paper();
  stranger.source.file = "folder/c.pdf";
  Record second = paper();
  second.kind = Kind::kReport;
  const Report report = against({paper(), second, other}, {stranger, paper(), second, second});
  CHECK(report.papers == 3);
  CHECK(report.unmatched_papers == 1);
  CHECK(report.unmatched_records == 1);
  CHECK(field(report, "kind").count.right == 2);
  CHECK(total(report).missing == 13);
  CHECK(total(report).silent == 13);
}

TEST_CASE("the table says what was counted") {
  const std::string text = eval::table(against({paper()}, {paper()}));
  CHECK(text.find("all ten scores right 1 of 1") != std::string::npos);
  CHECK(text.find("all scores") != std::string::npos);
  CHECK(text.find("memo.subject") != std::string::npos);
  CHECK(text.find("memo.title") == std::string::npos);
  CHECK(eval::table(against({}, {})).find("0 of 0") != std::string::npos);
}

TEST_CASE("an invented score that is not flagged is told apart from one that is") {
  Record record = paper();
  record.questions.push_back(record.questions[0]);
  record.questions.back().code.value = "e6";
  CHECK(total(against({paper()}, {record})).invented == 1);
  record.questions.back().score.evidence.emplace().status = Status::kConflict;
  CHECK(total(against({paper()}, {record})).invented == 0);
  CHECK(total(against({paper()}, {record})).spurious == 1);
}

TEST_CASE("what counts as flagged can be set") {
  Record record = paper();
  record.indicators[0].score.value = 8608;
  record.indicators[0].score.evidence.emplace().confidence = 0.85;
  CHECK(total(against({paper()}, {record})).silent == 1);
  CHECK(total(against({paper()}, {record}, {.doubted_below = 0.9})).silent == 0);
}

TEST_CASE("ranks, results and years of comparisons are fields, paired by their indicator") {
  Record truth = paper();
  truth.indicators[2].rank.value = 3;
  truth.indicators[3].rank.value = 4;
  truth.indicators[3].result.value = "ผ่าน";
  Comparison comparison;
  comparison.indicator = 4;
  comparison.fiscal_year.value = 2567;
  truth.comparisons = {comparison};
  Record record = truth;
  std::swap(record.indicators[2], record.indicators[3]);  // order tells nothing
  record.indicators[2].rank.value = 5;
  record.comparisons[0].fiscal_year.value = 2568;
  const Report report = against({truth}, {record});
  CHECK(field(report, "indicators.rank").count == eval::FieldCount{2, 2, 1, 1, 2});
  CHECK(field(report, "indicators.result").count.right == 1);
  CHECK(field(report, "comparisons.fiscal_year").count.right == 0);
}

TEST_CASE("a report falls into parts by the labels of its papers") {
  Record worn = paper();
  worn.source.file = "b.pdf";
  Record record = worn;
  record.indicators[0].score.value = 8608;
  const std::vector<eval::Truth> truth{{paper(), {{"grade", "light"}, {"family", "simple"}}},
                                       {worn, {{"grade", "worn"}, {"family", "simple"}}}};
  const Report report = evaluate(truth, {paper(), record});
  REQUIRE(report.slices.size() == 3);
  CHECK(report.slices[0].label == "family");
  CHECK(report.slices[0].papers == 2);
  CHECK(report.slices[0].scores.silent.part == 1);
  CHECK(report.slices[1].value == "light");
  CHECK(report.slices[1].scores.silent.part == 0);
  CHECK(report.slices[1].ten_right.value() == 1);
  CHECK(report.slices[2].value == "worn");
  CHECK(report.slices[2].scores.silent.value() == Approx(1.0 / 13));
  CHECK(report.slices[2].ten_right.value() == 0);
}

TEST_CASE("every score of a record is judged with its confidence") {
  Record record = paper();
  record.indicators[0].score.value = 8608;
  record.indicators[0].score.evidence.emplace().confidence = 0.25;
  const Report report = against({paper()}, {record});
  CHECK(report.calibration.scores == 13);
  CHECK(report.calibration.wrong == 1);
  CHECK(report.calibration.separation == 1);
  REQUIRE(!report.risk.empty());
  CHECK(report.risk.front().taken.value() == 1);
  CHECK(report.risk.front().wrong.value() == Approx(1.0 / 13));
  CHECK(report.risk.back().wrong.value() == 0);
}

TEST_CASE("a question whose code is unknown or in conflict is flagged") {
  Record record = paper();
  record.questions[0].code.value = "e6";
  CHECK(total(against({paper()}, {record})).silent == 1);
  CHECK(total(against({paper()}, {record})).invented == 1);
  record.questions[0].code.evidence.emplace().status = Status::kConflict;
  CHECK(total(against({paper()}, {record})).invented == 0);
  record.questions[0].code.value.reset();
  const Report report = against({paper()}, {record});
  CHECK(total(report).spurious == 1);
  CHECK(total(report).invented == 0);
  CHECK(report.calibration.scores == 12);  // nobody can say whether it is right
}
