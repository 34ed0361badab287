// Lists inside a cell: items, and the units of a responsible party.
#include <algorithm>
#include <array>
#include <iterator>

#include "rules/measures.h"
#include "text/fold.h"

namespace thaimemo::rules {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// A mark at `at`: a dash before a word, or the number that comes next ("2.", "2)", "(2)"). Length; 0: none.
std::size_t dash_mark(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '-') return 0;
  const bool word = at + 1 < text.size() && (text[at + 1] == ' ' || (text[at + 1] & 0x80) != 0);
  return word ? 1 : 0;
}

std::size_t number_mark(std::string_view text, std::size_t at, int number) {
  const bool bracket = at < text.size() && text[at] == '(';
  std::size_t end = at + (bracket ? 1 : 0);
  int value = 0;
  const std::size_t digits = end;
  while (end < text.size() && digit(text[end]) && end - digits < 2) value = value * 10 + (text[end++] - '0');
  if (end == digits || value != number || end >= text.size()) return 0;
  if (text[end] != ')' && (bracket || text[end] != '.')) return 0;
  ++end;
  if (end < text.size() && digit(text[end])) return 0;  // 2.5 is a number
  return end - at;
}

// What kind of list the text is, told by its first mark.
struct ListKind {
  bool dashes = false;
  bool numbers = false;
};

ListKind kind_of(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool start = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
    if (!start) continue;
    if (dash_mark(text, at) != 0) return {true, false};
    if (number_mark(text, at, 1) != 0) return {false, true};
    if (at > 120) break;  // a list begins at the head of its cell, perhaps behind a caption
  }
  return {};
}

}  // namespace

std::string itemize(std::string_view text) {
  const ListKind kind = kind_of(text);
  if (!kind.dashes && !kind.numbers) return std::string(text);
  std::string out;
  int next = 1;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool start = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
    const bool numbered = start && kind.numbers && number_mark(text, at, next) != 0;
    if (numbered) ++next;
    if (numbered || (start && kind.dashes && dash_mark(text, at) != 0)) {
      while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
      if (!out.empty()) out += '\n';
    }
    out += text[at];
  }
  return out;
}

namespace {

bool opens_unit(std::string_view text, const PackData& pack) {
  return std::any_of(pack.unit_openers.begin(), pack.unit_openers.end(),
                     [&](const std::string& word) { return text.starts_with(word); });
}

// "ทุกสำนัก/กอง" is one party: behind the slash stands the bare word.
bool only_opener(std::string_view text, const PackData& pack) {
  const std::string_view word = text.substr(0, std::min(text.find_first_of(" \n,;/"), text.size()));
  return std::find(pack.unit_openers.begin(), pack.unit_openers.end(), word) != pack.unit_openers.end();
}

// A name that ends with such a word was cut by a line end.
bool joins(std::string_view unit, const PackData& pack) {
  return std::any_of(pack.unit_joints.begin(), pack.unit_joints.end(),
                     [&](const std::string& word) { return unit.ends_with(word); });
}

std::string without_blanks(std::string_view text) {
  std::string tight(text);
  std::erase(tight, ' ');
  return tight;
}

// The known unit that a text is, however its blanks stand; nullptr: none.
const std::string* known_unit(std::string_view text, const PackData& pack) {
  const auto found =
      std::find_if(pack.unit_names.begin(), pack.unit_names.end(),
                   [&](const std::string& name) { return without_blanks(name) == without_blanks(text); });
  return found == pack.unit_names.end() ? nullptr : &*found;
}

// … or of that name with a letter or two misread; null where none is nearest. The cell's own text stays as it
// was read.
const std::string* likely_unit(std::string_view text, const PackData& pack) {
  if (const std::string* known = known_unit(text, pack)) return known;
  constexpr int kBytesAMistake = 36, kShortest = 18;  // a letter has three
  const std::string read = without_blanks(text);
  if (std::ssize(read) < kShortest || read.ends_with("ฯ")) return nullptr;
  const int most = std::max(1, static_cast<int>(std::ssize(read)) / kBytesAMistake);
  const std::string* nearest = nullptr;
  int least = most + 1;
  for (const std::string& name : pack.unit_names) {
    const int distance = text::edit_distance(read, without_blanks(name), most);
    if (distance > least) continue;
    nearest = distance < least ? &name : nullptr;
    least = distance;
  }
  return least <= most ? nearest : nullptr;
}

bool begins_with_unit(std::string_view text, const PackData& pack) {
  return std::any_of(pack.unit_names.begin(), pack.unit_names.end(),
                     [&](const std::string& name) { return text.starts_with(name); });
}

void add_unit(std::string unit, const PackData& pack, std::vector<std::string>& units) {
  const std::size_t begin = unit.find_first_not_of(" -*.•");
  if (begin == std::string::npos) return;
  unit = unit.substr(begin, unit.find_last_not_of(" -*•") + 1 - begin);
  if (const std::string* known = likely_unit(unit, pack)) unit = *known;
  constexpr std::ptrdiff_t kMost = 100;  // no party has more; beyond, repeats are not looked for
  const auto end = units.begin() + std::min(std::ssize(units), kMost);
  if (std::find(units.begin(), end, unit) == end) units.push_back(std::move(unit));
}

// A word that a line end has cut: what the unit ends with and what the next line begins with are one.
bool is_cut_word(std::string_view unit, std::string_view rest, const PackData& pack) {
  constexpr std::size_t kShortest = 6;  // bytes: two letters
  return std::any_of(pack.unit_words.begin(), pack.unit_words.end(), [&](const std::string& word) {
    for (std::size_t cut = kShortest; cut + kShortest <= word.size(); cut += 3) {
      if (unit.ends_with(std::string_view(word).substr(0, cut)) &&
          rest.starts_with(std::string_view(word).substr(cut)))
        return true;
    }
    return false;
  });
}

// "กองคลังและกองช่าง": bytes of the word between; 0: none.
std::size_t link(std::string_view unit, std::string_view text, const PackData& pack) {
  static const std::string kAnd = "และ";
  if (unit.ends_with(' ') && text.starts_with(kAnd) && opens_unit(text.substr(kAnd.size()), pack))
    return kAnd.size();
  const bool links = std::any_of(pack.unit_links.begin(), pack.unit_links.end(),
                                 [&](const std::string& word) { return text.starts_with(word); });
  return links ? kAnd.size() : 0;
}

bool is_thai(std::string_view text, std::size_t at) { return at < text.size() && text[at] == '\xE0'; }

// Takes a party's text apart, byte by byte.
class UnitSplitter {
 public:
  UnitSplitter(std::string_view text, const PackData& pack) : text_(text), pack_(pack) {}

  std::vector<std::string> split() {
    for (at_ = 0; at_ < text_.size(); ++at_) step(text_[at_]);
    end_unit();
    return std::move(units_);
  }

 private:
  void end_unit() { add_unit(std::exchange(unit_, {}), pack_, units_); }

  void step(char c) {
    const bool mark = digit(c) || c == '.' || c == ')' || c == '(';
    if ((c == '/' && !only_opener(text_.substr(at_ + 1), pack_)) || c == ',' || c == ';') {
      end_unit();
    } else if (c == ' ' || c == '\n') {
      blank();
    } else if (const std::size_t length = unit_.empty() ? 0 : link(unit_, text_.substr(at_), pack_)) {
      end_unit();
      at_ += length - 1;
    } else if (runs_on(at_)) {
      end_unit();
      unit_ += c;
    } else if (!mark || !unit_.empty()) {  // a list's number is no part of the name
      unit_ += c;
    }
  }

  // "กองคลังกองช่าง": lines of a narrow cell.
  bool runs_on(std::size_t at) const {
    return begins_with_unit(text_.substr(at), pack_) && known_unit(unit_, pack_) != nullptr;
  }

  // Blanks part units where one begins behind them, else they belong to the name; line ends leave no trace in
  // it.
  void blank() {
    bool line_end = text_[at_] == '\n';
    while (at_ + 1 < text_.size() && (text_[at_ + 1] == ' ' || text_[at_ + 1] == '\n'))
      line_end = text_[++at_] == '\n' || line_end;
    const std::string_view rest = text_.substr(at_ + 1);
    if (line_end && is_cut_word(unit_, rest, pack_)) return;
    const bool listed = dash_mark(rest, 0) != 0 || (!rest.empty() && digit(rest[0]));
    const bool inside = line_end && is_thai(rest, 0) && (unit_.empty() || (unit_.back() & 0x80) != 0);
    if (listed || opens_unit(rest, pack_)) {
      end_unit();
    } else if (!unit_.empty() && !inside && !joins(unit_, pack_)) {
      unit_ += ' ';
    }
  }

  std::string_view text_;
  const PackData& pack_;
  std::size_t at_ = 0;
  std::string unit_;
  std::vector<std::string> units_;
};

}  // namespace

std::vector<std::string> split_units(std::string_view text, const PackData& pack) {
  return UnitSplitter(text, pack).split();
}

std::string on_own_lines(std::string text, const std::vector<std::string>& units) {
  const auto spellings = [](const std::string& unit) {  // a blank within it may have been lost as well
    std::string close = unit;
    std::erase(close, ' ');
    return std::array{unit, close};
  };
  std::size_t from = 0;
  for (std::size_t i = 1; i < units.size(); ++i) {
    for (const std::string& first : spellings(units[i - 1])) {
      for (const std::string& second : spellings(units[i])) {
        const std::size_t at = text.find(first + second, from);
        if (at == std::string::npos) continue;
        from = at + first.size() + 1;
        text.insert(from - 1, 1, '\n');
      }
    }
  }
  return text;
}

}  // namespace thaimemo::rules
