// Which rules hang together: the constraints around each field, and the failed ones in groups that share
// fields.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "base/record.h"
#include "check/trial.h"

namespace thaimemo::check {

using Key = std::pair<FieldKind, int>;
using Group = std::vector<const Constraint*>;

inline Key key(const FieldRef& field) { return {field.kind, field.index}; }

struct Web {
  std::map<Key, Group> around;  // every constraint that a field stands in
  std::vector<Group> failed;
};

/// The trials must outlive it.
Web web_of(const Trials& trials);

/// The fields of a group, each once.
std::vector<FieldRef> fields_of(const Group& group);

bool mentions(const Constraint& constraint, const FieldRef& field);

/// Whether everything that touches an assumed value holds.
bool consistent(const Web& web, const Record& record, const Assumptions& assumed);

}  // namespace thaimemo::check
