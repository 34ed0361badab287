// Which word of a closed list was printed? Told by what recognition easily does to letters: like ones are
// taken for each other, signs are lost, letters seldom come from nowhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::text {

/// What it takes to read `print` where `word` stands, in half letters: a like letter or a sign 1, another
/// letter or a lost one 2, a letter that is not in the word 3 (the same one twice 2). Blanks count nothing.
int misreading_cost(std::string_view word, std::string_view print);

struct Decoded {
  const std::string* word = nullptr;  // of the list; nullptr: none, or more than one may be meant
  bool near = false;                  // the print is near some word
};

/// The word that the print is, or the one that it is near while every other is a letter farther off: no word
/// is taken for one that it only begins with.
Decoded decode_word(std::string_view print, const std::vector<std::string>& list);
Decoded decode_word(std::string_view print, std::vector<std::string>&& list) = delete;  // `word` would dangle

}  // namespace thaimemo::text
