#include "markup/inline.h"

#include <algorithm>
#include <vector>

#include "markup/entities.h"

namespace thaimemo::markup {
namespace {

constexpr std::size_t kLongestTag = 2000;  // bytes; a '<' without '>' in reach is text

constexpr std::string_view kInlineTags[] = {
    "b",   "strong", "i",    "em",   "u",   "s",    "span", "font", "sup",      "sub", "small", "big",  "a",
    "del", "ins",    "mark", "code", "img", "html", "body", "head", "colgroup", "col", "label", "input"};
constexpr std::string_view kBlockTags[] = {
    "p",  "br", "div", "ol",      "ul",     "li",         "h1",     "h2",     "h3",
    "h4", "h5", "h6",  "hr",      "center", "table",      "thead",  "tbody",  "tfoot",
    "tr", "td", "th",  "caption", "pre",    "blockquote", "header", "footer", "section"};

template <std::size_t N>
bool is_one_of(std::string_view name, const std::string_view (&names)[N]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_ascii_punctuation(char c) { return c > ' ' && c < 0x7F && !is_letter(c) && !is_digit(c); }

/// Whether a list item already has its mark: a digit of either script, a bracket or a dash.
bool has_list_mark(std::string_view item) {
  item = trim(item);
  if (item.empty()) return false;
  const bool thai_digit =
      item.starts_with("\xE0\xB9") && item.size() > 2 && item[2] >= '\x90' && item[2] <= '\x99';
  return thai_digit || is_digit(item[0]) || item[0] == '(' || item[0] == '-';
}

/// Writes the plain text while marks are being read.
class Writer {
 public:
  void text(std::string_view bytes) {
    if (out_.empty() || out_.back() == '\n')
      bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t"), bytes.size()));
    if (!mark_.empty() && !trim(bytes).empty()) {
      if (!has_list_mark(bytes)) out_ += mark_;
      mark_.clear();
    }
    out_ += bytes;
  }

  void line_end() {
    while (!out_.empty() && (out_.back() == ' ' || out_.back() == '\t')) out_.pop_back();
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
  }

  void tag(const Tag& tag) {
    if (!is_one_of(tag.name, kBlockTags)) return;
    const bool list = tag.name == "ol" || tag.name == "ul";
    if (tag.name == "td" || tag.name == "th") return text(" ");
    line_end();
    if (list && !tag.closing)
      lists_.push_back(tag.name == "ol" ? attribute_number(tag.attributes, "start", 1, 9999) : 0);
    if (list && tag.closing && !lists_.empty()) lists_.pop_back();
    if (tag.name == "li") mark_ = tag.closing || lists_.empty() ? "" : item_mark();
  }

  std::string finish() {
    line_end();
    if (!out_.empty() && out_.back() == '\n') out_.pop_back();
    return std::move(out_);
  }

 private:
  std::string item_mark() {
    int& next = lists_.back();
    return next == 0 ? "- " : std::to_string(next++) + ". ";
  }

  std::string out_;
  std::string mark_;        // of the list item that has begun and has no text yet
  std::vector<int> lists_;  // open lists: the next number, 0 for bullets
};

/// Length of a run of stars; two or three are a bold mark.
std::size_t stars(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of('*', at);
  return (end == std::string_view::npos ? text.size() : end) - at;
}

/// Reads a mark at text[at] into the writer; returns the byte behind it, `at` where there is none.
std::size_t read_mark(std::string_view text, std::size_t at, Writer& out) {
  const char c = text[at];
  if (c == '\n') {
    out.line_end();
    return at + 1;
  }
  if (c == '\\' && at + 1 < text.size() && is_ascii_punctuation(text[at + 1])) {
    out.text(text.substr(at + 1, 1));
    return at + 2;
  }
  if (c == '*') {
    const std::size_t run = stars(text, at);
    if (run != 2 && run != 3) out.text(text.substr(at, run));
    return at + run;
  }
  if (c == '&') {
    std::string character;
    const std::size_t end = read_entity(text, at, character);
    if (end != at) out.text(character);
    return end;
  }
  if (c == '<') {
    if (text.substr(at).starts_with("<!--")) {
      const std::size_t end = text.find("-->", at);
      return end == std::string_view::npos ? text.size() : end + 3;
    }
    if (const std::optional<Tag> tag = read_tag(text, at)) {
      out.tag(*tag);
      return tag->end;
    }
  }
  return at;
}

}  // namespace

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

std::optional<Tag> read_tag(std::string_view text, std::size_t at) {
  Tag tag;
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == '/') {
    tag.closing = true;
    ++i;
  }
  const std::size_t name = i;
  while (i < text.size() && i - name < 12 && (is_letter(text[i]) || is_digit(text[i])))
    tag.name += lower(text[i++]);
  if (!is_one_of(tag.name, kInlineTags) && !is_one_of(tag.name, kBlockTags)) return std::nullopt;
  const std::string_view rest = text.substr(i, kLongestTag);
  const std::size_t close = rest.find_first_of("<>");
  if (close == std::string_view::npos || rest[close] != '>') return std::nullopt;
  if (close > 0 && rest[0] != ' ' && rest[0] != '/' && rest[0] != '\n' && rest[0] != '\t')
    return std::nullopt;
  tag.attributes = rest.substr(0, close);
  tag.end = i + close + 1;
  return tag;
}

int attribute_number(std::string_view attributes, std::string_view name, int otherwise, int most) {
  for (std::size_t at = attributes.find(name); at != std::string_view::npos;
       at = attributes.find(name, at + 1)) {
    std::size_t i = at + name.size();
    if (at > 0 && is_letter(attributes[at - 1])) continue;
    while (i < attributes.size() &&
           (attributes[i] == ' ' || attributes[i] == '=' || attributes[i] == '"' || attributes[i] == '\''))
      ++i;
    int value = 0;
    const std::size_t digits = i;
    for (; i < attributes.size() && is_digit(attributes[i]) && value <= most; ++i)
      value = value * 10 + (attributes[i] - '0');
    if (i > digits) return std::clamp(value, 1, most);
  }
  return otherwise;
}

std::string plain(std::string_view marked) {
  Writer out;
  for (std::size_t i = 0; i < marked.size();) {
    const std::size_t next = read_mark(marked, i, out);
    if (next != i) {
      i = next;
      continue;
    }
    std::size_t end = marked.find_first_of("\n\\*&<", i + 1);
    if (end == std::string_view::npos) end = marked.size();
    out.text(marked.substr(i, end - i));
    i = end;
  }
  std::string text = out.finish();
  return std::string(trim(text));
}

}  // namespace thaimemo::markup
