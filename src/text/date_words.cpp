#include "text/date_words.h"

#include <algorithm>
#include <vector>

#include "text/fold.h"
#include "text/glyphs.h"

namespace thaimemo::text {
namespace {

constexpr std::size_t kLongestFiller = 90;  // bytes

/// Whether a short stretch is made of these words only, blanks and lost signs aside.
bool made_of(std::string_view between, const std::vector<std::string>& words) {
  if (between.size() > kLongestFiller) return false;
  const std::string folded = fold(between);
  std::string_view rest = folded;
  while (!rest.empty()) {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [rest](const std::string& w) { return rest.starts_with(w); });
    if (found == words.end()) return false;
    rest.remove_prefix(found->size());
  }
  return true;
}

std::vector<std::string> folded(std::initializer_list<std::string_view> words) {
  std::vector<std::string> out;
  for (const std::string_view word : words) out.push_back(fold(word));
  return out;
}

}  // namespace

bool is_day_filler(std::string_view between) {
  static const std::vector<std::string> kWords = folded({"เดือน", "ของ", ".", ","});
  return made_of(between, kWords);
}

bool is_year_filler(std::string_view between) {
  static const std::vector<std::string> kWords =
      folded({"พ.ศ.", "พ.ศ", "พศ", "ค.ศ.", "ค.ศ", "พุทธศักราช", "คริสต์ศักราช", "ปี", "ของ", ".", ","});
  return made_of(between, kWords);
}

bool is_range_joint(std::string_view between) {
  static const std::vector<std::string> kWords =
      folded({"-", "~", "→", "จนถึง", "ถึง", "จน", "สิ้นสุด", "วันที่", "เดือน", "ใน", "."});
  static const std::vector<std::string> kNeeded = folded({"-", "~", "→", "ถึง", "สิ้นสุด"});
  if (!made_of(between, kWords)) return false;
  const std::string all = fold(between);
  return std::any_of(kNeeded.begin(), kNeeded.end(),
                     [&](const std::string& w) { return all.find(w) != std::string::npos; });
}

std::string skeleton_before(std::string_view text, std::size_t at, std::size_t letters) {
  const std::size_t from = at > letters * 9 ? character_start(text, at - letters * 9) : 0;
  Glyphs glyphs = decode(fold(text.substr(from, at - from)));
  if (glyphs.size() > letters) glyphs.erase(glyphs.begin(), glyphs.end() - static_cast<long>(letters));
  return encode(glyphs);
}

}  // namespace thaimemo::text
