#include "text/passage.h"

#include <string>

#include "catch.h"
#include "text/normalize.h"

using namespace thaimemo;

namespace {

/// "นํ้า  ๘๖.๐๓ ดี" with a piece a word.
Text sample() {
  Text text{.text = {}, .raw = "นํ้า  ๘๖.๐๓ ดี", .origin = {}, .pieces = {}};
  text.text = text.raw;
  const auto add = [&](const std::string& word, Box box, double confidence, int page = 3) {
    const std::size_t at = text.raw.find(word);
    text.pieces.push_back({at, at + word.size(), page, box, confidence, false, {}});
  };
  add("นํ้า", {10, 10, 40, 30}, 0.9);
  add("๘๖.๐๓", {50, 8, 90, 28}, 0.7);
  add("ดี", {100, 12, 120, 32}, 0.95);
  text.pieces[1].symbols = {
      {.text = "๘", .box = {50, 8, 58, 28}, .confidence = 0.7, .alternatives = {{"๗", 0.2}}}};
  return text::normalize(text);
}

std::size_t at(const Text& text, const std::string& part) { return text.text.find(part); }

}  // namespace

TEST_CASE("a part of a text keeps its print and its pieces") {
  const Text whole = sample();
  REQUIRE(whole.text == "น้ำ 86.03 ดี");
  const Text part = text::slice(whole, at(whole, "86.03"), at(whole, "86.03") + 5);
  CHECK(part.text == "86.03");
  CHECK(part.raw == "๘๖.๐๓");
  REQUIRE(part.pieces.size() == 1);
  CHECK(part.pieces[0].begin == 0);
  CHECK(part.pieces[0].end == part.raw.size());
  CHECK(part.origin.size() == part.text.size() + 1);
  CHECK(part.origin.back() == part.raw.size());
}

TEST_CASE("a part of the whole is the whole, and parts join to it again") {
  const Text whole = sample();
  CHECK(text::slice(whole, 0, whole.text.size()) == whole);
  CHECK(text::slice(whole, 0, 9999) == whole);
  const std::size_t cut = at(whole, "86.03");
  const Text joined =
      text::join({text::slice(whole, 0, cut), text::slice(whole, cut, whole.text.size())}, "");
  CHECK(joined.text == whole.text);
  CHECK(joined.raw == whole.raw);
  CHECK(joined.pieces == whole.pieces);
  CHECK(joined.origin == whole.origin);
}

TEST_CASE("joined parts are parted once, empty ones add nothing") {
  const Text a = text::normalize(Text{.text = "๑", .raw = "๑", .origin = {}, .pieces = {}});
  const Text b{.text = "ข", .raw = "ข", .origin = {}, .pieces = {}};
  const Text joined = text::join({a, {}, b}, "\n");
  CHECK(joined.text == "1\nข");
  CHECK(joined.raw == "๑\nข");
  REQUIRE(joined.origin.size() == joined.text.size() + 1);
  CHECK(text::slice(joined, 2, 5).raw == "ข");
  CHECK(text::join({}, " ") == Text{});
  CHECK(text::join({b}, " ") == b);
}

TEST_CASE("offsets inside a character move to its start") {
  const Text whole = sample();
  CHECK(text::slice(whole, 1, 4).text == "น");
  CHECK(text::slice(whole, 2, 1).text.empty());
}

TEST_CASE("evidence of a match") {
  const Text whole = sample();
  const Evidence number = text::locate(whole, at(whole, "86"), at(whole, "86") + 5);
  CHECK(number.page == 3);
  CHECK(number.raw == "๘๖.๐๓");
  CHECK(number.box == Box{50, 8, 90, 28});
  CHECK(number.confidence == 0.7);
  CHECK(number.symbols.size() == 1);
  CHECK(number.status == Status::kRead);
  const Evidence all = text::locate(whole, 0, whole.text.size());
  CHECK(all.box == Box{10, 8, 120, 32});
  CHECK(all.confidence == 0.7);
  CHECK(all.raw == whole.raw);
}

TEST_CASE("evidence without a picture has no box, and broken print becomes valid UTF-8") {
  const Text plain{.text = " a\xFF ", .raw = " a\xFF ", .origin = {}, .pieces = {}};
  const Evidence evidence = text::locate(plain, 0, 4, 7);
  CHECK(!evidence.box);
  CHECK(evidence.page == 7);
  CHECK(evidence.raw == "a\uFFFD");
  CHECK(evidence.confidence == 1);
}

TEST_CASE("a box is that of the first page only, and all hands make a handwritten field") {
  Text whole = sample();
  whole.pieces[2].page = 4;
  const Evidence evidence = text::locate(whole, 0, whole.text.size());
  CHECK(evidence.page == 3);
  CHECK(evidence.box == Box{10, 8, 90, 30});
  for (Piece& piece : whole.pieces) piece.handwritten = true;
  CHECK(text::locate(whole, 0, whole.text.size()).status == Status::kHandwritten);
}

TEST_CASE("what a pen went on with behind print") {
  Text text{.text = "52977/234", .raw = "52977/234", .origin = {}, .pieces = {}};
  text.pieces = {
      {.begin = 0, .end = 6, .page = 1, .box = {}, .confidence = 1, .handwritten = false, .symbols = {}},
      {.begin = 6, .end = 9, .page = 1, .box = {}, .confidence = 1, .handwritten = true, .symbols = {}}};
  CHECK(text::has_handwriting(text, 0, 9));
  CHECK_FALSE(text::has_handwriting(text, 0, 6));
  CHECK(text::printed_end(text, 0, 9) == 6);
  CHECK(text::printed_end(text, 0, 5) == 5);
  CHECK(text::printed_end(text, 6, 9) == 9);  // all of it by hand
}
