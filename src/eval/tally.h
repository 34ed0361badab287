// What one document counts to. Tallies add up, so that a report over any set of documents, resampled ones
// among them, is a sum.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "eval/eval.h"

namespace thaimemo::eval {

/// Counts by name in the order in which the names came up.
template <class Count>
class Named {
 public:
  Count& operator[](const std::string& name) {
    for (auto& [known, count] : all_)
      if (known == name) return count;
    return all_.emplace_back(name, Count{}).second;
  }
  const Count* find(const std::string& name) const {
    for (const auto& [known, count] : all_)
      if (known == name) return &count;
    return nullptr;
  }
  const std::vector<std::pair<std::string, Count>>& all() const { return all_; }

 private:
  std::vector<std::pair<std::string, Count>> all_;
};

struct Tally {
  std::map<std::string, std::string> labels;
  int papers = 0;
  int unmatched_papers = 0;
  int unmatched_records = 0;
  int with_ten = 0;   // papers that print all ten indicators
  int ten_right = 0;  // of these, with ten right scores
  Named<FieldCount> fields;
  std::set<std::string> prose;  // fields whose characters count
  Named<ScoreCount> scores;
  std::vector<Judged> judged;
  std::vector<Miss> misses;
};

/// Counts one paper; `record` is nullptr where it has none.
void count_fields(const Record& truth, const Record* record, Tally& tally);
void count_scores(const Record& truth, const Record* record, const Options& options, Tally& tally);

/// Sums over documents, with intervals. `Report::scores` ends with the sum of all groups.
Report report_of(const std::vector<Tally>& documents, const Options& options);

}  // namespace thaimemo::eval
