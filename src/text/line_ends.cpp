#include "text/line_ends.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

#include "text/fold.h"
#include "text/glyphs.h"
#include "text/lines.h"
#include "text/thai.h"
#include "text/words.h"

namespace thaimemo::text {
namespace {

constexpr char32_t kMaiyamok = 0x0E46;   // ๆ
constexpr char32_t kPaiyannoi = 0x0E2F;  // ฯ
constexpr std::size_t kMarkReach = 12;   // code points that decide about a list mark

int digit(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  return is_thai_digit(c) ? static_cast<int>(c - 0x0E50) : -1;
}

bool is_latin(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_dash(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014; }
bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == 0xA0; }

bool is_bullet(char32_t c) {
  constexpr std::u32string_view kBullets = U"•●○▪■□◦‣➢➤►✓✔❖\uF0B7\uF0D8\uF0FC";
  return kBullets.find(c) != std::u32string_view::npos;
}

/// พ.ศ., อบต.: one to four consonants and a point.
bool is_abbreviation(const Glyphs& glyphs) {
  std::size_t end = 0;
  while (end < glyphs.size() && end < 5 && is_consonant(glyphs[end].code)) ++end;
  return end > 0 && end < 5 && end < glyphs.size() && glyphs[end].code == '.';
}

/// The head of a line as code points, read past its end as 0.
class Head {
 public:
  explicit Head(std::string_view line) : glyphs_(decode(line.substr(0, kMarkReach * 4))) {}

  char32_t operator[](std::size_t i) const { return i < glyphs_.size() ? glyphs_[i].code : 0; }

  /// Byte at which code point `i` begins.
  std::size_t byte(std::size_t i, std::size_t size) const {
    return i < glyphs_.size() ? glyphs_[i].origin : size;
  }

  /// Index behind the digits from `i` on.
  std::size_t digits(std::size_t i) const {
    while (digit((*this)[i]) >= 0) ++i;
    return i;
  }

 private:
  Glyphs glyphs_;
};

/// Letters that number items: ก ข ค ง. Others before a point are abbreviations (จ. อ. ต.), and so are two
/// letters with points.
std::size_t letter_mark(const Head& head, std::size_t i) {
  const char32_t c = head[i];
  if (c != 0x0E01 && c != 0x0E02 && c != 0x0E04 && c != 0x0E07) return 0;
  if (head[i + 1] == ')') return i + 2;
  return head[i + 1] == '.' && (is_blank(head[i + 2]) || !is_consonant(head[i + 2]) || head[i + 3] != '.')
             ? i + 2
             : 0;
}

/// "12." "1.2" "1.2.3" "12)"; one or two digits a part, no leading zero behind a point (that is a decimal).
std::size_t number_mark(const Head& head, std::size_t i) {
  std::size_t end = head.digits(i);
  if (end == i || end - i > 2) return 0;
  if (head[end] == ')') return end + 1;
  if (head[end] != '.') return 0;
  std::size_t parts = 1;
  while (head[end] == '.' && digit(head[end + 1]) > 0) {
    const std::size_t next = head.digits(end + 1);
    if (next - end - 1 > 2) return 0;
    if (next - end - 1 == 2 && parts == 1 && head[next] != '.' && head[next] != ')')
      return 0;  // 95.29, not 1.12
    end = next;
    ++parts;
  }
  if (parts == 1) return digit(head[end + 1]) >= 0 ? 0 : end + 1;
  return head[end] == '.' || head[end] == ')' ? end + 1 : end;
}

std::size_t mark_end(const Head& head) {
  const char32_t c = head[0];
  if (is_bullet(c)) return 1;
  if (is_dash(c) && !is_dash(head[1])) return 1;
  if (c == '*' && is_blank(head[1])) return 1;
  if (c == '(') {
    const std::size_t end = head.digits(1) > 1 ? head.digits(1) : (is_consonant(head[1]) ? 2 : 0);
    return end > 1 && end <= 3 && head[end] == ')' ? end + 1 : 0;
  }
  if (const std::size_t end = number_mark(head, 0)) return end;
  return letter_mark(head, 0);
}

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t") + 1 - begin);
}

char32_t last_of(std::string_view line) {
  const Glyphs tail =
      decode(line.substr(character_start(line, line.size() - std::min<std::size_t>(line.size(), 4))));
  return tail.empty() ? 0 : tail.back().code;
}

bool goes_on_range(std::string_view before, const Head& after) {
  if (!is_dash(after[0]) || (digit(last_of(before)) < 0 && last_of(before) != '.')) return false;
  return digit(after[is_blank(after[1]) ? 2 : 1]) >= 0;
}

/// "ส่วนที่ ๒ …": the word for a part and its number.
bool begins_part(std::string_view line) {
  constexpr std::string_view kParts[] = {"ส่วนที่", "ตอนที่", "บทที่", "หมวดที่", "ภาคที่", "ตัวชี้วัดที่"};
  const Glyphs glyphs = decode(line);
  const auto number =
      std::find_if(glyphs.begin(), glyphs.end(), [](const Glyph& glyph) { return digit(glyph.code) >= 0; });
  if (number == glyphs.end()) return false;
  const std::string_view word = trimmed(line.substr(0, number->origin));
  return std::any_of(std::begin(kParts), std::end(kParts),
                     [&](std::string_view part) { return edit_distance(word, part, 1) <= 1; });
}

}  // namespace

std::size_t list_mark(std::string_view line) {
  const Head head(line);
  const std::size_t end = mark_end(head);
  return end == 0 ? 0 : head.byte(end, line.size());
}

bool heads_part(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with('(') && begins_part(line)) return true;
  if (!line.ends_with(')') || line.find('(') == std::string_view::npos) return false;
  const std::string_view inner = line.substr(line.rfind('(') + 1, line.size() - line.rfind('(') - 2);
  return begins_part(inner) && digit(last_of(inner)) >= 0;
}

std::string line_joint(std::string_view before, std::string_view after) {
  before = trimmed(before);
  after = trimmed(after);
  if (before.empty() || after.empty()) return "";
  const Head head(after);
  if (goes_on_range(before, head)) return " ";
  if (list_mark(after) > 0) return "\n";
  const char32_t last = last_of(before);
  const char32_t first = head[0];
  constexpr std::u32string_view kOpens = U"(/\"“‘[";
  constexpr std::u32string_view kCloses = U")/,.;:”’]%!?";
  if (kOpens.find(last) != std::u32string_view::npos || kCloses.find(first) != std::u32string_view::npos)
    return "";
  if (last == kMaiyamok || last == kPaiyannoi || first == kMaiyamok) return " ";
  if (first == kPaiyannoi) return "";
  if (is_abbreviation(decode(after.substr(0, 20)))) return " ";
  if (is_thai_letter(last) && is_thai_letter(first)) return "";
  const bool hyphen =
      is_dash(last) && before.size() >= 2 && is_latin(static_cast<unsigned char>(before[before.size() - 2]));
  return hyphen && is_latin(first) ? "" : " ";
}

std::string common_start(const std::vector<std::string>& lines) {
  constexpr std::string_view kAnyLine[] = {"การ",   "ความ",     "และ",       "หรือ",    "ของ",   "ให้",
                                           "โดย",   "จาก",      "เพื่อ",       "ที่",      "ใน",    "ผู้",
                                           "คะแนน", "งบประมาณ", "ปีงบประมาณ", "ประเมิน", "ดำเนิน", "ดำเนินการ"};
  std::map<std::string, std::size_t> counts;
  for (const std::string& line : lines) {
    const std::vector<std::size_t> bounds = word_boundaries(std::string_view(line).substr(0, 60));
    const std::string word = bounds.size() > 1 ? line.substr(0, bounds[1]) : "";
    const bool counted = word.size() >= 9 && is_word(word) &&
                         std::find(std::begin(kAnyLine), std::end(kAnyLine), word) == std::end(kAnyLine);
    if (counted) ++counts[word];
  }
  for (const auto& [word, count] : counts) {
    if (count >= 2 && 5 * count >= 2 * lines.size()) return word;
  }
  return {};
}

bool is_bound(std::string_view before, std::string_view after) {
  before = trimmed(before);
  after = trimmed(after);
  if (before.empty() || after.empty()) return true;
  const Head head(after);
  const char32_t last = last_of(before);
  constexpr std::u32string_view kOpens = U"(/“‘[,";
  constexpr std::u32string_view kCloses = U")/,.;:”’]%ๆ";
  return goes_on_range(before, head) || is_dash(last) || kOpens.find(last) != std::u32string_view::npos ||
         kCloses.find(head[0]) != std::u32string_view::npos;
}

std::size_t first_unit(std::string_view line) {
  constexpr std::size_t kLetters = 18;  // bytes of six
  const std::size_t blank = std::min(line.find_first_of(" \t"), line.size());
  for (const std::size_t bound : word_boundaries(line.substr(0, std::min<std::size_t>(blank, 120)))) {
    if (bound >= kLetters) return bound;
  }
  return blank;
}

std::string run_on(std::string_view lines) {
  std::string out;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string_view line = trimmed(lines.substr(at, end - at));
    const std::string_view tail =
        std::string_view(out).substr(out.size() - std::min<std::size_t>(out.size(), 60));
    const std::string joint = line_joint(tail, line);
    out += joint == "\n" ? " " : joint;
    out += line;
    at = end + 1;
  }
  return out;
}

}  // namespace thaimemo::text
