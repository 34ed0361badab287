#include "check/suggest.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "check/fields.h"

namespace thaimemo::check {
namespace {

using Key = std::pair<FieldKind, int>;
using Group = std::vector<const Constraint*>;
using ByField = std::map<Key, Group>;

constexpr std::size_t kMostFailed = 100;  // beyond it nothing is unique

Key key(const FieldRef& field) { return {field.kind, field.index}; }

bool mentions(const Constraint& constraint, const FieldRef& field) {
  return std::any_of(constraint.terms.begin(), constraint.terms.end(),
                     [&](const Term& term) { return term.field == field; });
}

/// Failed constraints in groups that share fields.
std::vector<Group> groups_of(const Group& failed) {
  ByField by_field;
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

/// The score with one digit changed, or its decimal point put back where it is out of range.
std::set<int> misreadings(int score) {
  std::set<int> values;
  const int size = std::abs(score);
  for (int unit = 1; unit <= std::max(size, 100); unit *= 10) {
    const int digit = size / unit % 10;
    for (int other = 0; other <= 9; ++other) {
      const bool leads = unit > 100 && size < unit * 10;  // a number does not begin with 0
      if (other != digit && !(leads && other == 0)) values.insert(size + (other - digit) * unit);
    }
  }
  if (size > 10000) values.insert({size / 10, size / 100});
  if (score >= 0) return values;
  std::set<int> negative;
  for (const int value : values) negative.insert(-value);
  return negative;
}

/// Values that would mend some failed constraints and break none.
struct Way {
  Assumptions assumed;
  std::set<const Constraint*> mended;
};

/// The search in one group of failed constraints.
struct Search {
  const Record& record;
  const ByField& by_field;
  const Group& failed;

  /// Whether everything that touches an assumed value holds.
  bool consistent(const Assumptions& assumed) const {
    return std::all_of(assumed.begin(), assumed.end(), [&](const auto& each) {
      const Group& around = by_field.at(key(each.first));
      return std::all_of(around.begin(), around.end(),
                         [&](const Constraint* constraint) { return holds(*constraint, record, assumed); });
    });
  }

  std::set<int> candidates(const FieldRef& field, const Assumptions& base) const {
    const int value = value_of(record, field).value_or(0);
    std::set<int> values = is_score(field.kind) ? misreadings(value) : std::set<int>{};
    for (const Constraint* each : by_field.at(key(field))) {
      if (const auto demanded = solved(*each, field, record, base)) values.insert(*demanded);
    }
    values.erase(value);
    return values;
  }

  Way way(Assumptions assumed) const {
    Way found;
    for (const Constraint* each : failed) {
      const bool touched = std::any_of(assumed.begin(), assumed.end(),
                                       [&](const auto& value) { return mentions(*each, value.first); });
      if (touched) found.mended.insert(each);
    }
    found.assumed = std::move(assumed);
    return found;
  }

  /// Every way that takes `base` and at most one more value.
  std::vector<Way> ways(const Assumptions& base) const {
    if (!base.empty() && consistent(base)) return {way(base)};
    std::map<Key, FieldRef> fields;
    for (const Constraint* each : failed) {
      for (const Term& term : each->terms) fields.emplace(key(term.field), term.field);
    }
    for (const auto& [field, value] : base) fields.erase(key(field));
    std::vector<Way> found;
    for (const auto& [unused, field] : fields) {
      for (const int value : candidates(field, base)) {
        Assumptions assumed = base;
        assumed.emplace_back(field, value);
        if (consistent(assumed)) found.push_back(way(std::move(assumed)));
      }
    }
    return found;
  }

  /// What second mentions say where they differ; nothing if they differ among themselves.
  Assumptions second_mentions() const {
    Assumptions assumed;
    for (const Constraint* each : failed) {
      if (each->terms.size() != 1) continue;
      const FieldRef field = each->terms.front().field;
      const auto value = solved(*each, field, record);
      if (!value) continue;
      const auto known = std::find_if(assumed.begin(), assumed.end(),
                                      [&](const auto& other) { return other.first == field; });
      if (known == assumed.end()) {
        assumed.emplace_back(field, *value);
      } else if (known->second != *value) {
        return {};
      }
    }
    return assumed;
  }
};

/// Whether `way` explains all that a rival explains, and more.
bool outdoes(const Way& way, const Way& rival) {
  return way.mended.size() > rival.mended.size() &&
         std::includes(way.mended.begin(), way.mended.end(), rival.mended.begin(), rival.mended.end());
}

bool compete(const Way& one, const Way& other) {
  return std::any_of(one.mended.begin(), one.mended.end(),
                     [&](const Constraint* each) { return other.mended.count(each) > 0; });
}

/// Ways that outdo every way that they share a failed constraint with.
Assumptions without_rivals(const std::vector<Way>& ways) {
  Assumptions all;
  for (const Way& way : ways) {
    const bool best = std::all_of(ways.begin(), ways.end(), [&](const Way& other) {
      return &other == &way || !compete(way, other) || outdoes(way, other);
    });
    if (best) all.insert(all.end(), way.assumed.begin(), way.assumed.end());
  }
  return all;
}

}  // namespace

Assumptions suggestions(const Record& record, const Trials& trials) {
  ByField by_field;
  Group failed;
  for (const Trial& trial : trials) {
    if (!trial.constraint) continue;
    for (const Term& term : trial.constraint->terms) by_field[key(term.field)].push_back(&*trial.constraint);
    if (trial.check.outcome == Outcome::kFail) failed.push_back(&*trial.constraint);
  }
  Assumptions all;
  for (const Group& group : groups_of(failed)) {
    if (group.size() > kMostFailed) continue;
    const Search search{record, by_field, group};
    std::vector<Way> ways = search.ways({});
    if (const Assumptions mentioned = search.second_mentions(); !mentioned.empty()) {
      for (Way& way : search.ways(mentioned)) {
        const auto same = [&way](const Way& other) { return other.assumed == way.assumed; };
        if (std::none_of(ways.begin(), ways.end(), same)) ways.push_back(std::move(way));
      }
    }
    const Assumptions found = without_rivals(ways);
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace thaimemo::check
