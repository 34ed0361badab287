// What is left of a text when everything that recognition easily gets wrong is taken out? The skeleton has no
// blanks, no signs above or below letters, one letter for each group that look alike, small ASCII letters and
// digits. Match labels on skeletons, then go back to the text by `origin`; near matches by edit distance.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::text {

/// origin[i] is the byte of the text from which byte i of `folded` came; one more entry, the text's size.
struct FoldedText {
  std::string folded;
  std::vector<std::uint32_t> origin;

  /// Where folded byte `begin` stands in the text.
  std::size_t text_begin(std::size_t begin) const;
  /// Where the text of folded bytes up to `end` ends: its last letter's signs within, blanks behind it not.
  /// `text` is what was folded.
  std::size_t text_end(std::string_view text, std::size_t end) const;

  bool operator==(const FoldedText&) const = default;
};

std::string fold(std::string_view text);
/// One letter's part of it; 0: none.
char32_t fold_letter(char32_t letter);
FoldedText fold_with_origin(std::string_view text);

/// Levenshtein distance in code points; `limit + 1` as soon as it is known to exceed `limit`.
int edit_distance(std::string_view a, std::string_view b, int limit);

/// Bytes [begin, end) of the searched string, at `distance` from the pattern.
struct NearMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  int distance = 0;

  bool operator==(const NearMatch&) const = default;
};

/// A word to be searched for in many texts, folded as they are. Its first 64 code points count.
class NearWord {
 public:
  NearWord() = default;
  explicit NearWord(std::string_view folded);

 private:
  friend class NearText;
  std::vector<char32_t> letters_;
  std::vector<std::uint16_t> pairs_;    // of neighbours, as bits of NearText's
  std::vector<std::uint16_t> triples_;  // of three neighbours
};

/// A folded text to be searched for many words.
class NearText {
 public:
  explicit NearText(std::string_view folded);

  /// As the function below, in the first `end` bytes, which end with a whole character. What cannot be there
  /// is told without a search: of a word cut into limit + 1 pieces one stands in the text unchanged.
  std::vector<NearMatch> find(const NearWord& word, int limit, std::size_t end = std::string::npos) const;

 private:
  bool may_hold(const NearWord& word, std::size_t limit) const;
  bool holds_enough(const NearWord& word, std::size_t limit) const;

  std::vector<char32_t> letters_;
  std::vector<std::uint32_t> begins_;  // bytes; one more, the text's size
  std::array<std::uint64_t, 64> pairs_{};
  std::array<std::uint64_t, 256> triples_{};
};

/// The substrings of `text` within `limit` edits of `pattern`, best of each group of overlapping ones, from
/// left to right. Both are taken as they are: fold them first. Linear in |text| for patterns of up to 64 code
/// points (Myers 1999, bit-parallel); longer patterns are matched by their first 64.
std::vector<NearMatch> find_near(std::string_view pattern, std::string_view text, int limit);

}  // namespace thaimemo::text
