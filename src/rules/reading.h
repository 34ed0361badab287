// What do the rules see of a text, and what was printed there? The words of the pack's vocabulary are spelled
// right where the print nearly has them, digits are ASCII, dashes plain; every byte knows its place in the
// source.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/page.h"
#include "base/record.h"
#include "rules/pack_data.h"

namespace thaimemo::rules {

struct Reading {
  const Text* source = nullptr;  // outlives the reading
  int page = 0;
  std::string text;
  std::vector<std::uint32_t> origin;  // one more entry than `text` has bytes
  std::vector<Range> spelled = {};    // words of the vocabulary found in print, as bytes of `text`

  /// Bytes of source->text for bytes of `text`, blanks at the ends left out.
  Range back(Range range) const;
  Range whole() const { return {0, text.size()}; }
};

Reading read(const Text& text, int page, const PackData& pack);

/// The source in a record's spelling: ASCII digits, no dotted leaders, no blanks at the ends.
std::string tidy(std::string_view text);

/// A value as it stands in the source, with its evidence; no value where nothing is left of it or where it
/// was written by hand. What a pen went on with behind print is none of a text; a number by hand in part has
/// no value.
TextField text_field(const Reading& reading, Range range);
/// A second decimal that a blank has parted from the first, "97.9 2", is the score's, and a blank may stand for
/// the point, "80 00": never sure.
ScoreField score_field(const Reading& reading, Range range);
/// A score that a scan has spoilt, with its evidence: half of its confidence is left.
ScoreField unsure(ScoreField score);
IntField int_field(const Reading& reading, Range range);
Evidence evidence(const Reading& reading, Range range);

/// Of a value that stands or falls as a whole: by hand in part is by hand.
Evidence whole_evidence(const Reading& reading, Range range);

/// Nothing there, or only blanks, dashes and stars.
bool is_blank(const Reading* reading);

/// A text that goes on elsewhere; `separator` stands between the pieces.
void append(TextField& field, TextField more, const char* separator);

}  // namespace thaimemo::rules
