#include "rules/re2.h"

#include <re2/re2.h>

#include <mutex>
#include <type_traits>
#include <utility>

#include "base/error.h"

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
  Compiled(std::string source, std::string its_name)
      : pattern(std::move(source)), name(std::move(its_name)) {}

  const re2::RE2& operator*() {
    std::call_once(once, [this] { regex = std::make_unique<re2::RE2>(pattern, options()); });
    if (regex->ok()) return *regex;
    throw Error(Cause::kEnvironment, name + " does not compile: " + regex->error(), "correct the rule pack");
  }

  std::string pattern;
  std::string name;
  std::once_flag once;
  std::unique_ptr<re2::RE2> regex;
};

Regex::Regex(std::string pattern, std::string name)
    : compiled_(std::make_unique<Compiled>(std::move(pattern), std::move(name))) {}
Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

std::optional<Match> Regex::find(std::string_view text, std::size_t from) const {
  if (from > text.size()) return std::nullopt;
  const re2::RE2& regex = **compiled_;
  const int count = regex.NumberOfCapturingGroups() + 1;
  std::vector<View> found(static_cast<std::size_t>(count));
  const View view(text.data(), text.size());
  if (!regex.Match(view, from, text.size(), re2::RE2::UNANCHORED, found.data(), count)) return std::nullopt;
  Match match;
  match.groups.reserve(found.size());
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

bool Regex::found_in(std::string_view text) const {
  return (**compiled_)
      .Match(View(text.data(), text.size()), 0, text.size(), re2::RE2::UNANCHORED, nullptr, 0);
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
  return (**compiled_).Match(rest, 0, rest.size(), re2::RE2::ANCHOR_START, nullptr, 0);
}

std::optional<int> Regex::group(std::string_view name) const {
  const auto& names = (**compiled_).NamedCapturingGroups();
  const auto found = names.find(std::string(name));
  if (found == names.end()) return std::nullopt;
  return found->second;
}

}  // namespace thaimemo::rules
