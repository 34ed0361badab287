#include "rules/codes.h"

#include <algorithm>
#include <cctype>

#include "text/numbers.h"

namespace thaimemo::rules {
namespace {

constexpr int kUsualYear = 2568;  // the numbering to expect where the paper names no year

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\t') out += c;
  }
  return out;
}

std::optional<int> small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 2) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value == 0 ? std::nullopt : std::optional(value);
}

std::size_t first_character(std::string_view text) {
  std::size_t end = text.empty() ? 0 : 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return end;
}

bool in_year(const CodeRange& range, const CodeContext& context) {
  const int year = context.fiscal_year.value_or(kUsualYear);
  return range.from_year <= year && year <= range.to_year;
}

// Does the code exist where it stands?
bool fits(const Code& code, const CodeContext& context, const PackData& pack) {
  return std::any_of(pack.scheme.codes.begin(), pack.scheme.codes.end(), [&](const CodeRange& range) {
    return range.prefix == code.prefix && in_year(range, context) && range.first <= code.number &&
           code.number <= range.last && (!context.indicator || range.indicator == *context.indicator);
  });
}

bool exists(const Code& code, const CodeContext& context, const PackData& pack) {
  return fits(code, {std::nullopt, std::nullopt, context.fiscal_year}, pack);
}

bool expected(const CodePrefix& prefix, const CodeContext& context, const PackData& pack) {
  if (context.indicator) {
    return std::any_of(
        pack.scheme.indicators.begin(), pack.scheme.indicators.end(), [&](const auto& indicator) {
          return indicator.no == *context.indicator && indicator.instrument == prefix.instrument;
        });
  }
  return context.instrument == prefix.instrument;
}

// The numbers that the glyphs behind a letter may be: "I1" is 1, the letter printed twice, or 11.
std::vector<int> numbers_behind(std::string_view glyphs, std::string_view letter) {
  std::vector<int> numbers;
  const auto add = [&](std::string_view digits) {
    if (const auto number = small_number(digits)) numbers.push_back(*number);
  };
  add(glyphs);
  if (!glyphs.starts_with(letter)) return numbers;
  glyphs.remove_prefix(letter.size());
  add(glyphs);
  if (letter == "I" || letter == "l") add("1" + std::string(glyphs));
  return numbers;
}

std::optional<Code> by_letter(std::string_view glyphs, const CodeContext& context, const PackData& pack) {
  for (const CodePrefix& prefix : pack.prefixes) {
    for (const std::string& letter : prefix.letters) {
      if (!glyphs.starts_with(letter)) continue;
      const std::vector<int> numbers = numbers_behind(glyphs.substr(letter.size()), letter);
      if (numbers.empty()) continue;
      const auto known = std::find_if(numbers.begin(), numbers.end(), [&](int number) {
        return fits({prefix.prefix, number}, context, pack);
      });
      return Code{prefix.prefix, known != numbers.end() ? *known : numbers.front()};
    }
  }
  return std::nullopt;
}

// The first glyph stands for the letter.
std::optional<Code> by_misread_letter(std::string_view glyphs, const CodeContext& context,
                                      const PackData& pack) {
  const std::size_t end = first_character(glyphs);
  const auto number = small_number(glyphs.substr(end));
  if (!number) return std::nullopt;
  const std::string first(glyphs.substr(0, end));
  const auto misreads = [&](const CodePrefix& prefix) {
    return std::find(prefix.misread.begin(), prefix.misread.end(), first) != prefix.misread.end();
  };
  const bool sure = first == "0" && glyphs.size() - end == 2;  // no number has a nought before two figures
  std::vector<Code> known;
  std::optional<Code> beyond;  // the pack's numbers: forms change before packs do
  for (const CodePrefix& prefix : pack.prefixes) {
    const Code code{prefix.prefix, *number};
    if (!misreads(prefix)) continue;
    if (sure && expected(prefix, context, pack)) beyond = code;
    if (expected(prefix, context, pack) && fits(code, context, pack)) return code;
    if (exists(code, context, pack)) known.push_back(code);
  }
  // Without a heading only what can be nothing else: a leading nought, or three figures.
  if (known.size() == 1 && (first == "0" || glyphs.size() - end == 2)) return known.front();
  return beyond;
}

// The letter is lost: only where the number can be no other code under this heading.
std::optional<Code> by_number(std::string_view glyphs, const CodeContext& context, const PackData& pack) {
  const auto number = small_number(glyphs);
  if (!number || !context.indicator) return std::nullopt;
  for (const CodePrefix& prefix : pack.prefixes) {
    const Code code{prefix.prefix, *number};
    if (expected(prefix, context, pack) && fits(code, context, pack)) return code;
  }
  return std::nullopt;
}

bool could_be(const Symbol& symbol, int digit) {
  const auto is = [digit](const std::string& text) { return text::parse_integer(text) == digit; };
  return is(symbol.text) || std::any_of(symbol.alternatives.begin(), symbol.alternatives.end(),
                                        [&](const Alternative& each) { return is(each.text); });
}

}  // namespace

std::optional<Code> decode_code(std::string_view glyphs, const CodeContext& context, const PackData& pack) {
  const std::string compact = without_blanks(glyphs);
  if (auto code = by_letter(compact, context, pack)) return code;
  if (auto code = by_number(compact, context, pack)) return code;
  if (auto code = by_misread_letter(compact, context, pack)) return code;
  const bool lettered = !compact.empty() && !std::isdigit(static_cast<unsigned char>(compact.front()));
  return lettered ? by_number(std::string_view(compact).substr(first_character(compact)), context, pack)
                  : std::nullopt;
}

std::optional<Code> between(const Code& before, const Code& read, const Code& after,
                            const std::vector<Symbol>& symbols) {
  const Code meant{before.prefix, before.number + 1};
  if (read.prefix != before.prefix || after != Code{before.prefix, before.number + 2} || read == meant)
    return std::nullopt;
  std::vector<const Symbol*> digits;
  for (const Symbol& symbol : symbols)
    if (text::parse_integer(symbol.text)) digits.push_back(&symbol);
  const std::string wanted = std::to_string(meant.number);
  if (digits.size() != wanted.size()) return std::nullopt;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (!could_be(*digits[i], wanted[i] - '0')) return std::nullopt;
  return meant;
}

std::optional<int> indicator_of(const Code& code, const CodeContext& context, const PackData& pack) {
  std::optional<int> found;
  bool several = false;
  for (const CodeRange& range : pack.scheme.codes) {
    if (range.prefix != code.prefix || range.indicator == 0 || !in_year(range, context)) continue;
    if (code.number < range.first || code.number > range.last) continue;
    if (context.indicator == range.indicator) return range.indicator;
    several = several || (found && *found != range.indicator);
    found = range.indicator;
  }
  return several ? std::nullopt : found;
}

std::vector<Code> codes_of(int indicator, const CodeContext& context, const PackData& pack) {
  std::vector<Code> codes;
  for (const CodeRange& range : pack.scheme.codes) {
    if (range.indicator != indicator || !in_year(range, context)) continue;
    codes.clear();
    for (int number = range.first; number <= range.last; ++number) codes.push_back({range.prefix, number});
  }
  return codes;
}

std::optional<Instrument> instrument_of(const Code& code, const PackData& pack) {
  for (const CodePrefix& prefix : pack.prefixes) {
    if (prefix.prefix == code.prefix) return prefix.instrument;
  }
  return std::nullopt;
}

}  // namespace thaimemo::rules
