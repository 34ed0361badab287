#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/bytestrie.h>
#include <unicode/udata.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>

#include "base/error.h"
#include "text/glyphs.h"
#include "text/thai.h"

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
class Dictionary {
 public:
  Dictionary() {
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
    trie_ = bytes + indexes[0];
    offset_ = indexes[5] & kOffsetMask;
  }
  ~Dictionary() { udata_close(data_); }
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  bool has(const Glyphs& word) const {
    bool whole = false;
    each_word(word, 0, [&](std::size_t end) { whole = end == word.size(); });
    return whole;
  }

  /// Calls visit(end) for each word [begin, end) of the dictionary, the shortest first.
  template <class Visit>
  void each_word(const Glyphs& text, std::size_t begin, Visit visit) const {
    if (trie_ == nullptr) return;
    icu::BytesTrie trie(trie_);
    for (std::size_t i = begin; i < text.size(); ++i) {
      const auto delta = static_cast<std::int32_t>(text[i].code) - offset_;
      const UStringTrieResult result = delta < 0 || delta > 0xFD ? USTRINGTRIE_NO_MATCH : trie.next(delta);
      if (USTRINGTRIE_HAS_VALUE(result)) visit(i + 1);
      if (!USTRINGTRIE_HAS_NEXT(result)) return;
    }
  }

 private:
  static UBool U_CALLCONV is_known(void*, const char*, const char*, const UDataInfo* info) {
    return std::memcmp(info->dataFormat, "Dict", 4) == 0 && info->formatVersion[0] == 1 &&
           info->isBigEndian == U_IS_BIG_ENDIAN;
  }

  UDataMemory* data_ = nullptr;
  const char* trie_ = nullptr;
  std::int32_t offset_ = 0;
};

const Dictionary& dictionary() {
  static const Dictionary kDictionary;
  return kDictionary;
}

/// Whether a word may end before the glyph: marks and ะ า ำ go with what stands before them.
bool may_end_before(const Glyphs& text, std::size_t at) {
  return at == text.size() || !(is_mark(text[at].code) || is_trailing_vowel(text[at].code));
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

bool is_word(std::string_view text) { return text.size() <= 150 && dictionary().has(decode(text)); }

double strangeness(std::string_view text) {
  constexpr double kWord = 0.5;
  const Glyphs glyphs = decode(text);
  std::vector<double> least(glyphs.size() + 1, static_cast<double>(glyphs.size()));
  least[0] = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const bool thai = is_thai_letter(glyphs[i].code);
    least[i + 1] = std::min(least[i + 1], least[i] + (thai ? 1 : 0));
    if (!thai || !may_end_before(glyphs, i)) continue;
    dictionary().each_word(glyphs, i, [&](std::size_t end) {
      if (may_end_before(glyphs, end)) least[end] = std::min(least[end], least[i] + kWord);
    });
  }
  return least.back();
}

bool is_words(std::string_view text) {
  const std::vector<std::size_t> bounds = word_boundaries(text);
  for (std::size_t i = 1; i < bounds.size(); ++i) {
    if (!is_word(text.substr(bounds[i - 1], bounds[i] - bounds[i - 1]))) return false;
  }
  return bounds.size() > 1;
}

}  // namespace thaimemo::text
