// Years of the two eras and ISO dates. Internal to text/.
#pragma once

#include <optional>
#include <string>

namespace thaimemo::text {

/// A printed year in the Common Era: 2400–2699 are Buddhist (less 543), 1900–2099 Common, "69" is 2569 B.E.
/// and "26" 2026 C.E.; others are no years. `digits` is how many were printed.
std::optional<int> common_year(int printed, std::size_t digits);

/// "2026-04-17"; "2026-04" where the day is missing or not in the calendar.
std::string iso_date(int year, int month, std::optional<int> day);

}  // namespace thaimemo::text
