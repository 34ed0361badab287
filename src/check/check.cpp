#include "check/check.h"

#include <algorithm>
#include <iterator>

#include "check/fields.h"
#include "check/missing.h"
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

}  // namespace

Record check(Draft draft, const Scheme& scheme) {
  adopt(draft);
  Record& record = draft.record;
  for (InstrumentScore& each : computed_instruments(record, scheme)) {
    record.assessment.instruments.push_back(std::move(each));
  }
  record.assessment.grade_computed = computed_grade(record, scheme);
  const Trials trials = all_trials(draft, scheme);
  for (const Trial& trial : trials) {
    if (!trial.routine || trial.check.outcome == Outcome::kFail) record.checks.push_back(trial.check);
  }
  settle_evidence(record, trials, suggestions(record, trials));
  for (Warning& each : missing_scores(record, scheme)) record.warnings.push_back(std::move(each));
  record.status = record_status(record);
  return std::move(draft.record);
}

}  // namespace thaimemo::check
