// Words that stand between, before and behind the parts of dates and years. Internal to text/.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo::text {

/// Between a day and its month: nothing, blanks, "เดือน".
bool is_day_filler(std::string_view between);

/// Between a month and its year: nothing, blanks, a point or comma, "พ.ศ.", "ค.ศ.", "ปี".
bool is_year_filler(std::string_view between);

/// Between the two ends of a range: a dash, "ถึง", "จนถึงวันที่" and the like.
bool is_range_joint(std::string_view between);

/// The last `letters` skeleton letters before byte `at`; for looking back.
std::string skeleton_before(std::string_view text, std::size_t at, std::size_t letters);

}  // namespace thaimemo::text
