#include "catch.h"
#include "paper.h"

using namespace thaimemo;
using namespace paper;

TEST_CASE("published papers obey the weighted sum, and their level is earned") {
  const struct {
    Draft draft;
    const char* grade;
    int iit;
  } papers[] = {{year_2564(), "A", 7418},
                {year_2565(), "A", 7812},
                {year_2568(), "ผ่าน", 9978},
                {year_2568_with_questions(), "ผ่านดี", 9443}};
  for (auto [draft, grade, iit] : papers) {
    draft.record.assessment.grade = seen(std::string(grade));
    const Record record = checked(draft);
    CHECK(outcomes(record, "overall") == "pass");
    CHECK(outcomes(record, "grade") == "pass");
    CHECK(record.assessment.grade_computed == grade);
    REQUIRE(record.assessment.instruments.size() == 3);
    CHECK(record.assessment.instruments[0].score.value == iit);
    CHECK_FALSE(record.assessment.instruments[0].printed);
    CHECK(record.assessment.overall_score.evidence->status == Status::kCorroborated);
    CHECK(record.indicators[0].score.evidence->status == Status::kCorroborated);
  }
  CHECK(checked(year_2564()).status == RecordStatus::kOk);
  CHECK(checked(year_2564()).checks[0].expected == Approx(85.518));
}

TEST_CASE("one wrong digit in an indicator breaks the sum wherever it weighs more than a hundredth") {
  int caught = 0, tried = 0;
  for (std::size_t i = 0; i < 10; ++i) {
    for (const int unit : {100, 1000}) {
      Draft draft = year_2565();
      *draft.record.indicators[i].score.value -= unit;
      const Record record = checked(draft);
      ++tried;
      caught += outcomes(record, "overall") == "fail" ? 1 : 0;
      CHECK(record.indicators[i].score.evidence->status == Status::kConflict);
      CHECK(record.indicators[i].score.value == *draft.record.indicators[i].score.value);
      CHECK(record.status == RecordStatus::kNeedsReview);
    }
  }
  CHECK(caught == tried);
}

TEST_CASE("a missing indicator skips the sum, says which, and warns") {
  Draft draft = year_2564();
  draft.record.indicators[6].score.value.reset();
  draft.record.indicators.erase(draft.record.indicators.begin() + 2);
  draft.record.warnings.push_back({"incomplete", 1, "number"});
  const Record record = checked(draft);
  CHECK(outcomes(record, "overall") == "skipped");
  CHECK(record.checks[0].reason == "no score for indicators 3, 7");
  REQUIRE(record.warnings.size() == 2);
  CHECK(record.warnings[0].code == "incomplete");
  CHECK(record.warnings[1].code == "indicators_missing");
  CHECK(record.warnings[1].message == "no score was found for indicators 3, 7");
  CHECK(checked({}).warnings.empty());
  CHECK(checked({}).status == RecordStatus::kOk);
}

TEST_CASE("whatever the missing indicators are, the overall score must be in their reach") {
  const auto outcome = [](int first, int second, int overall) {
    return outcomes(checked(with_indicators(2567, overall, {first, second})), "overall");
  };
  CHECK(outcome(9500, 9700, 9800) == "skipped");
  CHECK(outcome(6500, 9700, 9800) == "fail");     // 3500 of 6 % are 210 of the overall score
  CHECK(outcome(6500, 9700, 9772) == "skipped");  // just
  CHECK(outcome(9500, 9700, 1100) == "fail");     // 1152 at least
  const Record record = checked(with_indicators(2567, 9800, {6500, 9700}));
  CHECK(record.indicators[0].score.evidence->status == Status::kConflict);
  CHECK(record.indicators[0].score.value == 6500);
}

TEST_CASE("a paper that gives some indicators is complete; one that names them without a score is not") {
  Draft draft = with_indicators(2567, 0, {9768, 9710, 9855});
  draft.record.assessment.overall_score = {};
  CHECK(checked(draft).warnings.empty());
  CHECK(checked(with_indicators(2567, 8803, {9768, 9710, 9855})).warnings.size() == 1);  // the whole is given
  draft.record.indicators[1].score.value.reset();
  draft.record.questions.resize(2);
  draft.record.comparisons.resize(1);
  const Record record = checked(draft);
  REQUIRE(record.warnings.size() == 3);
  CHECK(record.warnings[0].message == "no score was found for indicators 2");
  CHECK(record.warnings[1].code == "questions_missing");
  CHECK(record.warnings[2].code == "comparisons_missing");
  draft.record.assessment.overall_score.evidence.emplace().page = 4;
  CHECK(checked(draft).warnings[0].code == "overall_missing");
  CHECK(record.status == RecordStatus::kNeedsReview);
}

TEST_CASE("printed instruments stand against their indicators, their parts and the overall score") {
  Draft draft = year_2568_with_questions();
  const auto print = [&draft](Instrument instrument, std::optional<Part> part, int score) {
    draft.record.assessment.instruments.push_back({instrument, part, seen(score), true});
  };
  print(Instrument::kIit, {}, 9443);
  print(Instrument::kEit, {}, 9624);
  print(Instrument::kEit, Part::kPublic, 9700);
  print(Instrument::kEit, Part::kSurvey, 9548);
  print(Instrument::kOit, {}, 9325);
  Record record = checked(draft);
  CHECK(outcomes(record, "overall") == "pass");
  CHECK(outcomes(record, "overall_from_instruments") == "pass");
  CHECK(outcomes(record, "instrument_mean") == "pass pass pass");
  CHECK(outcomes(record, "instrument_parts") == "pass");
  CHECK(record.assessment.instruments.size() == 5);
  *draft.record.assessment.instruments[0].score.value = 9943;
  record = checked(draft);
  CHECK(outcomes(record, "instrument_mean") == "fail pass pass");
  CHECK(outcomes(record, "overall_from_instruments") == "fail");
  CHECK(record.assessment.instruments[0].score.evidence->suggested == "94.43");
}

TEST_CASE("the scores of two instruments: the third was printed too, or follows from its indicators") {
  Draft draft = year_2568_with_questions();
  const auto is_missing = [&draft] {
    const std::vector<Warning> warnings = checked(draft).warnings;
    return std::any_of(warnings.begin(), warnings.end(),
                       [](const Warning& each) { return each.code == "instruments_missing"; });
  };
  draft.record.assessment.instruments = {{Instrument::kIit, {}, seen(9443), true},
                                         {Instrument::kEit, {}, seen(9624), true}};
  CHECK_FALSE(is_missing());  // computed
  draft.record.indicators.back().score = {};
  CHECK(is_missing());
  draft.record.assessment.instruments.pop_back();
  CHECK_FALSE(is_missing());
}

TEST_CASE("ten indicators without their sum: it was printed too, or somebody should look") {
  Draft draft = year_2564();
  CHECK(checked(draft).warnings.empty());
  draft.record.assessment.overall_score = {};
  const Record record = checked(draft);
  REQUIRE(record.warnings.size() == 1);
  CHECK(record.warnings[0].code == "overall_missing");
  CHECK(record.status == RecordStatus::kNeedsReview);
  draft.record.indicators.resize(5);
  for (const Warning& each : checked(draft).warnings) CHECK(each.code != "overall_missing");
}

TEST_CASE("levels: the scale of the year, the instruments' condition, what is printed") {
  const struct {
    int year;
    std::vector<int> scores;
    int overall;
    const char* printed;
    const char* computed;  // "" for none
    const char* outcome;
  } cases[] = {
      {2564, std::vector<int>(10, 9500), 9500, "AA", "AA", "pass"},
      {2564, std::vector<int>(10, 9499), 9499, "AA", "A", "fail"},
      {2566, std::vector<int>(10, 9499), 9499, "A", "A", "pass"},
      {2566, std::vector<int>(10, 9499), 9499, "ผ่านดี", "ผ่านดี", "pass"},
      {2566, std::vector<int>(10, 9499), 9499, "ดี", "", "skipped"},
      {2567, std::vector<int>(10, 9600), 9600, "ผ่านดีเยี่ยม", "ผ่านดีเยี่ยม", "pass"},
      {2567, std::vector<int>(10, 9600), 9600, "ผ่านดี", "ผ่านดีเยี่ยม", "skipped"},  // a part of EIT may be lower
      {2567, std::vector<int>(10, 8000), 8000, "ผ่าน", "ต้องปรับปรุง", "fail"},
      {2567, {}, 9600, "ผ่านดีเยี่ยม", "", "skipped"},
      {2567, {}, 8000, "ต้องปรับปรุง", "ต้องปรับปรุง", "pass"},
      {2499, std::vector<int>(10, 8000), 8000, "ผ่าน", "", "skipped"},
  };
  for (const auto& each : cases) {
    Draft draft = with_indicators(each.year, each.overall, each.scores);
    draft.record.assessment.grade = seen(std::string(each.printed));
    const Record record = checked(draft);
    INFO(each.year << " " << each.overall << " " << each.printed);
    CHECK(record.assessment.grade_computed.value_or("") == each.computed);
    CHECK(outcomes(record, "grade") == each.outcome);
  }
}

TEST_CASE("ranks follow the scores") {
  Draft draft = year_2565();
  const int ranks[] = {4, 8, 5, 10, 7, 6, 3, 9, 2, 1};
  for (std::size_t i = 0; i < 10; ++i) draft.record.indicators[i].rank = seen(ranks[i]);
  Record record = checked(draft);
  CHECK(outcomes(record, "rank_order") == "pass");
  CHECK(record.indicators[3].rank.evidence->status == Status::kCorroborated);
  draft.record.indicators[0].score.value = 8764;  // 82.02 stands above it
  record = checked(draft);
  CHECK(outcomes(record, "rank_order") == "fail");
  CHECK(record.indicators[0].score.evidence->status == Status::kConflict);
  CHECK(record.indicators[0].score.evidence->suggested == "81.64");
}

TEST_CASE("second mentions corroborate or contradict, and a value that stands only there is taken") {
  Draft draft = year_2564();
  const Score last = *draft.record.indicators[9].score.value;
  draft.record.indicators[9].score = {};
  mention(draft, {FieldKind::kIndicatorScore, 9}, last);
  mention(draft, {FieldKind::kOverallScore, 0}, 8552);
  mention(draft, {FieldKind::kIndicatorScore, 8}, 9520);
  mention(draft, {FieldKind::kIndicatorScore, 77}, 1);
  const Record record = checked(draft);
  CHECK(outcomes(record, "overall") == "pass");
  CHECK(record.indicators[9].score.value == last);
  CHECK(outcomes(record, "second_mention") == "pass fail skipped");
  CHECK(record.indicators[8].score.value == 9250);
  CHECK(record.indicators[8].score.evidence->status == Status::kConflict);
  CHECK(record.indicators[8].score.evidence->suggested == std::nullopt);  // 95.20 would break the sum
}

TEST_CASE("a contradiction that nothing else judges suggests the other mention") {
  Draft draft;
  draft.record.assessment.overall_score = seen(8552);
  mention(draft, {FieldKind::kOverallScore, 0}, 8652);
  CHECK(checked(draft).assessment.overall_score.evidence->suggested == "86.52");
}

TEST_CASE("year-on-year rows") {
  Draft draft = with_indicators(2567, 0, {});
  draft.record.assessment.overall_score = {};
  draft.record.indicators = {{2, "", Instrument::kIit, {}, seen(9768), {}, {}},
                             {4, "", Instrument::kIit, {}, seen(9710), {}, {}}};
  draft.record.comparisons = {{2, seen(2568), seen(9956), seen(2566), seen(7801), seen(1960)},
                              {4, seen(2567), seen(9710), seen(2566), seen(7326), seen(2384)},
                              {5, seen(2567), seen(9855), seen(2566), seen(6996), {}},
                              {4, seen(2566), seen(7326), seen(2565), seen(7000), seen(326)}};
  const Record record = checked(draft);
  CHECK(outcomes(record, "delta") == "fail pass skipped pass");
  CHECK(outcomes(record, "comparison_score") == "fail pass");
  CHECK(record.indicators[0].score.evidence->status == Status::kConflict);
  CHECK(record.comparisons[0].score.evidence->suggested == std::nullopt);
  CHECK(record.comparisons[1].delta.evidence->status == Status::kCorroborated);
  mention(draft, {FieldKind::kComparisonDelta, 0}, 1967);
  const Record again = checked(draft);
  CHECK(again.comparisons[0].score.evidence->suggested == "97.68");
  CHECK(again.comparisons[0].delta.evidence->suggested == "19.67");
  CHECK(again.comparisons[0].score.value == 9956);
}

TEST_CASE("dates, plan years and periods that can be") {
  Draft draft = year_2564();
  draft.record.assessment.plan_fiscal_year = seen(2565);
  draft.record.memo.date = seen(std::string("2022-01-17"));
  Measure measure;
  measure.period.text = seen(std::string("…"));
  measure.period.start = "2021-10-01";
  measure.period.end = "2022-09";
  draft.record.measures = {measure};
  Record record = checked(draft);
  CHECK(outcomes(record, "memo_date") + outcomes(record, "plan_year") + outcomes(record, "period") ==
        "passpasspass");
  CHECK(record.memo.date.evidence->status == Status::kRead);  // plausible is not confirmed
  draft.record.memo.date = seen(std::string("2021-01"));
  draft.record.assessment.plan_fiscal_year = seen(2556);
  draft.record.measures[0].period.end = "2021-09-30";
  record = checked(draft);
  CHECK(outcomes(record, "memo_date") + outcomes(record, "plan_year") + outcomes(record, "period") ==
        "failfailfail");
  CHECK(record.memo.date.evidence->status == Status::kConflict);
  CHECK(record.measures[0].period.text.evidence->status == Status::kConflict);
}

TEST_CASE("the record's status") {
  Draft draft = year_2564();
  CHECK(checked(draft).status == RecordStatus::kOk);
  draft.record.memo.number = seen(std::string("x"));
  draft.record.memo.number.value.reset();
  draft.record.memo.number.evidence->status = Status::kHandwritten;
  const Record record = checked(draft);
  CHECK(record.status == RecordStatus::kNeedsReview);
  CHECK(record.memo.number.evidence->status == Status::kHandwritten);
  draft.record.warnings.push_back({"page_unreadable", 2, "blank"});
  CHECK(checked(draft).status == RecordStatus::kPartial);
  Draft doubtful;
  ask(doubtful, "i1", 9000);
  doubtful.record.questions[0].score.evidence->confidence = 0.2;
  CHECK(checked(doubtful).status == RecordStatus::kNeedsReview);
}

TEST_CASE("a score out of range, and one whose decimal point was lost") {
  Draft draft = year_2564();
  draft.record.indicators[0].score.value = 860300;
  const Record record = checked(draft);
  CHECK(outcomes(record, "score_range") == "fail");
  CHECK(record.indicators[0].score.evidence->suggested == "86.03");
}

TEST_CASE("what such a paper gives was found, is not in it, or may stand on an unread page") {
  const auto lines_of = [](const Draft& draft) {
    std::vector<Check> lines;
    for (const Check& each : checked(draft).checks)
      if (each.rule == "expected") lines.push_back(each);
    return lines;
  };
  Draft draft = year_2564();
  draft.record.kind = Kind::kReport;
  draft.record.assessment.grade = seen(std::string("A"));
  std::vector<Check> lines = lines_of(draft);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].outcome == Outcome::kPass);
  CHECK(lines[0].fields.size() == 13);  // year, overall score, level, ten indicators

  draft.record.kind = Kind::kMemo;
  draft.record.indicators[3].score.value.reset();
  lines = lines_of(draft);
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].reason == "date: not found in the paper");
  CHECK(lines[2].reason == "scores of indicators 4: not found in the paper");

  draft.record.warnings.push_back(page_unreadable(2, "torn", "scan it again"));
  lines = lines_of(draft);
  CHECK(lines[2].outcome == Outcome::kSkipped);
  CHECK(lines[2].reason ==
        "scores of indicators 4: not found; it may stand on page 2, which could not be read");

  draft.record.kind = Kind::kOther;
  CHECK(lines_of(draft).empty());
}

TEST_CASE("a rank that cannot be is dropped, and the scores are not doubted for it") {
  Draft draft = year_2564();
  const int ranks[] = {4, 9, 8, 10, 6, 5, 3, 7, 2, 0};  // the last one was 1
  for (int i = 0; i < 10; ++i) draft.record.indicators[i].rank = seen(ranks[i]);
  draft.record.indicators[1].rank = seen(90);
  const Record record = checked(draft);
  CHECK(outcomes(record, "rank_range") == "fail fail");
  for (const int i : {1, 9}) {
    const Indicator& each = record.indicators[i];
    CHECK(!each.rank.value);
    CHECK(each.rank.evidence->status == Status::kConflict);
    CHECK(each.score.evidence->status == Status::kCorroborated);
  }
  CHECK(record.indicators[0].rank.value == 4);
  CHECK(record.status == RecordStatus::kNeedsReview);
}

TEST_CASE("a mean with fewer decimals than the others is doubted, but for OIT and the ends of the scale") {
  Draft draft = year_2564();
  auto& all = draft.record.indicators;
  for (Indicator& each : all) each.score.evidence->raw = "๘๗.๕๐";
  for (const int i : {2, 8, 9}) all[i].score.evidence->raw = "29";  // 9 and 10 are OIT's
  all[4].score.value = 10000;
  all[4].score.evidence->raw = "100";
  const Record record = checked(draft);
  CHECK(outcomes(record, "decimals") == "fail");
  CHECK(record.indicators[2].score.evidence->status == Status::kConflict);
  all[2].score.evidence->raw = "๘๗.๕";
  CHECK(outcomes(checked(draft), "decimals") == "fail");
  all[2].score.evidence->raw = "๘๗·๕๐";
  CHECK(outcomes(checked(draft), "decimals").empty());
  for (int i = 0; i < 4; ++i) draft.record.indicators[i].score.evidence->raw = "87";
  CHECK(outcomes(checked(draft), "decimals").empty());  // a paper that rounds
}

namespace {

ScoreField score(int hundredths, const char* raw) {
  ScoreField field = seen(Score{hundredths});
  field.evidence->raw = raw;
  return field;
}

}  // namespace

TEST_CASE("so is a question's score, its decimals lost with their point") {
  Draft draft;
  for (const char* code : {"i1", "i2", "i3", "e1", "e2", "i4", "o1"}) {
    Question question;
    question.code = seen(std::string(code));
    question.score = score(8538, "๘๕.๓๘");
    draft.record.questions.push_back(question);
  }
  auto& all = draft.record.questions;
  CHECK(outcomes(checked(draft), "decimals").empty());
  all[5].score = score(8500, "๘๕");
  all[6].score = score(5000, "๕๐");  // OIT's points
  CHECK(outcomes(checked(draft), "decimals") == "fail");
  CHECK(checked(draft).questions[5].score.evidence->status == Status::kConflict);
  all[5].score = score(10000, "๑๐๐");
  CHECK(outcomes(checked(draft), "decimals").empty());
}

TEST_CASE("questions that are not given cannot make up for one misread") {
  Draft draft = with_indicators(2568, 9450, {9529, 9745, 9961, 8588, 9392, 9762, 9647, 9463, 8650, 10000});
  ask(draft, "i2", 9176);  // i1 and i3 are lost
  CHECK(outcomes(checked(draft), "question_mean").find("fail") == std::string::npos);
  draft.record.questions[0].score = score(917, "๙.๑๗");  // 3 x 95.29 less 9.17 leaves more than 200
  const Record record = checked(draft);
  CHECK(outcomes(record, "question_mean").find("fail") != std::string::npos);
  CHECK(record.questions[0].score.evidence->status == Status::kConflict);
}
