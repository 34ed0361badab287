// Surveys give means with two decimals. One with fewer among them has lost its point or its end: "82.29" that
// a stamp covers may be read as 29, or as 82.2. OIT's points of items may be whole.
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "check/rules.h"

namespace thaimemo::check {
namespace {

constexpr int kLeastOthers = 5;  // printed with two decimals

bool is_survey(const Indicator& each) { return each.instrument != Instrument::kOit; }
bool is_survey(const Question& each) {
  return each.code.value && (each.code.value->starts_with('i') || each.code.value->starts_with('e'));
}

/// Figures behind the point, Thai or not; 0 without one.
int decimals_of(const ScoreField& score) {
  if (!score.value || !score.evidence) return 0;
  const std::string& raw = score.evidence->raw;
  const std::size_t point = std::max(raw.find_last_of(".,") + 1, raw.rfind("·") + 1);
  if (point == 0) return 0;
  return static_cast<int>(
      std::count_if(raw.begin() + static_cast<std::ptrdiff_t>(point), raw.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (c >= '0' && c <= '9') || (byte >= 0x90 && byte <= 0x99);  // the last byte of a Thai digit
      }));
}

bool is_end_of_scale(Score score) { return score == 0 || score == 10000; }

template <class Scored>
void doubt(const std::vector<Scored>& all, FieldKind kind, Trials& trials) {
  const auto with_two =
      std::count_if(all.begin(), all.end(), [](const Scored& each) { return decimals_of(each.score) == 2; });
  if (with_two < kLeastOthers) return;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const ScoreField& score = all[i].score;
    if (score.value && score.evidence && is_survey(all[i]) && decimals_of(score) < 2 &&
        !is_end_of_scale(*score.value))
      trials.push_back(
          stated("decimals", false, {{kind, static_cast<int>(i)}}, "fewer decimals than the others"));
  }
}

}  // namespace

Trials decimals(const Record& record) {
  Trials trials;
  doubt(record.indicators, FieldKind::kIndicatorScore, trials);
  doubt(record.questions, FieldKind::kQuestionScore, trials);
  return trials;
}

}  // namespace thaimemo::check
