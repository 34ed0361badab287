#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/error.h"
#include "text/glyphs.h"
#include "text/thai.h"

namespace thaimemo::text {
namespace {

// One iterator a thread: making one costs milliseconds.
icu::BreakIterator& words() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale("th"), status));
    if (U_FAILURE(status)) throw Error(Cause::kEnvironment, "ICU has no Thai word breaks", "Reinstall libicu.");
    return made;
  }();
  return *iterator;
}

}  // namespace

std::vector<std::size_t> word_boundaries(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  icu::BreakIterator& iterator = words();
  iterator.setText(&view, status);
  std::vector<std::size_t> boundaries;
  if (U_SUCCESS(status)) {
    for (std::int32_t at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next()) {
      boundaries.push_back(static_cast<std::size_t>(at));
    }
  }
  utext_close(&view);
  return boundaries;
}

// ICU does not say whether a piece stands in its dictionary. But two copies side by side of a word part in the
// middle, while unknown letters run on or part elsewhere.
bool is_word(std::string_view text) {
  if (text.empty() || text.size() > 150) return false;
  const Glyphs glyphs = decode(text);
  if (!std::all_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) { return is_thai_letter(g.code); })) return false;
  const std::string twice = std::string(text) + std::string(text);
  return word_boundaries(twice) == std::vector<std::size_t>{0, text.size(), twice.size()};
}

}  // namespace thaimemo::text
