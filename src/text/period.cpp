// Periods of dates.h.
#include <algorithm>
#include <string>

#include "text/date_words.h"
#include "text/dates.h"
#include "text/fold.h"
#include "text/misread.h"
#include "text/numbers.h"

namespace thaimemo::text {
namespace {

/// One letter of a word of five may be misread.
bool ends_with_any(const std::string& text, std::initializer_list<std::string_view> words) {
  constexpr std::size_t kLetter = 3;  // bytes
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) {
    const std::string word = fold(w);
    if (text.ends_with(word)) return true;
    return word.size() >= 5 * kLetter && text.size() >= word.size() &&
           edit_distance(text.substr(text.size() - word.size()), word, 1) <= 1;
  });
}

/// What stands before a single date, "วันที่" and "เดือน" left out.
std::string words_before(std::string_view text, const Date& date) {
  std::string before = skeleton_before(text, date.begin, 24);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : {"วันที่", "เดือน", "วัน", "ที่"}) {
      const std::string folded = fold(word);
      if (!before.ends_with(folded)) continue;
      before.resize(before.size() - folded.size());
      again = true;
    }
  }
  return before;
}

/// The word that stands right before the date, as printed.
std::string_view last_word(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text.substr(text.rfind(' ') + 1);
}

/// "ภยใน", "ภายยใน": a misread word before a date that only says when it ends.
bool nearly_within(std::string_view word) {
  constexpr int kLimit = 4;  // half letters of five
  return !word.empty() && misreading_cost("ภายใน", word) <= kLimit;
}

/// Does a number before the year, with no word for a year between, make it the rest of a date that cannot be
/// read?
bool is_rest_of_date(std::string_view text) {
  const std::vector<Number> numbers = find_numbers(text);
  for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
    const std::string_view gap = text.substr(numbers[i].end, numbers[i + 1].begin - numbers[i].end);
    if (numbers[i].digits.size() <= 2 && numbers[i + 1].digits.size() >= 4 &&
        gap.find("ปี") == std::string_view::npos)
      return true;
  }
  return false;
}

void set_single(std::string_view text, const Date& date, PeriodValue& out) {
  const std::string before = words_before(text, date);
  const bool ends = ends_with_any(before, {"ภายใน", "ไม่เกิน", "ถึง", "ก่อน", "สิ้นสุด", "ให้แล้วเสร็จใน"}) ||
                    nearly_within(last_word(text.substr(0, date.begin)));
  const bool starts = ends_with_any(before, {"ตั้งแต่", "เริ่ม", "เริ่มต้น", "เริ่มตั้งแต่", "นับแต่", "นับจาก", "นับตั้งแต่"});
  // Numbers that no date has taken are what is left of the other end.
  const std::vector<Number> numbers = find_numbers(text);
  const bool more_before =
      std::any_of(numbers.begin(), numbers.end(), [&](const Number& n) { return n.end <= date.begin; });
  const bool more_behind =
      std::any_of(numbers.begin(), numbers.end(), [&](const Number& n) { return n.begin >= date.end; });
  if (!ends && !more_before) out.start = date.iso;
  if (!starts && !more_behind) out.end = date.iso;
}

}  // namespace

PeriodValue parse_period(std::string_view text) {
  PeriodValue out;
  const std::vector<Date> dates = find_dates(text);
  if (dates.size() == 1) set_single(text, dates.front(), out);
  if (dates.size() > 1) {
    out.start = dates.front().iso;
    out.end = dates.back().iso;
    // Dates that run backwards are no period, whatever they are.
    if (out.start->substr(0, 7) > out.end->substr(0, 7)) out.start = out.end = std::nullopt;
  }
  const std::vector<Year> years = find_years(text);
  const bool fiscal = std::any_of(years.begin(), years.end(), [](const Year& y) { return y.fiscal; });
  if (fiscal || (dates.empty() && !is_rest_of_date(text))) out.fiscal_year = parse_fiscal_year(text);
  return out;
}

}  // namespace thaimemo::text
