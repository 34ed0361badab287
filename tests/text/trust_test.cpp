#include "text/trust.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"

using namespace thaimemo;

namespace {

std::vector<Word> words(const std::string& text) {
  std::vector<Word> made;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    Word word;
    word.text = text.substr(begin, end - begin);
    made.push_back(word);
    begin = end + 1;
  }
  return made;
}

std::string repeat(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a text layer is trusted only if nothing in it is broken") {
  const std::string good = "สำนักปลัดเทศบาลตำบลตัวอย่าง ได้คะแนน ๘๖.๐๓ และ 95.29 คะแนน";
  const std::vector<std::pair<std::string, std::string>> table = {
      {good, ""},
      {"สั้น", "too little text"},
      {good + " \uf70a\uf70b", "private glyphs"},
      {good + " 5่ 6้ 7็", "marks without a consonant"},
      {good + " สานักงานเขต", "lost nikhahit"},
      {good + " ๘6.๐๓", "both digit scripts inside a number"},
      {repeat("กองคลังและกองช่าง ", 60), "no sara am at all"},
  };
  for (const auto& [text, reason] : table) {
    INFO(text);
    const text::Trust trust = text::judge_text_layer(words(text));
    CHECK(trust.reason == reason);
    CHECK(trust.trusted == reason.empty());
  }
}
