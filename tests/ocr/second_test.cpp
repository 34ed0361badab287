#include "ocr/second.h"

#include "catch.h"

using namespace thaimemo;

namespace {

Word word(const std::string& text, double confidence) {
  Word made;
  made.confidence = confidence;
  made.text = text;
  for (const char letter : text) made.symbols.push_back({std::string(1, letter), {}, confidence, {}});
  return made;
}

}  // namespace

TEST_CASE("what is read again") {
  CHECK_FALSE(ocr::wants_second({}));
  CHECK(ocr::wants_second({word("97.50", 0.97)}));                     // a number of its own, however sure
  CHECK(ocr::wants_second({word("IIT", 0.5)}));                        // a doubtful cell
  CHECK_FALSE(ocr::wants_second({word("IIT", 0.97)}));                 // a sure one without a number
  CHECK_FALSE(ocr::wants_second({word("a long line of text", 0.5)}));  // text
  CHECK_FALSE(ocr::wants_second({word("a long line with", 0.5), word("97.50", 0.97)}));
  CHECK(ocr::wants_second({word("a long line with", 0.97), word("97.50", 0.5)}));
}

TEST_CASE("the second frame is as high as the line, or higher than the first") {
  CHECK(ocr::second_frame({10, 40, 90, 60}, {0, 20, 200, 80}) == Box{10, 20, 90, 80});
  const Box wider = ocr::second_frame({10, 20, 90, 80}, {0, 20, 200, 80});
  CHECK(wider.top < 20);
  CHECK(wider.bottom > 80);
}

TEST_CASE("the surer reading is taken, and a number that one alone has is less sure") {
  const auto agreed = ocr::surer({word("97.50", 0.9)}, {word("97.50", 0.8)});
  CHECK(agreed.front().confidence == 0.9);
  const auto differ = ocr::surer({word("97.50", 0.8)}, {word("97.60", 0.9)});
  CHECK(differ.front().text == "97.60");
  CHECK(differ.front().confidence < 0.8);
  CHECK(differ.front().symbols.front().confidence < 0.8);
  CHECK(ocr::surer({word("x", 0.1)}, {}).front().text == "x");
}

TEST_CASE("a number is hardly anything but digits") {
  CHECK(ocr::is_number({word("97.50", 0.9)}));
  CHECK(ocr::is_number({word("1,234", 0.9), word("25%", 0.9)}));
  CHECK(ocr::is_number({word("97.5S", 0.9)}));  // a digit read as a letter
  CHECK(ocr::is_number({word("i10", 0.9)}));
  CHECK_FALSE(ocr::is_number({word("IIT", 0.9), word("1", 0.9)}));
  CHECK_FALSE(ocr::is_number({word("30", 0.9), word("Sep.", 0.9), word("2567", 0.9)}));
  CHECK_FALSE(ocr::is_number({word("PL68790/746", 0.9)}));
  CHECK_FALSE(ocr::is_number({}));
}

TEST_CASE("of two readings that differ the one read again stands") {
  const std::vector<Word> first = {word("97.50", 0.9)}, second = {word("97.60", 0.8)};
  CHECK(ocr::settled(first, second, {word("97.60", 0.5)}).front().text == "97.60");
  CHECK(ocr::settled(first, second, {word("97.50", 0.5)}).front().text == "97.50");
  CHECK(ocr::settled(second, first, {word("97.40", 0.9)}).front().text == "97.50");  // the surer
  CHECK(ocr::settled(first, second, {word("97.60", 0.5)}).front().confidence < 0.8);
}

TEST_CASE("what the other reading has in a digit's place is an alternative") {
  std::vector<Word> first = {word("97.50", 0.9)};
  first.front().symbols[3].alternatives = {{"3", 0.06}, {"6", 0.01}};
  const Word read = ocr::settled(first, {word("97.60", 0.8)}, {word("97.50", 0.9)}).front();
  const std::vector<Alternative>& others = read.symbols[3].alternatives;
  REQUIRE(others.size() == 2);
  CHECK(others[0].text == "6");
  CHECK(others[1].text == "3");
  CHECK(others[0].probability + others[1].probability + read.symbols[3].confidence <= 1);
  CHECK(read.symbols[4].alternatives.empty());
  const Word longer = ocr::settled(first, {word("97.605", 0.8)}, {word("97.50", 0.9)}).front();
  CHECK(longer.symbols[3].alternatives.front().text == "3");
}

TEST_CASE("a score in a long line is read by itself, and doubted where that reads otherwise") {
  Word score = word("97.50", 0.9);
  score.box = {100, 20, 180, 60};
  const std::vector<Word> line = {word("a long line with", 0.97), score};
  CHECK(ocr::is_buried_score(score, line));
  CHECK_FALSE(ocr::is_buried_score(score, {score}));  // short runs are read twice as they are
  CHECK_FALSE(ocr::is_buried_score(word("2568", 0.9), line));
  const Box frame = ocr::word_frame(score);
  CHECK(frame.left < 100);
  CHECK(frame.right > 180);
  Word same = score;
  ocr::confirm(same, {word("x97.50y", 0.5)});
  CHECK(same.confidence == 0.9);
  ocr::confirm(score, {word("x", 0.5), word("97.60", 0.99)});
  CHECK(score.confidence < 0.9);
  CHECK(score.text == "97.50");
  CHECK(score.symbols[3].alternatives.front().text == "6");
}
