// A ranked table is sorted by score: no indicator beats one of a higher rank. A misread rank says nothing of
// the scores, so one that cannot be is left out.
#include <algorithm>

#include "check/rules.h"

namespace thaimemo::check {
namespace {

bool can_be(int rank, const Record& record) {
  return rank >= 1 && rank <= static_cast<int>(record.indicators.size());
}

}  // namespace

Trials rank_range(const Record& record) {
  Trials trials;
  for (std::size_t i = 0; i < record.indicators.size(); ++i) {
    const auto& rank = record.indicators[i].rank.value;
    if (rank && !can_be(*rank, record))
      trials.push_back(stated("rank_range", false, {{FieldKind::kIndicatorRank, static_cast<int>(i)}},
                              std::to_string(*rank) + " is no rank among " +
                                  std::to_string(record.indicators.size()) + " indicators"));
  }
  return trials;
}

void drop_impossible_ranks(Record& record) {
  for (Indicator& each : record.indicators)
    if (each.rank.value && !can_be(*each.rank.value, record)) each.rank.value.reset();
}

Trials ranks(const Record& record) {
  std::vector<int> ranked;
  for (std::size_t i = 0; i < record.indicators.size(); ++i) {
    const Indicator& each = record.indicators[i];
    if (each.rank.value && can_be(*each.rank.value, record) && each.score.value)
      ranked.push_back(static_cast<int>(i));
  }
  if (ranked.size() < 2) return {skipped("rank_order", "no ranks")};
  std::stable_sort(ranked.begin(), ranked.end(), [&](int a, int b) {
    return *record.indicators[a].rank.value < *record.indicators[b].rank.value;
  });
  Trials trials;
  Trial all = stated("rank_order", true, {}, "");
  all.corroborates = true;
  for (const int each : ranked) all.check.fields.push_back({FieldKind::kIndicatorRank, each});
  for (std::size_t i = 1; i < ranked.size(); ++i) {
    const FieldRef upper{FieldKind::kIndicatorScore, ranked[i - 1]};
    const FieldRef lower{FieldKind::kIndicatorScore, ranked[i]};
    Trial trial = routine(record, "rank_order", {{{upper, 1}, {lower, -1}}, 0, 0, kUnbounded, 0},
                          "a lower rank has the higher score");
    trial.check.fields.push_back({FieldKind::kIndicatorRank, ranked[i - 1]});
    trial.check.fields.push_back({FieldKind::kIndicatorRank, ranked[i]});
    trials.push_back(std::move(trial));
  }
  const bool sorted = std::all_of(trials.begin(), trials.end(),
                                  [](const Trial& each) { return each.check.outcome == Outcome::kPass; });
  if (sorted) trials.insert(trials.begin(), std::move(all));
  return trials;
}

}  // namespace thaimemo::check
