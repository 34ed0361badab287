#include "check/check.h"

#include <algorithm>
#include <iterator>

#include "check/confidence.h"
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
  for (Trials each :
       {overall(record, scheme), instruments(record, scheme), grade(record, scheme),
        question_means(record, scheme), lattices(record, scheme), open_data_items(record, scheme),
        codes(record, scheme), ranks(record), rank_range(record), comparisons(record), mentions(draft),
        dates(record), score_range(record), decimals(record), expected_fields(record, scheme)}) {
    trials.insert(trials.end(), std::make_move_iterator(each.begin()), std::make_move_iterator(each.end()));
  }
  return trials;
}

bool failed(const Trials& trials, const FieldRef& field) {
  return std::any_of(trials.begin(), trials.end(), [&](const Trial& trial) {
    return trial.check.outcome == Outcome::kFail && concerns(trial, field);
  });
}

/// What follows from the scores: the instruments that are not printed, and the grade.
void derive(Record& record, const Scheme& scheme) {
  auto& instruments = record.assessment.instruments;
  std::erase_if(instruments, [](const InstrumentScore& each) { return !each.printed; });
  for (InstrumentScore& each : computed_instruments(record, scheme)) instruments.push_back(std::move(each));
  record.assessment.grade_computed = computed_grade(record, scheme);
}

/// A record judged: what was tried, what would mend it, what was mended.
struct Judgement {
  Trials trials;
  Assumptions suggested;
  std::vector<Repair> repairs;
};

Judgement judge(Draft& draft, const Scheme& scheme) {
  derive(draft.record, scheme);
  Judgement judged{all_trials(draft, scheme), {}, {}};
  judged.suggested = suggestions(draft.record, judged.trials);
  return judged;
}

void apply(const std::vector<Repair>& repairs, Record& record, bool back) {
  for (const Repair& each : repairs) number_field(record, each.field)->value = back ? each.from : each.to;
}

/// Repairs what can be repaired; the judgement is then of the mended record. A repair that fails any rule,
/// those too that are no equations, is none.
void mend(Draft& draft, const Scheme& scheme, Judgement& judged) {
  std::vector<Repair> mended = repairs(draft.record, judged.trials, judged.suggested);
  if (mended.empty()) return;
  apply(mended, draft.record, false);
  Judgement after = judge(draft, scheme);
  if (std::any_of(mended.begin(), mended.end(),
                  [&](const Repair& each) { return failed(after.trials, each.field); })) {
    apply(mended, draft.record, true);
    derive(draft.record, scheme);
    return;
  }
  judged = std::move(after);
  judged.repairs = std::move(mended);
}

/// The line of a repair among the checks: what it was, what it is, which rules decided.
Check line_of(const Repair& repair) {
  std::string rules;
  for (const std::string& rule : repair.decided_by) rules += (rules.empty() ? "" : ", ") + rule;
  return {"repair",       Outcome::kPass,       repair.to / 100.0, repair.from / 100.0,
          {repair.field}, "decided by " + rules};
}

}  // namespace

Record check(Draft draft, const Scheme& scheme, const Calibration& calibration) {
  adopt(draft);
  Record& record = draft.record;
  Judgement judged = judge(draft, scheme);
  mend(draft, scheme, judged);
  for (const Trial& trial : judged.trials) {
    if (!trial.routine || trial.check.outcome == Outcome::kFail) record.checks.push_back(trial.check);
  }
  for (const Repair& each : judged.repairs) record.checks.push_back(line_of(each));
  settle_evidence(record, judged.trials, judged.suggested);
  settle_repairs(record, judged.repairs);
  drop_impossible_ranks(record);
  calibrate(record, calibration);
  for (Warning& each : missing_scores(record, scheme)) record.warnings.push_back(std::move(each));
  record.status = record_status(record);
  return std::move(draft.record);
}

}  // namespace thaimemo::check
