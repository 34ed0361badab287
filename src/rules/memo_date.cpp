#include "rules/memo_date.h"

#include <algorithm>
#include <string_view>

#include "text/dates.h"

namespace thaimemo::rules {
namespace {

constexpr double kUnsure = 0.7;    // confidence that a day in print seldom has less of …
constexpr double kLessSure = 0.2;  // … and less than the month behind it by this

/// Where the month begins: behind the figures of the day.
std::size_t month_begin(std::string_view text, Range date) {
  return std::min(text.find_first_not_of("0123456789 ", date.begin), date.end);
}

// The month and the year, where only the day was filled in by hand.
TextField without_day(const Reading& reading, Range date) {
  const std::string_view text = std::string_view(reading.text).substr(0, date.end);
  const std::size_t month = month_begin(text, date);
  const auto dates = text::find_dates(text.substr(month));
  Evidence proof = whole_evidence(reading, {month, date.end});
  if (dates.empty() || proof.status == Status::kHandwritten) return {};
  return {dates.front().iso, std::move(proof)};
}

// Letters beside the figures of a day: strokes of a pen, as "7ฝ กรกฎาคม" and "อ1 ตุลาคม" have.
bool has_letters_in_day(std::string_view text, Range field, Range date) {
  const bool before = date.begin > field.begin && (text[date.begin - 1] & 0x80) != 0 &&
                      !text.substr(0, date.begin).ends_with("…");
  const auto behind = text::find_dates(text.substr(0, date.end).substr(month_begin(text, date)));
  return before || behind.empty() || behind.front().begin > 0;
}

bool is_unsure_day(const Reading& reading, Range date) {
  const std::size_t month = month_begin(reading.text, date);
  if (month <= date.begin || month >= date.end) return false;
  const double day = evidence(reading, {date.begin, month}).confidence;
  return day < kUnsure && day < evidence(reading, {month, date.end}).confidence - kLessSure;
}

}  // namespace

TextField date_field(const Reading& reading, Range range) {
  const std::string_view text(reading.text);
  const auto dates = text::find_dates(text.substr(range.begin, range.end - range.begin));
  if (dates.empty()) return {};
  const Range date{range.begin + dates.front().begin, range.begin + dates.front().end};
  Evidence proof = whole_evidence(reading, date);
  const bool by_hand = proof.status == Status::kHandwritten;
  if (!by_hand && !has_letters_in_day(text, range, date) && !is_unsure_day(reading, date))
    return {dates.front().iso, std::move(proof)};
  TextField printed = without_day(reading, date);
  if (printed.value) return printed;
  return by_hand ? TextField{std::nullopt, std::move(proof)} : TextField{dates.front().iso, std::move(proof)};
}

}  // namespace thaimemo::rules
