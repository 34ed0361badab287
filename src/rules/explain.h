// Why did the rules read what they read? Every rule that matched, what it matched and where, every match that
// a rule's own conditions ruled out, and every word that was read otherwise than printed. Looking changes
// nothing.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/page.h"
#include "rules/pack.h"

namespace thaimemo::rules {

enum class Verdict {
  kMatched,   // the rule applies here
  kRuledOut,  // its pattern matches, its `unless` forbids
  kSpelled,   // a word of the vocabulary, misread in print
};

struct Explanation {
  Verdict verdict = Verdict::kMatched;
  std::string rule;       // what the rule is for; "vocabulary" for a spelling
  std::string file;       // of the pack, base name; empty for a spelling
  int line = 0;           // in that file
  int page = 0;           // 1-based
  std::size_t block = 0;  // index into the document's blocks
  std::string printed;    // as in the text
  std::string read_as;    // what the rules saw

  bool operator==(const Explanation&) const = default;
};

/// In reading order, for one place in the pack's order of purposes.
std::vector<Explanation> explain(const DocumentText& document, const RulePack& pack);

}  // namespace thaimemo::rules
