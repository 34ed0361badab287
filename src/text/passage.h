// Parts of a Text with their way back to the page: cut one out, join several, or ask where a match stands.
// Offsets are bytes of `Text::text`; one inside a character moves to the character's start.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/page.h"
#include "base/record.h"

namespace thaimemo::text {

/// Bytes [begin, end) of `text` with the raw print and the pieces that they came from.
Text slice(const Text& whole, std::size_t begin, std::size_t end);

/// Parts one after another, `separator` between them in text and raw. Empty parts add nothing.
Text join(const std::vector<Text>& parts, std::string_view separator);

/// Evidence for bytes [begin, end): raw as printed (blanks at its ends left out, valid UTF-8), page of the
/// first piece, box around the pieces on that page, least confidence, their symbols; kHandwritten if every
/// piece is handwritten. `page` is used where the text has no pieces.
Evidence locate(const Text& whole, std::size_t begin, std::size_t end, int page = 0);

/// Whether any piece of bytes [begin, end) was written by hand.
bool has_handwriting(const Text& whole, std::size_t begin, std::size_t end);

/// The end of bytes [begin, end) without what was written by hand behind print; `end` where all of it was.
std::size_t printed_end(const Text& whole, std::size_t begin, std::size_t end);

}  // namespace thaimemo::text
