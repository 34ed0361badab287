#include "layout/open_columns.h"

#include <random>

#include "catch.h"
#include "layout/grid.h"

using namespace thaimemo;

namespace {

constexpr int kHeight = 28;  // of a letter, pixels at 300 dpi
constexpr int kRow = 84;
constexpr int kLeft = 200, kRight = 1500;

Segment level(int left, int right, int y) { return {{left, y - 1, right, y + 1}, true}; }

/// A page of rules and letters, a row at a time.
struct Page {
  std::vector<Segment> rules;
  std::vector<Box> ink;
  int y = 400;

  void rule(int left = kLeft, int right = kRight) { rules.push_back(level(left, right, y)); }

  /// Letters from x on, on the line that begins `below` under y.
  void print(int x, int letters, int below = 25) {
    for (int i = 0; i < letters; ++i)
      ink.push_back({x + 24 * i, y + below, x + 24 * i + 20, y + below + kHeight});
  }

  /// A row of cells (x and letters each) and the rule under it.
  void row(const std::vector<std::pair<int, int>>& cells, int height = kRow) {
    for (const auto& [x, letters] : cells) print(x, letters);
    y += height;
    rule();
  }

  std::vector<Grid> grids() const {
    std::vector<Segment> all = rules;
    const std::vector<Segment> open = layout::open_columns(rules, ink, kHeight);
    all.insert(all.end(), open.begin(), open.end());
    return layout::find_grids(all, kHeight);
  }

  Grid only() const {
    const std::vector<Grid> found = grids();
    REQUIRE(found.size() == 1);
    return found.front();
  }
};

// Three columns: a number, a name, a score.
void add_rows(Page& page, int rows) {
  for (int i = 0; i < rows; ++i) page.row({{230, 2}, {400, 12 + 5 * (i % 4)}, {1300, 5}});
}

Page scores(int rows) {
  Page page;
  page.rule();
  page.row({{220, 4}, {600, 9}, {1280, 6}});
  add_rows(page, rows);
  return page;
}

int span_at(const Grid& grid, int row, int column) {
  for (const GridCell& cell : grid.cells)
    if (cell.place.row == row && cell.place.column == column) return cell.place.column_span;
  return 0;
}

}  // namespace

TEST_CASE("a table with level rules only has the columns that its gaps show") {
  for (const int rows : {3, 5, 10}) {
    const Grid grid = scores(rows).only();
    CHECK(grid.rows == rows + 1);
    CHECK(grid.columns == 3);
    CHECK_FALSE(grid.ruled);
    CHECK(grid.box.left == kLeft);
    CHECK(grid.box.right == kRight);
  }
}

TEST_CASE("a banner spans the columns, and so does a head with a rule under it") {
  Page page = scores(3);
  page.row({{230, 30}});
  for (int i = 0; i < 3; ++i) page.row({{230, 2}, {400, 15}, {1300, 5}});
  const Grid grid = page.only();
  CHECK(grid.columns == 3);
  CHECK(grid.rows == 8);
  CHECK(span_at(grid, 4, 0) == 2);  // as far as its print reaches

  Page two;
  two.rule();
  two.print(1000, 16);
  two.y += kRow;
  two.rule(850, kRight);
  two.row({{400, 6}, {900, 6}, {1280, 6}});
  for (int i = 0; i < 4; ++i) two.row({{230, 20}, {960, 1}, {1340, 1}});
  const Grid headed = two.only();
  CHECK(headed.columns == 3);
  CHECK(headed.rows == 6);
  CHECK(span_at(headed, 0, 1) == 2);
}

TEST_CASE("a head in the middle of its column parts nothing from the rows at its side") {
  Page page;
  page.rule();
  page.row({{500, 6}, {1280, 6}});
  for (int i = 0; i < 6; ++i) page.row({{230, 8 + i % 2}, {1300, 5}});
  CHECK(page.only().columns == 2);
}

TEST_CASE("print outside is no row: fields of a head on their leaders, a heading between two tables") {
  Page page;
  page.rule();
  for (int field = 0; field < 3; ++field) {
    page.print(kLeft, 30, 55);
    page.y += 100;
    page.rule();
  }
  page.row({{220, 4}, {600, 9}, {1280, 6}});
  add_rows(page, 4);
  CHECK(page.only().rows == 5);

  Page two = scores(4);
  two.print(kLeft, 25, 70);
  two.y += 150;
  two.rule();
  for (int i = 0; i < 4; ++i) two.row({{260, 10}, {800, 20}});
  const std::vector<Grid> grids = two.grids();
  REQUIRE(grids.size() == 2);
  CHECK(grids[0].columns == 3);
  CHECK(grids[0].rows == 5);
  CHECK(grids[1].columns == 2);
  CHECK(grids[1].rows == 4);
}

TEST_CASE("a cell beside several rows has no rule through it") {
  Page page;
  page.rule();
  page.row({{230, 3}, {500, 6}, {1100, 10}});
  for (int i = 0; i < 3; ++i) {
    page.print(230, 3);
    page.print(500, 4);
    for (int line = 0; line < 2; ++line) page.print(900, 23, 20 + 40 * line);
    page.y += kRow;
    if (i < 2) page.rule(kLeft, 850);
  }
  page.rule();
  const Grid grid = page.only();
  CHECK(grid.rows == 4);
  CHECK(grid.columns == 3);
  CHECK(grid.cells.size() == 3 + 3 * 2 + 1);
}

TEST_CASE("a head that stands lower in its row than the rows do is the table's") {
  Page page;
  page.rule();
  for (const auto& [x, letters] : {std::pair{220, 4}, {600, 9}, {1280, 6}}) page.print(x, letters, 70);
  page.y += 170;
  page.rule();
  add_rows(page, 4);
  CHECK(page.only().rows == 5);
}

TEST_CASE("gaps narrower than a letter is high part columns where many lines keep them free") {
  Page page;
  page.rule();
  for (int i = 0; i < 3; ++i) {
    for (int line = 0; line < 4; ++line) {
      page.print(220, 12 + line % 2, 20 + 40 * line);
      page.print(546, 40, 20 + 40 * line);
    }
    page.y += 190;
    page.rule();
  }
  const Grid grid = page.only();
  CHECK(grid.rows == 3);
  CHECK(grid.columns == 2);
}

TEST_CASE("a narrow gap parts columns where rules end, and the side of a stamp parts no rows") {
  Page page;
  page.rule();
  page.row({{230, 3}, {500, 11}, {1000, 10}});
  for (int i = 0; i < 4; ++i) {
    page.print(230, 3);
    page.print(500, 4);
    if (i < 2) page.print(775, 23);  // 15 pixels behind the head before it
    if (i == 0) page.rules.push_back(level(900, 1300, page.y + 50));
    page.y += kRow;
    if (i < 3) page.rule(kLeft, 768);
  }
  page.rule();
  const Grid grid = page.only();
  CHECK(grid.rows == 5);
  CHECK(grid.columns == 3);
}

TEST_CASE("what has columns of its own, what is a chart and what is text is left alone") {
  Page ruled = scores(5);
  for (const int x : {kLeft, 350, 1200, kRight}) ruled.rules.push_back({{x - 1, 400, x + 1, ruled.y}, false});
  CHECK(layout::open_columns(ruled.rules, ruled.ink, kHeight).empty());

  Page chart;
  for (int line = 0; line < 6; ++line, chart.y += 100) chart.rule();
  for (int bar = 0; bar < 10; ++bar)
    chart.ink.push_back({250 + 120 * bar, 420 + 10 * bar, 310 + 120 * bar, 900});
  CHECK(layout::open_columns(chart.rules, chart.ink, kHeight).empty());

  Page text;
  for (int line = 0; line < 6; ++line) text.row({{kLeft + 10, 50}});
  CHECK(layout::open_columns(text.rules, text.ink, kHeight).empty());

  Page list;  // a number, its point, a name and a score on each line, under one head
  list.rule();
  list.row({{700, 12}});
  for (int i = 0; i < 8; ++i) {
    list.ink.push_back({258, list.y + 48, 263, list.y + 53});
    list.row({{230, 1}, {275, 14 + i % 3}});
  }
  CHECK(layout::open_columns(list.rules, list.ink, kHeight).empty());
  CHECK(layout::open_columns({}, {}, kHeight).empty());
  CHECK(layout::open_columns(text.rules, text.ink, 0).empty());
}

TEST_CASE("any rules and any ink give segments on the page") {
  std::mt19937 random(7);
  const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  for (int round = 0; round < 300; ++round) {
    std::vector<Segment> rules;
    std::vector<Box> ink;
    for (int i = up_to(14); i >= 0; --i)
      rules.push_back(level(up_to(200), 900 + up_to(200), 10 + up_to(1500)));
    for (int i = up_to(200); i >= 0; --i) {
      const int x = up_to(1000), y = up_to(1500);
      ink.push_back({x, y, x + 1 + up_to(60), y + 1 + up_to(60)});
    }
    for (const Segment& each : layout::open_columns(rules, ink, 5 + up_to(40))) {
      CHECK_FALSE(each.box.empty());
      CHECK_FALSE(each.drawn);
      CHECK(contains({-1, 0, 1102, 1520}, each.box));
    }
  }
}
