// What does the print say in clean Thai? One spelling for each word, whatever the recogniser, a font's
// private glyphs or a typist made of it. Named rules in a fixed order (kRules in normalize.cpp); `raw` keeps
// the print.
#pragma once

#include <string>
#include <string_view>

#include "base/page.h"

namespace thaimemo::text {

/// Normalises `printed.text`; `raw` and `pieces` stay, `origin` is carried through. Idempotent, linear time.
/// Invalid UTF-8 becomes U+FFFD in `text`. Lines and items stay parted by one '\n', words by one space.
Text normalize(const Text& printed);

/// Every text of a document.
DocumentText normalize(const DocumentText& printed);

/// The same for a bare string, for patterns and labels.
std::string normalize(std::string_view printed);

}  // namespace thaimemo::text
