#include "text/months.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "text/find_word.h"
#include "text/fold.h"
#include "text/glyphs.h"
#include "text/misread.h"
#include "text/thai.h"

namespace thaimemo::text {
namespace {

constexpr std::array<std::string_view, 12> kThai = {"มกราคม",  "กุมภาพันธ์", "มีนาคม",    "เมษายน",
                                                    "พฤษภาคม", "มิถุนายน",  "กรกฎาคม",  "สิงหาคม",
                                                    "กันยายน",  "ตุลาคม",   "พฤศจิกายน", "ธันวาคม"};
constexpr std::array<std::string_view, 12> kEnglish = {"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};

/// Names as the skeletons that fold() makes, in code points.
const std::array<Glyphs, 12>& skeletons() {
  static const std::array<Glyphs, 12> made = [] {
    std::array<Glyphs, 12> out;
    for (std::size_t i = 0; i < 12; ++i) out[i] = decode(fold(kThai[i]));
    return out;
  }();
  return made;
}

/// The folded text as code points with their bytes in the text.
struct Skeleton {
  FoldedText folded;
  Glyphs glyphs;  // origin: byte in the folded text

  explicit Skeleton(std::string_view text) : folded(fold_with_origin(text)), glyphs(decode(folded.folded)) {}

  /// Index of the first code point that comes from byte `at` of the text or later.
  std::size_t index(std::size_t at) const {
    const auto before = [&](const Glyph& g) { return folded.origin[g.origin] < at; };
    return static_cast<std::size_t>(std::partition_point(glyphs.begin(), glyphs.end(), before) -
                                    glyphs.begin());
  }

  std::size_t byte_begin(std::size_t index) const {
    return folded.origin[index < glyphs.size() ? glyphs[index].origin : folded.folded.size()];
  }
  std::size_t byte_end(std::string_view text, std::size_t index) const {
    return folded.text_end(text, index < glyphs.size() ? glyphs[index].origin : folded.folded.size());
  }
  std::string_view printed(std::string_view text, std::size_t begin, std::size_t end) const {
    return text.substr(byte_begin(begin), byte_end(text, end) - byte_begin(begin));
  }
};

// ---- Whole names, exact on the skeleton ----

void add_thai_names(std::string_view text, const Skeleton& skeleton, std::vector<Month>& out) {
  static const std::array<std::string, 12> kNames = [] {
    std::array<std::string, 12> names;
    std::transform(kThai.begin(), kThai.end(), names.begin(), fold);
    return names;
  }();
  const std::string& folded = skeleton.folded.folded;
  for (int month = 1; month <= 12; ++month) {
    const std::string& name = kNames[static_cast<std::size_t>(month - 1)];
    for (std::size_t at = find_word(folded, name, 0); at != std::string::npos;
         at = find_word(folded, name, at + name.size())) {
      out.push_back(
          {skeleton.folded.text_begin(at), skeleton.folded.text_end(text, at + name.size()), month});
    }
  }
}

// ---- Misread names beside numbers ----

/// Edit distances of `name` to all prefixes of at most name.size() + limit letters, best end first found.
struct PrefixMatch {
  int distance = 0;
  std::size_t length = 0;
};

template <class LetterAt>
PrefixMatch match_prefix(const Glyphs& name, std::size_t letters, LetterAt letter_at) {
  std::vector<int> row(name.size() + 1);
  for (std::size_t j = 0; j <= name.size(); ++j) row[j] = static_cast<int>(j);
  PrefixMatch best{row.back(), 0};
  for (std::size_t i = 1; i <= std::min(letters, name.size() + 2); ++i) {
    int diagonal = row[0]++;
    for (std::size_t j = 1; j <= name.size(); ++j) {
      const int changed = diagonal + (letter_at(i - 1, j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
    if (row.back() < best.distance || (row.back() == best.distance && i == name.size()))
      best = {row.back(), i};
  }
  return best;
}

/// The only name that is near enough, one edit in four letters, with the letters that it takes; of several
/// that are as near on the skeleton the one whose signs fit better. `at(i)` gives the i-th letter of
/// `letters`, `printed(n)` what n letters were made of, `backwards` matches from the names' ends.
template <class At, class Printed>
std::optional<std::pair<int, std::size_t>> nearest_name(std::size_t letters, bool backwards, At at,
                                                        Printed printed) {
  using Cost = std::pair<int, int>;  // on the skeleton, and with signs
  std::optional<std::pair<int, std::size_t>> best;
  Cost least{99, 0};
  bool tie = false;
  for (std::size_t m = 0; m < 12; ++m) {
    const Glyphs& name = skeletons()[m];
    if (letters + 2 < name.size()) continue;
    const auto same = [&](std::size_t i, std::size_t j) {
      return at(i) == name[backwards ? name.size() - 1 - j : j].code;
    };
    const PrefixMatch match = match_prefix(name, letters, same);
    if (match.distance > static_cast<int>(name.size()) / 4) continue;
    const Cost cost{match.distance, misreading_cost(kThai[m], printed(match.length))};
    tie = cost == least;
    if (cost >= least) continue;
    least = cost;
    best = {static_cast<int>(m) + 1, match.length};
  }
  return tie ? std::nullopt : best;
}

bool is_folded_letter(char32_t c) { return c >= 0x0E01 && c <= 0x0E45; }

/// Behind a day: "17 เมฆายน".
void add_misread_behind(std::string_view text, const Skeleton& skeleton, const Number& number,
                        std::vector<Month>& out) {
  const std::size_t from = skeleton.index(number.end);
  std::size_t end = from;
  while (end < skeleton.glyphs.size() && end - from < 12 && is_folded_letter(skeleton.glyphs[end].code))
    ++end;
  if (end - from < 4) return;
  const auto found = nearest_name(
      end - from, false, [&](std::size_t i) { return skeleton.glyphs[from + i].code; },
      [&](std::size_t n) { return skeleton.printed(text, from, from + n); });
  if (found)
    out.push_back({skeleton.byte_begin(from), skeleton.byte_end(text, from + found->second), found->first});
}

/// Before a year: "เมฆายน 2569", "เมฆายน พ.ศ. 2569".
void add_misread_before(std::string_view text, const Skeleton& skeleton, const Number& number,
                        std::vector<Month>& out) {
  static const Glyphs kEra = decode(fold("พ.ศ."));
  const Glyphs& glyphs = skeleton.glyphs;
  std::size_t end = skeleton.index(number.begin);
  const auto same = [](const Glyph& a, const Glyph& b) { return a.code == b.code; };
  if (end >= kEra.size() &&
      std::equal(kEra.begin(), kEra.end(), glyphs.begin() + static_cast<long>(end - kEra.size()), same)) {
    end -= kEra.size();
  }
  std::size_t begin = end;
  while (begin > 0 && end - begin < 12 && is_folded_letter(glyphs[begin - 1].code)) --begin;
  if (end - begin < 4) return;
  const auto found = nearest_name(
      end - begin, true, [&](std::size_t i) { return glyphs[end - 1 - i].code; },
      [&](std::size_t n) { return skeleton.printed(text, end - n, end); });
  if (found)
    out.push_back({skeleton.byte_begin(end - found->second), skeleton.byte_end(text, end), found->first});
}

// ---- Short names ----

/// Letters before and behind the point of "มี.ค."; signs lost in print are made up for where only one month
/// fits.
int month_of(const std::string& first, const std::string& second) {
  if (second == "ค") {
    if (first == "ม") return 1;
    if (first == "มี" || first == "มิ" || first == "มื" || first == "มึ") return 3;
    if (first == "พ") return 5;
    if (first == "ก") return 7;
    if (first == "ส") return 8;
    if (first == "ต") return 10;
    if (first == "ธ") return 12;
  }
  if (second == "ย") {
    if (first == "เม") return 4;
    if (first == "มิ" || first == "มี" || first == "มื" || first == "ม") return 6;
    if (first == "ก") return 9;
    if (first == "พ") return 11;
  }
  return first == "ก" && second == "พ" ? 2 : 0;
}

/// Each letter as the one of its like that stands in short names: ศ.ค. is ต.ค.
std::string likened(const std::string& letters, bool first) {
  std::string out;
  for (const Glyph& g : decode(letters)) {
    char32_t c = g.code;
    if (std::u32string_view(U"กถภ").find(c) != std::u32string_view::npos) c = U'ก';
    if (std::u32string_view(U"คดตศฅ").find(c) != std::u32string_view::npos) c = first ? U'ต' : U'ค';
    if (std::u32string_view(U"สล").find(c) != std::u32string_view::npos) c = U'ส';
    if (std::u32string_view(U"รธ").find(c) != std::u32string_view::npos) c = U'ธ';
    append_utf8(out, c);
  }
  return out;
}

/// A day stands right before a short name that is misread.
bool behind_day(std::string_view text, std::size_t begin, const std::vector<Number>& numbers) {
  const auto next =
      std::partition_point(numbers.begin(), numbers.end(), [&](const Number& n) { return n.end <= begin; });
  if (next == numbers.begin()) return false;
  const Number& n = *std::prev(next);
  return n.integer && *n.integer >= 1 && *n.integer <= 31 &&
         text.substr(n.end, begin - n.end).find_first_not_of(' ') == std::string_view::npos;
}

void add_short_names(std::string_view text, const std::vector<Number>& numbers, std::vector<Month>& out) {
  if (text.find('.') == std::string_view::npos) return;
  const Glyphs glyphs = decode(text);
  const auto code = [&](std::size_t i) { return i < glyphs.size() ? glyphs[i].code : 0; };
  const auto byte = [&](std::size_t i) { return i < glyphs.size() ? glyphs[i].origin : text.size(); };
  for (std::size_t point = 1; point < glyphs.size(); ++point) {
    if (glyphs[point].code != '.') continue;
    std::size_t begin = point;
    if (is_mark(code(begin - 1))) --begin;
    if (begin == 0 || !is_consonant(code(begin - 1))) continue;
    --begin;
    if (begin > 0 && code(begin - 1) == kSaraE) --begin;
    if (begin > 0 && (is_thai_letter(code(begin - 1)) || code(begin - 1) == '.')) continue;
    std::size_t second = point + 1;
    if (code(second) == ' ') ++second;
    if (is_thai_letter(code(second + 1))) continue;
    const std::string before(text.substr(byte(begin), byte(point) - byte(begin)));
    const std::string behind(text.substr(byte(second), byte(second + 1) - byte(second)));
    int month = month_of(before, behind);
    if (month == 0 && behind_day(text, byte(begin), numbers))
      month = month_of(likened(before, true), likened(behind, false));
    if (month > 0) out.push_back({byte(begin), byte(second + (code(second + 1) == '.' ? 2 : 1)), month});
  }
}

// ---- English names ----

void add_english_names(std::string_view text, std::vector<Month>& out) {
  const auto letter = [&](std::size_t i) {
    const char c = i < text.size() ? text[i] : ' ';
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return small >= 'a' && small <= 'z' ? small : '\0';
  };
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    std::string word;
    for (; letter(end) != '\0'; ++end) {
      if (word.size() < 12) word += letter(end);
    }
    const auto names = [&](std::string_view name) {
      return word.size() >= 3 && (word == name || (word.size() <= 4 && name.starts_with(word)));
    };
    const auto found = std::find_if(kEnglish.begin(), kEnglish.end(), names);
    if (found != kEnglish.end()) out.push_back({begin, end, static_cast<int>(found - kEnglish.begin()) + 1});
    begin = std::max(end, begin + 1);
  }
}

}  // namespace

std::vector<Month> find_months(std::string_view text, const std::vector<Number>& numbers) {
  const Skeleton skeleton(text);
  std::vector<Month> all;
  add_thai_names(text, skeleton, all);
  add_short_names(text, numbers, all);
  add_english_names(text, all);
  for (const Number& number : numbers) {
    if (!number.integer) continue;
    if (number.digits.size() <= 2 && *number.integer >= 1 && *number.integer <= 31) {
      add_misread_behind(text, skeleton, number, all);
    }
    add_misread_before(text, skeleton, number, all);
  }
  // The surer kinds stand first among those that begin at the same place.
  std::stable_sort(all.begin(), all.end(), [](const Month& a, const Month& b) { return a.begin < b.begin; });
  std::vector<Month> out;
  for (const Month& month : all) {
    if (out.empty() || month.begin >= out.back().end) out.push_back(month);
  }
  return out;
}

}  // namespace thaimemo::text
