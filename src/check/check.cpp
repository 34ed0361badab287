#include "check/check.h"

#include <algorithm>
#include <iterator>

#include "check/fields.h"
#include "check/missing.h"
#include "check/repair.h"
#include "check/rules.h"
#include "check/settle.h"
#include "check/suggest.h"

namespace thaimemo::check {
namespace {

/// A number that stands only in a second mention is taken from there.
void adopt(Draft& draft) {
  std::erase_if(draft.mentions, [&draft](const Mention& mention) {
    IntField* field = number_field(draft.record, mention.field);
    if (field == nullptr || field->value || field->evidence) return false;
    *field = {mention.value, mention.evidence};
    return true;
  });
}

Trials all_trials(const Draft& draft, const Scheme& scheme) {
  const Record& record = draft.record;
  Trials trials;
  for (Trials each : {overall(record, scheme), instruments(record, scheme), grade(record, scheme),
                      question_means(record, scheme), lattices(record, scheme),
                      open_data_items(record, scheme), codes(record, scheme), ranks(record),
                      comparisons(record), mentions(draft), dates(record), score_range(record)}) {
    trials.insert(trials.end(), std::make_move_iterator(each.begin()), std::make_move_iterator(each.end()));
  }
  return trials;
}

bool failed(const Trials& trials, const FieldRef& field) {
  return std::any_of(trials.begin(), trials.end(), [&](const Trial& trial) {
    const auto& fields = trial.check.fields;
    return trial.check.outcome == Outcome::kFail &&
           std::find(fields.begin(), fields.end(), field) != fields.end();
  });
}

void apply(const std::vector<Repair>& repairs, Record& record, bool back) {
  for (const Repair& each : repairs) number_field(record, each.field)->value = back ? each.from : each.to;
}

/// Repairs what can be repaired; the trials are then those of the mended record. A repair that fails any
/// rule, those too that are no equations, is none.
std::vector<Repair> mend(Draft& draft, const Scheme& scheme, Trials& trials) {
  std::vector<Repair> mended = repairs(draft.record, trials, suggestions(draft.record, trials));
  if (mended.empty()) return mended;
  apply(mended, draft.record, false);
  Trials after = all_trials(draft, scheme);
  if (std::any_of(mended.begin(), mended.end(),
                  [&](const Repair& each) { return failed(after, each.field); })) {
    apply(mended, draft.record, true);
    return {};
  }
  trials = std::move(after);
  return mended;
}

/// The line of a repair among the checks: what it was, what it is, which rules decided.
Check line_of(const Repair& repair) {
  std::string rules;
  for (const std::string& rule : repair.decided_by) rules += (rules.empty() ? "" : ", ") + rule;
  return {"repair",       Outcome::kPass,       repair.to / 100.0, repair.from / 100.0,
          {repair.field}, "decided by " + rules};
}

}  // namespace

Record check(Draft draft, const Scheme& scheme) {
  adopt(draft);
  Record& record = draft.record;
  Trials trials = all_trials(draft, scheme);
  const std::vector<Repair> mended = mend(draft, scheme, trials);
  for (InstrumentScore& each : computed_instruments(record, scheme)) {
    record.assessment.instruments.push_back(std::move(each));
  }
  record.assessment.grade_computed = computed_grade(record, scheme);
  trials = all_trials(draft, scheme);
  for (const Trial& trial : trials) {
    if (!trial.routine || trial.check.outcome == Outcome::kFail) record.checks.push_back(trial.check);
  }
  for (const Repair& each : mended) record.checks.push_back(line_of(each));
  settle_evidence(record, trials, suggestions(record, trials));
  settle_repairs(record, mended);
  for (Warning& each : missing_scores(record, scheme)) record.warnings.push_back(std::move(each));
  record.status = record_status(record);
  return std::move(draft.record);
}

}  // namespace thaimemo::check
