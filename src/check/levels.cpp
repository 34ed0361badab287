// The level that the scores earn on the scale of the assessed year. Where two scales overlap, the printed
// level says which one the paper uses.
#include <algorithm>

#include "check/rules.h"

namespace thaimemo::check {
namespace {

bool names(const LevelScale& scale, const std::optional<std::string>& grade) {
  return std::any_of(scale.levels.begin(), scale.levels.end(),
                     [&](const Level& level) { return level.grade == grade; });
}

const LevelScale* scale_of(const Record& record, const Scheme& scheme) {
  const auto year = record.assessment.fiscal_year.value;
  if (!year) return nullptr;
  std::vector<const LevelScale*> possible;
  for (const LevelScale& scale : scheme.scales) {
    if (scale.from_year <= *year && *year <= scale.to_year) possible.push_back(&scale);
  }
  if (possible.size() == 1) return possible.front();
  for (const LevelScale* scale : possible) {
    if (names(*scale, record.assessment.grade.value)) return scale;
  }
  return nullptr;
}

/// Least score of the instruments and their parts; nothing unless all three instruments have one.
std::optional<Score> least_instrument(const Record& record) {
  std::optional<Score> least;
  int whole = 0;
  for (const InstrumentScore& each : record.assessment.instruments) {
    if (!each.score.value) continue;
    whole += each.part ? 0 : 1;
    least = std::min(least.value_or(*each.score.value), *each.score.value);
  }
  return whole >= 3 ? least : std::nullopt;
}

bool has_parts(const Record& record) {
  const auto& all = record.assessment.instruments;
  return std::any_of(all.begin(), all.end(),
                     [](const InstrumentScore& each) { return each.part.has_value(); });
}

/// The parts of EIT count as instruments. Where the paper does not give them, a lower level that asks the
/// same or less of the overall score may be the right one.
bool parts_may_explain(const Record& record, const LevelScale& scale) {
  const Score overall = *record.assessment.overall_score.value;
  bool below_computed = false;
  for (const Level& level : scale.levels) {
    if (below_computed && level.grade == record.assessment.grade.value) {
      return overall >= level.at_least && !has_parts(record);
    }
    if (level.grade == record.assessment.grade_computed) {
      if (level.instruments_at_least == 0) return false;
      below_computed = true;
    }
  }
  return false;
}

std::string unsettled(const Record& record, const LevelScale* scale) {
  if (!record.assessment.fiscal_year.value) return "no fiscal year";
  if (scale == nullptr) return "no one scale for this year";
  if (!record.assessment.overall_score.value) return "no overall score";
  return "the level depends on instruments that have no score";
}

}  // namespace

std::optional<std::string> computed_grade(const Record& record, const Scheme& scheme) {
  const LevelScale* scale = scale_of(record, scheme);
  const auto overall = record.assessment.overall_score.value;
  if (scale == nullptr || !overall) return std::nullopt;
  const std::optional<Score> least = least_instrument(record);
  for (const Level& level : scale->levels) {
    if (*overall < level.at_least) continue;
    if (level.instruments_at_least == 0) return level.grade;
    if (!least) return std::nullopt;
    if (*least >= level.instruments_at_least) return level.grade;
  }
  return std::nullopt;
}

Trials grade(const Record& record, const Scheme& scheme) {
  const Assessment& assessment = record.assessment;
  if (!assessment.grade.value) return {skipped("grade", "no level is printed")};
  const std::vector<FieldRef> fields{{FieldKind::kGrade, 0}, {FieldKind::kOverallScore, 0}};
  const LevelScale* scale = scale_of(record, scheme);
  if (!assessment.grade_computed) return {skipped("grade", unsettled(record, scale), {fields.front()})};
  const bool agrees = assessment.grade_computed == assessment.grade.value;
  if (!agrees && parts_may_explain(record, *scale)) {
    return {skipped("grade", "the level depends on the parts of EIT, which have no score", {fields.front()})};
  }
  Trial trial = stated(
      "grade", agrees, agrees ? std::vector{fields.front()} : fields,
      "the scores earn " + *assessment.grade_computed + ", " + *assessment.grade.value + " is printed");
  trial.corroborates = true;
  return {std::move(trial)};
}

}  // namespace thaimemo::check
