// Head of a memo: the fields beside the printed labels. The agency is agency.h's, the foot signatures.h's.
#pragma once

#include "rules/paper.h"

namespace thaimemo::rules {

/// What stands beside the labels, as readings of their own text.
struct Head {
  Text text;                    // the paragraphs of the head, joined
  Reading reading;              // of `text`
  std::size_t end = 0;          // first element behind the head
  std::optional<Range> agency;  // behind ส่วนราชการ, up to the telephone number
  TextField unit;               // of a letter, from its foot; a memo's stands beside the agency
  TextField phone;
  TextField number;
  TextField date;
  TextField subject;
  TextField addressee;
};

/// The head of a memo; of a report, an empty one. Not movable once read: `reading` points into `text`.
void read_head(const Paper& paper, Head& head);

/// The title of a report, or of the cover behind a memo.
TextField read_title(const Paper& paper, const Head& head);

}  // namespace thaimemo::rules
