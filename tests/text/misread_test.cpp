#include "text/misread.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"

using namespace thaimemo;

namespace {

const std::vector<std::string> kLevels = {"ผ่านดีเยี่ยม", "ผ่านดี",      "ผ่าน",       "ไม่ผ่าน",
                                          "ผ่านเกณฑ์",  "ไม่ผ่านเกณฑ์", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"};

std::string decoded(const std::string& print) {
  const text::Decoded found = text::decode_word(print, kLevels);
  return found.word != nullptr ? *found.word : found.near ? "?" : "";
}

}  // namespace

TEST_CASE("a word of a closed list is decoded from its misreadings") {
  const std::vector<std::pair<std::string, std::string>> kPairs = {
      {"ผ่านดี", "ผ่านดี"},           {"ผานดี", "ผ่านดี"},        {"ผ่านศี", "ผ่านดี"},
      {"ผ่าฆดี", "ผ่านดี"},           {"ผ่าดีเยี่ยม", "ผ่านดีเยี่ยม"}, {"ฝ่าน", "ผ่าน"},
      {"ผ่านเภณฑ์", "ผ่านเกณฑ์"},     {"ผผ่านเกณฑ์", "ผ่านเกณฑ์"}, {"ไม่ผ่วนเกณฑ์", "ไม่ผ่านเกณฑ์"},
      {"ต้องปรบปรุง", "ต้องปรับปรุง"}, {"ผ่าน ดี", "ผ่านดี"},
  };
  for (const auto& [print, word] : kPairs) CHECK(decoded(print) == word);
}

TEST_CASE("no word is taken for one that it may as well not be") {
  CHECK(decoded("ไผ่านเกณฑ์") == "?");  // with ไม่ or without
  CHECK(decoded("ผ่านี") == "?");       // ผ่านดี has lost a letter, or ผ่าน won a sign
  CHECK(decoded("ผ่านน") == "?");
  CHECK(decoded("ม่านเรณฑ์") == "?");
  CHECK(decoded("กองคลัง").empty());
  CHECK(decoded("").empty());
  // No single error makes a level of another one.
  for (const std::string& word : kLevels) {
    for (std::size_t at = 0; at < word.size(); at += 3) {
      const std::string lost = word.substr(0, at) + word.substr(at + 3);
      const std::string found = decoded(lost);
      CHECK((found == word || found == "?"));
    }
  }
}
