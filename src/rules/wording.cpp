#include "rules/wording.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "text/fold.h"

namespace thaimemo::rules {
namespace {

constexpr double kSame = 0.6;       // share of the issue's letter triples that a finding must hold
constexpr double kApart = 0.15;     // by which it must be ahead of the next
constexpr std::size_t kMost = 200;  // measures that are settled, findings that settle them: no paper has more
constexpr std::size_t kTriple = 9;  // bytes: three Thai letters

std::set<std::string> triples(const std::string& text) {
  const std::string skeleton = text::fold(text);
  std::set<std::string> result;
  for (std::size_t i = 0; i + kTriple <= skeleton.size(); ++i) {
    if ((static_cast<unsigned char>(skeleton[i]) & 0xC0) != 0x80) result.insert(skeleton.substr(i, kTriple));
  }
  return result;
}

double share(const std::set<std::string>& of, const std::set<std::string>& in) {
  if (of.empty()) return 0;
  const auto held = std::count_if(of.begin(), of.end(), [&](const std::string& t) { return in.contains(t); });
  return static_cast<double>(held) / static_cast<double>(of.size());
}

std::set<std::string> scored(const Record& record) {
  std::set<std::string> scopes;
  for (const Question& question : record.questions) {
    if (!question.code.value) continue;
    const std::string part = !question.part ? "" : *question.part == Part::kPublic ? ":public" : ":survey";
    scopes.insert("question:" + *question.code.value + part);
  }
  return scopes;
}

// "question:e4:public" → "question:e" and ":public": what must stay when the number changes.
std::pair<std::string, std::string> kind_of(const std::string& scope) {
  const std::size_t digits = scope.find_first_of("0123456789");
  const std::size_t behind = scope.find_first_not_of("0123456789", std::min(digits, scope.size()));
  return {scope.substr(0, digits), behind == std::string::npos ? "" : scope.substr(behind)};
}

// A finding about one question, and its letter triples.
struct Told {
  std::string about;
  std::set<std::string> words;
};

std::vector<Told> told_of(const Record& record) {
  std::vector<Told> told;
  for (const Finding& finding : record.findings) {
    if (finding.about.size() == 1 && finding.text.value && told.size() < kMost)
      told.push_back({finding.about[0], triples(*finding.text.value)});
  }
  return told;
}

std::string question_meant(const std::string& printed, const std::string& issue,
                           const std::vector<Told>& told, const std::set<std::string>& free) {
  const auto words = triples(issue);
  std::string best;
  double first = 0;
  double second = 0;
  for (const Told& finding : told) {
    if (kind_of(finding.about) != kind_of(printed)) continue;
    const double same = share(words, finding.words);
    if (finding.about == best) {
      first = std::max(first, same);
    } else if (same > first) {
      second = first;
      first = same;
      best = finding.about;
    } else {
      second = std::max(second, same);
    }
  }
  return first >= kSame && first - second >= kApart && free.contains(best) ? best : printed;
}

}  // namespace

void settle_codes_by_wording(Found& found) {
  Record& record = found.record;
  const std::set<std::string> asked = scored(record);
  std::set<std::string> free = asked;
  for (const Measure& measure : record.measures) {
    for (const std::string& scope : measure.about) free.erase(scope);
  }
  std::optional<std::vector<Told>> told;
  std::size_t settled = 0;
  for (Measure& measure : record.measures) {
    if (measure.about.size() != 1 || !measure.issue.value || !measure.about[0].starts_with("question:"))
      continue;
    std::string& scope = measure.about[0];
    if (asked.empty() || asked.contains(scope) || ++settled > kMost) continue;
    if (!told) told = told_of(record);
    scope = question_meant(scope, *measure.issue.value, *told, free);
  }
}

}  // namespace thaimemo::rules
