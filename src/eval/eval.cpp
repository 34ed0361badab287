#include "eval/eval.h"

#include <map>

#include "eval/count.h"

namespace thaimemo::eval {
namespace {

/// "papers/a.pdf" and "a.pdf" are the same paper, "a.png" another.
std::string base_name(const std::string& file) {
  const std::size_t slash = file.find_last_of("/\\");
  return slash == std::string::npos ? file : file.substr(slash + 1);
}

using ByFile = std::map<std::string, std::vector<const Record*>>;

ByFile by_file(const std::vector<Record>& records) {
  ByFile found;
  for (const Record& each : records) found[base_name(each.source.file)].push_back(&each);
  return found;
}

}  // namespace

Report evaluate(const std::vector<Record>& truth, const std::vector<Record>& records,
                const Options& options) {
  Report report;
  ByFile given = by_file(records);
  for (const auto& [file, papers] : by_file(truth)) {
    const std::vector<const Record*>& found = given[file];
    for (std::size_t i = 0; i < papers.size(); ++i) {
      const Record* record = i < found.size() ? found[i] : nullptr;
      ++report.papers;
      report.unmatched_papers += record == nullptr ? 1 : 0;
      count_fields(*papers[i], record, report);
      count_scores(*papers[i], record, options, report);
    }
    if (found.size() > papers.size())
      report.unmatched_records += static_cast<int>(found.size() - papers.size());
  }
  return report;
}

ScoreResult total(const Report& report) {
  ScoreResult all;
  all.group = "all scores";
  for (const ScoreResult& each : report.scores) {
    all.printed += each.printed;
    all.right += each.right;
    all.wrong += each.wrong;
    all.missing += each.missing;
    all.spurious += each.spurious;
    all.silent += each.silent;
    all.flagged_right += each.flagged_right;
  }
  return all;
}

double silent_error_rate(const Report& report) {
  const ScoreResult all = total(report);
  return all.printed > 0 ? static_cast<double>(all.silent) / all.printed : 0;
}

}  // namespace thaimemo::eval
