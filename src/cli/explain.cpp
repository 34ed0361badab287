#include "cli/explain.h"

#include <algorithm>

#include "record/evidence.h"

namespace thaimemo::cli {
namespace {

using rules::Explanation;
using rules::Verdict;

constexpr std::size_t kLongestPrint = 240;  // bytes shown of what was printed

// On one line, cut at a letter.
std::string shown(const std::string& text) {
  std::size_t end = std::min(text.size(), kLongestPrint);
  while (end < text.size() && end > 0 && (text[end] & 0xC0) == 0x80) --end;
  std::string line = text.substr(0, end);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return end < text.size() ? line + "…" : line;
}

std::string rule_of(const Explanation& it) {
  return it.rule + " (" + it.file + ":" + std::to_string(it.line) + ")";
}

bool covers(const Explanation& it, const Evidence& evidence) {
  return it.verdict == Verdict::kMatched && it.page == evidence.page && !evidence.raw.empty() &&
         it.printed.find(evidence.raw) != std::string::npos;
}

void explain_field(const std::string& file, const record::Proof& proof, const std::vector<Explanation>& all,
                   Log& log) {
  const std::string page = std::to_string(proof.evidence.page);
  log.info(file + ": " + proof.pointer + " \"" + shown(proof.evidence.raw) + "\" on page " + page,
           {{"file", file}, {"field", proof.pointer}, {"page", page}, {"printed", proof.evidence.raw}});
  bool any = false;
  for (const Explanation& it : all) {
    if (!covers(it, proof.evidence)) continue;
    any = true;
    log.info("    matched " + rule_of(it) + " \"" + shown(it.read_as) + "\"",
             {{"file", file},
              {"field", proof.pointer},
              {"matched", it.rule},
              {"pack", it.file},
              {"line", std::to_string(it.line)},
              {"read_as", it.read_as}});
  }
  if (!any)
    log.info("    by its place: a column, a list or a label's line",
             {{"file", file}, {"field", proof.pointer}});
}

void explain_other(const std::string& file, const Explanation& it, Log& log) {
  const std::string page = std::to_string(it.page);
  if (it.verdict == Verdict::kRuledOut) {
    log.info(file + ": ruled out " + rule_of(it) + " \"" + shown(it.read_as) + "\" on page " + page,
             {{"file", file},
              {"ruled_out", it.rule},
              {"pack", it.file},
              {"line", std::to_string(it.line)},
              {"page", page},
              {"read_as", it.read_as}});
  } else if (it.verdict == Verdict::kSpelled) {
    log.info(file + ": \"" + shown(it.printed) + "\" on page " + page + " nearly matched, read as \"" +
                 shown(it.read_as) + "\"",
             {{"file", file}, {"page", page}, {"printed", it.printed}, {"read_as", it.read_as}});
  }
}

}  // namespace

void explain(const std::string& file, const std::vector<Record>& records,
             const std::vector<Explanation>& explanations, Log& log) {
  for (const Record& record : records) {
    for (const record::Proof& proof : record::proofs(record)) explain_field(file, proof, explanations, log);
  }
  for (const Explanation& it : explanations) explain_other(file, it, log);
}

}  // namespace thaimemo::cli
