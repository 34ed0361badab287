// Number readers: tokens stand in order inside the text, scores are scores.
#include "text/numbers.h"

#include <cstdint>
#include <string_view>

#include "expect.h"

using namespace thaimemo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto is_score = [](const std::optional<int>& score) {
    return !score || (*score >= 0 && *score <= 10000);
  };
  expect(is_score(text::parse_score(input)), "a score is 0 to 100");
  text::parse_integer(input);
  std::size_t at = 0;
  for (const text::Number& number : text::find_numbers(input)) {
    expect(number.begin >= at && number.end > number.begin && number.end <= size, "numbers in order");
    expect(is_score(number.score) && !number.digits.empty(), "a number has digits");
    expect(number.decimal == (number.digits.find('.') != std::string::npos), "decimals have a point");
    at = number.end;
  }
  return 0;
}
