#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/udata.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>

#include "base/error.h"
#include "text/glyphs.h"
#include "text/trie.h"

namespace thaimemo::text {
namespace {

std::unique_ptr<icu::BreakIterator> make_words() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale("th"), status));
  if (U_FAILURE(status)) throw Error(Cause::kEnvironment, "ICU has no Thai word breaks", "Reinstall libicu.");
  return made;
}

// One iterator a thread: making one costs milliseconds.
icu::BreakIterator& words() {
  thread_local const std::unique_ptr<icu::BreakIterator> kIterator = make_words();
  return *kIterator;  // NOLINT(clang-analyzer-cplusplus.NewDelete): it lives as long as the thread
}

// The dictionary behind those breaks, which ICU itself cannot be asked: the break iterator glues unknown
// letters to short words. Data format "Dict" 1 (ICU's dictionarydata.h): eight int32 indexes, then a
// BytesTrie of code points less an offset. Without it no string is a word.
class IcuDictionary {
 public:
  IcuDictionary() {
    UErrorCode status = U_ZERO_ERROR;
    data_ = udata_openChoice(U_ICUDATA_NAME "-brkitr", "dict", "thaidict", is_known, nullptr, &status);
    if (U_FAILURE(status)) return;
    constexpr std::int32_t kTrieTypeMask = 7, kTransformMask = 0x7F000000, kOffsetTransform = 0x1000000,
                           kOffsetMask = 0x1FFFFF;
    std::int32_t indexes[8];
    const auto* bytes = static_cast<const char*>(udata_getMemory(data_));
    std::memcpy(indexes, bytes, sizeof indexes);
    const std::int32_t trie_type = indexes[4] & kTrieTypeMask;
    if (trie_type != 0 || (indexes[5] & kTransformMask) != kOffsetTransform) return;
    words_ = Trie(bytes + indexes[0], static_cast<char32_t>(indexes[5] & kOffsetMask));
  }
  ~IcuDictionary() { udata_close(data_); }
  IcuDictionary(const IcuDictionary&) = delete;
  IcuDictionary& operator=(const IcuDictionary&) = delete;

  const Trie& words() const { return words_; }

 private:
  static UBool U_CALLCONV is_known(void*, const char*, const char*, const UDataInfo* info) {
    return std::memcmp(info->dataFormat, "Dict", 4) == 0 && info->formatVersion[0] == 1 &&
           info->isBigEndian == U_IS_BIG_ENDIAN;
  }

  UDataMemory* data_ = nullptr;
  Trie words_;
};

}  // namespace

const Trie& dictionary() {
  static const IcuDictionary kDictionary;
  return kDictionary.words();
}

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

bool is_word(std::string_view text) {
  if (text.size() > 150) return false;
  Trie::Walk walk = dictionary().walk();
  for (const Glyph& glyph : decode(text))
    if (!walk.step(glyph.code)) return false;
  return walk.at_word();
}

bool is_words(std::string_view text) {
  const std::vector<std::size_t> bounds = word_boundaries(text);
  for (std::size_t i = 1; i < bounds.size(); ++i) {
    if (!is_word(text.substr(bounds[i - 1], bounds[i] - bounds[i - 1]))) return false;
  }
  return bounds.size() > 1;
}

}  // namespace thaimemo::text
