// The questions of a record by instrument, part and number, as their codes say.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/record.h"
#include "base/scheme.h"

namespace thaimemo::check {

/// "o12" is {"o", 12}.
struct Code {
  std::string prefix;
  int number = 0;
};

std::optional<Code> parse_code(std::string_view text);

/// Indices of the scored questions of one prefix and part, by number; a range (o7 … o14) stands at each of
/// its numbers.
using Numbered = std::map<int, std::vector<int>>;

/// nullopt: the paper names no part.
using ByPart = std::map<std::optional<Part>, Numbered>;

ByPart asked(const Record& record, const std::string& prefix);

/// The prefix of an instrument's codes ("i"), empty if the scheme has none.
std::string prefix_of(const Scheme& scheme, Instrument instrument);

/// Ranges of a fiscal year for one prefix.
std::vector<CodeRange> ranges_of(const Scheme& scheme, int year, const std::string& prefix);

}  // namespace thaimemo::check
