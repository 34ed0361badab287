// Years of dates.h: what calls a number a year, and a year fiscal.
#include <algorithm>

#include "text/calendar.h"
#include "text/date_words.h"
#include "text/dates.h"
#include "text/fold.h"
#include "text/numbers.h"

namespace thaimemo::text {
namespace {

enum class Called { kNothing, kCommonEra, kYear, kFiscal };

bool drop_suffix(std::string& text, const std::string& suffix) {
  if (!text.ends_with(suffix)) return false;
  text.resize(text.size() - suffix.size());
  return true;
}

/// Whether a text ends with a word, or with something within two edits that begins like it.
bool ends_near(std::string_view text, const std::string& word) {
  constexpr std::size_t kLetter = 3;  // bytes of a Thai letter
  if (text.ends_with(word)) return true;
  const std::string_view first(word.data(), kLetter);
  for (std::size_t length = word.size() - 2 * kLetter; length <= word.size() + 2 * kLetter;
       length += kLetter) {
    if (length > text.size()) break;
    const std::string_view tail = text.substr(text.size() - length);
    if (tail.starts_with(first) && edit_distance(tail, word, 2) <= 2) return true;
  }
  return false;
}

/// What the words before a number call it.
Called called(std::string_view text, std::size_t at) {
  static const std::string kEras[] = {fold("พ.ศ."), fold("พ.ศ"), fold("พศ")};
  static const std::string kCommon = fold("ค.ศ.");
  static const std::string kFiscalYear = fold("ปีงบประมาณ");
  static const std::string kFiscalShort = fold("ปีงบ");
  static const std::string kYear = fold("ปี");
  std::string before = skeleton_before(text, at, 20);
  const bool common = drop_suffix(before, kCommon);
  const bool era = std::any_of(std::begin(kEras), std::end(kEras),
                               [&](const std::string& e) { return drop_suffix(before, e); });
  if (ends_near(before, kFiscalYear) || before.ends_with(kFiscalShort)) return Called::kFiscal;
  if (common) return Called::kCommonEra;
  return era || before.ends_with(kYear) ? Called::kYear : Called::kNothing;
}

/// Buddhist Era; nothing where the number is no year by its digits and what it is called.
std::optional<int> buddhist_year(const Number& number, Called name) {
  if (!number.integer || number.end - number.begin < number.digits.size()) return std::nullopt;
  const std::size_t digits = number.digits.size();
  const int value = *number.integer;
  const bool plain = digits == 4 && value >= 2540 && value <= 2599;
  if (name == Called::kNothing) return plain ? std::optional(value) : std::nullopt;
  if (digits == 2 && (name != Called::kFiscal || value < 41)) return std::nullopt;
  const std::optional<int> common = common_year(value, digits);
  return common ? std::optional(*common + 543) : std::nullopt;
}

/// Figures right beside a number, a blank or a dash between.
bool adjoin(std::string_view text, const Number& a, const Number& b) {
  const std::string_view between = text.substr(a.end, b.begin - a.end);
  return between == " " || between == "-" || between == ") ";
}

/// A group of a telephone number: "0 2590 1000" says no year.
bool in_telephone(std::string_view text, const std::vector<Number>& numbers, std::size_t i) {
  constexpr std::size_t kAreaDigits = 3;
  if (i > 0 && adjoin(text, numbers[i - 1], numbers[i]) && numbers[i - 1].integer &&
      numbers[i - 1].digits.front() == '0' && numbers[i - 1].digits.size() <= kAreaDigits)
    return true;
  if (i + 1 >= numbers.size() || !adjoin(text, numbers[i], numbers[i + 1])) return false;
  const Number& next = numbers[i + 1];
  return next.integer && next.digits.size() == 4 && !next.digits.starts_with("25");
}

/// The two halves of a year that a blank has come between, "พ.ศ. 25 68", as one number.
std::optional<Number> rejoined(std::string_view text, const std::vector<Number>& numbers, std::size_t i) {
  if (i + 1 >= numbers.size() || numbers[i].digits != "25") return std::nullopt;
  const Number& next = numbers[i + 1];
  if (next.digits.size() != 2 || !next.integer ||
      text.substr(numbers[i].end, next.begin - numbers[i].end) != " ")
    return std::nullopt;
  Number whole = numbers[i];
  whole.end = next.end;
  whole.digits += next.digits;
  whole.integer = *numbers[i].integer * 100 + *next.integer;
  return whole;
}

/// The one value, nothing where there is none or several.
template <class Keep>
std::optional<int> only_year(const std::vector<Year>& years, Keep keep) {
  std::optional<int> only;
  for (const Year& year : years) {
    if (!keep(year)) continue;
    if (only && *only != year.year) return std::nullopt;
    only = year.year;
  }
  return only;
}

}  // namespace

std::vector<Year> find_years(std::string_view text) { return find_years(text, find_dates(text)); }

std::vector<Year> find_years(std::string_view text, const std::vector<Date>& dates) {
  std::vector<Year> out;
  auto date = dates.begin();
  const std::vector<Number> numbers = find_numbers(text);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Number& printed = numbers[i];
    while (date != dates.end() && date->end <= printed.begin) ++date;
    const bool in_date = date != dates.end() && printed.begin >= date->begin;
    if (in_date || (printed.digits.size() != 4 && printed.digits.size() != 2)) continue;
    Called name = called(text, printed.begin);
    // The second year of a range is called what the first is: "ปีงบประมาณ 2566 - 2568".
    if (!out.empty() && is_range_joint(text.substr(out.back().end, printed.begin - out.back().end))) {
      if (name == Called::kNothing && out.back().fiscal) name = Called::kFiscal;
    }
    if (name == Called::kNothing && in_telephone(text, numbers, i)) continue;
    const auto whole = name == Called::kNothing ? std::nullopt : rejoined(text, numbers, i);
    if (whole) ++i;
    const Number& number = whole ? *whole : printed;
    const std::optional<int> year = buddhist_year(number, name);
    if (year) out.push_back({number.begin, number.end, *year, name == Called::kFiscal});
  }
  return out;
}

std::optional<int> parse_fiscal_year(std::string_view text) {
  const std::vector<Year> years = find_years(text);
  const bool named = std::any_of(years.begin(), years.end(), [](const Year& y) { return y.fiscal; });
  return only_year(years, [named](const Year& y) { return y.fiscal || !named; });
}

}  // namespace thaimemo::text
