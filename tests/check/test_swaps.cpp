// Papers drawn to obey the arithmetic of the assessment must pass every check; a swapped digit must be
// flagged where a check can see it, and a suggestion must be the right value.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

#include "catch.h"
#include "check/fields.h"
#include "dice.h"
#include "paper.h"

using namespace thaimemo;
using namespace paper;

namespace {

int rounded(double hundredths) { return static_cast<int>(std::lround(hundredths)); }

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

/// Hundredths by which the overall score is off the weighted sum.
double off_the_sum(const Record& record) {
  double sum = 0;
  for (const Indicator& each : record.indicators)
    sum += *each.score.value * (each.no <= 5 ? 0.06 : each.no <= 8 ? 0.1 : 0.2);
  return std::abs(sum - *record.assessment.overall_score.value);
}

/// Whether some indicator is further off the mean of its questions than rounding allows.
bool off_a_mean(const Record& record) {
  std::vector<double> sums(11, 0);
  std::vector<int> counts(11, 0);
  for (const Question& each : record.questions) {
    const int number = std::stoi(each.code.value->substr(1)) - 1;
    const int no = (*each.code.value)[0] == 'i' ? 1 + number / 3 : 6 + number / 3;
    sums[no] += *each.score.value;
    ++counts[no];
  }
  return std::any_of(record.indicators.begin(), record.indicators.end(), [&](const Indicator& each) {
    const int n = counts[each.no];
    return n > 0 && std::abs(sums[each.no] - n * *each.score.value) >= n;
  });
}

/// Worked out by itself: whether the swap alone leaves a check's tolerance. The lattice is left out; it
/// catches more.
bool covered(const Draft& draft, const FieldRef& field) {
  const int value = *check::value_of(draft.record, field);
  return value > 10000 || off_the_sum(draft.record) > 1 + 1e-6 || off_a_mean(draft.record) ||
         (field.kind == FieldKind::kOverallScore && value != draft.mentions.front().value);
}

std::string printed(int score) {
  return std::to_string(score / 100) + (score % 100 < 10 ? ".0" : ".") + std::to_string(score % 100);
}

std::string kind_of(const Record& record, const FieldRef& field) {
  if (field.kind == FieldKind::kOverallScore) return "overall";
  if (field.kind == FieldKind::kQuestionScore)
    return (*record.questions[field.index].code.value)[0] == 'i' ? "IIT question" : "EIT question";
  return field.index < 5 ? "IIT indicator" : field.index < 8 ? "EIT indicator" : "OIT indicator";
}

/// The score with one digit another one.
int swapped(Dice& dice, int score, int unit) {
  const int digit = score / unit % 10;
  return score + ((digit + dice.roll(1, 9)) % 10 - digit) * unit;
}

struct Found {
  int swaps = 0;
  int covered = 0;
  int flagged = 0;
};

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

TEST_CASE("swapped digits that a check covers are flagged, and no suggestion is wrong") {
  Dice dice{std::mt19937(10000)};
  std::map<std::pair<std::string, int>, Found> table;
  int suggested = 0, wrong = 0, silent = 0, swaps = 0;
  for (int i = 0; i < 2000; ++i) {
    const Draft right = draw(dice);
    const std::vector<FieldRef> fields = all_scores(right.record);
    Draft draft = right;
    const FieldRef field = fields[dice.roll(0, static_cast<int>(fields.size()) - 1)];
    const int unit = std::vector<int>{1, 10, 100, 1000}[dice.roll(0, 3)];
    int& score = *check::number_field(draft.record, field)->value;
    const int original = score;
    score = swapped(dice, score, unit);
    const bool must = covered(draft, field);
    Record record = checked(draft);
    const Evidence& evidence = *check::evidence_of(record, field);
    const bool flagged = evidence.status == Status::kConflict;
    Found& outcome = table[{kind_of(right.record, field), unit}];
    ++swaps;
    ++outcome.swaps;
    outcome.covered += must ? 1 : 0;
    outcome.flagged += flagged ? 1 : 0;
    silent += must && !flagged ? 1 : 0;
    const bool is_original = evidence.suggested == printed(original);
    suggested += is_original ? 1 : 0;
    for (const FieldRef& each : fields) wrong += check::evidence_of(record, each)->suggested ? 1 : 0;
    wrong -= is_original ? 1 : 0;
  }
  for (const auto& [where, it] : table)
    std::printf("%-14s digit of %7.2f: %4d swaps, %4d covered, %4d flagged\n", where.first.c_str(),
                where.second / 100.0, it.swaps, it.covered, it.flagged);
  std::printf("%d swaps, mended by suggestion %d, wrong suggestions %d\n", swaps, suggested, wrong);
  CHECK(silent == 0);
  CHECK(suggested * 100 >= swaps * 60);
  CHECK(wrong == 0);
}
