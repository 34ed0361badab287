#include "check/repair.h"

#include <algorithm>

#include "check/fields.h"
#include "check/readings.h"

namespace thaimemo::check {
namespace {

std::vector<std::string> rules_around(const Trials& trials, const FieldRef& field) {
  std::vector<std::string> rules;
  for (const Trial& trial : trials) {
    if (trial.check.outcome == Outcome::kFail && trial.constraint && concerns(trial, field))
      rules.push_back(trial.check.rule);
  }
  std::sort(rules.begin(), rules.end());
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

}  // namespace

std::vector<Repair> repairs(const Record& record, const Trials& trials, const Assumptions& suggested) {
  std::vector<Repair> all;
  if (record.source.input == Input::kText)
    return all;  // somebody else's reading: there are no other ones to choose from
  for (const auto& [field, value] : suggested) {
    for (const Reading& other : other_readings(record, field)) {
      if (other.value != value) continue;
      all.push_back({field, value_of(record, field).value_or(0), value, std::min(1.0, other.likelihood),
                     rules_around(trials, field)});
      break;
    }
  }
  return all;
}

}  // namespace thaimemo::check
