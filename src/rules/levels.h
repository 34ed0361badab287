// Levels and results: words of a closed list, decoded from what was printed. A level that is near two of the
// list is none: what was printed stays in `raw`.
#pragma once

#include <optional>

#include "rules/reading.h"

namespace thaimemo::rules {

/// The level at `printed`, which a rule found; the word may go on behind it. No value where the print is no
/// level of the year assessed, or may be two.
TextField level_field(const Reading& reading, Range printed, std::optional<int> year, const PackData& pack);

/// The cell of a column of results: a level, or whether the mark was reached; other words as printed.
TextField result_field(const Reading& cell, std::optional<int> year, const PackData& pack);

/// Is a cell a level or a result, and nothing else?
bool is_result(const Reading& cell, const PackData& pack);

}  // namespace thaimemo::rules
