// How far is a measure? The ticked column of a status table, or words in one column.
#pragma once

#include <array>
#include <vector>

#include "rules/content.h"
#include "rules/pack_data.h"

namespace thaimemo::rules {

struct StatusColumn {
  const char* field;  // of the columns; the pack names its word rules as the columns
  MeasureStatus status;
};

constexpr std::array<StatusColumn, 3> kStatusColumns = {{{"status.not_started", MeasureStatus::kNotStarted},
                                                         {"status.in_progress", MeasureStatus::kInProgress},
                                                         {"status.done", MeasureStatus::kDone}}};

/// The cells of one row; nullptr where the table has no such column.
struct StatusCells {
  const Reading* words = nullptr;
  std::vector<const Reading*> columns;  // as kStatusColumns
};

/// Sets the status; a note beside the tick goes to the result. Two ticks say nothing.
void read_status(const StatusCells& cells, const PackData& pack, Measure& measure);

}  // namespace thaimemo::rules
