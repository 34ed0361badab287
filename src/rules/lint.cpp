// Looking over a rule pack: what stops it from loading, and what loads but is doubtful.
#include <algorithm>
#include <set>

#include "base/error.h"
#include "rules/pack.h"
#include "rules/pack_data.h"

namespace thaimemo::rules {
namespace {

std::string place(const Rule& rule) {
  return rule.file + ":" + std::to_string(rule.line) + ": rule \"" + rule.use + "\": ";
}

bool has_thai(const std::string& pattern) {
  return pattern.find('\xE0') != std::string::npos || pattern.find("\\p{Thai}") != std::string::npos;
}

// RE2's \b, \w and \W know ASCII only: beside a Thai letter they never mean what they say.
void check_ascii_classes(const Rule& rule, std::vector<std::string>& findings) {
  for (const char* sign : {"\\b", "\\w", "\\W"}) {
    std::size_t at = 0;
    while ((at = rule.pattern.find(sign, at)) != std::string::npos) {
      const bool thai_before = at > 0 && (rule.pattern[at - 1] & 0x80) != 0;
      const bool thai_behind = at + 2 < rule.pattern.size() && (rule.pattern[at + 2] & 0x80) != 0;
      if (thai_before || thai_behind)
        findings.push_back(place(rule) + sign + " is ASCII only and stands beside Thai");
      at += 2;
    }
  }
}

// A rule whose every example an earlier one takes whole is never the one that decides.
void check_overlap(const Rule& rule, const Rule& earlier, std::vector<std::string>& findings) {
  const auto taken = [&](const std::string& example) {
    const auto mine = search(rule, example);
    const auto before = search(earlier, example);
    return mine && before && mine->all() == before->all();
  };
  if (std::all_of(rule.examples.begin(), rule.examples.end(), taken)) {
    findings.push_back(place(rule) + "its examples all match the rule at line " +
                       std::to_string(earlier.line) + " of " + earlier.file + " as well");
  }
}

void check_rules(const PackData& pack, std::vector<std::string>& findings) {
  for (const auto& [use, rules] : pack.rules) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (has_thai(rules[i].pattern)) check_ascii_classes(rules[i], findings);
      for (std::size_t j = 0; j < i; ++j) check_overlap(rules[i], rules[j], findings);
    }
  }
}

// One heading under two fields: which one it means is chance.
void check_columns(const PackData& pack, std::vector<std::string>& findings) {
  std::set<std::string> seen;
  for (const Column& column : pack.columns) {
    for (const Label& heading : column.headings) {
      if (!seen.insert(heading.skeleton).second) {
        findings.push_back("columns: the heading \"" + heading.text + "\" (" + column.field +
                           ") stands there twice");
      }
    }
  }
}

void check_scheme(const PackData& pack, std::vector<std::string>& findings) {
  const Scheme& scheme = pack.scheme;
  if (scheme.weight_iit + scheme.weight_eit + scheme.weight_oit != 100)
    findings.push_back("weights: they do not add up to 100");
  std::set<int> numbers;
  for (const SchemeIndicator& indicator : scheme.indicators) {
    if (!numbers.insert(indicator.no).second) {
      findings.push_back("indicators: number " + std::to_string(indicator.no) + " is given twice");
    }
  }
  for (const CodeRange& range : scheme.codes) {
    if (range.indicator != 0 && !numbers.contains(range.indicator)) {
      findings.push_back("codes: " + range.prefix + std::to_string(range.first) +
                         " belongs to no known indicator");
    }
  }
}

}  // namespace

void RulePack::check() const {
  for (const auto& [use, rules] : data().rules) {
    for (const Rule& rule : rules) {
      for (const std::string& example : rule.examples) {
        if (search(rule, example)) continue;
        throw Error(Cause::kEnvironment,
                    rule.file + ":" + std::to_string(rule.line) + ": rule \"" + use +
                        "\" does not match its example \"" + example + "\"",
                    "correct the rule pack");
      }
    }
  }
}

std::vector<std::string> lint(const std::filesystem::path& dir) {
  std::vector<std::string> findings;
  try {
    const RulePack pack(dir);
    pack.check();
    check_rules(pack.data(), findings);
    check_columns(pack.data(), findings);
    check_scheme(pack.data(), findings);
  } catch (const Error& error) {
    if (!std::filesystem::is_directory(dir)) throw;
    findings.emplace_back(error.what());
  }
  return findings;
}

}  // namespace thaimemo::rules
