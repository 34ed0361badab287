#include "layout/assemble.h"

#include "catch.h"
#include "layout/borderless.h"
#include "words.h"

using namespace thaimemo;
using words::line;
using words::word;

namespace {

constexpr Box kPage{0, 0, 2480, 3508};

// Blocks as text: paragraphs as lines joined by "/", tables as rows of cells.
std::vector<std::string> dump(const PageLayout& page) {
  std::vector<std::string> blocks;
  for (const LaidBlock& block : page.blocks) {
    std::string text;
    if (const auto* paragraph = std::get_if<LaidParagraph>(&block)) {
      for (const Line& l : paragraph->lines) {
        if (!text.empty()) text += "/";
        for (const Word& w : l.words) text += (&w == &l.words.front() ? "" : " ") + w.text;
      }
    } else {
      for (const LaidCell& cell : std::get<LaidTable>(block).cells) {
        text += "[";
        for (const Line& l : cell.lines) text += l.words.front().text;
        text += "]";
      }
    }
    blocks.push_back(text);
  }
  return blocks;
}

std::vector<std::string> paragraphs(const std::vector<Line>& lines) {
  return dump(layout::assemble({1, kPage, kPage, 0, 300, {}}, {}, words::boxes(lines), lines));
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("paragraphs by indent and short last lines") {
  CHECK(paragraphs({line("a", 590, 2200, 100), line("b", 295, 2200, 178), line("c", 295, 1200, 256),
                    line("d", 590, 2190, 334), line("e", 295, 2195, 412), line("f", 590, 2190, 490),
                    line("g", 295, 800, 568)}) == Texts{"a/b/c", "d/e", "f/g"});
}

TEST_CASE("where lines end even, one that leaves a word's room ends its paragraph") {
  const auto page = [](int end_of_e) {
    return paragraphs({line("a", 590, 2200, 100), line("b", 295, 2198, 178), line("c", 295, 1200, 256),
                       line("d", 590, 2201, 334), line("e", 295, end_of_e, 412), line("f", 295, 700, 490),
                       line("g", 590, 2200, 568), line("h", 295, 2199, 646), line("i", 295, 2202, 724)});
  };
  CHECK(page(2196) == Texts{"a/b/c", "d/e/f", "g/h/i"});
  CHECK(page(2120) == Texts{"a/b/c", "d/e", "f", "g/h/i"});
}

TEST_CASE("where lines end ragged, a short line that would have begun on the line above is a heading") {
  const auto page = [](int end_of_e, int end_of_first_word) {
    return paragraphs(
        {line("a", 590, 2200, 100), line("b", 295, 2150, 178), line("c", 295, 1200, 256),
         line("d", 590, 2190, 334), line("e", 295, end_of_e, 412),
         line({word("f", 295, end_of_first_word, 490), word("g", end_of_first_word + 20, 900, 490)}),
         line("h", 590, 2120, 568), line("i", 295, 2180, 646), line("j", 295, 800, 724)});
  };
  CHECK(page(2040, 390) == Texts{"a/b/c", "d/e", "f g", "h/i/j"});
  CHECK(page(2040, 460) == Texts{"a/b/c", "d/e/f g", "h/i/j"});
  CHECK(page(2110, 390) == Texts{"a/b/c", "d/e/f g", "h/i/j"});
}

TEST_CASE("a wide gap parts paragraphs, and so does a larger line") {
  CHECK(paragraphs({line("a", 295, 2200, 100), line("b", 295, 2200, 178), line("c", 295, 2200, 340),
                    line("d", 295, 2200, 418), line("e", 295, 2200, 496)}) == Texts{"a/b", "c/d/e"});
  const auto with_high = [](const std::string& high) {
    return paragraphs({line("aaaa", 295, 2200, 100), line("bbbb", 295, 2200, 178),
                       line(high, 295, 2200, 246, 80), line("dddd", 295, 2200, 350),
                       line("eeee", 295, 2200, 428)});
  };
  CHECK(with_high("ccc")[1] == "ccc");
  CHECK(with_high("cccc").size() == 1);  // high by its marks, or those of the line below
}

TEST_CASE("the first line of a body, from its indent nearly to the margin, is not centred") {
  CHECK(paragraphs({line("a", 450, 2110, 100), line("b", 295, 1700, 178), line("c", 590, 2200, 300),
                    line("d", 295, 2200, 378), line("e", 295, 2200, 456)})[0] == "a/b");
}

TEST_CASE("the figures of a chart do not say how lines of words stand") {
  std::vector<Line> lines{line("สรุปว่าได้คะแนนรวม", 590, 2200, 100, 76),
                          line("เทียบเท่าระดับดีในปีนี้", 295, 2100, 188, 76)};
  for (int bar = 0; bar < 10; ++bar)
    lines.push_back(line("82.48", 300 + 180 * bar, 380 + 180 * bar, 500 + 36 * (bar % 3), 30));
  CHECK(paragraphs(lines).front() == "สรุปว่าได้คะแนนรวม/เทียบเท่าระดับดีในปีนี้");
}

TEST_CASE("a list item goes on under its text") {
  CHECK(paragraphs({line({word("1.", 400, 440, 100), word("a", 470, 2200, 100)}), line("b", 470, 2180, 178),
                    line("c", 470, 900, 256), line({word("2.", 400, 440, 334), word("d", 470, 2200, 334)}),
                    line("e", 470, 2100, 412)}) == Texts{"1. a/b/c", "2. d/e"});
}

TEST_CASE("lines of a memo's header stand alone") {
  CHECK(
      paragraphs({line("title", 1000, 1500, 100, 90),
                  line({word("from", 295, 500, 230), word("office", 560, 2150, 230)}),
                  line({word("no", 295, 350, 310), word("x", 400, 700, 310), word("date", 1200, 1300, 310)}),
                  line({word("subject", 295, 400, 390), word("s", 460, 2190, 390)}),
                  line("t", 460, 2195, 468), line("to", 295, 2150, 546), line("body", 590, 2200, 660),
                  line("goes on", 295, 2200, 738), line("and on", 295, 1000, 816)}) ==
      Texts{"title", "from office", "no x date", "subject s", "t", "to", "body/goes on/and on"});
}

TEST_CASE("a centred line goes on in the next if that one's first word had no room in it") {
  const auto parts = [](int half, int half_of_word) {
    const auto text = [](int left, int right, int top) {
      return line(std::string(static_cast<std::size_t>((right - left) / 25), 'x'), left, right, top);
    };
    return paragraphs({text(590, 2200, -56), text(295, 2200, 22), text(295, 2200, 100), text(295, 1200, 178),
                       text(1247 - half, 1247 + half, 256),
                       text(1247 - half_of_word, 1247 + half_of_word, 334)})
        .size();
  };
  CHECK(parts(920, 100) == 2);
  CHECK(parts(920, 20) == 3);
  CHECK(parts(700, 300) == 3);
}

TEST_CASE("centred lines stand alone") {
  CHECK(paragraphs({line("a", 900, 1600, 100), line("b", 800, 1700, 178), line("c", 590, 2200, 300),
                    line("d", 295, 2200, 378), line("e", 295, 2200, 456)}) == Texts{"a", "b", "c/d/e"});
}

TEST_CASE("two signatures side by side: the left one first") {
  CHECK(paragraphs({line("body", 295, 2200, 100), line("a1", 400, 800, 500), line("b1", 1400, 1900, 500),
                    line("a2", 450, 750, 578), line("b2", 1350, 1950, 580), line("end", 295, 2200, 1200)}) ==
        Texts{"body", "a1", "a2", "b1", "b2", "end"});
}

TEST_CASE("a table stands where it begins, blank lines are left out") {
  Grid grid{{295, 300, 2200, 500},
            1,
            2,
            {{{0, 0, 1, 1}, {295, 300, 1000, 500}}, {{0, 1, 1, 1}, {1000, 300, 2200, 500}}},
            true};
  std::vector<Line> read{line("above", 295, 2200, 100), line("below", 295, 2200, 600),
                         line("x", 310, 900, 320), line("y", 310, 900, 400),
                         Line{{1010, 320, 1100, 350}, {}}};
  std::vector<LineBox> boxes = words::boxes(read);
  boxes[2].grid = boxes[3].grid = boxes[4].grid = 0;
  boxes[2].cell = boxes[3].cell = 0, boxes[4].cell = 1;
  CHECK(dump(layout::assemble({1, kPage, kPage, 0, 300, {}}, {grid}, boxes, read)) ==
        Texts{"above", "[xy][]", "below"});
}

TEST_CASE("a list of labels and scores is a table without rules") {
  std::vector<Line> lines{line("intro", 295, 2200, 100)};
  for (int i = 0; i < 5; ++i) {
    lines.push_back(line({word(std::to_string(i + 1) + ".", 400, 430, 200 + 78 * i),
                          word("label", 450, 700 + 90 * i, 200 + 78 * i),
                          word("9" + std::to_string(i), 1700, 1790, 200 + 78 * i)}));
  }
  lines.push_back(line("outro", 295, 2200, 700));
  CHECK(paragraphs(lines) == Texts{"intro", "[1.][90][2.][91][3.][92][4.][93][5.][94]", "outro"});
}

TEST_CASE("ragged text, a header and two lines alike are no tables") {
  const double height = 28;
  CHECK(layout::find_borderless({line({word("a", 295, 600, 100), word("b", 700, 1500, 100)}),
                                 line({word("c", 295, 900, 178), word("d", 1000, 1500, 178)}),
                                 line({word("e", 295, 400, 256), word("f", 500, 1500, 256)})},
                                height)
            .empty());
  CHECK(layout::find_borderless({line({word("a", 295, 600, 100), word("b", 1500, 1600, 100)}),
                                 line({word("c", 295, 900, 178), word("d", 1500, 1600, 178)})},
                                height)
            .empty());
  CHECK(layout::find_borderless({}, height).empty());
}
