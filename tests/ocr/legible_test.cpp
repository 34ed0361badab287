#include "ocr/legible.h"

#include "catch.h"

using namespace thaimemo;

namespace {

// So many words of ten symbols, the first of them surely read.
std::vector<Line> page_of(int words, int sure) {
  Line line;
  for (int i = 0; i < words; ++i) {
    Word word;
    word.confidence = i < sure ? 0.95 : 0.6;
    word.symbols.resize(10);
    line.words.push_back(word);
  }
  return {line};
}

}  // namespace

TEST_CASE("a page on which hardly anything was read surely is not legible") {
  CHECK_FALSE(ocr::is_legible(page_of(40, 5)));
  CHECK(ocr::is_legible(page_of(40, 12)));
  CHECK(ocr::is_legible(page_of(9, 0)));  // a signature, a stamp: too little to tell
  CHECK(ocr::is_legible({}));
}
