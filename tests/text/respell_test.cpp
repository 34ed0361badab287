#include "text/respell.h"

#include <string>
#include <vector>

#include "catch.h"
#include "text/words.h"

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

Word respelled(const Word& read) {
  return text::respell({{.box = {}, .words = {read}}}).front().words.front();
}

// ผลการ, its second letter read as `second`.
Word result(const Read& second) { return word({{"ผ"}, second, {"ก"}, {"า"}, {"ร"}}); }

}  // namespace

TEST_CASE("a text of words is less strange than one with a letter misread") {
  CHECK(text::strangeness("") == 0);
  CHECK(text::strangeness("ITA 95.50 -") == 0);
  CHECK(text::strangeness("การประเมิน") < text::strangeness("การปรเมิน"));
  CHECK(text::strangeness("ฅฆฌ") == 3);
}

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
