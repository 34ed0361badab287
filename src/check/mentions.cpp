// The same value given once more: prose against table, a list against a ranked table, "highest" lines.
#include "check/fields.h"
#include "check/rules.h"

namespace thaimemo::check {
namespace {

std::string place(const Mention& mention) {
  const std::string page = mention.evidence.page > 0
                               ? "page " + std::to_string(mention.evidence.page) + " reads "
                               : "elsewhere it reads ";
  return page + mention.evidence.raw;
}

Trial compare(const Record& record, const Mention& mention) {
  if (!value_of(record, mention.field)) return skipped("second_mention", place(mention), {mention.field});
  Trial trial = tried(record, "second_mention", {{{mention.field, 1}}, -mention.value, 0, 0, 0});
  trial.check.reason = place(mention);
  return trial;
}

}  // namespace

Trials mentions(const Draft& draft) {
  Trials trials;
  for (const Mention& mention : draft.mentions) trials.push_back(compare(draft.record, mention));
  return trials;
}

}  // namespace thaimemo::check
