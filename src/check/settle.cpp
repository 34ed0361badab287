#include "check/settle.h"

#include <algorithm>
#include <cstdlib>

#include "base/doubt.h"
#include "check/fields.h"
#include "check/readings.h"

namespace thaimemo::check {
namespace {

constexpr double kLikely = 0.03;  // another reading beside the one taken

/// Hundredths as they are printed: 9588 is 95.88.
std::string printed(int value, FieldKind kind) {
  if (!is_score(kind)) return std::to_string(value);
  const int size = std::abs(value);
  const std::string cents = std::to_string(size % 100);
  return (value < 0 ? "-" : "") + std::to_string(size / 100) + (cents.size() < 2 ? ".0" : ".") + cents;
}

template <class T>
bool wants_review(const Field<T>& field) {
  if (!field.evidence) return false;
  const Evidence& evidence = *field.evidence;
  if (evidence.status == Status::kConflict || evidence.status == Status::kHandwritten) return true;
  return std::is_same_v<T, int> && evidence.status == Status::kRead && evidence.confidence < kDoubtful;
}

bool memo_wants_review(const Memo& memo) {
  for (const TextField* field : {&memo.agency.name, &memo.unit, &memo.phone, &memo.number, &memo.date,
                                 &memo.subject, &memo.addressee}) {
    if (wants_review(*field)) return true;
  }
  return false;
}

bool scores_want_review(const Record& record) {
  const Assessment& assessment = record.assessment;
  if (wants_review(assessment.overall_score) || wants_review(assessment.grade) ||
      wants_review(assessment.fiscal_year) || wants_review(assessment.plan_fiscal_year)) {
    return true;
  }
  const auto any = [](const auto& list, auto wants) { return std::any_of(list.begin(), list.end(), wants); };
  return any(assessment.instruments, [](const auto& each) { return wants_review(each.score); }) ||
         any(record.indicators,
             [](const auto& each) { return wants_review(each.score) || wants_review(each.rank); }) ||
         any(record.questions,
             [](const auto& each) { return wants_review(each.score) || wants_review(each.code); }) ||
         any(record.measures, [](const auto& each) { return wants_review(each.period.text); }) ||
         any(record.comparisons, [](const auto& each) {
           return wants_review(each.score) || wants_review(each.previous) || wants_review(each.delta);
         });
}

// Would the rule have told the readings between which the recogniser wavered? A sum does not see every digit:
// a tenth of one of five indicators is a hundredth of the overall score.
bool decides(const Trial& trial, const FieldRef& field, const Record& record) {
  if (!trial.constraint) return true;
  const std::vector<Reading> others = other_readings(record, field);
  return std::none_of(others.begin(), others.end(), [&](const Reading& other) {
    return other.likelihood >= kLikely && holds(*trial.constraint, record, {{field, other.value}});
  });
}

}  // namespace

void settle_evidence(Record& record, const Trials& trials, const Assumptions& suggested) {
  for (const Trial& trial : trials) {
    if (trial.check.outcome != Outcome::kPass || !trial.corroborates) continue;
    for (const FieldRef& field : trial.check.fields) {
      Evidence* evidence = evidence_of(record, field);
      if (evidence != nullptr && evidence->status == Status::kRead && decides(trial, field, record))
        evidence->status = Status::kCorroborated;
    }
  }
  for (const Trial& trial : trials) {
    if (trial.check.outcome != Outcome::kFail) continue;
    for (const FieldRef& field : trial.check.fields)
      if (Evidence* evidence = evidence_of(record, field)) evidence->status = Status::kConflict;
  }
  for (const auto& [field, value] : suggested) {
    if (Evidence* evidence = evidence_of(record, field)) evidence->suggested = printed(value, field.kind);
  }
}

void settle_repairs(Record& record, const std::vector<Repair>& repairs) {
  for (const Repair& each : repairs) {
    Evidence& evidence = *evidence_of(record, each.field);
    evidence.status = Status::kRepaired;
    evidence.confidence = std::min(evidence.confidence, each.likelihood);
  }
}

RecordStatus record_status(const Record& record) {
  const auto unreadable = [](const Warning& warning) { return warning.code == "page_unreadable"; };
  if (std::any_of(record.warnings.begin(), record.warnings.end(), unreadable)) return RecordStatus::kPartial;
  const bool failed = std::any_of(record.checks.begin(), record.checks.end(),
                                  [](const Check& check) { return check.outcome == Outcome::kFail; });
  const bool review =
      failed || !record.warnings.empty() || memo_wants_review(record.memo) || scores_want_review(record);
  return review ? RecordStatus::kNeedsReview : RecordStatus::kOk;
}

}  // namespace thaimemo::check
