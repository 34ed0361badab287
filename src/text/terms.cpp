#include "text/terms.h"

#include <unicode/bytestriebuilder.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "base/error.h"
#include "text/glyphs.h"
#include "text/thai.h"

namespace thaimemo::text {
namespace {

// Nothing for a line without a term.
std::string key_of(std::string line) {
  line.resize(std::min(line.size(), line.find('#')));
  while (!line.empty() && line.back() == ' ') line.pop_back();
  std::string key;
  for (const Glyph& glyph : decode(line)) {
    if (!is_thai_letter(glyph.code))
      throw Error(Cause::kEnvironment, "not a term of Thai letters: " + line, "correct models/terms.txt");
    key += static_cast<char>(glyph.code - Terms::kOffset);
  }
  return key;
}

}  // namespace

Terms::Terms(std::string_view list) {
  std::set<std::string> keys;
  std::istringstream lines{std::string(list)};
  for (std::string line; std::getline(lines, line);)
    if (std::string key = key_of(std::move(line)); !key.empty()) keys.insert(std::move(key));
  if (keys.empty()) return;
  UErrorCode status = U_ZERO_ERROR;
  icu::BytesTrieBuilder builder(status);
  for (const std::string& key : keys) builder.add(key, 0, status);
  const icu::StringPiece packed = builder.buildStringPiece(USTRINGTRIE_BUILD_SMALL, status);
  if (U_FAILURE(status)) throw Error(Cause::kEnvironment, "ICU cannot pack the terms", "reinstall libicu");
  bytes_.assign(packed.data(), packed.size());
}

}  // namespace thaimemo::text
