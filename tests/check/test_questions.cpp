#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "paper.h"

using namespace thaimemo;
using namespace paper;

TEST_CASE("a misread question breaks its indicator's mean and the lattice, and one value mends both") {
  const Record record = checked(year_2568_with_questions());
  CHECK(outcomes(record, "question_mean") == "pass pass pass fail pass skipped skipped skipped");
  CHECK(outcomes(record, "lattice") == "pass fail skipped");
  const Evidence& odd = *question(record, "i11").score.evidence;
  CHECK(question(record, "i11").score.value == 9585);
  CHECK(odd.status == Status::kConflict);
  CHECK(odd.suggested == "95.88");
  CHECK(question(record, "i10").score.evidence->suggested == std::nullopt);
  CHECK(record.indicators[3].score.evidence->suggested == std::nullopt);
  CHECK(question(record, "i1").score.evidence->status == Status::kCorroborated);
  CHECK(outcomes(record, "open_data_item") == "pass");
  CHECK(outcomes(record, "code_range") == "pass");
  CHECK(record.assessment.overall_score.evidence->status == Status::kCorroborated);
}

TEST_CASE("two parts of EIT: what is not listed has full marks; repeats that differ are judged by the mean") {
  Draft draft = year_2568();
  const auto both = [&draft](Part part, const std::vector<std::pair<const char*, int>>& scores) {
    for (const auto& [code, score] : scores) ask(draft, code, score, part);
  };
  ask(draft, "i7", 9677);
  both(Part::kPublic, {{"e7", 9857}, {"e8", 9905}, {"e5", 9952}, {"e6", 9952}, {"e9", 9000}});
  both(Part::kSurvey, {{"e2", 8867},
                       {"e1", 9000},
                       {"e7", 9857},
                       {"e9", 9000},
                       {"e5", 9952},
                       {"e4", 9333},
                       {"e5", 9133},
                       {"e6", 9133},
                       {"e7", 9000},
                       {"e8", 8867}});
  mention(draft, {FieldKind::kIndicatorScore, 7}, 9905);
  const Record record = checked(draft);
  CHECK(outcomes(record, "question_mean") == "skipped skipped pass skipped skipped pass pass fail");
  CHECK(outcomes(record, "code_once") == "fail fail");
  CHECK(question(record, "e5", Part::kSurvey, 0).score.evidence->suggested == "91.33");
  CHECK(question(record, "e5", Part::kSurvey, 1).score.evidence->suggested == std::nullopt);
  for (const char* code : {"e5", "e7"}) {
    for (const int nth : {0, 1}) {
      CHECK(question(record, code, Part::kSurvey, nth).score.evidence->status == Status::kConflict);
      CHECK(question(record, code, Part::kSurvey, nth).code.evidence->status == Status::kConflict);
    }
  }
  for (const int nth : {0, 1}) {  // neither fits indicator 8
    CHECK(question(record, "e7", Part::kSurvey, nth).score.evidence->suggested == std::nullopt);
  }
  CHECK(question(record, "i7").score.evidence->status == Status::kCorroborated);
  CHECK(question(record, "e4", Part::kSurvey).score.evidence->status == Status::kCorroborated);
  CHECK(record.indicators[7].score.value == 9430);
  CHECK(record.indicators[7].score.evidence->status == Status::kConflict);
  CHECK(record.indicators[7].score.evidence->suggested == std::nullopt);
  CHECK(record.indicators[6].score.evidence->status == Status::kCorroborated);
}

TEST_CASE("both numberings of 2567") {
  const int scores[] = {9012, 9100, 9230, 8811, 9411, 9601};
  for (const int n : {3, 6}) {
    int sum = 0;
    for (int i = 0; i < n; ++i) sum += scores[i];
    Draft draft = with_indicators(2567, 0, {(sum + n / 2) / n});
    draft.record.assessment.overall_score = {};
    for (int i = 0; i < n; ++i) ask(draft, "i" + std::to_string(i + 1), scores[i]);
    CHECK(outcomes(checked(draft), "question_mean") == "pass skipped");
    draft.record.indicators[0].score.value = 9900;
    CHECK(outcomes(checked(draft), "question_mean") == "skipped skipped");  // either numbering is possible
    ask(draft, "i30", 9000);
    // Six an indicator: 99 is the mean of no three of these and any other three.
    CHECK(outcomes(checked(draft), "question_mean") == "fail skipped");
    draft.record.indicators[0].score.value = 9200;
    CHECK(outcomes(checked(draft), "question_mean") == (n == 6 ? "fail skipped" : "skipped skipped"));
  }
}

TEST_CASE("codes out of the year's range are flagged, not dropped") {
  Draft draft = with_indicators(2568, 9000, {});
  ask(draft, "i16", 9000);
  ask(draft, "moit3", 10000);
  ask(draft, "o7", 10000, {}, "o14");
  ask(draft, "o27", 10000, {}, "o31");
  ask(draft, "o14", 10000, {}, "o7");
  const Record record = checked(draft);
  CHECK(outcomes(record, "code_range") == "pass fail fail fail fail");
  CHECK(record.questions.size() == 5);
  CHECK(record.questions[0].code.evidence->status == Status::kConflict);
  CHECK(record.questions[2].code.evidence->status == Status::kRead);
}

TEST_CASE("an OIT item that is not 0, 50 or 100") {
  Draft draft = with_indicators(2568, 9000, {});
  ask(draft, "o1", 5000);
  ask(draft, "o2", 8000);
  const Record record = checked(draft);
  CHECK(outcomes(record, "open_data_item") == "pass fail");
  CHECK(record.questions[0].score.evidence->status == Status::kRead);
  CHECK(record.questions[1].score.evidence->status == Status::kConflict);
}

TEST_CASE("lattices: 360 points on right scores and on every score misread in its last digit") {
  std::vector<int> scores;
  for (int k = 301; k < 361; k += 4) scores.push_back((k * 10000 + 180) / 360);
  const auto paper_of = [](const std::vector<int>& all) {
    Draft draft;
    draft.record.assessment.fiscal_year = seen(2568);
    for (std::size_t i = 0; i < all.size(); ++i) ask(draft, "i" + std::to_string(i + 1), all[i]);
    return draft;
  };
  CHECK(outcomes(checked(paper_of(scores)), "lattice") == "pass");
  int flagged = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    std::vector<int> wrong = scores;
    wrong[i] += wrong[i] % 10 < 9 ? 1 : -1;
    flagged += question(checked(paper_of(wrong)), "i" + std::to_string(i + 1)).score.evidence->status ==
               Status::kConflict;
  }
  CHECK(flagged == static_cast<int>(scores.size()));
}

TEST_CASE("a lattice corroborates only where it catches most wrong digits") {
  const auto status_on = [](int points) {
    Draft draft = year_2568();
    draft.record.indicators.clear();
    for (int i = 1; i <= 12; ++i)
      ask(draft, ("i" + std::to_string(i)).c_str(), (2 * 10000 * (points - 7 * i) + points) / (2 * points));
    return question(checked(draft), "i5").score.evidence->status;
  };
  CHECK(status_on(267) == Status::kCorroborated);
  CHECK(status_on(300) == Status::kRead);  // 94.00 for 95.00 would lie on it too
}

TEST_CASE("a lattice does not see a first figure: it corroborates nothing that was not read surely") {
  Draft draft = year_2568();
  draft.record.indicators.clear();
  for (int i = 1; i <= 12; ++i)
    ask(draft, ("i" + std::to_string(i)).c_str(), (2 * 10000 * (267 - 7 * i) + 267) / (2 * 267));
  draft.record.questions[4].score.evidence->confidence = 0.5;
  const Record record = checked(draft);
  CHECK(question(record, "i4").score.evidence->status == Status::kCorroborated);
  CHECK(question(record, "i5").score.evidence->status == Status::kRead);
}

TEST_CASE("EIT without parts: where one indicator is the mean of all its questions, the others are too") {
  const auto paper_of = [](int sixth) {
    Draft draft = with_indicators(2568, 0, {9000, 9000, 9000, 9000, 9000, sixth, 8354, 9000});
    draft.record.assessment.overall_score = {};
    const int first[] = {8807, 9439, 9035, 8860};
    for (int i = 0; i < 3; ++i) ask(draft, "e" + std::to_string(i + 1), first[i]);
    ask(draft, "e5", 2667);
    ask(draft, "e6", 7965);
    return draft;
  };
  // e1 to e3 are all of the sixth's; e4 was lost, and with no score of it 83.54 comes out.
  CHECK(outcomes(checked(paper_of(9094)), "question_mean").find("pass fail") != std::string::npos);
  CHECK(outcomes(checked(paper_of(9200)), "question_mean").find("fail") == std::string::npos);
}

TEST_CASE("scores of no common lattice are left alone") {
  Draft draft;
  draft.record.assessment.fiscal_year = seen(2568);
  const int scores[] = {9510, 9502, 9921, 9909, 9818, 9727, 9364, 9363, 9549};
  for (int i = 0; i < 9; ++i) ask(draft, "i" + std::to_string(i + 1), scores[i]);
  CHECK(outcomes(checked(draft), "lattice") == "skipped");
}

TEST_CASE("codes rise; the one that alone does not is in doubt") {
  const auto paper_of = [](const std::vector<std::string>& codes) {
    Draft draft = with_indicators(2568, 9000, {});
    for (std::size_t i = 0; i < codes.size(); ++i) ask(draft, codes[i], 9000 + static_cast<int>(i));
    return checked(draft);
  };
  CHECK(outcomes(paper_of({"i1", "i2", "i3", "i4", "i5"}), "code_order") == "pass");
  CHECK(outcomes(paper_of({"i1", "i2", "i7", "i9", "i15", "e1"}), "code_order") == "skipped pass");
  const Record misread = paper_of({"i1", "i2", "i13", "i4", "i5", "i6"});
  CHECK(outcomes(misread, "code_order") == "fail");
  CHECK(misread.questions[2].code.evidence->status == Status::kConflict);
  CHECK(misread.questions[1].code.evidence->status == Status::kRead);
  CHECK(misread.status == RecordStatus::kNeedsReview);
  // Too few, by score, or two neighbours that changed places: no order that a code could break.
  CHECK(outcomes(paper_of({"i1", "i4", "i3", "i5"}), "code_order") == "skipped");
  CHECK(outcomes(paper_of({"i9", "i2", "i7", "i1", "i5"}), "code_order") == "skipped");
  CHECK(outcomes(paper_of({"i1", "i2", "i4", "i3", "i5"}), "code_order") == "skipped");
  // Of two neighbours the one whose place the others leave: i8 was meant.
  const Record place = paper_of({"i7", "i4", "i9", "i10", "i11", "i12"});
  CHECK(outcomes(place, "code_order") == "fail");
  CHECK(place.questions[1].code.evidence->status == Status::kConflict);
}

TEST_CASE("codes that are lost between their neighbours are said to be missing") {
  const auto warned = [](const std::vector<int>& numbers) {
    Draft draft = year_2568();
    for (const int number : numbers) ask(draft, ("i" + std::to_string(number)).c_str(), 9000);
    const auto& warnings = checked(draft).warnings;
    const auto found = std::find_if(warnings.begin(), warnings.end(),
                                    [](const Warning& each) { return each.code == "questions_missing"; });
    return found == warnings.end() ? "" : found->message;
  };
  CHECK(warned({1, 2, 3, 4, 5, 6}).empty());
  CHECK(warned({1, 2, 3, 4, 6, 7, 8}) == "not found between their neighbours: i5");
  CHECK(warned({1, 3, 5, 7, 9, 11, 13}).empty());      // picked out
  CHECK(warned({1, 2, 3, 4, 5, 10, 11, 12}).empty());  // other indicators are not spoken of
}
