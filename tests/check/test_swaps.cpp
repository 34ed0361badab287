// Papers drawn to obey the arithmetic of the assessment must pass every check; a swapped digit must be
// flagged where a check can see it, and a suggestion must be the right value.
#include <cstdio>

#include "catch.h"
#include "check/fields.h"
#include "dice.h"
#include "paper.h"

using namespace thaimemo;
using namespace paper;

namespace {

int rounded(double hundredths) { return static_cast<int>(hundredths + 0.5); }

/// One instrument's indicators from their questions, exact in hundredths; asks them in `draft`.
std::vector<double> from_questions(Dice& dice, Draft& draft, const std::string& prefix, int indicators,
                                   int each, const std::vector<std::optional<Part>>& parts) {
  std::vector<double> means(indicators, 0);
  for (const auto& part : parts) {
    const int points = dice.roll(8, 40) * 10;
    for (int q = 0; q < indicators * each; ++q) {
      const int k = points - dice.roll(0, points / 4);
      const double score = 10000.0 * k / points;
      ask(draft, prefix + std::to_string(q + 1), rounded(score), part);
      means[q / each] += score / (each * static_cast<double>(parts.size()));
    }
  }
  return means;
}

/// A paper of fiscal year 2568 with all its questions, two parts of EIT and a second mention of the overall
/// score.
Draft draw(Dice& dice) {
  Draft questions;
  std::vector<double> exact = from_questions(dice, questions, "i", 5, 3, {std::nullopt});
  for (const double mean : from_questions(dice, questions, "e", 3, 3, {Part::kPublic, Part::kSurvey}))
    exact.push_back(mean);
  for (int i = 0; i < 2; ++i) exact.push_back(dice.roll(280, 400) * 25);
  double overall = 0;
  std::vector<int> scores;
  for (std::size_t i = 0; i < exact.size(); ++i) {
    overall += exact[i] * (i < 5 ? 0.06 : i < 8 ? 0.1 : 0.2);
    scores.push_back(rounded(exact[i]));
  }
  Draft draft = with_indicators(2568, rounded(overall), scores);
  draft.record.questions = questions.record.questions;
  mention(draft, {FieldKind::kOverallScore, 0}, rounded(overall));
  return draft;
}

std::vector<FieldRef> all_scores(const Record& record) {
  std::vector<FieldRef> fields{{FieldKind::kOverallScore, 0}};
  for (int i = 0; i < 10; ++i) fields.push_back({FieldKind::kIndicatorScore, i});
  for (std::size_t i = 0; i < record.questions.size(); ++i)
    fields.push_back({FieldKind::kQuestionScore, static_cast<int>(i)});
  return fields;
}

}  // namespace

TEST_CASE("papers that obey the arithmetic pass every check") {
  Dice dice{std::mt19937(2568)};
  for (int i = 0; i < 300; ++i) {
    const Record record = checked(draw(dice));
    for (const Check& each : record.checks) {
      if (each.outcome == Outcome::kFail) FAIL(i << ": " << each.rule << " " << each.reason.value_or(""));
    }
    CHECK(record.status == RecordStatus::kOk);
  }
}

TEST_CASE("swapped digits are flagged, and no suggestion is wrong") {
  Dice dice{std::mt19937(10000)};
  int swaps = 0, flagged = 0, suggested = 0, wrong = 0;
  for (int i = 0; i < 100; ++i) {
    const Draft right = draw(dice);
    const std::vector<FieldRef> fields = all_scores(right.record);
    for (int s = 0; s < 20; ++s) {
      Draft draft = right;
      const FieldRef field = fields[dice.roll(0, static_cast<int>(fields.size()) - 1)];
      int& score = *check::number_field(draft.record, field)->value;
      const int original = score;
      const int unit = std::vector<int>{1, 10, 100, 1000}[dice.roll(0, 3)];
      score += (dice.roll(1, 9) + score / unit % 10) % 10 * unit - score / unit % 10 * unit;
      Record record = checked(draft);
      const Evidence& evidence = *check::evidence_of(record, field);
      ++swaps;
      flagged += evidence.status == Status::kConflict ? 1 : 0;
      const bool is_original = evidence.suggested == std::to_string(original / 100) +
                                                         (original % 100 < 10 ? ".0" : ".") +
                                                         std::to_string(original % 100);
      suggested += is_original ? 1 : 0;
      int given = 0;
      for (const FieldRef& each : fields) given += check::evidence_of(record, each)->suggested ? 1 : 0;
      wrong += given - (is_original ? 1 : 0);
    }
  }
  std::printf("swaps %d, flagged %d, mended by suggestion %d, wrong suggestions %d\n", swaps, flagged,
              suggested, wrong);
  CHECK(flagged * 100 >= swaps * 95);
  CHECK(suggested * 100 >= swaps * 60);
  CHECK(wrong == 0);
}
