// Regular expressions over UTF-8. Hides that RE2 takes re2::StringPiece on Debian 12 and absl::string_view on
// Debian 13. Matching is linear in the text; there is no look-around, and \b and \w are ASCII only.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::rules {

/// Bytes [begin, end) of the text that was searched.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return end <= begin; }
  bool operator==(const Range&) const = default;
};

/// Group 0 is the whole match; a group that took no part is nullopt.
struct Match {
  std::vector<std::optional<Range>> groups;

  const Range& all() const { return *groups.front(); }
};

/// Compiled when it is first used, by whichever thread: a paper needs a part of a pack's patterns only. Every
/// use throws Error (kEnvironment) where the pattern does not compile.
class Regex {
 public:
  /// `name` says in errors which pattern it is and where it stands.
  Regex(std::string pattern, std::string name);
  ~Regex();
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;

  /// The first match that begins at or after `from`; ^ is the start of the text, or of a line under (?m).
  std::optional<Match> find(std::string_view text, std::size_t from = 0) const;
  /// Is there one? Cheaper: it need not be known where.
  bool found_in(std::string_view text) const;
  /// All matches that do not overlap, from left to right.
  std::vector<Match> find_all(std::string_view text) const;
  /// Does it match right at `from`? There ^ is that place.
  bool matches_at(std::string_view text, std::size_t from) const;
  /// Number of the group (?P<name>…), nullopt where there is none.
  std::optional<int> group(std::string_view name) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace thaimemo::rules
