// A draft while it is being filled. Mentions name indicators and questions by what they are, since their
// places in the record are known only at the end.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "rules/outline.h"

namespace thaimemo::rules {

struct Found {
  Record record;
  std::vector<Mention> mentions;                            // all but those of indicators
  std::vector<std::pair<int, Mention>> indicator_mentions;  // by indicator number
  std::vector<IntField> planned_years;                      // of the measures, as sentences give them
  std::vector<Comparison> nameless;                         // of an indicator whose name is lost
  std::set<int> unread;         // indicators of which a sentence could not be read
  std::set<std::size_t> taken;  // elements whose table has gone into fields
};

/// A score of an indicator: the first becomes its value, every later one a mention.
Indicator& add_indicator(Found& found, int no, Evidence label, ScoreField score, const PackData& pack);

}  // namespace thaimemo::rules
