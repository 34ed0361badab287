#include "check/asked.h"

#include <algorithm>
#include <charconv>

namespace thaimemo::check {
namespace {

constexpr int kLongestRange = 100;  // more numbers than any scheme has

}  // namespace

std::optional<Code> parse_code(std::string_view text) {
  const std::size_t digits = text.find_first_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos) return std::nullopt;
  Code code{std::string(text.substr(0, digits)), 0};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + digits, end, code.number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return code;
}

ByPart asked(const Record& record, const std::string& prefix) {
  ByPart found;
  for (std::size_t i = 0; i < record.questions.size(); ++i) {
    const Question& question = record.questions[i];
    const auto code = parse_code(question.code.value.value_or(""));
    if (!code || code->prefix != prefix || !question.score.value) continue;
    const auto through = parse_code(question.through.value.value_or(""));
    const int last = through && through->prefix == prefix ? through->number : code->number;
    Numbered& numbered = found[question.part];
    numbered[code->number].push_back(static_cast<int>(i));
    for (int n = code->number + 1; n <= std::min(last, code->number + kLongestRange); ++n) {
      numbered[n].push_back(static_cast<int>(i));
    }
  }
  return found;
}

std::string prefix_of(const Scheme& scheme, Instrument instrument) {
  for (const CodeRange& range : scheme.codes) {
    for (const SchemeIndicator& each : scheme.indicators) {
      if (each.no == range.indicator && each.instrument == instrument) return range.prefix;
    }
  }
  return {};
}

std::vector<CodeRange> ranges_of(const Scheme& scheme, int year, const std::string& prefix) {
  std::vector<CodeRange> ranges;
  for (const CodeRange& range : scheme.codes) {
    if (range.prefix == prefix && range.from_year <= year && year <= range.to_year) ranges.push_back(range);
  }
  return ranges;
}

}  // namespace thaimemo::check
