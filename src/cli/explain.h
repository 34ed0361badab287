// What `extract --explain` says: for every field of the records the rules that matched where it stands, then
// what was ruled out or read otherwise than printed.
#pragma once

#include <string>
#include <vector>

#include "base/record.h"
#include "cli/log.h"
#include "rules/explain.h"

namespace thaimemo::cli {

void explain(const std::string& file, const std::vector<Record>& records,
             const std::vector<rules::Explanation>& explanations, Log& log);

}  // namespace thaimemo::cli
