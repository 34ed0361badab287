#include <functional>
#include <set>

#include "eval/rate.h"
#include "eval/tally.h"
#include "eval/trust.h"

namespace thaimemo::eval {
namespace {

using Documents = std::vector<const Tally*>;

/// A rate from what each document adds to it.
Rate rate_of(const Documents& documents, const Options& options,
             const std::function<Share(const Tally&)>& share) {
  std::vector<Share> shares;
  for (const Tally* each : documents) shares.push_back(share(*each));
  return rate(shares, options);
}

void add(FieldCount& sum, const FieldCount& more) {
  sum.printed += more.printed;
  sum.found += more.found;
  sum.right += more.right;
  sum.edits += more.edits;
  sum.characters += more.characters;
}

void add(ScoreCount& sum, const ScoreCount& more) {
  sum.printed += more.printed;
  sum.right += more.right;
  sum.wrong += more.wrong;
  sum.missing += more.missing;
  sum.spurious += more.spurious;
  sum.invented += more.invented;
  sum.silent += more.silent;
  sum.flagged_right += more.flagged_right;
}

/// A document's counts of one name, nothing if it has none; of all names if `name` is empty.
template <class Count>
Count count_of(const Named<Count>& counts, const std::string& name) {
  Count sum;
  for (const auto& [known, count] : counts.all())
    if (name.empty() || known == name) add(sum, count);
  return sum;
}

FieldResult field_result(const Documents& documents, const std::string& field, bool prose,
                         const Options& options) {
  FieldResult result{field, prose, {}, {}, {}, {}};
  for (const Tally* each : documents) add(result.count, count_of(each->fields, field));
  const auto over = [&](auto whole, double factor) {
    return rate_of(documents, options, [&](const Tally& tally) {
      const FieldCount count = count_of(tally.fields, field);
      return Share{factor * count.right, static_cast<double>(whole(count))};
    });
  };
  result.precision = over([](const FieldCount& count) { return count.found; }, 1);
  result.recall = over([](const FieldCount& count) { return count.printed; }, 1);
  result.f1 = over([](const FieldCount& count) { return count.printed + count.found; }, 2);
  return result;
}

ScoreResult score_result(const Documents& documents, const std::string& group, const Options& options) {
  ScoreResult result{group.empty() ? "all scores" : group, {}, {}, {}, {}};
  for (const Tally* each : documents) add(result.count, count_of(each->scores, group));
  const auto over = [&](auto share) {
    return rate_of(documents, options,
                   [&](const Tally& tally) { return share(count_of(tally.scores, group)); });
  };
  result.f1 = over([](const ScoreCount& it) {
    return Share{2.0 * it.right, 1.0 * it.printed + it.right + it.wrong + it.spurious};
  });
  result.silent = over([](const ScoreCount& it) { return Share{1.0 * it.silent, 1.0 * it.printed}; });
  result.flagged_right = over([](const ScoreCount& it) {
    return Share{1.0 * it.flagged_right, 1.0 * it.right};
  });
  return result;
}

Rate ten_right(const Documents& documents, const Options& options) {
  return rate_of(documents, options, [](const Tally& it) {
    return Share{1.0 * it.ten_right, 1.0 * it.with_ten};
  });
}

std::vector<Slice> slices(const Documents& documents, const Options& options) {
  std::map<std::pair<std::string, std::string>, Documents> of;
  for (const Tally* each : documents)
    for (const auto& label : each->labels) of[label].push_back(each);
  std::vector<Slice> found;
  for (const auto& [label, some] : of) {
    int papers = 0;
    for (const Tally* each : some) papers += each->papers;
    found.push_back(
        {label.first, label.second, papers, score_result(some, "", options), ten_right(some, options)});
  }
  return found;
}

template <class Member>
std::vector<std::string> names(const Documents& documents, Member member) {
  std::vector<std::string> all;
  std::set<std::string> seen;
  for (const Tally* each : documents)
    for (const auto& [name, count] : (each->*member).all())
      if (seen.insert(name).second) all.push_back(name);
  return all;
}

void add_trust(Report& report, const Documents& documents, const Options& options) {
  std::vector<std::vector<Judged>> judged;
  for (const Tally* each : documents) {
    judged.push_back(each->judged);
    report.judged.insert(report.judged.end(), each->judged.begin(), each->judged.end());
  }
  report.calibration = calibration(report.judged);
  report.risk = risk(judged, options);
}

}  // namespace

Report report_of(const std::vector<Tally>& tallies, const Options& options) {
  Report report;
  Documents documents;
  std::set<std::string> prose;
  for (const Tally& each : tallies) {
    documents.push_back(&each);
    ++report.documents;
    report.papers += each.papers;
    report.unmatched_papers += each.unmatched_papers;
    report.unmatched_records += each.unmatched_records;
    report.misses.insert(report.misses.end(), each.misses.begin(), each.misses.end());
    prose.insert(each.prose.begin(), each.prose.end());
  }
  for (const std::string& field : names(documents, &Tally::fields))
    report.fields.push_back(field_result(documents, field, prose.contains(field), options));
  for (const std::string& group : names(documents, &Tally::scores))
    report.scores.push_back(score_result(documents, group, options));
  report.scores.push_back(score_result(documents, "", options));
  report.ten_right = ten_right(documents, options);
  report.slices = slices(documents, options);
  add_trust(report, documents, options);
  return report;
}

}  // namespace thaimemo::eval
