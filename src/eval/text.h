// Distances between texts, in code points.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo::eval {

/// Code points with runs of white space as one space and none at the ends; bytes that are no UTF-8 count as
/// one each.
std::u32string folded(std::string_view utf8);

/// Levenshtein distance: least number of insertions, deletions and substitutions.
long distance(std::u32string_view one, std::u32string_view other);

}  // namespace thaimemo::eval
