#include "markup/items.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace thaimemo::markup {
namespace {

/// A digit of either script at `at`: its value and bytes; -1 where there is none.
struct Digit {
  int value = -1;
  std::size_t bytes = 0;
};

Digit digit_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  if (text[at] >= '0' && text[at] <= '9') return {text[at] - '0', 1};
  const std::string_view three = text.substr(at, 3);
  if (three.size() < 3 || three[0] != '\xE0' || three[1] != '\xB9') return {};
  const int value = static_cast<unsigned char>(three[2]) - 0x90;
  return value >= 0 && value <= 9 ? Digit{value, 3} : Digit{};
}

bool is_thai_letter_at(std::string_view text, std::size_t at) {
  const std::string_view two = text.substr(std::min(at, text.size()), 2);
  return (two == "\xE0\xB8" || two == "\xE0\xB9") && digit_at(text, at).value < 0;
}

bool ends_with_digit(std::string_view text) {
  return !text.empty() && (digit_at(text, text.size() - 1).value >= 0 ||
                           (text.size() >= 3 && digit_at(text, text.size() - 3).bytes == 3));
}

/// '.' for "1.", ')' for "1)", '(' for "(1)", 0 for none.
struct NumberMark {
  char style = 0;
  int number = 0;
};

NumberMark number_mark(std::string_view text, std::size_t at) {
  const bool bracket = at < text.size() && text[at] == '(';
  if (bracket) ++at;
  int number = 0;
  int digits = 0;
  for (Digit d = digit_at(text, at); d.value >= 0 && digits < 3; d = digit_at(text, at)) {
    number = number * 10 + d.value;
    at += d.bytes;
    ++digits;
  }
  if (digits == 0 || digits > 2 || at >= text.size()) return {};
  const char close = text[at];
  if ((bracket && close != ')') || (close != '.' && close != ')')) return {};
  if (close == '.' && digit_at(text, at + 1).value >= 0) return {};  // a decimal, or 1.1
  return {bracket ? '(' : close, number};
}

/// Numbered items of one style, as far as they count up.
class Sequence {
 public:
  void add(int number, std::size_t at, std::vector<std::size_t>& ends) {
    if (!places_.empty() && number == last_ + 1) {
      places_.push_back(at);
    } else if (number == 1) {
      finish(ends);
      places_ = {at};
    } else {
      return;
    }
    last_ = number;
  }

  void finish(std::vector<std::size_t>& ends) {
    if (places_.size() >= 2) ends.insert(ends.end(), places_.begin(), places_.end());
    places_.clear();
  }

 private:
  std::vector<std::size_t> places_;  // bytes at which items begin
  int last_ = 0;
};

bool is_dash_item(std::string_view text, std::size_t at, bool dashed) {
  if (text[at] != '-' || ends_with_digit(text.substr(0, at > 0 ? at - 1 : 0))) return false;
  if (is_thai_letter_at(text, at + 1)) return true;
  return dashed && text.substr(at).starts_with("- ") && is_thai_letter_at(text, at + 2);
}

}  // namespace

std::string items_on_lines(std::string text) {
  const bool dashed = text.starts_with("- ");
  std::map<char, Sequence> sequences;
  std::vector<std::size_t> items;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n') continue;
    const std::string_view rest = std::string_view(text).substr(at);
    const NumberMark mark = number_mark(text, at);
    if (mark.style != 0) sequences[mark.style].add(mark.number, at, items);
    if (rest.starts_with("•") || is_dash_item(text, at, dashed)) items.push_back(at);
  }
  for (auto& [style, sequence] : sequences) sequence.finish(items);
  for (const std::size_t at : items) {
    if (at > 0) text[at - 1] = '\n';
  }
  return text;
}

}  // namespace thaimemo::markup
