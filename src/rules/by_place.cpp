#include "rules/by_place.h"

#include <algorithm>
#include <cstddef>

namespace thaimemo::rules {
namespace {

bool named_rise(const std::vector<int>& numbers) {
  int before = 0;
  for (const int number : numbers) {
    if (number == 0) continue;
    if (number <= before) return false;
    before = number;
  }
  return true;
}

}  // namespace

std::vector<int> numbers_by_place(std::vector<int> numbers, int last) {
  const auto nameless = std::count(numbers.begin(), numbers.end(), 0);
  if (2 * static_cast<std::size_t>(nameless) > numbers.size() || !named_rise(numbers)) return numbers;
  for (std::size_t begin = 0; begin < numbers.size(); ++begin) {
    if (numbers[begin] != 0) continue;
    std::size_t end = begin;
    while (end < numbers.size() && numbers[end] == 0) ++end;
    const int before = begin == 0 ? 0 : numbers[begin - 1];
    const int after = end == numbers.size() ? last + 1 : numbers[end];
    const bool fits = after - before - 1 == static_cast<int>(end - begin);
    for (std::size_t i = begin; fits && i < end; ++i) numbers[i] = before + 1 + static_cast<int>(i - begin);
    begin = end;
  }
  return numbers;
}

}  // namespace thaimemo::rules
