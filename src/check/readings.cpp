#include "check/readings.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "check/fields.h"

namespace thaimemo::check {
namespace {

constexpr double kLeastLikelihood = 1e-5;  // beside what was read
constexpr double kLostPoint = 1e-2;        // a decimal point that was not seen
constexpr std::size_t kMostDigits = 6;

/// The digit that a symbol is, in either script; -1 for none.
int digit(const std::string& symbol) {
  if (symbol.size() == 1 && symbol[0] >= '0' && symbol[0] <= '9') return symbol[0] - '0';
  const bool thai = symbol.size() == 3 && symbol[0] == '\xe0' && symbol[1] == '\xb9';
  const int last = thai ? static_cast<unsigned char>(symbol[2]) - 0x90 : -1;
  return last >= 0 && last <= 9 ? last : -1;
}

int number(const std::vector<int>& digits) {
  int value = 0;
  for (const int each : digits) value = 10 * value + each;
  return value;
}

/// By how much the digits were multiplied to give hundredths: 86.03 → 1, 86.5 → 10, 86 → 100; none if they
/// did not.
std::optional<int> scale(int digits, int value) {
  for (const int factor : {1, 10, 100})
    if (digits * factor == value) return factor;
  return std::nullopt;
}

/// A symbol's other readings as digits, with their likelihood beside the one read.
std::vector<std::pair<int, double>> others(const Symbol& symbol) {
  double read = 1;
  for (const Alternative& each : symbol.alternatives) read -= each.probability;
  std::vector<std::pair<int, double>> found;
  for (const Alternative& each : symbol.alternatives) {
    const int other = digit(each.text);
    if (other >= 0 && other != digit(symbol.text))
      found.emplace_back(other, each.probability / std::max(read, 1e-9));
  }
  return found;
}

}  // namespace

std::vector<Reading> other_readings(const Record& record, const FieldRef& field) {
  const Evidence* evidence = evidence_of(const_cast<Record&>(record), field);  // only read
  const auto value = value_of(record, field);
  if (!evidence || !value || !is_score(field.kind) || *value < 0) return {};
  std::vector<const Symbol*> symbols;
  std::vector<int> digits;
  for (const Symbol& symbol : evidence->symbols) {
    if (digit(symbol.text) < 0) continue;
    symbols.push_back(&symbol);
    digits.push_back(digit(symbol.text));
  }
  if (digits.empty() || digits.size() > kMostDigits) return {};
  const auto factor = scale(number(digits), *value);
  if (!factor) return {};
  std::vector<Reading> found;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    for (const auto& [other, likelihood] : others(*symbols[i])) {
      std::vector<int> changed = digits;
      changed[i] = other;
      found.push_back({number(changed) * *factor, likelihood});
    }
  }
  if (*factor == 100 && digits.size() >= 3) found.push_back({number(digits), kLostPoint});
  std::erase_if(found, [](const Reading& each) { return each.likelihood < kLeastLikelihood; });
  return found;
}

}  // namespace thaimemo::check
