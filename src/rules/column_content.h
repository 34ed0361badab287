// What does a column hold whose heading is missing or misread beyond recognition? Told by its cells.
#pragma once

#include <string>

#include "rules/content.h"
#include "rules/pack_data.h"

namespace thaimemo::rules {

/// "grade", "question", "score", "indicator", "period" or "responsible" where nearly all cells from
/// `first_row` on are of that kind; empty: it could be anything.
std::string field_by_content(const TableView& table, int column, int first_row, const PackData& pack);

}  // namespace thaimemo::rules
