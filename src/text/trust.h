// Can a PDF's text layer be trusted, or is the page better read like a scan? Thai fonts with private glyphs
// and careless converters lose marks and digits without a sign; a wrong number that looks right is the
// result.
#pragma once

#include <string>
#include <vector>

#include "base/page.h"

namespace thaimemo::text {

struct TrustOptions {
  double max_private = 0.005;      // share of private-use or replacement characters
  double max_orphan_marks = 0.01;  // share of marks that stand on no consonant
  int min_letters = 20;            // fewer characters are no text layer worth its name
  int letters_for_sara_am = 600;   // Thai letters without a single ำ: it was lost
};

struct Trust {
  bool trusted = false;
  std::string reason;  // why not, for people; empty if trusted

  bool operator==(const Trust&) const = default;
};

Trust judge_text_layer(const std::vector<Word>& words, const TrustOptions& options = {});

}  // namespace thaimemo::text
