#include <algorithm>
#include <cstdlib>

#include "eval/cells.h"
#include "eval/count.h"

namespace thaimemo::eval {
namespace {

ScoreResult& result_of(Report& report, const std::string& group) {
  auto found = std::find_if(report.scores.begin(), report.scores.end(),
                            [&](const ScoreResult& each) { return each.group == group; });
  if (found != report.scores.end()) return *found;
  report.scores.emplace_back();
  report.scores.back().group = group;
  return report.scores.back();
}

std::string points(Score score) {
  const std::string cents = std::to_string(std::abs(score) % 100);
  return (score < 0 ? "-" : "") + std::to_string(std::abs(score) / 100) + (cents.size() < 2 ? ".0" : ".") +
         cents;
}

bool flagged(const ScoreCell& cell, const Options& options) {
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

void count_right(const ScoreCell& found, const Options& options, Report& report) {
  ScoreResult& result = result_of(report, found.group);
  ++result.printed;
  ++result.right;
  result.flagged_right += flagged(found, options) ? 1 : 0;
}

void count_wrong(const std::string& file, const ScoreCell& wanted, const std::optional<ScoreCell>& found,
                 bool told, Report& report) {
  ScoreResult& result = result_of(report, wanted.group);
  const bool missing = !found || !found->value;
  ++result.printed;
  ++(missing ? result.missing : result.wrong);
  result.silent += told ? 0 : 1;
  report.misses.push_back(
      {file, wanted.name, points(*wanted.value), missing ? "" : points(*found->value), told});
}

}  // namespace

void count_scores(const Record& truth, const Record* record, const Options& options, Report& report) {
  std::vector<ScoreCell> given = record != nullptr ? scores(*record) : std::vector<ScoreCell>{};
  std::vector<ScoreCell> unsettled;
  int indicators = 0, right_indicators = 0;
  for (const ScoreCell& wanted : scores(truth)) {
    if (!wanted.value) continue;
    const auto found = take(given, wanted, true);
    indicators += wanted.group == "indicators" ? 1 : 0;
    right_indicators += found && wanted.group == "indicators" ? 1 : 0;
    if (found) {
      count_right(*found, options, report);
    } else {
      unsettled.push_back(wanted);
    }
  }
  for (const ScoreCell& wanted : unsettled) {
    const auto found = take(given, wanted, false);
    const bool told =
        (found && flagged(*found, options)) || ((!found || !found->value) && owns_up(record, wanted));
    count_wrong(truth.source.file, wanted, found, told, report);
  }
  for (const ScoreCell& extra : given) {
    if (!extra.value) continue;
    ++result_of(report, extra.group).spurious;
    report.misses.push_back(
        {truth.source.file, extra.name, "", points(*extra.value), flagged(extra, options)});
  }
  report.with_ten += indicators == 10 ? 1 : 0;
  report.ten_right += indicators == 10 && right_indicators == 10 ? 1 : 0;
}

}  // namespace thaimemo::eval
