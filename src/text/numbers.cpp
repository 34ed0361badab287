#include "text/numbers.h"

#include <algorithm>
#include <utility>

#include "text/glyphs.h"
#include "text/thai.h"

namespace thaimemo::text {
namespace {

// ---- Signs ----

/// 0–9 for a digit of any script that these papers use, else -1.
int digit(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (is_thai_digit(c)) return static_cast<int>(c - 0x0E50);
  if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
  return -1;
}

/// The digit that a Latin letter stands for among digits, else -1.
int digit_like(char32_t c) {
  if (c == 'O' || c == 'o') return 0;
  return c == 'l' || c == 'I' ? 1 : -1;
}

bool is_latin(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_comma(char32_t c) { return c == ',' || c == 0xFF0C || c == 0x066B; }
bool is_blank(char32_t c) { return c == ' ' || c == 0xA0 || c == '\t'; }

/// A point, or what recognition makes of one.
bool is_point(char32_t c) {
  return c == '.' || c == 0x00B7 || c == 0x2022 || c == 0x2219 || c == 0x22C5 || c == 0x2024 || c == 0x30FB ||
         c == 0xFF0E;
}

// ---- Reading one number ----

/// Glyphs [begin, end) of a run of digits, and the digits in ASCII.
struct Run {
  std::size_t end = 0;
  std::string digits;
};

class Reader {
 public:
  /// `alone`: the text is one token, so that a letter may lead and blanks may stand around the point.
  Reader(const Glyphs& glyphs, bool alone) : glyphs_(glyphs), alone_(alone) {}

  /// Reads a number that begins at `at`; returns the index behind it, `at` where there is none.
  std::size_t read(std::size_t at, Number& number) const {
    Run whole = run(at, alone_);
    if (whole.digits.empty()) return at;
    read_thousands(whole);
    number.digits = whole.digits;
    const bool chain = at >= 2 && is_point(code(at - 1)) && digit(code(at - 2)) >= 0;
    const Run decimals = chain ? Run{} : read_decimals(whole);
    if (decimals.digits.empty()) return whole.end;
    number.decimal = true;
    number.digits += '.' + decimals.digits;
    return decimals.end;
  }

  char32_t code(std::size_t i) const { return i < glyphs_.size() ? glyphs_[i].code : 0; }

 private:
  // Digits and letters like them, at least one true digit. Letters that a Latin word goes on with are its
  // own.
  Run run(std::size_t at, bool letter_leads) const {
    Run out{at, {}};
    if (!letter_leads && digit(code(at)) < 0) return out;
    std::size_t true_digits = 0;
    std::size_t last_true = 0;
    for (; digit(code(out.end)) >= 0 || digit_like(code(out.end)) >= 0; ++out.end) {
      const int value = digit(code(out.end));
      out.digits += static_cast<char>('0' + (value >= 0 ? value : digit_like(code(out.end))));
      if (value < 0) continue;
      ++true_digits;
      last_true = out.digits.size();
    }
    if (is_latin(code(out.end))) {
      out.end = at + last_true;
      out.digits.resize(last_true);
    }
    return true_digits > 0 ? out : Run{at, {}};
  }

  // Groups of exactly three digits behind commas.
  void read_thousands(Run& whole) const {
    if (whole.digits.size() > 3 || whole.digits.front() == '0') return;
    while (is_comma(code(whole.end))) {
      const Run group = run(whole.end + 1, false);
      if (group.digits.size() != 3) return;
      whole = {group.end, whole.digits + group.digits};
    }
  }

  // ".29", " .29", "..29", "·29"; ",29" where it cannot be a list. Nothing for chains like 1.2.3 or 17.4.69.
  Run read_decimals(const Run& whole) const {
    std::size_t at = whole.end;
    while (is_blank(code(at)) && at < whole.end + (alone_ ? 3 : 1)) ++at;
    const bool blank = at > whole.end;
    const bool comma = is_comma(code(at)) || (alone_ && code(at) == ':');
    if (!is_point(code(at)) && !comma) return {};
    at += is_speckled_point(at) ? 2 : 1;
    if (alone_) {
      while (is_blank(code(at))) ++at;
    }
    Run out = alone_ ? letters_or_digits(at) : decimal_run(at);
    const bool chain =
        (is_point(code(out.end)) || (comma && is_comma(code(out.end)))) && digit(code(out.end + 1)) >= 0;
    if (out.digits.empty() || chain) return {};
    if ((comma || blank) && !looks_like_score(whole.digits, out.digits)) return {};
    return out;
  }

  // "..", or in a token alone ":." and ".:": a point with a speck.
  bool is_speckled_point(std::size_t at) const {
    const auto dot = [&](char32_t c) { return is_point(c) || (alone_ && c == ':'); };
    return dot(code(at)) && dot(code(at + 1)) && (is_point(code(at)) || is_point(code(at + 1)));
  }

  Run decimal_run(std::size_t at) const {
    return digit(code(at)) >= 0 || digit_like(code(at)) >= 0 ? letters_or_digits(at) : Run{};
  }

  // Decimals may be letters alone: "100.OO".
  Run letters_or_digits(std::size_t at) const {
    Run out = run(at, true);
    if (alone_ && out.digits.size() == 1 && is_blank(code(out.end)) && digit(code(out.end + 1)) >= 0) {
      const Run second = run(out.end + 1, false);  // "95.2 9"
      if (second.digits.size() == 1) return {second.end, out.digits + second.digits};
    }
    if (!out.digits.empty()) return out;
    out = {at, {}};
    for (; digit_like(code(out.end)) == 0; ++out.end) out.digits += '0';
    return is_latin(code(out.end)) ? Run{} : out;
  }

  // No question or list number is above 43, so "95,29" is a score while "10,11" names two questions.
  bool looks_like_score(const std::string& whole, const std::string& decimals) const {
    if (decimals.size() > 2 || whole.size() > 3) return false;
    return alone_ || (decimals.size() == 2 && (whole == "100" || (whole.size() == 2 && whole >= "44")));
  }

  const Glyphs& glyphs_;
  bool alone_;
};

// ---- Values ----

std::optional<int> small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::optional<int> hundredths(const Number& number) {
  const std::size_t point = number.digits.find('.');
  const std::string_view all = number.digits;
  const std::string_view whole = all.substr(0, point);
  std::string decimals = number.decimal ? number.digits.substr(point + 1) : "00";
  if (decimals.size() > 2) return std::nullopt;
  decimals.resize(2, '0');
  if (whole.size() > 3 || (whole.size() > 1 && whole.front() == '0' && whole != "00")) return std::nullopt;
  const int value = *small_number(whole) * 100 + *small_number(decimals);
  return value <= 10000 ? std::optional(value) : std::nullopt;
}

void fill_values(Number& number) {
  number.score = hundredths(number);
  if (!number.decimal) number.integer = small_number(number.digits);
}

/// The one number that a token is, blanks, '%', '|' and a closing full stop aside.
std::optional<Number> whole_token(std::string_view token) {
  Glyphs glyphs = decode(token);
  const auto padding = [](const Glyph& g) { return is_blank(g.code) || g.code == '\n' || g.code == '|'; };
  while (!glyphs.empty() && padding(glyphs.back())) glyphs.pop_back();
  if (!glyphs.empty() && glyphs.back().code == '%') glyphs.pop_back();
  while (!glyphs.empty() && (padding(glyphs.back()) || glyphs.back().code == '.')) glyphs.pop_back();
  glyphs.erase(glyphs.begin(), std::find_if_not(glyphs.begin(), glyphs.end(), padding));
  Number number;
  const std::size_t end = Reader(glyphs, true).read(0, number);
  if (end == 0 || end != glyphs.size()) return std::nullopt;
  fill_values(number);
  return number;
}

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool is_any(std::string_view text, std::size_t at, std::string_view signs) {
  return at < text.size() && signs.find(text[at]) != std::string_view::npos;
}

// Does what stands before `at` end in a number that goes on here?
bool continues_number(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  if (is_digit(text, at - 1)) return true;
  if (at >= 2 && is_any(text, at - 1, ".,:-") && is_digit(text, at - 2)) return true;
  while (at > 0 && text[at - 1] == ' ') --at;
  if (at == 0 || text[at - 1] != '/') return false;
  --at;
  while (at > 0 && text[at - 1] == ' ') --at;
  return at > 0 && is_digit(text, at - 1);
}

// Does a number that ends at `at` go on behind it? A hundred behind a slash are full marks.
bool goes_on_as_number(std::string_view text, std::size_t at) {
  if (is_digit(text, at) || (is_any(text, at, ".,:-") && is_digit(text, at + 1))) return true;
  while (is_any(text, at, " ")) ++at;
  if (!is_any(text, at, "/")) return false;
  ++at;
  while (is_any(text, at, " ")) ++at;
  if (!is_digit(text, at)) return false;
  return text.substr(at, 3) != "100" || is_digit(text, at + 3);
}

}  // namespace

std::optional<int> parse_score(std::string_view token) {
  const std::optional<Number> number = whole_token(token);
  return number ? number->score : std::nullopt;
}

std::optional<int> parse_integer(std::string_view token) {
  const std::optional<Number> number = whole_token(token);
  return number ? number->integer : std::nullopt;
}

bool is_whole_score(std::string_view text, std::size_t begin, std::size_t end) {
  return !continues_number(text, begin) && !goes_on_as_number(text, end);
}

std::vector<Number> find_numbers(std::string_view text) {
  const Glyphs glyphs = decode(text);
  const Reader reader(glyphs, false);
  const auto byte_at = [&](std::size_t i) { return i < glyphs.size() ? glyphs[i].origin : text.size(); };
  std::vector<Number> out;
  for (std::size_t i = 0; i < glyphs.size();) {
    Number number;
    const std::size_t end = reader.read(i, number);
    if (end == i) {
      ++i;
      continue;
    }
    number.begin = byte_at(i);
    number.end = byte_at(end);
    fill_values(number);
    out.push_back(std::move(number));
    i = end;
  }
  return out;
}

}  // namespace thaimemo::text
