// What does a paper say? Page text and a rule pack in, one draft for each memo or report out, every value
// with the place where it stands. Nothing is judged here, and nothing is guessed: what does not parse keeps
// its print.
#pragma once

#include <vector>

#include "base/page.h"
#include "base/record.h"
#include "rules/pack.h"

namespace thaimemo::rules {

/// `document` is normalised (text/normalize.h). A memo's title begins a new draft; a report behind a memo is
/// part of it. A document without either gives one draft of kind `other`.
std::vector<Draft> extract(const DocumentText& document, const RulePack& pack);

}  // namespace thaimemo::rules
