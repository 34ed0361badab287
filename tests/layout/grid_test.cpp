#include "layout/grid.h"

#include <algorithm>
#include <random>

#include "catch.h"
#include "layout/stamps.h"

using namespace thaimemo;

namespace {

constexpr double kHeight = 28;  // of a letter, pixels at 300 dpi

Segment level(int left, int right, int y) { return {{left, y - 1, right, y + 1}, true}; }
Segment plumb(int x, int top, int bottom) { return {{x - 1, top, x + 1, bottom}, false}; }

std::vector<Segment> ruled(const std::vector<int>& xs, const std::vector<int>& ys) {
  std::vector<Segment> segments;
  segments.reserve(ys.size() + xs.size());
  for (const int y : ys) segments.push_back(level(xs.front(), xs.back(), y));
  for (const int x : xs) segments.push_back(plumb(x, ys.front(), ys.back()));
  return segments;
}

// Cells cover each (row, column) once, their boxes lie apart and inside.
void check_grid(const Grid& grid) {
  std::vector<int> seen(static_cast<std::size_t>(grid.rows) * grid.columns, 0);
  for (const GridCell& cell : grid.cells) {
    REQUIRE(cell.place.row_span >= 1);
    REQUIRE(cell.place.column_span >= 1);
    REQUIRE(cell.place.row + cell.place.row_span <= grid.rows);
    REQUIRE(cell.place.column + cell.place.column_span <= grid.columns);
    for (int r = 0; r < cell.place.row_span; ++r) {
      for (int c = 0; c < cell.place.column_span; ++c) {
        ++seen[(cell.place.row + r) * grid.columns + cell.place.column + c];
      }
    }
    CHECK_FALSE(cell.box.empty());
    CHECK(contains(grid.box, cell.box));
  }
  CHECK(std::all_of(seen.begin(), seen.end(), [](int n) { return n == 1; }));
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK(intersect(grid.cells[i].box, grid.cells[j].box).empty());
  }
  CHECK(std::is_sorted(grid.cells.begin(), grid.cells.end(), [](const GridCell& a, const GridCell& b) {
    return std::pair(a.place.row, a.place.column) < std::pair(b.place.row, b.place.column);
  }));
}

Grid only_grid(const std::vector<Segment>& segments) {
  const std::vector<Grid> grids = layout::find_grids(layout::without_stamps(segments, kHeight), kHeight);
  REQUIRE(grids.size() == 1);
  check_grid(grids.front());
  return grids.front();
}

const std::vector<int> kColumns{100, 300, 900, 1100};
const std::vector<int> kRows{200, 300, 380, 460, 540};

}  // namespace

TEST_CASE("a plain table") {
  const Grid grid = only_grid(ruled(kColumns, kRows));
  CHECK(grid.rows == 4);
  CHECK(grid.columns == 3);
  CHECK(grid.cells.size() == 12);
  CHECK(grid.ruled);
  CHECK(grid.box == Box{100, 200, 1100, 540});
  CHECK(layout::cell_at(grid, 500, 310) == 4);
  CHECK(layout::cell_at(grid, 50, 310) == -1);
}

TEST_CASE("a cell merged over rows and a banner row") {
  std::vector<Segment> segments = ruled({100, 300, 900, 1100}, {200, 300, 540});
  segments.push_back(level(300, 1100, 380));
  segments.push_back(level(300, 1100, 460));
  segments.push_back(level(100, 1100, 620));
  segments.push_back(plumb(100, 540, 620));
  segments.push_back(plumb(1100, 540, 620));
  const Grid grid = only_grid(segments);
  CHECK(grid.rows == 5);
  CHECK(grid.columns == 3);
  CHECK(grid.cells.size() == 3 + 3 * 2 + 1 + 1);
  const auto has = [&](const CellPlace& place) {
    return std::any_of(grid.cells.begin(), grid.cells.end(),
                       [&](const GridCell& c) { return c.place == place; });
  };
  CHECK(has({1, 0, 3, 1}));
  CHECK(has({4, 0, 1, 3}));
}

TEST_CASE("a header of two levels over three columns") {
  std::vector<Segment> segments = ruled({100, 300, 900}, {200, 360, 440, 520});
  segments.push_back(level(300, 900, 280));
  segments.push_back(plumb(500, 280, 520));
  segments.push_back(plumb(700, 280, 520));
  const Grid grid = only_grid(segments);
  CHECK(grid.rows == 4);
  CHECK(grid.columns == 4);
  CHECK(grid.cells[0].place == CellPlace{0, 0, 2, 1});
  CHECK(grid.cells[1].place == CellPlace{0, 1, 1, 3});
}

TEST_CASE("sides without a rule") {
  SECTION("left and right") {
    std::vector<Segment> segments;
    segments.reserve(kRows.size() + 2);
    for (const int y : kRows) segments.push_back(level(100, 1100, y));
    for (const int x : {300, 900}) segments.push_back(plumb(x, 200, 540));
    const Grid grid = only_grid(segments);
    CHECK(grid.columns == 3);
    CHECK(grid.rows == 4);
    CHECK(grid.box == Box{100, 200, 1100, 540});
  }
  SECTION("below, where the page ends") {
    std::vector<Segment> segments;
    for (const int y : {200, 300, 380}) segments.push_back(level(100, 1100, y));
    for (const int x : kColumns) segments.push_back(plumb(x, 200, 540));
    const Grid grid = only_grid(segments);
    CHECK(grid.rows == 3);
    CHECK(grid.box.bottom == 540);
  }
}

TEST_CASE("rules broken, doubled, too short or too long are the same table") {
  const Grid plain = only_grid(ruled(kColumns, kRows));
  std::vector<Segment> segments;
  for (const int y : kRows) {
    segments.push_back(level(90, 480, y - 2));
    segments.push_back(level(505, 1110, y + 2));
    segments.push_back(level(98, 1102, y + 9));
  }
  for (const int x : kColumns) {
    segments.push_back(plumb(x, 208, 350));
    segments.push_back(plumb(x + 2, 362, 533));
  }
  const Grid grid = only_grid(segments);
  CHECK(grid.rows == plain.rows);
  CHECK(grid.columns == plain.columns);
  CHECK(grid.cells.size() == plain.cells.size());
}

TEST_CASE("a hole in a rule does not melt the cells around it") {
  std::vector<Segment> segments = ruled(kColumns, {200, 540});
  for (const int y : {300, 380, 460}) {
    segments.push_back(level(100, y == 380 ? 450 : 1100, y));
    if (y == 380) segments.push_back(level(760, 1100, y));
  }
  segments.push_back(plumb(600, 200, 240));  // a pen stroke in a cell
  const Grid grid = only_grid(segments);
  CHECK(grid.rows == 4);
  CHECK(grid.columns == 3);
}

TEST_CASE("several tables on a page, from top to bottom") {
  std::vector<Segment> segments = ruled(kColumns, {900, 980, 1060});
  const std::vector<Segment> above = ruled({100, 600, 1100}, kRows);
  segments.insert(segments.end(), above.begin(), above.end());
  const std::vector<Grid> grids = layout::find_grids(segments, kHeight);
  REQUIRE(grids.size() == 2);
  CHECK(grids[0].columns == 2);
  CHECK(grids[1].columns == 3);
}

TEST_CASE("what is no table") {
  CHECK(layout::find_grids({}, kHeight).empty());
  CHECK(layout::find_grids(ruled(kColumns, kRows), 0).empty());
  CHECK(layout::find_grids({level(100, 900, 300), level(100, 700, 500)}, kHeight).empty());  // underlines
  CHECK(layout::find_grids(ruled({100, 1100}, {200, 1600}), kHeight).empty());               // a frame
  CHECK(layout::find_grids(ruled({100, 1100}, {200, 400, 900}), kHeight).empty());           // a form's boxes
  CHECK(layout::find_grids({level(100, 300, 200), plumb(200, 100, 300)}, kHeight).empty());  // a cross
}

TEST_CASE("a small frame inside a cell leaves the table as it is") {
  std::vector<Segment> segments = ruled(kColumns, kRows);
  const std::vector<Segment> inner = ruled({400, 500, 600}, {320, 360});
  segments.insert(segments.end(), inner.begin(), inner.end());
  CHECK(only_grid(segments).cells.size() == 12);
}

TEST_CASE("the frame of a stamp over a table is none of its rules") {
  std::vector<Segment> segments = ruled(kColumns, kRows);
  const std::vector<Segment> stamp = ruled({850, 1250}, {120, 335});
  segments.insert(segments.end(), stamp.begin(), stamp.end());
  const Grid grid = only_grid(segments);
  CHECK(grid.cells.size() == 12);
  CHECK(grid.box == Box{100, 200, 1100, 540});
}

TEST_CASE("so is what is left of a frame where two of its sides meet and a rule goes over them") {
  std::vector<Segment> segments = ruled(kColumns, kRows);
  segments.push_back(plumb(850, 330, 600));   // from inside the table to below it
  segments.push_back(level(850, 1040, 600));  // the right side is lost …
  segments.push_back(level(890, 1000, 335));  // … and a piece of the top is left
  const Grid grid = only_grid(segments);
  CHECK(grid.cells.size() == 12);
  CHECK(grid.box == Box{100, 200, 1100, 540});
}

TEST_CASE("so is a frame one of whose sides is lost, and that a rule passes by at a corner") {
  std::vector<Segment> segments = ruled(kColumns, kRows);
  const std::vector<Segment> clear = segments;
  for (const Segment& side :
       {plumb(850, kRows[0] + 12, 470), plumb(960, kRows[0] + 8, 474), level(850, 960, 472)})
    segments.push_back(side);
  CHECK(only_grid(segments) == only_grid(clear));
}

TEST_CASE("so is a frame that stands on the table's top, one side of it longer for a letter on it") {
  std::vector<Segment> segments = ruled(kColumns, kRows);
  const std::vector<Segment> clear = segments;
  for (const Segment& side : {level(650, 1250, 60), plumb(650, 36, kRows[0] + 3), plumb(1250, 60, kRows[0])})
    segments.push_back(side);
  segments[0].box.right = 1250;  // its lower side is one with the rule
  const Grid grid = only_grid(segments);
  CHECK(grid.cells.size() == 12);
  CHECK(grid.box == only_grid(clear).box);
}

TEST_CASE("a head that stands on some columns only is one") {
  std::vector<Segment> segments = ruled(kColumns, kRows);
  segments[0].box.left = 100;
  for (const Segment& side : {level(300, 1100, 120), plumb(300, 120, 200), plumb(1100, 120, 200)})
    segments.push_back(side);
  CHECK(only_grid(segments).rows == 5);
}

TEST_CASE("a fold through two tables is none of their rules and does not join them") {
  std::vector<Segment> segments = ruled(kColumns, kRows);
  const std::vector<Segment> below = ruled({100, 500, 1100}, {700, 800, 900});
  segments.insert(segments.end(), below.begin(), below.end());
  segments.push_back(plumb(700, 20, 1400));
  const std::vector<Grid> grids = layout::find_grids(segments, kHeight);
  REQUIRE(grids.size() == 2);
  CHECK(grids[0].cells.size() == 12);
  CHECK(grids[1].cells.size() == 4);
}

TEST_CASE("a fold on a rule hides it, and rows of one height tell") {
  std::vector<int> rows = {100};
  for (int y = 220; y <= 870; y += 65) rows.push_back(y);
  std::vector<Segment> segments = ruled({100, 340, 500, 1000, 1400}, rows);
  std::erase_if(segments,
                [](const Segment& s) { return s.horizontal && s.box.top > 800 && s.box.top < 810; });
  segments.push_back(level(0, 1410, 805));  // the fold
  segments.push_back(plumb(660, 0, 1400));  // a streak
  CHECK(only_grid(segments).rows == 11);
  segments = ruled({100, 340, 500, 1000, 1400}, rows);
  segments.push_back(level(0, 1410, 830));
  CHECK(only_grid(segments).rows == 11);
}

TEST_CASE("a fold on a rule hides it, and other rules that end there tell") {
  // As in ruled({100, 800, 1100}, {200, 300, 400, 500}), but the rows between 300 and 400 are one cell.
  std::vector<Segment> segments = {level(100, 1100, 200), level(100, 1100, 400), level(100, 1100, 500),
                                   plumb(100, 200, 500),  plumb(1100, 200, 500), plumb(800, 200, 300),
                                   plumb(800, 400, 500)};
  segments.push_back(level(0, 1400, 300));  // the fold
  const Grid grid = only_grid(segments);
  CHECK(grid.rows == 3);
  CHECK(grid.cells.size() == 5);
  CHECK(grid.box == Box{100, 200, 1100, 500});
}

TEST_CASE("a fold that goes on in line with a short rule does not take it away") {
  std::vector<Segment> segments = ruled({100, 340, 500, 1400}, {200, 300, 600});
  for (const int y : {360, 420, 480, 540}) segments.push_back(level(100, 500, y));
  const Grid clear = only_grid(segments);
  segments.push_back(level(1408, 1600, 421));  // the fold, pale within the table
  CHECK(only_grid(segments) == clear);
}

TEST_CASE("of a frame whose level sides are too tilted for rules the two uprights go") {
  const Grid plain = only_grid(ruled(kColumns, kRows));
  const auto with_uprights = [](int thick, int top, int bottom, int lift) {
    std::vector<Segment> segments = ruled(kColumns, kRows);
    segments.push_back({{480 - thick, top, 480, bottom}, false});
    segments.push_back({{760, top - lift, 760 + thick, bottom - lift}, false});
    return only_grid(segments);
  };
  CHECK(with_uprights(8, 330, 480, 12) == plain);
  CHECK(with_uprights(2, 330, 480, 12).columns == 5);  // as thin as the rules: perhaps columns
  CHECK(with_uprights(8, 300, 460, 0).columns == 5);   // from rule to rule
}

TEST_CASE("a round stamp over a table adds no cells") {
  std::vector<Segment> segments = ruled({100, 1100}, {200, 280, 360, 440, 520, 600});
  segments.push_back(plumb(900, 200, 600));
  const Grid clear = only_grid(segments);
  for (const Segment& arc : {Segment{{460, 266, 540, 274}, true}, Segment{{455, 525, 545, 534}, true},
                             Segment{{366, 356, 375, 444}, false}, Segment{{625, 360, 634, 440}, false}})
    segments.push_back(arc);
  CHECK(only_grid(segments) == clear);
}

TEST_CASE("rules of merged cells that stand as the arcs of a ring do are no stamp") {
  std::vector<Segment> segments = {level(350, 2286, 1163), level(350, 2286, 1860), level(350, 2286, 2130),
                                   level(350, 2286, 2400), plumb(350, 1163, 2400), plumb(2286, 1163, 2400),
                                   plumb(541, 1860, 2400), plumb(816, 1860, 2130)};
  for (const int y : {1594, 1950, 2040, 2308}) segments.push_back(level(350, 541, y));
  for (const int y : {1950, 2040}) segments.push_back(level(816, 2286, y));
  for (const int thick : {0, 8}) {  // doubled rules are thick
    std::vector<Segment> rules = segments;
    for (Segment& rule : rules) (rule.horizontal ? rule.box.bottom : rule.box.right) += thick;
    CHECK(layout::find_grids(layout::without_stamps(rules, 28), 28) == layout::find_grids(rules, 28));
  }
}

TEST_CASE("a list in one column is a table") {
  CHECK(only_grid(ruled({100, 1100}, {200, 280, 360, 440, 520})).columns == 1);
}

TEST_CASE("random segments: always whole grids") {
  std::mt19937 random(7);
  const auto number = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  for (int round = 0; round < 300; ++round) {
    std::vector<Segment> segments;
    const int count = 2 + number(60);
    for (int i = 0; i < count; ++i) {
      const int x = number(40) * 50, y = number(40) * 50, length = 20 + number(1500);
      segments.push_back(number(2) == 0 ? level(x, x + length, y + number(9))
                                        : plumb(x + number(9), y, y + length));
    }
    for (const Grid& grid : layout::find_grids(segments, 5 + number(60))) check_grid(grid);
  }
}

TEST_CASE("streaks of the scanner are no columns, however many and however broken") {
  std::vector<Segment> segments = ruled(kColumns, {800, 900, 980, 1060, 1140});
  for (const int x : {200, 420, 600, 750, 1000}) {
    segments.push_back(plumb(x, 10, 930));
    segments.push_back(plumb(x + 1, 920, 2200));
  }
  const Grid grid = only_grid(segments);
  CHECK(grid.columns == 3);
  CHECK(grid.rows == 4);
}

TEST_CASE("a pen stroke beside the table is no column of it") {
  std::vector<Segment> segments = ruled(kColumns, kRows);
  segments.push_back(level(40, 120, 380));
  segments.push_back(plumb(42, 365, 400));
  const Grid grid = only_grid(segments);
  CHECK(grid.columns == 3);
  CHECK(grid.rows == 4);
  CHECK(grid.box.left >= 95);
}

TEST_CASE("uprights that end at many heights over one rule are the bars of a chart") {
  std::vector<Segment> segments{level(100, 1100, 400)};
  for (int i = 0; i < 5; ++i) segments.push_back(plumb(200 + 180 * i, 220 + 7 * i, 400));
  CHECK(layout::find_grids(segments, kHeight).empty());
  for (int i = 0; i < 5; ++i) segments[i + 1].box.top = 220;
  CHECK(layout::find_grids(segments, kHeight).size() == 1);
}

TEST_CASE("the bars of a chart on their axis are no table") {
  std::vector<Segment> segments{level(100, 1100, 600)};
  for (int i = 0; i < 10; ++i) {
    const int left = 120 + 98 * i, top = 300 + i % 3 * 7;
    segments.push_back(plumb(left, top, 600));
    segments.push_back(plumb(left + 66, top, 600));
    segments.push_back(level(left, left + 66, top));
  }
  CHECK(layout::find_grids(segments, kHeight).empty());
}

TEST_CASE(
    "two tables that the side of a stamp ties together are two; a table of two frames with one side is one") {
  const auto tables = [](int x) {
    std::vector<Segment> segments = ruled({300, 700, 1500, 2100}, {300, 400, 500, 600});
    const std::vector<Segment> second = ruled({300, 700, 1500, 2100}, {800, 900, 1000});
    segments.insert(segments.end(), second.begin(), second.end());
    segments.push_back(plumb(x, 450, 790));
    return layout::find_grids(segments, kHeight).size();
  };
  CHECK(tables(500) == 2);
  CHECK(tables(300) == 1);
}
