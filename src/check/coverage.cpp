// Which of the values that such a paper gives were found? One that was not is either not printed or stands on
// a page that could not be read; the record says which it may be.
#include <algorithm>

#include "check/rules.h"

namespace thaimemo::check {
namespace {

std::string unread_pages(const Record& record) {
  std::string pages;
  for (const Warning& each : record.warnings) {
    if (each.code != "page_unreadable") continue;
    pages += (pages.empty() ? "" : ", ") + std::to_string(each.page);
  }
  return pages;
}

}  // namespace

Trials expected_fields(const Record& record, const Scheme& scheme) {
  if (record.kind == Kind::kOther) return {};
  const std::string unread = unread_pages(record);
  const std::string where = unread.empty()
                                ? "not found in the paper"
                                : "not found; it may stand on page " + unread + ", which could not be read";
  Trial found = stated("expected", true, {}, "");
  Trials trials;
  const auto look_for = [&](bool is_there, FieldKind kind, const char* name) {
    if (is_there) {
      found.check.fields.push_back({kind, 0});
    } else {
      trials.push_back(skipped("expected", std::string(name) + ": " + where, {{kind, 0}}));
    }
  };
  const Assessment& assessment = record.assessment;
  if (record.kind == Kind::kMemo) look_for(record.memo.date.value.has_value(), FieldKind::kDate, "date");
  look_for(assessment.fiscal_year.value.has_value(), FieldKind::kFiscalYear, "fiscal year");
  look_for(assessment.overall_score.value.has_value(), FieldKind::kOverallScore, "overall score");
  look_for(assessment.grade.value.has_value(), FieldKind::kGrade, "level");
  for (const SchemeIndicator& each : scheme.indicators) {
    const int index = scored_indicator(record, each.no);
    if (index >= 0) found.check.fields.push_back({FieldKind::kIndicatorScore, index});
  }
  if (const std::string numbers = listed(unscored_indicators(record, scheme)); !numbers.empty())
    trials.push_back(skipped("expected", "scores of indicators " + numbers + ": " + where));
  if (!found.check.fields.empty()) trials.insert(trials.begin(), std::move(found));
  return trials;
}

}  // namespace thaimemo::check
