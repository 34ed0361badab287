#include "ocr/specks.h"

#include "catch.h"

using namespace thaimemo;

namespace {

Word word(const std::vector<std::string>& symbols, int height, double confidence) {
  Word made;
  made.confidence = confidence;
  made.box = {0, 100 - height, 20, 100};
  for (const std::string& symbol : symbols) {
    made.text += symbol;
    made.symbols.push_back({symbol, made.box, confidence, {}});
  }
  return made;
}

std::string kept(const std::vector<Word>& words) {
  std::string all;
  for (const Word& each : ocr::without_specks(words)) all += each.text + " ";
  return all;
}

}  // namespace

TEST_CASE("a speck beside a number is no digit") {
  const Word score = word({"๘", "๖", ".", "๘", "๓"}, 40, 0.97);
  CHECK(kept({score, word({"๑"}, 8, 0.54)}) == "๘๖.๘๓ ");
  CHECK(kept({score, word({"๑"}, 8, 0.95)}) == "๘๖.๘๓ ๑ ");   // surely read
  CHECK(kept({score, word({"๑"}, 36, 0.54)}) == "๘๖.๘๓ ๑ ");  // as high as the rest
  CHECK(kept({score, word({"-"}, 4, 0.54)}) == "๘๖.๘๓ - ");
  CHECK(kept({score, word({"•"}, 8, 0.54)}) == "๘๖.๘๓ • ");
  CHECK(kept({word({"๑"}, 8, 0.54)}) == "๑ ");  // nothing to measure it by
}
