#include "check/missing.h"

#include <algorithm>
#include <iterator>

#include "check/asked.h"
#include "check/rules.h"

namespace thaimemo::check {
namespace {

constexpr int kMostLost = 2;       // codes in a row that a paper does not leave out between others …
constexpr std::size_t kShare = 5;  // … if it leaves out no more than one in so many
constexpr std::size_t kLeastAsked = 5;

bool is_named(const Record& record, int no) {
  return std::any_of(record.indicators.begin(), record.indicators.end(),
                     [no](const Indicator& each) { return each.no == no; });
}

bool has_questions(const Record& record, int no) {
  return std::any_of(record.questions.begin(), record.questions.end(),
                     [no](const Question& each) { return each.indicator == no; });
}

/// An indicator that is named, or whose questions are listed, has a score somewhere; one that is not was
/// missed if most others are there, or any other beside the score of the whole: papers that give it give all
/// ten.
std::vector<int> missing_indicators(const Record& record, const Scheme& scheme) {
  std::vector<int> missing = unscored_indicators(record, scheme);
  const std::size_t scored = scheme.indicators.size() - missing.size();
  const bool whole = record.assessment.overall_score.value && scored > 0;
  if (!whole && missing.size() * 2 >= scheme.indicators.size())
    std::erase_if(missing, [&](int no) { return !is_named(record, no) && !has_questions(record, no); });
  return missing;
}

/// Nineteen in twenty papers with a table of the indicators print the overall score too.
bool has_all_but_one(const Record& record, const Scheme& scheme) {
  return !scheme.indicators.empty() && unscored_indicators(record, scheme).size() <= 1;
}

/// Papers that print the scores of two instruments print the third's too.
bool lacks_an_instrument(const Record& record) {
  int printed = 0, scored = 0;
  for (const InstrumentScore& each : record.assessment.instruments) {
    if (each.part || !each.score.value) continue;
    ++scored;
    printed += each.printed ? 1 : 0;
  }
  return printed == 2 && scored == 2;
}

template <class T, class Lacks>
void count_missing(const std::vector<T>& rows, Lacks lacks, const std::string& name,
                   std::vector<Warning>& warnings) {
  const auto count = std::count_if(rows.begin(), rows.end(), lacks);
  if (count == 0) return;
  warnings.push_back({name + "_missing", 0,
                      std::to_string(count) + " of " + std::to_string(rows.size()) + " " + name +
                          " lack a score or their code"});
}

/// Numbers that one or two codes in a row lack between their neighbours. A paper that picks questions out has
/// many or long gaps, and none is reported.
std::vector<int> lost_between(const Numbered& asked) {
  std::vector<int> lost;
  if (asked.size() < kLeastAsked) return lost;
  for (auto here = asked.begin(), next = std::next(here); next != asked.end(); ++here, ++next)
    if (next->first - here->first <= kMostLost + 1)
      for (int number = here->first + 1; number < next->first; ++number) lost.push_back(number);
  return lost.size() * kShare > asked.size() + lost.size() ? std::vector<int>() : lost;
}

/// The mean of its indicator's questions is right without it: it is not printed, as full marks often are not.
bool is_not_wanted(const Record& record, const Scheme& scheme, const std::string& prefix, int number) {
  for (const CodeRange& range : ranges_of(scheme, record.assessment.fiscal_year.value.value_or(0), prefix)) {
    if (number < range.first || number > range.last) continue;
    const FieldRef indicator{FieldKind::kIndicatorScore, scored_indicator(record, range.indicator)};
    if (std::any_of(record.checks.begin(), record.checks.end(), [&](const Check& check) {
          return check.rule == "question_mean" && check.outcome == Outcome::kPass &&
                 std::find(check.fields.begin(), check.fields.end(), indicator) != check.fields.end();
        }))
      return true;
  }
  return false;
}

std::string lost_codes(const Record& record, const Scheme& scheme) {
  std::string codes;
  for (const Instrument instrument : {Instrument::kIit, Instrument::kEit, Instrument::kOit}) {
    const std::string prefix = prefix_of(scheme, instrument);
    if (prefix.empty()) continue;
    for (const auto& [part, numbered] : asked(record, prefix))
      for (const int number : lost_between(numbered))
        if (!is_not_wanted(record, scheme, prefix, number))
          codes += (codes.empty() ? "" : ", ") + prefix + std::to_string(number);
  }
  return codes;
}

}  // namespace

std::vector<Warning> missing_scores(const Record& record, const Scheme& scheme) {
  std::vector<Warning> warnings;
  const ScoreField& overall = record.assessment.overall_score;
  if (overall.evidence && !overall.value)
    warnings.push_back({"overall_missing", overall.evidence->page, "the overall score cannot be read"});
  if (!overall.evidence && has_all_but_one(record, scheme))
    warnings.push_back({"overall_missing", 0, "no overall score was found beside those of the indicators"});
  const std::string numbers = listed(missing_indicators(record, scheme));
  if (!numbers.empty()) {
    warnings.push_back({"indicators_missing", 0, "no score was found for indicators " + numbers});
  }
  if (lacks_an_instrument(record))
    warnings.push_back({"instruments_missing", 0, "no score was found for one of the three instruments"});
  count_missing(
      record.questions, [](const Question& each) { return !each.code.value || !each.score.value; },
      "questions", warnings);
  if (const std::string codes = lost_codes(record, scheme); !codes.empty())
    warnings.push_back({"questions_missing", 0, "not found between their neighbours: " + codes});
  count_missing(
      record.comparisons, [](const Comparison& each) { return !each.score.value || !each.previous.value; },
      "comparisons", warnings);
  return warnings;
}

}  // namespace thaimemo::check
