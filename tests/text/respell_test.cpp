#include "text/respell.h"

#include <string>
#include <vector>

#include "base/error.h"
#include "catch.h"

using namespace thaimemo;

namespace {

struct Read {
  std::string text;
  double confidence = 0.97;
  std::vector<Alternative> alternatives = {};
};

Word word(const std::vector<Read>& symbols) {
  Word made;
  made.confidence = 1;
  for (const Read& each : symbols) {
    made.text += each.text;
    made.symbols.push_back({each.text, {}, each.confidence, each.alternatives});
    made.confidence = std::min(made.confidence, each.confidence);
  }
  return made;
}

Word respelled(const Word& read, const text::Terms& terms = {}) {
  return text::respell({{.box = {}, .words = {read}}}, terms).front().words.front();
}

// ผลการ, its second letter read as `second`.
Word result(const Read& second) { return word({{"ผ"}, second, {"ก"}, {"า"}, {"ร"}}); }

}  // namespace

TEST_CASE("a doubtful letter is read so that it makes a word") {
  CHECK(respelled(result({"อ", 0.8, {{"ล", 0.2}, {"ฮ", 0.01}}})).text == "ผลการ");
  CHECK(respelled(result({"อ", 0.97, {{"ล", 0.2}}})).text == "ผอการ");    // not doubtful
  CHECK(respelled(result({"อ", 0.8, {{"ล", 0.0001}}})).text == "ผอการ");  // hardly to be read so
  CHECK(respelled(result({"ล", 0.8, {{"อ", 0.4}}})).text == "ผลการ");     // a word already
  CHECK(respelled(result({"อ", 0.8, {{"5", 0.4}}})).text == "ผอการ");     // never into a digit
}

TEST_CASE("a doubtful mark may be none") {
  CHECK(respelled(word({{"ค"}, {"ะ"}, {"แ"}, {"น"}, {"ุ", 0.8}, {"น"}})).text == "คะแนน");
  CHECK(respelled(word({{"ค"}, {"ะ"}, {"แ"}, {"น"}, {"ุ", 0.97}, {"น"}})).text == "คะแนุน");
  const Word other = word({{"ส"}, {"ื", 0.8, {{"ึ", 0.2}}}, {"้"}, {"น"}});
  CHECK(respelled(other).text != "ส้น");  // rather another mark
}

TEST_CASE("digits stay as read, and alternatives with them alone") {
  const Word score = respelled(word({{"9", 0.5, {{"ล", 0.4}}}, {"5"}}));
  CHECK(score.text == "95");
  CHECK(score.symbols.front().alternatives.size() == 1);
  CHECK(respelled(result({"ล", 0.8, {{"อ", 0.4}}})).symbols[1].alternatives.empty());
}

TEST_CASE("a mark beside a doubtful letter may be lost") {
  CHECK(respelled(word({{"ข"}, {"อ", 0.8}, {"ม"}, {"ู"}, {"ล"}})).text == "ข้อมูล");
  CHECK(respelled(word({{"ข"}, {"อ"}, {"ม"}, {"ู"}, {"ล", 0.8}})).text == "ขอมูล");  // beside nothing doubtful
}

TEST_CASE("a doubtful letter may be one like it that the recogniser did not have in mind") {
  CHECK(respelled(word({{"ช", 0.8}, {"้"}, {"อ"}, {"ม"}, {"ู"}, {"ล"}})).text == "ข้อมูล");
  CHECK(respelled(word({{"ช"}, {"้"}, {"อ"}, {"ม"}, {"ู"}, {"ล", 0.8}})).text == "ช้อมูล");
}

TEST_CASE("a term is a word of its own") {
  const Word read = word({{"ส"}, {"ว", 0.8}, {"น"}, {"ต"}, {"ำ"}, {"บ"}, {"ล"}});
  CHECK(respelled(read).text == "สวนตำบล");  // as good words
  CHECK(respelled(read, text::Terms("ส่วนตำบล  # as in a name\n\n# more\nอำเภอ")).text == "ส่วนตำบล");
  CHECK_THROWS_AS(text::Terms("ปี 2568"), Error);
}

TEST_CASE("what is read surely stays, whatever it is") {
  const std::string strange = "ฅฆฌฏฐฑฒณ";
  Word read;
  for (std::size_t i = 0; i < strange.size(); i += 3)
    read.symbols.push_back({strange.substr(i, 3), {}, 0.97, {}});
  read.text = strange;
  read.confidence = 0.5;
  CHECK(respelled(read) == read);
  CHECK(respelled(word({{"A", 0.5}, {"ก", 0.5}, {"5", 0.5}})).text.find('5') != std::string::npos);
}
