// Which dates, years and periods stand in a text? Thai and ASCII digits, full, short and misread month names,
// years of the Buddhist and the Common Era, with four digits or two. Dates come out as ISO 8601.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::text {

/// A date in a text, bytes [begin, end). `iso` is "2026-04-17", or "2026-04" where no day is legible.
struct Date {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string iso;

  bool operator==(const Date&) const = default;
};

/// All dates from left to right. A date without a year takes it from the other end of its range, if any.
std::vector<Date> find_dates(std::string_view text);

/// The first date of a text, ISO.
std::optional<std::string> parse_date(std::string_view text);

/// A year in a text with the words that name it ("ปีงบประมาณ พ.ศ. ๒๕๖๕"), bytes [begin, end).
struct Year {
  std::size_t begin = 0;
  std::size_t end = 0;
  int year = 0;         // Buddhist Era
  bool fiscal = false;  // called a fiscal year (ปีงบประมาณ)

  bool operator==(const Year&) const = default;
};

/// All years from left to right, those within dates left out.
std::vector<Year> find_years(std::string_view text);
/// The same where the text's dates are known.
std::vector<Year> find_years(std::string_view text, const std::vector<Date>& dates);

/// The year (B.E.) that a text calls a fiscal year; else its only year; nothing where it names several.
std::optional<int> parse_fiscal_year(std::string_view text);

struct PeriodValue {
  std::optional<std::string> start;  // ISO
  std::optional<std::string> end;    // ISO
  std::optional<int> fiscal_year;    // B.E.

  bool operator==(const PeriodValue&) const = default;
};

/// "๑ ตุลาคม ๒๕๖๘ – ๓๐ กันยายน ๒๕๖๙" has start and end; "ตลอดปีงบประมาณ ๒๕๖๕" only a fiscal year;
/// "ภายใน ๓๐ กันยายน ๒๕๖๙" only an end, "ตั้งแต่ …" only a start; a single date is both.
PeriodValue parse_period(std::string_view text);

}  // namespace thaimemo::text
