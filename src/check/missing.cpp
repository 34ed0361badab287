#include "check/missing.h"

#include <algorithm>

#include "check/rules.h"

namespace thaimemo::check {
namespace {

bool is_named(const Record& record, int no) {
  return std::any_of(record.indicators.begin(), record.indicators.end(),
                     [no](const Indicator& each) { return each.no == no; });
}

/// An indicator that is named has a score somewhere; one that is not was missed if most others are there.
std::vector<int> missing_indicators(const Record& record, const Scheme& scheme) {
  std::vector<int> named;
  std::vector<int> all;
  for (const SchemeIndicator& each : scheme.indicators) {
    if (scored_indicator(record, each.no) >= 0) continue;
    all.push_back(each.no);
    if (is_named(record, each.no)) named.push_back(each.no);
  }
  return all.size() * 2 < scheme.indicators.size() ? all : named;
}

/// Nineteen in twenty papers with a table of the indicators print the overall score too.
bool has_all_but_one(const Record& record, const Scheme& scheme) {
  const auto scored =
      std::count_if(scheme.indicators.begin(), scheme.indicators.end(),
                    [&](const SchemeIndicator& each) { return scored_indicator(record, each.no) >= 0; });
  return !scheme.indicators.empty() && scored + 1 >= static_cast<long>(scheme.indicators.size());
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

}  // namespace

std::vector<Warning> missing_scores(const Record& record, const Scheme& scheme) {
  std::vector<Warning> warnings;
  const ScoreField& overall = record.assessment.overall_score;
  if (overall.evidence && !overall.value)
    warnings.push_back({"overall_missing", overall.evidence->page, "the overall score cannot be read"});
  if (!overall.evidence && has_all_but_one(record, scheme))
    warnings.push_back({"overall_missing", 0, "no overall score was found beside those of the indicators"});
  std::string numbers;
  for (const int no : missing_indicators(record, scheme))
    numbers += (numbers.empty() ? "" : ", ") + std::to_string(no);
  if (!numbers.empty()) {
    warnings.push_back({"indicators_missing", 0, "no score was found for indicators " + numbers});
  }
  count_missing(
      record.questions, [](const Question& each) { return !each.code.value || !each.score.value; },
      "questions", warnings);
  count_missing(
      record.comparisons, [](const Comparison& each) { return !each.score.value || !each.previous.value; },
      "comparisons", warnings);
  return warnings;
}

}  // namespace thaimemo::check
