// Agencies that are of no kind of the pack: departments, state enterprises, offices. Every paper mentions
// some of them, so they count only where a paper says who writes it.
#pragma once

#include <optional>

#include "rules/header.h"

namespace thaimemo::rules {

struct OtherAgency {
  const Reading* reading = nullptr;
  Range name;
  std::optional<Range> province;  // one that the name holds
};

/// In the line beside ส่วนราชการ.
std::optional<OtherAgency> other_in_head(const Head& head, const PackData& pack);

/// Alone on one of the first lines.
std::optional<OtherAgency> other_on_top(const Paper& paper);

/// Does a name that begins at `at` of a reading stand on one of the paper's first lines?
bool stands_on_top(const Paper& paper, const Reading& reading, std::size_t at);

}  // namespace thaimemo::rules
