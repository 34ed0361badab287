// All that a record has evidence for, with the pointers under which it stands in JSON.
#pragma once

#include <string>
#include <vector>

#include "base/record.h"

namespace thaimemo::record {

struct Proof {
  std::string pointer;  // "/indicators/0/score"
  Evidence evidence;
};

/// In the order of the record's keys.
std::vector<Proof> proofs(const Record& record);

}  // namespace thaimemo::record
