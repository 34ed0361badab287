#include "layout/mend.h"

#include "catch.h"

using namespace thaimemo;

namespace {

constexpr double kHeight = 28;

struct Page {
  Grid grid;
  std::vector<LineBox> lines;
  std::vector<Box> ink;

  // A line of letters with gaps of half a letter.
  void print(int left, int right, int top) {
    for (int x = left; x + 20 <= right; x += 34) ink.push_back({x, top, x + 20, top + 28});
  }
  void print(std::size_t cell, int left, int right, int top) {
    print(left, right, top);
    lines.push_back({{left, top, right, top + 28}, 0, static_cast<int>(cell)});
  }
  Grid mended() const { return layout::mended({grid}, lines, ink, kHeight).at(0); }
};

// A table whose rows have these heights; all columns are 400 wide.
Page table(const std::vector<int>& heights, int columns) {
  Page page;
  page.grid.rows = static_cast<int>(heights.size());
  page.grid.columns = columns;
  int top = 100;
  for (int row = 0; row < page.grid.rows; top += heights[row++])
    for (int c = 0; c < columns; ++c)
      page.grid.cells.push_back({{row, c, 1, 1}, {100 + 400 * c, top, 500 + 400 * c, top + heights[row]}});
  page.grid.box = {100, 100, 100 + 400 * columns, top};
  return page;
}

// One line in the middle of each row of `pitch` in every cell.
Page list(const std::vector<int>& heights, int columns, int pitch = 96) {
  Page page = table(heights, columns);
  for (std::size_t i = 0; i < page.grid.cells.size(); ++i) {
    const Box& cell = page.grid.cells[i].box;
    for (int top = cell.top; top + pitch <= cell.bottom + 8; top += pitch)
      page.print(i, cell.left + 30, cell.right - 100, top + pitch / 2 - 14);
  }
  return page;
}

// A table of two columns, the first of which is parted in the row of one of its cells.
Grid parted(Grid grid, std::size_t cell) {
  for (GridCell& each : grid.cells) (each.place.column == 0 ? each.place.column_span : each.place.column) = 2;
  grid.columns = 3;
  GridCell& first = grid.cells[cell];
  GridCell rest = first;
  first.place.column_span = rest.place.column_span = 1;
  rest.place.column = 1;
  first.box.right = rest.box.left = 250;
  grid.cells.insert(grid.cells.begin() + static_cast<std::ptrdiff_t>(cell) + 1, rest);
  return grid;
}

}  // namespace

TEST_CASE("rows of one line whose rules are lost are rows again") {
  const Grid grid = list({96, 96, 96, 288, 96, 192}, 3).mended();
  CHECK(grid.rows == 9);
  REQUIRE(grid.cells.size() == 27);
  for (int row = 0; row < 9; ++row) {
    CHECK(grid.cells[3 * row].place == CellPlace{row, 0, 1, 1});
    CHECK(grid.cells[3 * row].box == Box{100, 100 + 96 * row, 500, 196 + 96 * row});
  }
}

TEST_CASE("a cell merged over lost rows is merged over them still") {
  Page page = list({96, 96, 192, 96, 96}, 3);
  std::erase_if(page.grid.cells, [](const GridCell& c) { return c.place.column == 2 && c.place.row == 3; });
  GridCell& merged = page.grid.cells[8];
  merged.place.row_span = 2;
  merged.box.bottom += 96;
  const Grid grid = page.mended();
  CHECK(grid.rows == 6);
  const auto cell = std::find_if(grid.cells.begin(), grid.cells.end(),
                                 [](const GridCell& c) { return c.place.row_span > 1; });
  REQUIRE(cell != grid.cells.end());
  CHECK(cell->place == CellPlace{2, 2, 3, 1});
}

TEST_CASE("a cell beside rows of one line, a line in the middle of each, is as many") {
  Page page = list({96, 96, 96, 96, 96, 96}, 3);
  page.grid.cells.erase(page.grid.cells.begin() + 12);  // row 4, one with row 3 in the first column
  page.grid.cells[9].place.row_span = 2;
  page.grid.cells[9].box.bottom += 96;
  for (LineBox& line : page.lines)
    if (line.cell >= 12) line.cell = line.cell == 12 ? 9 : line.cell - 1;
  CHECK(page.mended() == list({96, 96, 96, 96, 96, 96}, 3).grid);
  std::erase_if(page.lines, [](const LineBox& line) { return line.cell == 9 && line.box.top > 490; });
  CHECK(page.mended() == page.grid);  // one line: a merged cell
}

TEST_CASE("columns parted in one row of many are one; a chart's bars are no table") {
  Page page = list({96, 96, 96, 96, 96, 96}, 2);
  const Grid whole = page.grid;
  page.grid = parted(whole, 6);
  CHECK(page.mended() == whole);

  Page chart = table({300}, 5);
  chart.lines.push_back({{150, 200, 300, 240}, 0, 0});
  CHECK(layout::mended({chart.grid}, chart.lines, {}, kHeight).empty());
}

TEST_CASE("columns parted in one row of few are one if a line runs over what parts them") {
  const auto parted_by = [](int gap) {
    Page page = list({96, 96, 96, 96}, 2);
    page.grid = parted(page.grid, 4);
    std::erase_if(page.lines, [](const LineBox& line) { return line.cell == 4; });
    page.print(4, 130, 246, 326);
    page.print(5, 246 + gap, 400, 326);
    return page.mended().columns;
  };
  CHECK(parted_by(14) == 2);
  CHECK(parted_by(60) == 3);
}

TEST_CASE("a row of two lines is no two rows") {
  Page loose = list({96, 96, 96, 96}, 3);  // its lines stand closer than rows do
  Page row = table({96, 96, 96, 96, 178}, 3);
  row.lines = loose.lines, row.ink = loose.ink;
  for (std::size_t cell = 12; cell < 15; ++cell)
    for (const int top : {517, 599})
      row.print(cell, row.grid.cells[cell].box.left + 30, row.grid.cells[cell].box.right - 100, top);
  CHECK(row.mended() == row.grid);

  Page text = list({96, 96, 96, 192, 96}, 3);  // one cell of two lines, the others of one
  std::erase_if(text.lines, [](const LineBox& line) {
    return line.grid == 0 && (line.cell == 9 || line.cell == 10) && line.box.top > 480;
  });
  CHECK(text.mended() == text.grid);
}

TEST_CASE("a line over the whole table is one cell though its letters were taken for a rule") {
  const auto banner = [](int left_end, int right_begin) {
    Page page = list({96, 96, 96}, 2);
    std::erase_if(page.lines, [](const LineBox& line) { return line.cell == 2 || line.cell == 3; });
    std::erase_if(page.ink, [](const Box& box) { return box.top > 196 && box.top < 292; });
    page.print(2, 120, left_end, 230);
    page.print(3, right_begin, 800, 230);
    return page.mended();
  };
  const Grid grid = banner(514, 530);
  REQUIRE(grid.cells.size() == 5);
  CHECK(grid.cells[2].place == CellPlace{1, 0, 1, 2});
  CHECK(grid.cells[2].box == Box{100, 196, 900, 292});
  CHECK(banner(480, 560).cells.size() == 6);
  CHECK(banner(400, 510).cells.size() == 6);
}

TEST_CASE("a label in the middle of two cells that are one elsewhere is one cell with the blank one") {
  // Rows 1 and 2 have a label over the first two columns; a rule goes too far through row 1.
  const auto labelled = [](int left) {
    Page page = list({96, 96, 96}, 3);
    std::erase_if(page.lines, [](const LineBox& line) { return line.cell >= 3 && line.cell % 3 != 2; });
    page.grid.cells.erase(page.grid.cells.begin() + 7);
    page.grid.cells[6].place.column_span = 2;
    page.grid.cells[6].box.right = 900;
    page.lines.push_back({{left, 230, left + 300, 258}, 0, 4});
    page.lines.push_back({{350, 326, 650, 354}, 0, 6});
    return page.mended();
  };
  CHECK(labelled(360).cells.size() == 7);
  CHECK(labelled(360).cells[3].place == CellPlace{1, 0, 1, 2});
  CHECK(labelled(550).cells.size() == 8);
}

TEST_CASE("columns whose rule is lost are two where a gap parts the head and the lines below") {
  const auto two_in_one = [](int gap, bool head) {
    Page page = table({96, 300, 300}, 2);
    for (std::size_t i = 0; i < page.grid.cells.size(); ++i) {
      const Box& cell = page.grid.cells[i].box;
      const int middle = (cell.left + cell.right) / 2;
      for (int top = cell.top + 20; top + 28 < cell.bottom; top += 80) {
        page.lines.push_back({{cell.left + 10, top, cell.right - 10, top + 28}, 0, static_cast<int>(i)});
        const bool wide = i % 2 == 0 && (i > 0 || head);
        page.print(cell.left + 10, wide ? middle - gap / 2 : cell.right - 10, top);
        if (wide) page.print(middle + gap / 2, cell.right - 10, top);
      }
    }
    return page;
  };
  const Grid grid = two_in_one(60, true).mended();
  CHECK(grid.columns == 3);
  REQUIRE(grid.cells.size() == 9);
  CHECK(grid.cells[0].box.right == grid.cells[1].box.left);
  CHECK(std::abs(grid.cells[0].box.right - 300) < 30);
  CHECK(grid.cells[8].place == CellPlace{2, 2, 1, 1});
  CHECK(two_in_one(-30, true).mended().columns == 2);
  CHECK(two_in_one(60, false).mended().columns == 2);
}

TEST_CASE("a blank column that a streak has made in some rows goes; one with a head stays") {
  // The middle column of three is one with the first in the head; its cells are blank.
  const auto streaked = [](bool head) {
    Page page = list({96, 96, 96}, 3);
    std::erase_if(page.lines,
                  [&](const LineBox& line) { return line.cell % 3 == 1 && !(head && line.cell == 1); });
    if (!head) {
      page.grid.cells.erase(page.grid.cells.begin() + 1);
      page.grid.cells[0].place.column_span = 2;
      page.grid.cells[0].box.right += 400;
      for (LineBox& line : page.lines) line.cell -= line.cell > 0 ? 1 : 0;
    }
    return page;
  };
  const Grid grid = streaked(false).mended();
  CHECK(grid.columns == 2);
  REQUIRE(grid.cells.size() == 6);
  for (int row = 0; row < 3; ++row) {
    CHECK(grid.cells[2 * row].place == CellPlace{row, 0, 1, 1});
    CHECK(grid.cells[2 * row].box.right == 900);
    CHECK(grid.cells[2 * row + 1].place == CellPlace{row, 1, 1, 1});
  }
  const Page headed = streaked(true);
  CHECK(headed.mended() == headed.grid);
}
