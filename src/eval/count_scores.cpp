#include <algorithm>
#include <cstdlib>

#include "eval/cells.h"
#include "eval/tally.h"

namespace thaimemo::eval {
namespace {

std::string points(Score score) {
  const std::string cents = std::to_string(std::abs(score) % 100);
  return (score < 0 ? "-" : "") + std::to_string(std::abs(score) / 100) + (cents.size() < 2 ? ".0" : ".") +
         cents;
}

bool flagged(const ScoreCell& cell, const Options& options) {
  if (!cell.named || cell.doubted) return true;
  if (!cell.evidence) return false;
  const Evidence& evidence = *cell.evidence;
  return evidence.status == Status::kConflict || evidence.status == Status::kHandwritten ||
         evidence.confidence < options.doubted_below;
}

/// Whether the record says that something is missing: a page that was given up, or some of the ten
/// indicators.
bool owns_up(const Record* record, const ScoreCell& missing) {
  return record != nullptr &&
         std::any_of(record->warnings.begin(), record->warnings.end(), [&](const Warning& warning) {
           return warning.code == "page_unreadable" || warning.code == missing.group + "_missing";
         });
}

/// Takes the first cell of this name out of `cells`, of the same value if so asked.
std::optional<ScoreCell> take(std::vector<ScoreCell>& cells, const ScoreCell& wanted, bool same_value) {
  const auto found = std::find_if(cells.begin(), cells.end(), [&](const ScoreCell& each) {
    return each.group == wanted.group && each.name == wanted.name &&
           (!same_value || each.value == wanted.value);
  });
  if (found == cells.end()) return std::nullopt;
  ScoreCell cell = *found;
  cells.erase(found);
  return cell;
}

Judged judged(const std::string& file, const ScoreCell& cell, bool right) {
  Judged it{file, cell.name, Status::kRead, 1, right};
  if (cell.evidence) {
    it.status = cell.evidence->status;
    it.confidence = cell.evidence->confidence;
  }
  return it;
}

void count_right(const std::string& file, const ScoreCell& found, const Options& options, Tally& tally) {
  ScoreCount& count = tally.scores[found.group];
  ++count.printed;
  ++count.right;
  count.flagged_right += flagged(found, options) ? 1 : 0;
  tally.judged.push_back(judged(file, found, true));
}

void count_wrong(const std::string& file, const ScoreCell& wanted, const std::optional<ScoreCell>& found,
                 bool told, Tally& tally) {
  ScoreCount& count = tally.scores[wanted.group];
  const bool missing = !found || !found->value;
  ++count.printed;
  ++(missing ? count.missing : count.wrong);
  count.silent += told ? 0 : 1;
  if (!missing) tally.judged.push_back(judged(file, *found, false));
  tally.misses.push_back(
      {file, wanted.name, points(*wanted.value), missing ? "" : points(*found->value), told});
}

void count_spurious(const std::string& file, const ScoreCell& extra, const Options& options, Tally& tally) {
  ScoreCount& count = tally.scores[extra.group];
  const bool told = flagged(extra, options);
  ++count.spurious;
  count.invented += told ? 0 : 1;
  if (extra.named) tally.judged.push_back(judged(file, extra, false));
  tally.misses.push_back({file, extra.name, "", points(*extra.value), told});
}

}  // namespace

void count_scores(const Record& truth, const Record* record, const Options& options, Tally& tally) {
  std::vector<ScoreCell> given = record != nullptr ? scores(*record) : std::vector<ScoreCell>{};
  std::vector<ScoreCell> unsettled;
  int indicators = 0, right_indicators = 0;
  for (const ScoreCell& wanted : scores(truth)) {
    if (!wanted.value) continue;
    const auto found = take(given, wanted, true);
    indicators += wanted.group == "indicators" ? 1 : 0;
    right_indicators += found && wanted.group == "indicators" ? 1 : 0;
    if (found) {
      count_right(truth.source.file, *found, options, tally);
    } else {
      unsettled.push_back(wanted);
    }
  }
  for (const ScoreCell& wanted : unsettled) {
    const auto found = take(given, wanted, false);
    const bool told =
        (found && flagged(*found, options)) || ((!found || !found->value) && owns_up(record, wanted));
    count_wrong(truth.source.file, wanted, found, told, tally);
  }
  for (const ScoreCell& extra : given) {
    if (!extra.value) continue;
    count_spurious(truth.source.file, extra, options, tally);
  }
  tally.with_ten += indicators == 10 ? 1 : 0;
  tally.ten_right += indicators == 10 && right_indicators == 10 ? 1 : 0;
}

}  // namespace thaimemo::eval
