#include "markup/entities.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "base/utf8.h"

namespace thaimemo::markup {
namespace {

using Named = std::pair<std::string_view, std::string_view>;

constexpr Named kNamed[] = {{"amp", "&"},    {"lt", "<"},     {"gt", ">"},   {"quot", "\""}, {"apos", "'"},
                            {"nbsp", " "},   {"ensp", " "},   {"emsp", " "}, {"ndash", "–"}, {"mdash", "—"},
                            {"hellip", "…"}, {"middot", "·"}, {"bull", "•"}};

/// The character of "&#39;" or "&#x27;" between '#' and ';'.
std::optional<std::uint32_t> numeric_entity(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return code;
}

}  // namespace

std::size_t read_entity(std::string_view text, std::size_t at, std::string& out) {
  const std::string_view window = text.substr(at + 1, 12);
  const std::size_t stop = window.find(';');
  if (stop == std::string_view::npos || stop == 0) return at;
  const std::string_view name = window.substr(0, stop);
  if (name.front() == '#') {
    const std::optional<std::uint32_t> code = numeric_entity(name.substr(1));
    if (!code) return at;
    append_utf8(out, *code);
    return at + stop + 2;
  }
  const auto found =
      std::find_if(std::begin(kNamed), std::end(kNamed), [&](const Named& n) { return n.first == name; });
  if (found == std::end(kNamed)) return at;
  out += found->second;
  return at + stop + 2;
}

}  // namespace thaimemo::markup
