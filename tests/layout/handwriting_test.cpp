#include "layout/handwriting.h"

#include <string>

#include "catch.h"

using namespace thaimemo;

namespace {

// A line of words on y = 100, 20 pixels a symbol; `heights`: of each symbol's ink.
struct Print {
  Line line;
  std::vector<Box> ink;
};

Print print_of(const std::vector<std::string>& texts, const std::vector<int>& heights) {
  Print made;
  int x = 0;
  std::size_t next = 0;
  for (const std::string& text : texts) {
    Word word{.text = text, .box = {}, .confidence = 0.9, .symbols = {}};
    for (const char c : text) {
      const int height = heights.at(next++);
      const Box box{x, 100 - height, x + 18, 100};
      word.symbols.push_back({std::string(1, c), box, 0.9, {}});
      word.box = unite(word.box, box);
      made.ink.push_back(box);
      x += 20;
    }
    made.line.box = unite(made.line.box, word.box);
    made.line.words.push_back(std::move(word));
    x += 20;
  }
  return made;
}

// Words with those by hand in brackets.
std::string marked(const Print& print) {
  std::string all;
  const std::vector<Line> lines = layout::mark_handwriting({print.line}, print.ink);
  for (const Word& word : lines.front().words)
    all += (word.handwritten ? "[" + word.text + "]" : word.text) + " ";
  return all;
}

}  // namespace

TEST_CASE("figures by hand behind a printed number") {
  CHECK(marked(print_of({"5297/227"}, {40, 39, 40, 40, 50, 60, 62, 64})) == "5297/ [227] ");
  CHECK(marked(print_of({"8073/", "23", "4"}, {36, 36, 35, 36, 44, 52, 50, 52})) == "8073/ [23] [4] ");
  CHECK(marked(print_of({"5297/227"}, {40, 39, 40, 40, 50, 40, 39, 40})) == "5297/227 ");  // all in print
  CHECK(marked(print_of({"5297/227"}, {40, 39, 40, 40, 50, 40, 60, 40})) ==
        "5297/227 ");  // one touches a mark
  CHECK(marked(print_of({"52977227"}, {40, 39, 40, 40, 40, 60, 62, 64})) == "52977227 ");  // no slash
  CHECK(marked(print_of({"5/227"}, {40, 50, 60, 62, 64})) == "5/227 ");  // nothing to compare with
}

TEST_CASE("a date beside the number is looked at by itself") {
  const std::vector<std::string> words{"5297/", "227", "on", "26", "may", "2569"};
  CHECK(marked(print_of(words, {40, 39, 40, 40, 50, 60, 62, 64, 40, 40, 60, 61, 40, 40, 40, 40, 41, 40,
                                40})) == "5297/ [227] on [26] may 2569 ");
  CHECK(marked(print_of(words, {40, 39, 40, 40, 50, 60, 62, 64, 40, 40, 60, 40, 40, 40, 40, 40, 41, 40,
                                40})) == "5297/ [227] on 26 may 2569 ");  // one touches a mark
}

TEST_CASE("figures apart from a printed number and read less surely are by hand too, whatever their height") {
  const auto print = [](double confidence) {
    Print made = print_of({"5297/", "22"}, {40, 39, 40, 40, 50, 40, 39});
    for (Symbol& symbol : made.line.words[1].symbols) symbol = {"๒", symbol.box, confidence, {}};
    made.line.words[1].text = "๒๒";
    return made;
  };
  CHECK(marked(print(0.7)) == "5297/ [๒๒] ");
  CHECK(marked(print(0.9)) == "5297/ ๒๒ ");
}
