#include "check/groups.h"

#include <algorithm>
#include <set>

namespace thaimemo::check {

bool mentions(const Constraint& constraint, const FieldRef& field) {
  return std::any_of(constraint.terms.begin(), constraint.terms.end(),
                     [&](const Term& term) { return term.field == field; });
}

std::vector<FieldRef> fields_of(const Group& group) {
  std::map<Key, FieldRef> fields;
  for (const Constraint* each : group) {
    for (const Term& term : each->terms) fields.emplace(key(term.field), term.field);
  }
  std::vector<FieldRef> all;
  for (const auto& [unused, field] : fields) all.push_back(field);
  return all;
}

namespace {

std::vector<Group> groups_of(const Group& failed) {
  std::map<Key, Group> by_field;
  for (const Constraint* each : failed) {
    for (const Term& term : each->terms) by_field[key(term.field)].push_back(each);
  }
  std::set<const Constraint*> seen;
  std::vector<Group> groups;
  for (const Constraint* start : failed) {
    if (!seen.insert(start).second) continue;
    Group group{start};
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (const Term& term : group[i]->terms) {
        for (const Constraint* next : by_field[key(term.field)]) {
          if (seen.insert(next).second) group.push_back(next);
        }
      }
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace

Web web_of(const Trials& trials) {
  Web web;
  Group failed;
  for (const Trial& trial : trials) {
    if (!trial.constraint) continue;
    for (const Term& term : trial.constraint->terms)
      web.around[key(term.field)].push_back(&*trial.constraint);
    if (trial.check.outcome == Outcome::kFail) failed.push_back(&*trial.constraint);
  }
  web.failed = groups_of(failed);
  return web;
}

bool consistent(const Web& web, const Record& record, const Assumptions& assumed) {
  return std::all_of(assumed.begin(), assumed.end(), [&](const auto& each) {
    const Group& around = web.around.at(key(each.first));
    return std::all_of(around.begin(), around.end(),
                       [&](const Constraint* constraint) { return holds(*constraint, record, assumed); });
  });
}

}  // namespace thaimemo::check
