// The five seeds as ../shared/record.md decides them: figures, codes, dates and counts; texts only by what
// they are about and how many lines they have.
#include "paper.h"

using namespace thaimemo;
using Codes = std::vector<std::pair<std::string, int>>;

TEST_CASE("seed 000: two memos, scores in the labels, a status table") {
  const std::string text = papers::seed("000");
  if (text.empty()) return;
  const auto drafts = papers::read(text);
  REQUIRE(drafts.size() == 2);
  const Record& first = drafts[0].record;
  CHECK(first.kind == Kind::kMemo);
  CHECK(first.memo.agency.type.value == "subdistrict_administrative_organization");
  CHECK(first.memo.agency.name.value == papers::between(text, "สำนักปลัด ", " โทร."));
  CHECK_FALSE(first.memo.agency.district.value);
  CHECK_FALSE(first.memo.agency.province.value);
  CHECK(first.memo.unit.value == "สำนักปลัด");
  CHECK(first.memo.phone.value == "0 3278 2097");
  CHECK(first.memo.number.value == "สป 73601/");
  REQUIRE(first.warnings.size() == 1);
  CHECK(first.warnings[0].code == "incomplete");
  CHECK(first.memo.date.value == "2022-01-17");
  CHECK(first.memo.signatories.size() == 4);
  CHECK(first.assessment.fiscal_year.value == 2564);
  CHECK(first.assessment.plan_fiscal_year.value == 2565);
  CHECK(first.assessment.overall_score.value == 8552);
  CHECK(first.assessment.grade.value == "A");
  CHECK(papers::scores(first) ==
        std::vector<int>{8603, 6827, 7182, 6391, 8087, 8155, 8525, 8084, 9250, 10000});
  REQUIRE(first.findings.size() == 3);
  CHECK(first.findings[0].about == Scope{"IIT"});
  CHECK(first.findings[1].about == Scope{"EIT"});
  CHECK(first.findings[2].about == Scope{"OIT"});
  REQUIRE(first.measures.size() == 6);
  for (int i = 0; i < 6; ++i) CHECK(first.measures[static_cast<std::size_t>(i)].no.value == i + 1);
  CHECK(first.measures[0].responsible_units.size() == 5);
  CHECK(first.tables.empty());

  const Record& second = drafts[1].record;
  CHECK(second.memo.agency.district.value == papers::between(text, "อำเภอ", " จังหวัด"));
  CHECK(second.memo.agency.province.value == papers::between(text, " จังหวัด", "\n"));
  CHECK_FALSE(second.memo.agency.subdistrict.value);
  CHECK(second.memo.date.value == "2022-04-21");
  CHECK_FALSE(second.memo.addressee.value);
  CHECK(second.assessment.fiscal_year.value == 2564);
  CHECK(second.assessment.plan_fiscal_year.value == 2565);
  CHECK_FALSE(second.assessment.overall_score.value);
  CHECK(second.indicators.empty());
  REQUIRE(second.measures.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK_FALSE(second.measures[i].no.value);
    CHECK(second.measures[i].status.value == (i == 4 ? MeasureStatus::kInProgress : MeasureStatus::kDone));
    CHECK(second.measures[i].result.value.has_value() == (i == 2));
  }
  CHECK(second.tables.empty());
}

TEST_CASE("seed 001: a memo with its report") {
  const std::string text = papers::seed("001");
  if (text.empty()) return;
  const auto drafts = papers::read(text);
  REQUIRE(drafts.size() == 1);
  const Record& record = drafts[0].record;
  CHECK(record.memo.agency.name.value == papers::between(text, "(ITA) ของ", " ประจำ"));
  CHECK(record.memo.agency.type.value == "town_municipality");
  CHECK(record.memo.agency.district.value == papers::between(text, "อำเภอ", " จังหวัด"));
  CHECK(record.memo.agency.province.value == papers::between(text, " จังหวัด", "\n"));
  CHECK(record.memo.number.value == "สฎ 52908/94");
  CHECK(record.memo.date.value == "2026-04-17");
  CHECK(record.memo.phone.value == "037-371871");
  CHECK(record.memo.signatories.size() == 5);
  CHECK(record.title.value);
  CHECK(record.assessment.fiscal_year.value == 2568);
  CHECK(record.assessment.plan_fiscal_year.value == 2569);
  CHECK(record.assessment.overall_score.value == 9450);
  CHECK(record.assessment.grade.value == "ผ่านดี");
  CHECK(papers::scores(record) ==
        std::vector<int>{9529, 9745, 9961, 8588, 9392, 9762, 9647, 9463, 8650, 10000});
  CHECK(papers::questions(record) ==
        Codes{{"i1", 9412},      {"i2", 9176},      {"i3", 10000}, {"i4", 9588},       {"i5", 10000},
              {"i6", 9647},      {"i7", 9882},      {"i8", 10000}, {"i9", 10000},      {"i10", 7000},
              {"i11", 9585},     {"i12", 9176},     {"i13", 9529}, {"i14", 9471},      {"i15", 9176},
              {"e1", 9510},      {"e2", 9502},      {"e3", 9921},  {"e4", 9909},       {"e5", 9818},
              {"e6", 9727},      {"e7", 9364},      {"e8", 9364},  {"e9", 9549},       {"o1-o5", 10000},
              {"o6", 5000},      {"o7-o14", 10000}, {"o15", 0},    {"o16-o18", 10000}, {"o19", 0},
              {"o21-o28", 10000}});
  for (const auto& question : record.questions) CHECK(question.indicator);
  std::vector<Scope> about;
  for (const auto& finding : record.findings) about.push_back(finding.about);
  REQUIRE(about.size() == 17);
  CHECK(about[0] == Scope{"question:i1"});
  CHECK(about[1] == Scope{"question:i2"});
  CHECK(about[2] == Scope{"indicator:2"});
  CHECK(about[4] == Scope{"question:i10"});
  CHECK(about[5] == Scope{"question:i14"});
  CHECK(about[8] == Scope{"question:e4", "question:e5"});
  CHECK(about[10] == Scope{"question:e8"});
  CHECK(about[11] == Scope{"question:e9"});
  CHECK(about[16] == Scope{"indicator:10"});
  CHECK(record.guidelines.size() == 44);
  REQUIRE(record.measures.size() == 7);
  for (int i = 0; i < 7; ++i) {
    const Measure& measure = record.measures[static_cast<std::size_t>(i)];
    CHECK(measure.no.value == i + 1);
    CHECK(measure.period.start == "2025-10-01");
    CHECK(measure.period.end == "2026-09-30");
  }
  CHECK(std::count(record.measures[6].measure.value->begin(), record.measures[6].measure.value->end(),
                   '\n') == 9);
  CHECK(record.tables.empty());
}

TEST_CASE("seed 002: questions in prose, two parts of EIT") {
  const std::string text = papers::seed("002");
  if (text.empty()) return;
  const auto drafts = papers::read(text);
  REQUIRE(drafts.size() == 1);
  const Record& record = drafts[0].record;
  CHECK(record.kind == Kind::kReport);
  CHECK(record.memo.agency.name.value == papers::between(text, "ITA ของ", " ประจำ"));
  CHECK(record.assessment.fiscal_year.value == 2568);
  CHECK(record.assessment.overall_score.value == 9159);
  CHECK(record.assessment.grade.value == "ผ่าน");
  CHECK(papers::scores(record) ==
        std::vector<int>{10000, 10000, 9892, 10000, 10000, 9645, 9584, 9430, 8500, 8000});
  CHECK(papers::questions(record) == Codes{{"i7", 9677},
                                           {"e7:public", 9857},
                                           {"e8:public", 9905},
                                           {"e5:public", 9952},
                                           {"e6:public", 9952},
                                           {"e9:public", 9000},
                                           {"e2:survey", 8867},
                                           {"e1:survey", 9000},
                                           {"e7:survey", 9857},
                                           {"e9:survey", 9000},
                                           {"e5:survey", 9952},
                                           {"e4:survey", 9333},
                                           {"e5:survey", 9133},
                                           {"e6:survey", 9133},
                                           {"e7:survey", 9000},
                                           {"e8:survey", 8867},
                                           {"o5", 0},
                                           {"o12", 0},
                                           {"o23", 0}});
  const auto& mentions = drafts[0].mentions;
  const auto other = std::find_if(mentions.begin(), mentions.end(), [](const Mention& mention) {
    return mention.field == FieldRef{FieldKind::kIndicatorScore, 7};
  });
  REQUIRE(other != mentions.end());
  CHECK(other->value == 9905);
  REQUIRE(record.measures.size() == 11);
  const std::vector<Scope> about = {{"question:i7"},        {"question:e7:public"}, {"question:e8:public"},
                                    {"question:e5:public"}, {"question:e6:public"}, {"question:e9:public"},
                                    {"question:e2:survey"}, {"question:e1:survey"}, {"question:o5"},
                                    {"question:o12"},       {"question:o23"}};
  for (std::size_t i = 0; i < 11; ++i) {
    const Measure& measure = record.measures[i];
    CHECK(measure.no.value == (i < 2 ? std::optional<int>(static_cast<int>(i) + 1) : std::nullopt));
    CHECK(measure.about == about[i]);
    CHECK(measure.period.start == "2025-10-01");
    CHECK(measure.period.end == "2026-09-30");
    CHECK(measure.issue.value);
    CHECK(measure.steps.value);
    CHECK(measure.responsible_units.size() == 1);
  }
  CHECK(record.tables.empty());
}

TEST_CASE("seed 003: ranks, and the list below corroborates") {
  const std::string text = papers::seed("003");
  if (text.empty()) return;
  const auto drafts = papers::read(text);
  REQUIRE(drafts.size() == 1);
  const Record& record = drafts[0].record;
  CHECK(record.memo.agency.name.value == papers::between(text, "ITA ของ ", " อำเภอ"));
  CHECK(record.memo.agency.district.value == papers::between(text, "อำเภอ", " จังหวัด"));
  CHECK(record.memo.agency.province.value == papers::between(text, " จังหวัด", "\n"));
  CHECK(record.title.value);
  CHECK(record.assessment.fiscal_year.value == 2565);
  CHECK(record.assessment.plan_fiscal_year.value == 2565);
  CHECK(record.assessment.overall_score.value == 8650);
  CHECK(record.assessment.grade.value == "A");
  CHECK(papers::scores(record) ==
        std::vector<int>{8164, 7705, 7952, 7410, 7830, 7888, 8202, 7475, 9750, 10000});
  std::vector<int> ranks;
  for (const auto& indicator : record.indicators) ranks.push_back(indicator.rank.value.value_or(0));
  CHECK(ranks == std::vector<int>{4, 8, 5, 10, 7, 6, 3, 9, 2, 1});
  int again = 0;
  for (const Mention& mention : drafts[0].mentions) {
    if (mention.field.kind != FieldKind::kIndicatorScore) continue;
    CHECK(mention.value == record.indicators[static_cast<std::size_t>(mention.field.index)].score.value);
    ++again;
  }
  CHECK(again == 12);  // ten in the list, the highest, the lowest
  REQUIRE(record.measures.size() == 3);
  for (int i = 0; i < 3; ++i) {
    const Measure& measure = record.measures[static_cast<std::size_t>(i)];
    CHECK(measure.no.value == i + 1);
    CHECK(measure.period.fiscal_year == 2565);
    CHECK_FALSE(measure.period.start);
    CHECK(measure.steps.value);
    CHECK(measure.follow_up.value);
  }
  CHECK(record.findings.size() == 4);
}

TEST_CASE("seed 004: what became of the measures, this year and before") {
  const std::string text = papers::seed("004");
  if (text.empty()) return;
  const auto drafts = papers::read(text);
  REQUIRE(drafts.size() == 1);
  const Record& record = drafts[0].record;
  CHECK(record.memo.agency.name.value == papers::between(text, "ภายใน", "\n"));
  CHECK(record.assessment.fiscal_year.value == 2567);
  CHECK(record.assessment.plan_fiscal_year.value == 2568);
  REQUIRE(record.measures.size() == 5);
  for (int i = 0; i < 5; ++i) {
    const Measure& measure = record.measures[static_cast<std::size_t>(i)];
    CHECK(measure.no.value == i + 1);
    CHECK(measure.result.value);
    CHECK(measure.outcome.value);
  }
  std::vector<int> numbers;
  for (const auto& indicator : record.indicators) numbers.push_back(indicator.no);
  CHECK(numbers == std::vector<int>{2, 4, 5, 7, 8});
  CHECK(papers::scores(record) == std::vector<int>{9768, 9710, 9855, 9883, 9692});
  REQUIRE(record.comparisons.size() == 5);
  const auto row = [&](std::size_t i) {
    const Comparison& c = record.comparisons[i];
    return std::vector<int>{*c.indicator,           *c.fiscal_year.value, *c.score.value,
                            *c.previous_year.value, *c.previous.value,    *c.delta.value};
  };
  CHECK(row(0) == std::vector<int>{2, 2568, 9956, 2566, 7801, 1960});
  CHECK(row(1) == std::vector<int>{4, 2567, 9710, 2566, 7326, 2384});
  CHECK(row(2) == std::vector<int>{5, 2567, 9855, 2566, 6996, 2859});
  CHECK(row(3) == std::vector<int>{7, 2567, 9883, 2566, 7496, 2387});
  CHECK(row(4) == std::vector<int>{8, 2567, 9692, 2566, 7157, 2535});
  const auto& mentions = drafts[0].mentions;
  CHECK(std::any_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
    return mention.field == FieldRef{FieldKind::kComparisonDelta, 0} && mention.value == 1967;
  }));
}
