// Edit distances of fold.h.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <unordered_map>

#include "text/fold.h"
#include "text/glyphs.h"

namespace thaimemo::text {
namespace {

using Letters = std::vector<char32_t>;

// For each code point, the places of the pattern where it stands, one bit each.
class PatternBits {
 public:
  explicit PatternBits(const Letters& pattern) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const std::uint64_t bit = std::uint64_t{1} << i;
      const char32_t c = pattern[i];
      (is_common(c) ? common_[slot(c)] : rare_[c]) |= bit;
    }
  }

  std::uint64_t operator()(char32_t c) const {
    if (is_common(c)) return common_[slot(c)];
    const auto found = rare_.find(c);
    return found == rare_.end() ? 0 : found->second;
  }

 private:
  static bool is_common(char32_t c) { return c < 0x80 || (c >= 0x0E00 && c < 0x0E80); }
  static std::size_t slot(char32_t c) { return c < 0x80 ? c : c - 0x0E00 + 0x80; }

  std::array<std::uint64_t, 0x100> common_{};
  std::unordered_map<char32_t, std::uint64_t> rare_;
};

// Sellers' column of distances as differences in bits (Myers 1999): `distance` is that of the whole pattern
// to the best substring that ends at the last character given.
struct Column {
  std::uint64_t plus = ~std::uint64_t{0};
  std::uint64_t minus = 0;
  int distance = 0;

  void step(std::uint64_t equal, std::uint64_t last) {
    const std::uint64_t vertical = equal | minus;
    const std::uint64_t horizontal = (((equal & plus) + plus) ^ plus) | equal;
    std::uint64_t up = minus | ~(horizontal | plus);
    std::uint64_t down = plus & horizontal;
    if ((up & last) != 0) ++distance;
    if ((down & last) != 0) --distance;
    up <<= 1;
    down <<= 1;
    plus = down | ~(vertical | up);
    minus = up & vertical;
  }
};

// Distance of the whole pattern to text[begin, end) for every begin from end - reach to end; the best begin.
std::size_t best_begin(const Letters& pattern, const Letters& text, std::size_t end, std::size_t reach) {
  const std::size_t m = pattern.size();
  std::vector<int> row(m + 1);
  for (std::size_t j = 0; j <= m; ++j) row[j] = static_cast<int>(j);
  int best = row[m];
  std::size_t begin = end;
  const auto gap = [&](std::size_t from) {
    return std::abs(static_cast<long>(end - from) - static_cast<long>(m));
  };
  for (std::size_t i = 1; i <= std::min(reach, end); ++i) {
    int diagonal = row[0]++;
    for (std::size_t j = 1; j <= m; ++j) {
      const int changed = diagonal + (text[end - i] == pattern[m - j] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
    if (row[m] < best || (row[m] == best && gap(end - i) < gap(begin))) {
      best = row[m];
      begin = end - i;
    }
  }
  return begin;
}

struct End {
  std::size_t at = 0;  // index behind the last character
  int distance = 0;
};

// The best end of each group of ends within the limit; a group is no longer than half the pattern.
std::vector<End> best_ends(const Letters& pattern, const Letters& text, std::size_t size, int limit) {
  const PatternBits bits(pattern);
  const std::uint64_t last = std::uint64_t{1} << (pattern.size() - 1);
  Column column{.distance = static_cast<int>(pattern.size())};
  std::vector<End> ends;
  bool open = false;
  for (std::size_t i = 0; i < size; ++i) {
    column.step(bits(text[i]), last);
    if (column.distance > limit) {
      open = false;
      continue;
    }
    if (open && i + 1 - ends.back().at > pattern.size() / 2) open = false;
    if (!open) {
      ends.push_back({i + 1, column.distance});
      open = true;
    } else if (column.distance < ends.back().distance) {
      ends.back() = {i + 1, column.distance};
    }
  }
  return ends;
}

// Neighbours as a bit of a set. Two kinds may share one: then a search finds nothing, and nothing is lost.
std::uint16_t pair_of(char32_t a, char32_t b) { return static_cast<std::uint16_t>((a * 61 + b) % 4096); }

std::uint16_t triple_of(char32_t a, char32_t b, char32_t c) {
  return static_cast<std::uint16_t>(((a * 61 + b) * 61 + c) % 16384);
}

template <std::size_t N>
void put(std::array<std::uint64_t, N>& set, std::uint16_t bit) {
  set[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

template <std::size_t N>
bool has(const std::array<std::uint64_t, N>& set, std::uint16_t bit) {
  return (set[bit / 64] >> (bit % 64) & 1) != 0;
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const Glyphs x = decode(a);
  const Glyphs y = decode(b);
  const int n = static_cast<int>(x.size());
  const int m = static_cast<int>(y.size());
  if (limit < 0 || std::abs(n - m) > limit) return limit + 1;
  // Ukkonen's band: cells further than `limit` from the diagonal cannot matter.
  std::vector<int> row(y.size() + 1);
  for (int j = 0; j <= m; ++j) row[static_cast<std::size_t>(j)] = std::min(j, limit + 1);
  for (int i = 1; i <= n; ++i) {
    const int from = std::max(1, i - limit);
    const int to = std::min(m, i + limit);
    int diagonal = row[static_cast<std::size_t>(from - 1)];
    row[static_cast<std::size_t>(from - 1)] = from == 1 ? i : limit + 1;
    int least = row[static_cast<std::size_t>(from - 1)];
    for (int j = from; j <= to; ++j) {
      const auto at = static_cast<std::size_t>(j);
      const int same = x[static_cast<std::size_t>(i - 1)].code == y[at - 1].code ? 0 : 1;
      const int above = j == i + limit ? limit + 1 : row[at];
      const int value = std::min({diagonal + same, above + 1, row[at - 1] + 1, limit + 1});
      diagonal = row[at];
      row[at] = value;
      least = std::min(least, value);
    }
    if (least > limit) return limit + 1;
  }
  return row[y.size()];
}

NearWord::NearWord(std::string_view folded) {
  constexpr std::size_t kMost = 64;  // bits of a word of the machine
  for (const Glyph& g : decode(folded)) {
    if (letters_.size() < kMost) letters_.push_back(g.code);
  }
  for (std::size_t i = 0; i + 1 < letters_.size(); ++i)
    pairs_.push_back(pair_of(letters_[i], letters_[i + 1]));
  for (std::size_t i = 0; i + 2 < letters_.size(); ++i)
    triples_.push_back(triple_of(letters_[i], letters_[i + 1], letters_[i + 2]));
}

NearText::NearText(std::string_view folded) {
  letters_.reserve(folded.size() / 2);
  begins_.reserve(folded.size() / 2 + 1);
  for (const Glyph& g : decode(folded)) {
    letters_.push_back(g.code);
    begins_.push_back(g.origin);
    const std::size_t n = letters_.size();
    if (n >= 2) put(pairs_, pair_of(letters_[n - 2], g.code));
    if (n >= 3) put(triples_, triple_of(letters_[n - 3], letters_[n - 2], g.code));
  }
  begins_.push_back(static_cast<std::uint32_t>(folded.size()));
}

bool NearText::may_hold(const NearWord& word, std::size_t limit) const {
  const std::size_t size = word.letters_.size();
  for (std::size_t piece = 0; piece <= limit; ++piece) {
    std::size_t at = piece * size / (limit + 1);
    const std::size_t end = (piece + 1) * size / (limit + 1);
    if (end - at == 2 && !has(pairs_, word.pairs_[at])) continue;
    while (at + 3 <= end && has(triples_, word.triples_[at])) ++at;
    if (at + 3 > end) return holds_enough(word, limit);
  }
  return false;
}

// An edit spoils three triples at most: the others stand in the text.
bool NearText::holds_enough(const NearWord& word, std::size_t limit) const {
  const auto held = std::count_if(word.triples_.begin(), word.triples_.end(),
                                  [&](std::uint16_t triple) { return has(triples_, triple); });
  return static_cast<std::size_t>(held) + 3 * limit >= word.triples_.size();
}

std::vector<NearMatch> NearText::find(const NearWord& word, int limit, std::size_t end) const {
  std::vector<NearMatch> out;
  const Letters& wanted = word.letters_;
  if (wanted.empty() || limit < 0 || letters_.size() + static_cast<std::size_t>(limit) < wanted.size() ||
      !may_hold(word, static_cast<std::size_t>(limit)))
    return out;
  const auto stop = std::lower_bound(begins_.begin(), std::prev(begins_.end()), end);
  for (const End& last :
       best_ends(wanted, letters_, static_cast<std::size_t>(stop - begins_.begin()), limit)) {
    const std::size_t begin =
        best_begin(wanted, letters_, last.at, wanted.size() + static_cast<std::size_t>(last.distance));
    const NearMatch match{begins_[begin], begins_[last.at], last.distance};
    if (match.begin == match.end) continue;
    if (!out.empty() && match.begin < out.back().end) {
      if (match.distance < out.back().distance) out.back() = match;
      continue;
    }
    out.push_back(match);
  }
  return out;
}

std::vector<NearMatch> find_near(std::string_view pattern, std::string_view text, int limit) {
  return NearText(text).find(NearWord(pattern), limit);
}

}  // namespace thaimemo::text
