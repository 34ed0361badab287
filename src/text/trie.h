// Words of Thai letters as ICU packs them, to be walked letter by letter. Internal to text/.
#pragma once

#include <unicode/bytestrie.h>

namespace thaimemo::text {

/// A view: the bytes live elsewhere.
class Trie {
 public:
  Trie() = default;
  /// `bytes`: an ICU BytesTrie of code points less `offset`.
  Trie(const char* bytes, char32_t offset) : bytes_(bytes), offset_(offset) {}

  /// A place in the trie. Copies go their own ways.
  class Walk {
   public:
    Walk(const char* bytes, char32_t offset) : trie_(bytes), offset_(offset), known_(bytes != nullptr) {}

    /// Goes on by a letter; false where no word does.
    bool step(char32_t letter) {
      const char32_t delta = letter - offset_;  // wraps round below it
      known_ = known_ && delta <= kMost;
      if (known_) result_ = trie_.next(static_cast<int>(delta));
      known_ = known_ && result_ != USTRINGTRIE_NO_MATCH;
      return known_;
    }
    bool at_word() const { return known_ && USTRINGTRIE_HAS_VALUE(result_); }

   private:
    static constexpr char32_t kMost = 0xFD;
    icu::BytesTrie trie_;
    char32_t offset_;
    bool known_;
    UStringTrieResult result_ = USTRINGTRIE_NO_VALUE;
  };
  Walk walk() const { return {bytes_, offset_}; }

 private:
  const char* bytes_ = nullptr;
  char32_t offset_ = 0;
};

/// ICU's Thai dictionary; empty where ICU has none.
const Trie& dictionary();

}  // namespace thaimemo::text
