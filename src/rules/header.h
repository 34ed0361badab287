// Head of a memo: the fields beside the printed labels. The agency is agency.h's, the foot signatures.h's.
#pragma once

#include "rules/paper.h"

namespace thaimemo::rules {

/// [begin, end) of a paper's elements.
struct Elements {
  std::size_t begin = 0, end = 0;
  bool hold(std::size_t element) const { return begin <= element && element < end; }
};

/// What stands beside the labels, as readings of their own text.
struct Head {
  Text text;                    // the paragraphs of the head, joined
  Reading reading;              // of `text`
  std::size_t end = 0;          // first element behind the head
  std::optional<Range> agency;  // behind ส่วนราชการ, up to the telephone number
  Text subject_text;        // the paragraphs that its subject runs over, joined, if an addressee ends them
  Reading subject_reading;  // of `subject_text`
  Elements subject_lines;   // those paragraphs
  TextField unit;           // of a letter, from its foot; a memo's stands beside the agency
  TextField phone;
  TextField number;
  TextField date;
  TextField subject;
  TextField addressee;
};

/// The head of a memo; of a report, an empty one. Not movable once read: its readings point into its texts.
void read_head(const Paper& paper, Head& head);

/// The title of a report, or of the cover behind a memo.
TextField read_title(const Paper& paper, const Head& head);

}  // namespace thaimemo::rules
