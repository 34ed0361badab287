#include "layout/lines.h"

#include <algorithm>
#include <random>

#include "catch.h"

using namespace thaimemo;

namespace {

constexpr Box kPage{0, 0, 2480, 3508};

// A line of letters 22 × 28 with every third carrying a vowel above and a tone mark on it, every fifth one
// below.
void print(std::vector<Box>& components, int x, int y, int letters, double scale = 1) {
  const auto px = [&](double v) { return static_cast<int>(v * scale); };
  for (int i = 0; i < letters; ++i) {
    const int left = x + px(28) * i;
    components.push_back({left, y, left + px(22), y + px(28)});
    if (i % 3 == 1) {
      components.push_back({left, y - px(15), left + px(20), y - px(5)});
      components.push_back({left + px(8), y - px(29), left + px(18), y - px(18)});
    }
    if (i % 5 == 2) components.push_back({left + px(8), y + px(32), left + px(16), y + px(42)});
  }
}

Grid grid_of(int columns, int rows, int left, int top, int width, int height) {
  Grid grid{{left, top, left + columns * width, top + rows * height}, rows, columns, {}, true};
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) {
      grid.cells.push_back(
          {{r, c, 1, 1},
           {left + c * width, top + r * height, left + (c + 1) * width, top + (r + 1) * height}});
    }
  }
  return grid;
}

}  // namespace

TEST_CASE("height of letters, whatever else is on the page") {
  std::vector<Box> components;
  print(components, 300, 400, 60);
  CHECK(std::abs(layout::text_height(components) - 28) < 1);
  components.push_back({0, 0, 500, 390});
  for (int i = 0; i < 200; ++i) components.push_back({i * 10, 900, i * 10 + 4, 904});
  CHECK(std::abs(layout::text_height(components) - 28) < 1);
  CHECK(layout::text_height({}) == 0);
}

TEST_CASE("bars of a chart, though they cover more than all letters, do not say how high print is") {
  std::vector<Box> components;
  for (int line = 0; line < 5; ++line) print(components, 300, 400 + 78 * line, 60);
  const double print_height = layout::text_height(components);
  for (int bar = 0; bar < 10; ++bar) components.push_back({300 + 200 * bar, 900, 420 + 200 * bar, 1270});
  CHECK(layout::text_height(components) == print_height);
}

TEST_CASE("marks go to their line, boxes hold them whole") {
  std::vector<Box> components;
  for (int line = 0; line < 10; ++line) print(components, 300, 400 + 78 * line, 50);
  const std::vector<LineBox> lines = layout::find_lines(components, {}, kPage);
  REQUIRE(lines.size() == 10);
  for (int line = 0; line < 10; ++line) {
    const int y = 400 + 78 * line;
    CHECK(lines[line].box == Box{300, y - 29, 300 + 28 * 49 + 22, y + 42});
    CHECK(lines[line].grid == -1);
  }
}

TEST_CASE("words far apart stay one line, larger labels too") {
  std::vector<Box> components;
  print(components, 300, 390, 4, 1.6);
  print(components, 600, 407, 20);
  print(components, 1900, 407, 6);
  print(components, 300, 500, 30);
  const std::vector<LineBox> lines = layout::find_lines(components, {}, kPage);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].box.left == 300);
  CHECK(lines[0].box.right > 2000);
  CHECK(lines[0].box.top == 390 - static_cast<int>(29 * 1.6));
}

TEST_CASE("a title larger than the print is one line") {
  std::vector<Box> components;
  print(components, 900, 200, 12, 2.0);
  for (int line = 0; line < 6; ++line) print(components, 300, 400 + 78 * line, 50);
  const std::vector<LineBox> lines = layout::find_lines(components, {}, kPage);
  REQUIRE(lines.size() == 7);
  CHECK(lines[0].box.top == 200 - 58);
  CHECK(lines[0].box.bottom == 200 + 84);
}

TEST_CASE("two signatures side by side are two groups; a label and its value are one line") {
  std::vector<Box> components;
  for (int line = 0; line < 8; ++line) print(components, 300, 400 + 78 * line, 60);
  print(components, 400, 1500, 16), print(components, 1500, 1500, 20);
  print(components, 456, 1578, 12), print(components, 1444, 1578, 24);
  CHECK(layout::find_lines(components, {}, kPage).size() == 8 + 4);
  for (int line = 0; line < 4; ++line)
    print(components, 400, 2000 + 78 * line, 12 + line), print(components, 1500, 2000 + 78 * line, 5);
  CHECK(layout::find_lines(components, {}, kPage).size() == 8 + 4 + 4);
}

TEST_CASE("two signatures side by side are two groups, whatever stands beside the one below them") {
  std::vector<Box> components;
  for (int line = 0; line < 8; ++line) print(components, 300, 400 + 78 * line, 60);
  print(components, 400, 1500, 16), print(components, 1500, 1500, 20);
  print(components, 456, 1578, 12), print(components, 1444, 1578, 24);
  print(components, 200, 1734, 3), print(components, 440, 1734, 13);  // a stroke of the pen, a name
  const std::vector<LineBox> lines = layout::find_lines(components, {}, kPage);
  CHECK(std::count_if(lines.begin(), lines.end(),
                      [](const LineBox& line) { return line.box.top > 1400 && line.box.top < 1650; }) == 4);
}

TEST_CASE("words whose letters touch are no marks of the line under them") {
  std::vector<Box> components;
  for (int line = 0; line < 3; ++line) {
    for (int word = 0; word < 6; ++word) {
      const int left = 300 + 290 * word, y = 400 + 72 * line;
      components.push_back({left, y, left + 270, y + (word == 3 ? 64 : 52)});
    }
  }
  CHECK(layout::find_lines(components, {}, kPage).size() == 3);
}

TEST_CASE("a short word without marks is a line of its own between words whose letters and marks touch") {
  const Grid grid = grid_of(1, 1, 1150, 590, 1430, 1230);
  std::vector<Box> components;
  for (int line = 0; line < 8; ++line) {
    const int y = 600 + 78 * line;
    components.push_back(line % 2 == 0 ? Box{1255, y + 18, 1330, y + 50} : Box{1180, y, 1400, y + 56});
  }
  CHECK(layout::find_lines(components, {grid}, kPage).size() == 8);
}

TEST_CASE("a spot beside a line draws none of its letters away") {
  std::vector<Box> components;
  print(components, 300, 400, 50);
  components.push_back({1720, 386, 1745, 428});  // a letter that its mark touches
  components.push_back({108, 386, 116, 404});
  const std::vector<LineBox> lines = layout::find_lines(components, {}, kPage);
  REQUIRE(lines.size() == 2);
  CHECK(std::any_of(lines.begin(), lines.end(),
                    [](const LineBox& line) { return line.box.left == 300 && line.box.right == 1745; }));
}

TEST_CASE("what floats over and under a line does not make its box taller") {
  std::vector<Box> components;
  for (int i = 0; i < 50; ++i) {
    const int left = 300 + 28 * i;
    components.push_back({left, 400, left + 22, 428});
    components.push_back({left + 4, 378, left + 8, 383});                                // specks
    components.push_back({left + 4, 434, left + 8, 438});                                // …
    if (i % 10 == 5) components.push_back({left, 366 + i % 3, left + 12, 377 + i % 3});  // as large as a mark
  }
  CHECK(layout::find_lines(components, {}, kPage).front().box == Box{300, 400, 300 + 28 * 49 + 22, 428});
}

TEST_CASE("lines of cells are found in their cells") {
  const Grid grid = grid_of(3, 2, 300, 1000, 500, 300);
  std::vector<Box> components;
  print(components, 300, 800, 40);
  print(components, 320, 1060, 15), print(components, 320, 1138, 10);
  print(components, 820, 1060, 15);
  components.push_back({1500, 1150, 1512, 1156});  // a dash, alone
  print(components, 820, 1400, 3);
  const std::vector<LineBox> lines = layout::find_lines(components, {grid}, kPage);
  REQUIRE(lines.size() == 6);
  const auto in_cell = [&](int cell) {
    return std::count_if(lines.begin(), lines.end(),
                         [&](const LineBox& l) { return l.grid == 0 && l.cell == cell; });
  };
  CHECK(lines[0].grid == -1);
  CHECK(in_cell(0) == 2);
  CHECK(in_cell(1) == 1);
  CHECK(in_cell(2) == 1);
  CHECK(in_cell(4) == 1);
}

TEST_CASE("a cell's word that is taller than letters, its marks touching them, is a line") {
  const Grid grid = grid_of(2, 6, 100, 100, 600, 100);
  std::vector<Box> components;
  for (int row = 1; row < 6; ++row) print(components, 120, 140 + 100 * row, 15);
  components.push_back({300, 115, 560, 190});
  const std::vector<LineBox> lines = layout::find_lines(components, {grid}, kPage);
  REQUIRE(lines.size() == 6);
  CHECK(lines.front().box == Box{300, 115, 560, 190});
}

TEST_CASE("random components: boxes inside the page, none in two lines") {
  std::mt19937 random(3);
  const auto number = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  for (int round = 0; round < 60; ++round) {
    std::vector<Box> components;
    const int count = number(300);
    for (int i = 0; i < count; ++i) {
      const int x = number(2400), y = number(3400);
      components.push_back(
          {x, y, x + 1 + number(number(4) == 0 ? 400 : 30), y + 1 + number(number(6) == 0 ? 300 : 40)});
    }
    const std::vector<LineBox> lines =
        layout::find_lines(components, {grid_of(2, 3, 200, 500, 700, 250)}, kPage);
    CHECK(lines.size() <= components.size());
    for (const LineBox& line : lines) {
      CHECK(contains(kPage, line.box));
      CHECK_FALSE(line.box.empty());
    }
  }
}

TEST_CASE("the grain of the paper beside a table makes no lines") {
  const Grid grid = grid_of(2, 4, 400, 300, 800, 100);
  std::vector<Box> components;
  for (int row = 0; row < 4; ++row) print(components, 420, 340 + 100 * row, 20);
  std::mt19937 random(7);
  for (int spot = 0; spot < 1500; ++spot) {
    const int x = static_cast<int>(random() % 2400), y = 800 + static_cast<int>(random() % 2600);
    components.push_back({x, y, x + 8, y + 8});
  }
  const auto lines = layout::find_lines(components, {grid}, kPage);
  const auto wide = [](const LineBox& line) { return line.grid < 0 && line.box.width() > 600; };
  CHECK(std::count_if(lines.begin(), lines.end(), [](const LineBox& line) { return line.grid == 0; }) == 4);
  CHECK(std::count_if(lines.begin(), lines.end(), wide) == 0);
}
