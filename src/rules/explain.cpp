#include "rules/explain.h"

#include "rules/paper.h"

namespace thaimemo::rules {
namespace {

std::string printed(const Reading& reading, Range range) {
  const Range source = reading.back(range);
  return reading.source->text.substr(source.begin, source.end - source.begin);
}

Explanation at(const Reading& reading, Range range, std::size_t block) {
  Explanation explanation;
  explanation.page = reading.page;
  explanation.block = block;
  explanation.printed = printed(reading, range);
  explanation.read_as = reading.text.substr(range.begin, range.end - range.begin);
  return explanation;
}

void explain_spellings(const Reading& reading, std::size_t block, std::vector<Explanation>& all) {
  for (const Range word : reading.spelled) {
    Explanation explanation = at(reading, word, block);
    if (explanation.printed == explanation.read_as) continue;
    explanation.verdict = Verdict::kSpelled;
    explanation.rule = "vocabulary";
    all.push_back(std::move(explanation));
  }
}

void explain_rule(const Rule& rule, const Reading& reading, std::size_t block,
                  std::vector<Explanation>& all) {
  for (const Match& match : rule.regex.find_all(reading.text)) {
    if (match.all().empty()) continue;
    Explanation explanation = at(reading, match.all(), block);
    const auto allowed = search(rule, reading.text, match.all().begin);
    const bool stands = allowed && allowed->all().begin == match.all().begin;
    explanation.verdict = stands ? Verdict::kMatched : Verdict::kRuledOut;
    explanation.rule = rule.use;
    explanation.file = rule.file;
    explanation.line = rule.line;
    all.push_back(std::move(explanation));
  }
}

}  // namespace

std::vector<Explanation> explain(const DocumentText& document, const RulePack& pack) {
  const Content content = read_content(document, pack.data());
  const Paper whole{&content, &pack.data(), 0, content.size(), false};
  std::vector<Explanation> all;
  each_reading(whole, [&](std::size_t block, const Reading& reading) {
    explain_spellings(reading, block, all);
    for (const auto& [use, rules] : pack.data().rules) {
      for (const Rule& rule : rules) explain_rule(rule, reading, block, all);
    }
  });
  return all;
}

}  // namespace thaimemo::rules
