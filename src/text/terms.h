// Terms that a kind of paper is full of. The dictionary knows their words, not that they stand together:
// สวน (garden) is as good a word to it as ส่วน in องค์การบริหารส่วนตำบล.
#pragma once

#include <string>
#include <string_view>

namespace thaimemo::text {

class Terms {
 public:
  Terms() = default;
  /// A line a term, Thai letters only; `#` and what follows it are comments. Throws Error(kEnvironment) for
  /// what is no term.
  explicit Terms(std::string_view list);

  /// Packed as in trie.h, code points less kOffset.
  const std::string& bytes() const { return bytes_; }
  static constexpr char32_t kOffset = 0x0E00;

 private:
  std::string bytes_;
};

}  // namespace thaimemo::text
