#include "text/calendar.h"

#include <chrono>
#include <cstdio>

namespace thaimemo::text {

std::optional<int> common_year(int printed, std::size_t digits) {
  if (digits == 4 && printed >= 2400 && printed <= 2699) return printed - 543;
  if (digits == 4 && printed >= 1900 && printed <= 2099) return printed;
  // These papers are younger than 2540 B.E. (1997), so small numbers can only be Common Era.
  if (digits == 2 && printed >= 41) return printed + 2500 - 543;
  if (digits == 2 && printed >= 10) return printed + 2000;
  return std::nullopt;
}

std::string iso_date(int year, int month, std::optional<int> day) {
  using namespace std::chrono;
  char out[16];
  const auto date = std::chrono::year(year) / month / day.value_or(0);
  if (day && date.ok()) {
    std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, *day);
  } else {
    std::snprintf(out, sizeof out, "%04d-%02d", year, month);
  }
  return out;
}

}  // namespace thaimemo::text
