// Surveys give means with two decimals. A whole number among them has lost its point or its end: "82.29" that
// a stamp covers may be read as 29. OIT's points of items may be whole.
#include <algorithm>
#include <string_view>

#include "check/rules.h"

namespace thaimemo::check {
namespace {

constexpr int kLeastOthers = 5;  // printed with decimals

bool is_survey(const Indicator& each) {
  return each.score.value && each.score.evidence && each.instrument != Instrument::kOit;
}

bool has_point(const Indicator& each) {
  return each.score.evidence->raw.find_first_of(".,") != std::string_view::npos ||
         each.score.evidence->raw.find("·") != std::string_view::npos;
}

bool is_end_of_scale(Score score) { return score == 0 || score == 10000; }

}  // namespace

Trials decimals(const Record& record) {
  const auto& all = record.indicators;
  const auto pointed = std::count_if(
      all.begin(), all.end(), [](const Indicator& each) { return is_survey(each) && has_point(each); });
  if (pointed < kLeastOthers) return {};
  Trials trials;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (is_survey(all[i]) && !has_point(all[i]) && !is_end_of_scale(*all[i].score.value))
      trials.push_back(stated("decimals", false, {{FieldKind::kIndicatorScore, static_cast<int>(i)}},
                              "a whole number where the other means have decimals"));
  return trials;
}

}  // namespace thaimemo::check
