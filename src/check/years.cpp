// Year-on-year rows, dates and periods. A fiscal year runs from October to September and bears the number of
// its end, B.E. = C.E. + 543; results come out in its last quarter, and memos follow within a few years.
#include <algorithm>

#include "check/rules.h"

namespace thaimemo::check {
namespace {

constexpr int kBuddhistEra = 543;
constexpr int kLatestMemo = 4;  // years after the assessed one

FieldRef at(FieldKind kind, std::size_t index) { return {kind, static_cast<int>(index)}; }

Trial delta(const Record& record, std::size_t i) {
  const Comparison& row = record.comparisons[i];
  if (!row.delta.value)
    return skipped("delta", "no difference is given", {at(FieldKind::kComparisonScore, i)});
  if (!row.score.value || !row.previous.value)
    return skipped("delta", "a score is missing", {at(FieldKind::kComparisonDelta, i)});
  return tried(record, "delta",
               {{{at(FieldKind::kComparisonDelta, i), 1},
                 {at(FieldKind::kComparisonScore, i), -1},
                 {at(FieldKind::kComparisonPrevious, i), 1}},
                0,
                0,
                0,
                0});
}

/// A row speaks of the assessed year if it says so, names none, or names the year before as the previous one.
bool speaks_of(const Comparison& row, const std::optional<int>& assessed) {
  if (!row.fiscal_year.value || row.fiscal_year.value == assessed) return true;
  return assessed && row.previous_year.value == *assessed - 1;
}

std::optional<Trial> same_as_indicator(const Record& record, std::size_t i) {
  const Comparison& row = record.comparisons[i];
  if (!row.indicator || !row.score.value || !speaks_of(row, record.assessment.fiscal_year.value))
    return std::nullopt;
  const int indicator = scored_indicator(record, *row.indicator);
  if (indicator < 0) return std::nullopt;
  return tried(
      record, "comparison_score",
      {{{{FieldKind::kIndicatorScore, indicator}, 1}, {at(FieldKind::kComparisonScore, i), -1}}, 0, 0, 0, 0});
}

std::string month_of(int fiscal_year, const char* month) {
  return std::to_string(fiscal_year - kBuddhistEra) + "-" + month;
}

Trial memo_date(const Record& record) {
  const auto& date = record.memo.date.value;
  const auto year = record.assessment.fiscal_year.value;
  if (!date || date->size() < 7) return skipped("memo_date", "no date");
  if (!year) return skipped("memo_date", "no fiscal year", {{FieldKind::kDate, 0}});
  const std::string month = date->substr(0, 7);
  const bool pass = month >= month_of(*year, "07") && month <= month_of(*year + kLatestMemo, "12");
  return stated("memo_date", pass, {{FieldKind::kDate, 0}, {FieldKind::kFiscalYear, 0}},
                "a memo follows the year that it analyses");
}

Trial plan_year(const Record& record) {
  const auto year = record.assessment.fiscal_year.value;
  const auto plan = record.assessment.plan_fiscal_year.value;
  if (!year || !plan) return skipped("plan_year", year ? "no plan year" : "no fiscal year");
  return stated("plan_year", *plan >= *year && *plan <= *year + 2,
                {{FieldKind::kPlanFiscalYear, 0}, {FieldKind::kFiscalYear, 0}},
                "a plan follows the assessed year");
}

/// Dates without a day compare by what they have.
bool ends_after(const Period& period) {
  const std::size_t length = std::min(period.start->size(), period.end->size());
  return period.start->substr(0, length) <= period.end->substr(0, length);
}

Trials periods(const Record& record) {
  std::vector<FieldRef> fine;
  Trials trials;
  for (std::size_t i = 0; i < record.measures.size(); ++i) {
    const Period& period = record.measures[i].period;
    if (!period.start || !period.end) continue;
    const FieldRef field = at(FieldKind::kMeasurePeriod, i);
    if (ends_after(period)) {
      fine.push_back(field);
    } else {
      trials.push_back(
          stated("period", false, {field}, "it ends on " + *period.end + ", before " + *period.start));
    }
  }
  if (!fine.empty()) trials.insert(trials.begin(), stated("period", true, fine, ""));
  if (trials.empty()) trials.push_back(skipped("period", "no period with two dates"));
  return trials;
}

}  // namespace

Trials comparisons(const Record& record) {
  if (record.comparisons.empty()) return {skipped("delta", "no comparisons with another year")};
  Trials trials;
  for (std::size_t i = 0; i < record.comparisons.size(); ++i) {
    trials.push_back(delta(record, i));
    if (auto trial = same_as_indicator(record, i)) trials.push_back(std::move(*trial));
  }
  return trials;
}

Trials dates(const Record& record) {
  Trials trials{memo_date(record), plan_year(record)};
  for (Trial& each : periods(record)) trials.push_back(std::move(each));
  return trials;
}

}  // namespace thaimemo::check
