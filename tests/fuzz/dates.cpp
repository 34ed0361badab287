// Date readers: dates and years stand in order inside the text, ISO dates look like it.
#include "text/dates.h"

#include <cstdint>
#include <string>
#include <string_view>

#include "expect.h"

using namespace thaimemo;

namespace {

bool looks_iso(const std::string& iso) {
  if (iso.size() != 7 && iso.size() != 10) return false;
  for (std::size_t i = 0; i < iso.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? iso[i] != '-' : iso[i] < '0' || iso[i] > '9') return false;
  }
  return iso.substr(5, 2) >= "01" && iso.substr(5, 2) <= "12";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  std::size_t at = 0;
  for (const text::Date& date : text::find_dates(input)) {
    expect(date.begin >= at && date.end > date.begin && date.end <= size, "dates in order");
    expect(looks_iso(date.iso), "dates are ISO");
    at = date.begin;
  }
  at = 0;
  for (const text::Year& year : text::find_years(input)) {
    expect(year.begin >= at && year.end > year.begin && year.end <= size, "years in order");
    expect(year.year >= 2400 && year.year <= 2699, "years are Buddhist");
    at = year.end;
  }
  const text::PeriodValue period = text::parse_period(input);
  expect(!period.start || looks_iso(*period.start), "periods start with a date");
  expect(!period.end || looks_iso(*period.end), "periods end with a date");
  text::parse_fiscal_year(input);
  return 0;
}
