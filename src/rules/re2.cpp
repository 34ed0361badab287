#include "rules/re2.h"

#include <re2/re2.h>

#include <stdexcept>
#include <type_traits>

namespace thaimemo::rules {
namespace {

// RE2::Match's first parameter names the string view that this release of RE2 speaks.
template <class View, class... Rest>
std::remove_cvref_t<View> view_of(bool (re2::RE2::*)(View, Rest...) const);
using View = decltype(view_of(&re2::RE2::Match));

re2::RE2::Options options() {
  re2::RE2::Options result;
  result.set_log_errors(false);
  result.set_dot_nl(true);       // a sentence runs over line ends; [^\n] says otherwise
  result.set_max_mem(64 << 20);  // some alternations over Thai letters outgrow the default of 8 MiB
  return result;
}

}  // namespace

struct Regex::Compiled {
  explicit Compiled(const std::string& pattern) : regex(pattern, options()) {}
  re2::RE2 regex;
};

Regex::Regex(const std::string& pattern) : compiled_(std::make_unique<Compiled>(pattern)) {
  if (!compiled_->regex.ok()) throw std::invalid_argument(compiled_->regex.error());
}
Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

std::optional<Match> Regex::find(std::string_view text, std::size_t from) const {
  if (from > text.size()) return std::nullopt;
  const int count = compiled_->regex.NumberOfCapturingGroups() + 1;
  std::vector<View> found(static_cast<std::size_t>(count));
  const View view(text.data(), text.size());
  if (!compiled_->regex.Match(view, from, text.size(), re2::RE2::UNANCHORED, found.data(), count)) {
    return std::nullopt;
  }
  Match match;
  for (const View& piece : found) {
    if (piece.data() == nullptr) {
      match.groups.emplace_back(std::nullopt);
    } else {
      const auto begin = static_cast<std::size_t>(piece.data() - text.data());
      match.groups.emplace_back(Range{begin, begin + piece.size()});
    }
  }
  return match;
}

std::vector<Match> Regex::find_all(std::string_view text) const {
  std::vector<Match> result;
  std::size_t from = 0;
  while (auto match = find(text, from)) {
    from = match->all().end + (match->all().empty() ? 1 : 0);
    result.push_back(std::move(*match));
  }
  return result;
}

bool Regex::matches_at(std::string_view text, std::size_t from) const {
  if (from > text.size()) return false;
  const View rest(text.data() + from, text.size() - from);  // so that ^ is the place itself
  return compiled_->regex.Match(rest, 0, rest.size(), re2::RE2::ANCHOR_START, nullptr, 0);
}

std::optional<int> Regex::group(std::string_view name) const {
  const auto& names = compiled_->regex.NamedCapturingGroups();
  const auto found = names.find(std::string(name));
  if (found == names.end()) return std::nullopt;
  return found->second;
}

}  // namespace thaimemo::rules
