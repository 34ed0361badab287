#include "text/dates.h"

#include <algorithm>
#include <utility>

#include "text/calendar.h"
#include "text/date_words.h"
#include "text/fold.h"
#include "text/months.h"
#include "text/numbers.h"

namespace thaimemo::text {
namespace {

constexpr std::size_t kLetter = 3;  // bytes of a Thai letter

/// A date as far as it is known: the year may come from the other end of its range.
struct Draft {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<int> day;
  int month = 0;
  std::optional<int> year;  // Common Era
};

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), numbers_(find_numbers(text)) {}

  std::vector<Date> find() {
    if (!has_year()) return {};  // no date is without one
    add_numeric_dates();
    add_named_dates();
    std::stable_sort(drafts_.begin(), drafts_.end(),
                     [](const Draft& a, const Draft& b) { return a.begin < b.begin; });
    add_days_before_ranges();
    share_years();
    std::vector<Date> out;
    for (const Draft& draft : drafts_) {
      if (draft.year) out.push_back({draft.begin, draft.end, iso_date(*draft.year, draft.month, draft.day)});
    }
    return out;
  }

 private:
  bool has_year() const {
    return std::any_of(numbers_.begin(), numbers_.end(), [](const Number& number) {
      return number.integer && common_year(*number.integer, number.digits.size());
    });
  }

  std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  /// 17/4/69, 17-04-2569, 17.4.69, 2026-04-17.
  void add_numeric_dates() {
    for (std::size_t i = 0; i + 2 < numbers_.size(); ++i) {
      const Number& a = numbers_[i];
      const Number& b = numbers_[i + 1];
      const Number& c = numbers_[i + 2];
      const std::string_view first = between(a.end, b.begin);
      if (!a.integer || !b.integer || !c.integer || first != between(b.end, c.begin)) continue;
      if (first != "/" && first != "-" && first != "." && first != " / ") continue;
      if (!add_numeric(a, b, c) && !add_numeric(c, b, a)) continue;
      drafts_.back().begin = a.begin;
      drafts_.back().end = c.end;
      i += 2;
    }
  }

  bool add_numeric(const Number& day, const Number& month, const Number& year) {
    const std::optional<int> common = common_year(*year.integer, year.digits.size());
    if (!common || !is_day(day) || *month.integer < 1 || *month.integer > 12 || month.digits.size() > 2)
      return false;
    drafts_.push_back({day.begin, year.end, *day.integer, *month.integer, common});
    return true;
  }

  static bool is_day(const Number& number) {
    return number.integer && number.digits.size() <= 2 && *number.integer >= 1 && *number.integer <= 31;
  }

  void add_named_dates() {
    for (const Month& month : find_months(text_, numbers_)) {
      Draft draft{month.begin, month.end, std::nullopt, month.month, std::nullopt};
      const auto after = std::partition_point(numbers_.begin(), numbers_.end(),
                                              [&](const Number& n) { return n.begin < month.end; });
      if (after != numbers_.begin()) take_day(*std::prev(after), draft);
      if (!draft.day && is_era(month)) continue;
      if (after != numbers_.end()) take_year(*after, draft);
      drafts_.push_back(draft);
    }
  }

  /// "ปีงบประมาณ พ.ค. 2568", "… พ.ย. 2568": behind the word for a year stands พ.ศ., misread as a month.
  bool is_era(const Month& month) const {
    static const std::string kYear = fold("ปี");
    static const std::string kFiscalYear = fold("ปีงบประมาณ");
    static const std::string kEra = fold("พ.");
    const std::string before = skeleton_before(text_, month.begin, 12);
    return (before.ends_with(kYear) || before.ends_with(kFiscalYear)) &&
           fold(between(month.begin, month.end)).starts_with(kEra);
  }

  void take_day(const Number& number, Draft& draft) const {
    if (number.end > draft.begin || !is_day(number) || !is_day_filler(between(number.end, draft.begin)))
      return;
    draft.begin = number.begin;
    draft.day = *number.integer;
    // A letter that recognition made of a digit in front: "l7" is 17, anything else makes the day illegible.
    if (number.begin == 0 || number.digits.size() != 1) return;
    const char before = text_[number.begin - 1];
    if (before == 'l' || before == 'I' || before == '|') draft.day = 10 + *number.integer;
    if (before == '?') draft.day.reset();
  }

  void take_year(const Number& number, Draft& draft) const {
    std::string_view filler = between(draft.end, number.begin);
    const std::string_view last = text_.substr(draft.end < kLetter ? 0 : draft.end - kLetter, kLetter);
    if (filler.starts_with(last) || filler.starts_with("ม") || filler.starts_with("น"))
      filler.remove_prefix(last.size());  // the month's last letter, printed twice or behind another twice
    if (!number.integer || !is_year_filler(filler)) return;
    // Behind a month's name, a small number counts things: only a year of the Buddhist Era is that short.
    if (number.digits.size() == 2 && *number.integer < 41) return;
    draft.year = common_year(*number.integer, number.digits.size());
    if (draft.year) draft.end = number.end;
  }

  /// "๑ - ๑๕ มีนาคม ๒๕๖๘": the first day has its month behind the range.
  void add_days_before_ranges() {
    std::vector<Draft> out;
    for (const Draft& draft : drafts_) {
      const auto at = std::partition_point(numbers_.begin(), numbers_.end(),
                                           [&](const Number& n) { return n.begin < draft.begin; });
      if (draft.day && draft.year && at != numbers_.begin()) {
        const Number& first = *std::prev(at);
        const bool own = out.empty() || first.begin >= out.back().end;
        if (own && is_day(first) && is_range_joint(between(first.end, draft.begin)) &&
            *first.integer < *draft.day) {
          out.push_back({first.begin, first.end, *first.integer, draft.month, draft.year});
        }
      }
      out.push_back(draft);
    }
    drafts_ = std::move(out);
  }

  /// The ends of a range share a year; one that would run backwards begins in the year before.
  void share_years() {
    for (std::size_t i = 0; i + 1 < drafts_.size(); ++i) {
      Draft& from = drafts_[i];
      Draft& to = drafts_[i + 1];
      if (from.end > to.begin || !is_range_joint(between(from.end, to.begin))) continue;
      const int wraps = from.month > to.month ? 1 : 0;
      if (!from.year && to.year) from.year = *to.year - wraps;
      if (from.year && !to.year) to.year = *from.year + wraps;
    }
  }

  std::string_view text_;
  std::vector<Number> numbers_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Date> find_dates(std::string_view text) { return Finder(text).find(); }

std::optional<std::string> parse_date(std::string_view text) {
  const std::vector<Date> dates = find_dates(text);
  return dates.empty() ? std::nullopt : std::optional(dates.front().iso);
}

}  // namespace thaimemo::text
