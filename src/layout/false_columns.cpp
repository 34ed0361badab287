#include "layout/false_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kLetterGap = 0.8;  // words of two cells stand farther apart; a lost i leaves so much
constexpr double kWordGap = 2;      // between words of a line
constexpr double kSpeck = 0.5;      // smaller ink may be dirt
constexpr double kSpecks = 2;       // a line as short as this may be a row of specks
constexpr double kCentred = 0.6;    // a line in the middle of a cell is so near to it …
constexpr double kOffCentre = 1.5;  // … and another is so far from it

constexpr int kManyRows = 6;

// The cell of the same rows in the next column, -1 or 1 away.
std::optional<std::size_t> beside(const Grid& grid, const GridCell& cell, int side) {
  const auto other = std::find_if(grid.cells.begin(), grid.cells.end(), [&](const GridCell& each) {
    return in_column(each, cell.place.column + side) && each.place.row == cell.place.row &&
           each.place.row_span == cell.place.row_span;
  });
  if (other == grid.cells.end()) return std::nullopt;
  return static_cast<std::size_t>(other - grid.cells.begin());
}

// May `column` be one with the next on that side? All its cells have one beside them there, and in other rows
// the two are one. Banners say nothing of that; a table of two columns has no other such rows.
bool joins(const Grid& grid, int column, int side, bool two) {
  bool joined = two;
  if (column + side < 0 || column + side >= grid.columns) return false;
  for (const GridCell& cell : grid.cells) {
    if (in_column(cell, column) && !beside(grid, cell, side)) return false;
    joined = joined || (cell.place.covers_column(column) && cell.place.covers_column(column + side) &&
                        cell.place.column_span < grid.columns);
  }
  return joined;
}

// Do the lines of two cells stand nearer to each other than words of two cells do, without a wide gap in
// them?
bool runs_over(const Box& before, const Box& after, const std::vector<Box>& components, double height) {
  if (after.left - before.right >= kLetterGap * height) return false;
  const Box line = unite(before, after);
  std::vector<Box> ink;
  for (const Box& box : components)
    if (box.height() >= kSpeck * height && contains(line, box)) ink.push_back(box);
  return widest_strip(ink).width() < kWordGap * height;
}

bool print_runs_over(const std::vector<Box>& before, const std::vector<Box>& after,
                     const std::vector<Box>& components, double height) {
  return std::any_of(before.begin(), before.end(), [&](const Box& one) {
    return std::any_of(after.begin(), after.end(), [&](const Box& other) {
      return std::abs(one.center_y() - other.center_y()) < kLetterGap * height &&
             runs_over(one, other, components, height);
    });
  });
}

// Are the two parted in one row only, within the table, and is it one of many, or does print run over what
// parts them?
bool is_of_one_row(const Grid& grid, const CellLines& lines, const std::vector<Box>& components, int column,
                   int side, double height) {
  std::vector<std::size_t> parted;  // the cell before comes first
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& cell = grid.cells[i];
    if (!in_column(cell, column) && !in_column(cell, column + side)) continue;
    if (cell.place.row == 0 || cell.place.row + 1 == grid.rows || cell.place.row_span > 1) return false;
    parted.push_back(i);
  }
  return parted.size() == 2 &&
         (grid.rows >= kManyRows || print_runs_over(lines[parted[0]], lines[parted[1]], components, height));
}

Grid with_columns_joined(Grid grid, int column, int side) {
  for (const GridCell& cell : grid.cells) {
    if (!in_column(cell, column)) continue;
    if (const auto other = beside(grid, cell, side))
      grid.cells[*other].box = unite(grid.cells[*other].box, cell.box);
  }
  std::erase_if(grid.cells, [&](const GridCell& cell) { return in_column(cell, column); });
  for (GridCell& cell : grid.cells) {
    if (cell.place.column > column) {
      --cell.place.column;
    } else if (cell.place.column + cell.place.column_span > column) {
      --cell.place.column_span;
    }
  }
  --grid.columns;
  return grid;
}

// Nothing in it but one speck at most.
bool is_blank(const Grid& grid, const CellLines& lines, int column, double height) {
  int specks = 0;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    if (!in_column(grid.cells[i], column)) continue;
    for (const Box& line : lines[i]) specks += line.width() < height ? 1 : 2;
  }
  return specks <= 1;
}

// Is the print of the second of two neighbours in the middle of both, the first being blank but for specks,
// and is there such a cell elsewhere in the table?
bool is_centred_over(const Grid& grid, const CellLines& lines, std::size_t first, double height) {
  const GridCell &cell = grid.cells[first], &rest = grid.cells[first + 1];
  const bool blank = std::all_of(lines[first].begin(), lines[first].end(),
                                 [&](const Box& line) { return line.width() < kSpecks * height; });
  if (!blank || lines[first + 1].size() != 1) return false;
  const double middle = lines[first + 1].front().center_x();
  if (std::abs(middle - unite(cell.box, rest.box).center_x()) > kCentred * height ||
      std::abs(middle - rest.box.center_x()) < kOffCentre * height)
    return false;
  return std::any_of(grid.cells.begin(), grid.cells.end(), [&](const GridCell& other) {
    return other.place.column == cell.place.column && other.place.row_span == cell.place.row_span &&
           other.place.column_span == cell.place.column_span + rest.place.column_span;
  });
}

}  // namespace

// A streak, a fold, a letter or the side of a stamp has parted it from the next.
Grid without_false_columns(const Grid& found, const CellLines& lines, const std::vector<Box>& components,
                           double height) {
  Grid grid = found;
  // From the right: the columns before keep their numbers.
  for (int column = found.columns - 1; column >= 0; --column) {
    const bool blank = is_blank(found, lines, column, height);
    for (const int side : {-1, 1}) {
      if (!joins(grid, column, side, found.columns == 2) ||
          !(blank || is_of_one_row(found, lines, components, column, side, height)))
        continue;
      grid = with_columns_joined(std::move(grid), column, side);
      break;
    }
  }
  return grid;
}

// A line over the whole table whose letters have been taken for a piece of the rule between two columns; a
// label over several columns beside a rule that goes too far.
Grid with_whole_cells(const Grid& found, const CellLines& lines, const std::vector<Box>& components,
                      double height) {
  Grid grid = found;
  grid.cells.clear();
  for (std::size_t i = 0; i < found.cells.size(); ++i) {
    grid.cells.push_back(found.cells[i]);
    if (i + 1 == found.cells.size()) break;
    const CellPlace &place = found.cells[i].place, &next = found.cells[i + 1].place;
    const int columns = place.column_span + next.column_span;
    if (next.row != place.row || next.row_span != place.row_span ||
        next.column != place.column + place.column_span)
      continue;
    const bool banner = columns == found.columns && lines[i].size() == 1 && lines[i + 1].size() == 1 &&
                        runs_over(lines[i].front(), lines[i + 1].front(), components, height);
    if (!banner && !is_centred_over(found, lines, i, height)) continue;
    grid.cells.back().place.column_span = columns;
    grid.cells.back().box = unite(found.cells[i].box, found.cells[i + 1].box);
    ++i;
  }
  return grid;
}

}  // namespace thaimemo::layout
