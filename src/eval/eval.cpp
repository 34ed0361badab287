#include "eval/eval.h"

#include <map>

#include "eval/tally.h"

namespace thaimemo::eval {
namespace {

/// "papers/a.pdf" and "a.pdf" are the same paper, "a.png" another.
std::string base_name(const std::string& file) {
  const std::size_t slash = file.find_last_of("/\\");
  return slash == std::string::npos ? file : file.substr(slash + 1);
}

Tally count(const std::vector<const Truth*>& papers, const std::vector<const Record*>& found,
            const Options& options) {
  Tally tally;
  tally.labels = papers.front()->labels;
  for (std::size_t i = 0; i < papers.size(); ++i) {
    const Record* record = i < found.size() ? found[i] : nullptr;
    ++tally.papers;
    tally.unmatched_papers += record == nullptr ? 1 : 0;
    count_fields(papers[i]->record, record, tally);
    count_scores(papers[i]->record, record, options, tally);
  }
  if (found.size() > papers.size()) tally.unmatched_records = static_cast<int>(found.size() - papers.size());
  return tally;
}

}  // namespace

Report evaluate(const std::vector<Truth>& truth, const std::vector<Record>& records, const Options& options) {
  std::map<std::string, std::vector<const Truth*>> papers;
  std::map<std::string, std::vector<const Record*>> found;
  for (const Truth& each : truth) papers[base_name(each.record.source.file)].push_back(&each);
  for (const Record& each : records) found[base_name(each.source.file)].push_back(&each);
  std::vector<Tally> tallies;
  tallies.reserve(papers.size());
  for (const auto& [file, of_file] : papers) tallies.push_back(count(of_file, found[file], options));
  return report_of(tallies, options);
}

}  // namespace thaimemo::eval
