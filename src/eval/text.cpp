#include "eval/text.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace thaimemo::eval {
namespace {

/// Length of the UTF-8 sequence at the head of `bytes`, 1 where there is none.
std::size_t sequence_length(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (length > bytes.size()) return 1;
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(bytes[i]) & 0xC0) != 0x80) return 1;
  }
  return length;
}

char32_t decoded(std::string_view sequence) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(sequence[i]));
  };
  if (sequence.size() == 1) return byte(0);
  char32_t point = byte(0) & (0xFFU >> (sequence.size() + 1));
  for (std::size_t i = 1; i < sequence.size(); ++i) point = (point << 6) | (byte(i) & 0x3F);
  return point;
}

bool is_space(char32_t point) { return point == U' ' || (point >= U'\t' && point <= U'\r') || point == 0xA0; }

}  // namespace

std::u32string folded(std::string_view utf8) {
  std::u32string points;
  while (!utf8.empty()) {
    const std::size_t length = sequence_length(utf8);
    const char32_t point = decoded(utf8.substr(0, length));
    utf8.remove_prefix(length);
    if (!is_space(point)) {
      points.push_back(point);
    } else if (!points.empty() && points.back() != U' ') {
      points.push_back(U' ');
    }
  }
  if (!points.empty() && points.back() == U' ') points.pop_back();
  return points;
}

long distance(std::u32string_view one, std::u32string_view other) {
  while (!one.empty() && !other.empty() && one.front() == other.front()) {
    one.remove_prefix(1);
    other.remove_prefix(1);
  }
  while (!one.empty() && !other.empty() && one.back() == other.back()) {
    one.remove_suffix(1);
    other.remove_suffix(1);
  }
  std::vector<long> row(other.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (const char32_t point : one) {
    long diagonal = row[0]++;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const long above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (point == other[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace thaimemo::eval
