#include "layout/mend.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "layout/grid.h"
#include "layout/median.h"

namespace thaimemo::layout {

namespace {

constexpr std::size_t kPlainRows = 3;  // below the head, to tell the pitch
constexpr double kSamePitch = 0.06;    // of the pitch: rows of one line vary by less …
constexpr double kSameHeight = 0.08;   // … and so many of them together
constexpr double kMiddle = 0.25;       // of the pitch: a line stands as near to the middle of its row

// In text heights.
constexpr double kGap = 1.2;        // narrowest gap between two columns
constexpr double kColumn = 3;       // narrowest column
constexpr double kLetterGap = 0.5;  // between letters; words of two cells stand farther apart
constexpr double kWordGap = 2;      // between words of a line
constexpr double kSpeck = 0.5;      // smaller ink may be dirt
constexpr int kLeastLines = 4;      // below the head that a gap between columns parts

using Lines = std::vector<std::vector<Box>>;  // of every cell, from top to bottom

bool begins(const GridCell& cell, int row) { return cell.place.row == row && cell.place.row_span == 1; }

bool in_column(const GridCell& cell, int column) {
  return cell.place.column == column && cell.place.column_span == 1;
}

// A row is plain if two cells of it or more hold one line, and none holds more.
struct RowLook {
  int top = 0, bottom = 0;
  bool plain = false;
  int height() const { return bottom - top; }
};

RowLook look_of(const Grid& grid, const Lines& lines, int row) {
  RowLook look;
  int filled = 0;
  std::size_t most = 0;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& cell = grid.cells[i];
    if (!begins(cell, row)) continue;
    look.top = cell.box.top, look.bottom = cell.box.bottom;
    filled += lines[i].empty() ? 0 : 1;
    most = std::max(most, lines[i].size());
  }
  look.plain = filled >= 2 && most == 1;
  return look;
}

// How high the table's rows of one line are, where they are alike.
std::optional<double> pitch_of(const std::vector<RowLook>& rows) {
  std::vector<double> heights;
  for (std::size_t r = 1; r < rows.size(); ++r)
    if (rows[r].plain) heights.push_back(rows[r].height());
  if (heights.size() < kPlainRows) return std::nullopt;
  const double pitch = median(heights, 0.0);
  const auto same = std::count_if(heights.begin(), heights.end(), [&](double height) {
    return std::abs(height - pitch) <= kSamePitch * pitch;
  });
  return same * 2 > static_cast<long>(heights.size()) ? std::optional(pitch) : std::nullopt;
}

// How many rows of one line are one here, their rules lost; 1: none.
int rows_in(const Grid& grid, const Lines& lines, int row, const RowLook& look, double pitch) {
  const int count = static_cast<int>(std::lround(look.height() / pitch));
  if (count < 2 || std::abs(look.height() - count * pitch) > kSameHeight * pitch) return 1;
  const double each = static_cast<double>(look.height()) / count;
  int filled = 0;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    if (!begins(grid.cells[i], row) || lines[i].empty()) continue;
    if (static_cast<int>(lines[i].size()) != count) return 1;
    for (int k = 0; k < count; ++k)
      if (std::abs(lines[i][k].center_y() - look.top - (k + 0.5) * each) > kMiddle * each) return 1;
    ++filled;
  }
  return filled >= 2 ? count : 1;
}

Grid with_row_parted(const Grid& grid, int row, int count) {
  Grid parted = grid;
  parted.rows += count - 1;
  parted.cells.clear();
  for (GridCell cell : grid.cells) {
    if (cell.place.row > row) cell.place.row += count - 1;
    if (!begins(cell, row)) {
      if (cell.place.row <= row && row < cell.place.row + cell.place.row_span)
        cell.place.row_span += count - 1;
      parted.cells.push_back(cell);
      continue;
    }
    const int top = cell.box.top, height = cell.box.height();
    for (int k = 0; k < count; ++k) {
      cell.place.row = row + k;
      cell.box.top = top + height * k / count;
      cell.box.bottom = top + height * (k + 1) / count;
      parted.cells.push_back(cell);
    }
  }
  return parted;
}

Grid with_lost_rows(Grid grid, const Lines& lines) {
  std::vector<RowLook> rows;
  for (int row = 0; row < grid.rows; ++row) rows.push_back(look_of(grid, lines, row));
  const std::optional<double> pitch = pitch_of(rows);
  if (!pitch) return grid;
  const Grid found = grid;
  for (int row = found.rows - 1; row > 0; --row)  // from below: the rows above keep their numbers
    if (const int count = rows_in(found, lines, row, rows[row], *pitch); count > 1)
      grid = with_row_parted(grid, row, count);
  return grid;
}

// The widest strip of a column, off its sides, that no ink of it stands in.
struct Strip {
  int left = 0, right = 0;
  int middle() const { return (left + right) / 2; }
};

Strip widest_strip(const std::vector<Box>& ink) {
  std::vector<Box> sorted = ink;
  std::sort(sorted.begin(), sorted.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  Strip widest;
  int reached = sorted.empty() ? 0 : sorted.front().right;
  for (const Box& box : sorted) {
    if (box.left - reached > widest.right - widest.left) widest = {reached, box.left};
    reached = std::max(reached, box.right);
  }
  return widest;
}

// Where the rule between two columns that are one has been lost.
std::optional<int> lost_rule(const Grid& grid, const Lines& lines, const std::vector<Box>& components,
                             int column, double height) {
  std::vector<Box> ink;
  Box whole;
  for (const GridCell& cell : grid.cells) {
    if (!in_column(cell, column)) continue;
    whole = unite(whole, cell.box);
    for (const Box& box : components)
      if (std::max(box.width(), box.height()) >= kSpeck * height && contains(cell.box, box))
        ink.push_back(box);
  }
  const Strip strip = widest_strip(ink);
  if (strip.right - strip.left < kGap * height || strip.middle() - whole.left < kColumn * height ||
      whole.right - strip.middle() < kColumn * height)
    return std::nullopt;
  int parted = 0;
  bool head = false;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    if (!in_column(grid.cells[i], column)) continue;
    const auto here = std::count_if(lines[i].begin(), lines[i].end(), [&](const Box& line) {
      return line.left < strip.left && line.right > strip.right;
    });
    if (grid.cells[i].place.row == 0)
      head = here > 0;
    else
      parted += static_cast<int>(here);
  }
  return head && parted >= kLeastLines ? std::optional(strip.middle()) : std::nullopt;
}

Grid with_column_parted(const Grid& grid, int column, int at) {
  Grid parted = grid;
  ++parted.columns;
  parted.cells.clear();
  for (GridCell cell : grid.cells) {
    if (cell.place.column > column) ++cell.place.column;
    if (!in_column(cell, column)) {
      if (cell.place.column <= column && column < cell.place.column + cell.place.column_span)
        ++cell.place.column_span;
      parted.cells.push_back(cell);
      continue;
    }
    GridCell after = cell;
    cell.box.right = after.box.left = at;
    ++after.place.column;
    parted.cells.push_back(cell);
    parted.cells.push_back(after);
  }
  return parted;
}

// The cell of the same rows in the next column, -1 or 1 away.
GridCell* beside(Grid& grid, const GridCell& cell, int side) {
  const auto other = std::find_if(grid.cells.begin(), grid.cells.end(), [&](const GridCell& each) {
    return in_column(each, cell.place.column + side) && each.place.row == cell.place.row &&
           each.place.row_span == cell.place.row_span;
  });
  return other == grid.cells.end() ? nullptr : &*other;
}

bool spans(const GridCell& cell, int column, int other) {
  const auto [first, last] = std::minmax(column, other);
  return cell.place.column <= first && last < cell.place.column + cell.place.column_span;
}

// May blank `column` be one with the next on that side?
bool joins(Grid& grid, int column, int side) {
  bool joined = false;
  for (const GridCell& cell : std::vector<GridCell>(grid.cells)) {
    if (in_column(cell, column) && beside(grid, cell, side) == nullptr) return false;
    joined = joined || (spans(cell, column, column + side) && cell.place.column_span < grid.columns);
  }
  return joined;
}

Grid with_columns_joined(Grid grid, int column, int side) {
  for (const GridCell& cell : std::vector<GridCell>(grid.cells)) {
    if (!in_column(cell, column)) continue;
    GridCell* const other = beside(grid, cell, side);
    other->box = unite(other->box, cell.box);
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
bool is_blank(const Grid& grid, const Lines& lines, int column, double height) {
  int specks = 0;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    if (!in_column(grid.cells[i], column)) continue;
    for (const Box& line : lines[i]) specks += line.width() < height ? 1 : 2;
  }
  return specks <= 1;
}

// A streak, a fold or the side of a stamp has parted it from the next.
Grid without_blank_columns(Grid grid, const Lines& lines, double height) {
  const Grid found = grid;
  for (int column = found.columns - 1; column >= 0;
       --column) {  // from the right: those before keep their numbers
    if (!is_blank(found, lines, column, height)) continue;
    for (const int side : {-1, 1})
      if (grid.columns > 2 && joins(grid, column, side)) {
        grid = with_columns_joined(std::move(grid), column, side);
        break;
      }
  }
  return grid;
}

Grid with_lost_columns(Grid grid, const Lines& lines, const std::vector<Box>& components, double height) {
  const Grid found = grid;
  for (int column = found.columns - 1; column >= 0; --column)
    if (const auto at = lost_rule(found, lines, components, column, height))
      grid = with_column_parted(grid, column, *at);
  return grid;
}

// Is there print on both sides of x, nearer to each other than words of two cells stand, and no wide gap in
// the line? `line`: its box on both sides.
bool runs_over(const Box& line, int x, const std::vector<Box>& components, double height) {
  std::vector<Box> ink;
  for (const Box& box : components)
    if (box.height() >= kSpeck * height && contains(line, box)) ink.push_back(box);
  const Strip widest = widest_strip(ink);
  int before = line.left, after = line.right;
  for (const Box& box : ink) {
    if (box.left < x && box.right > x) return widest.right - widest.left < kWordGap * height;
    if (box.right <= x) before = std::max(before, box.right);
    if (box.left >= x) after = std::min(after, box.left);
  }
  return after - before < kLetterGap * height && widest.right - widest.left < kWordGap * height;
}

// A line over the whole table whose letters have been taken for a piece of the rule between two columns.
Grid with_whole_banners(Grid grid, const Lines& lines, const std::vector<Box>& components, double height) {
  std::vector<std::size_t> rests;
  for (std::size_t i = 0; i + 1 < grid.cells.size(); ++i) {
    GridCell& cell = grid.cells[i];
    const GridCell& rest = grid.cells[i + 1];
    const bool two = cell.place.column == 0 && rest.place.row == cell.place.row &&
                     rest.place.row_span == cell.place.row_span &&
                     cell.place.column_span + rest.place.column_span == grid.columns;
    if (!two || lines[i].size() != 1 || lines[i + 1].size() != 1) continue;
    if (!runs_over(unite(lines[i].front(), lines[i + 1].front()), rest.box.left, components, height))
      continue;
    cell.box = unite(cell.box, rest.box);
    cell.place.column_span = grid.columns;
    rests.push_back(i + 1);
  }
  for (auto rest = rests.rbegin(); rest != rests.rend(); ++rest)
    grid.cells.erase(grid.cells.begin() + static_cast<std::ptrdiff_t>(*rest));
  return grid;
}

Grid in_reading_order(Grid grid) {
  std::sort(grid.cells.begin(), grid.cells.end(), [](const GridCell& a, const GridCell& b) {
    return std::pair(a.place.row, a.place.column) < std::pair(b.place.row, b.place.column);
  });
  return grid;
}

Lines lines_of(const Grid& grid, const std::vector<Box>& boxes) {
  Lines lines(grid.cells.size());
  for (const Box& box : boxes)
    if (const int cell = cell_at(grid, box.center_x(), box.center_y()); cell >= 0) lines[cell].push_back(box);
  return lines;
}

}  // namespace

std::vector<Grid> mended(std::vector<Grid> grids, const std::vector<LineBox>& lines,
                         const std::vector<Box>& components, double text_height) {
  for (std::size_t i = 0; i < grids.size(); ++i) {
    std::vector<Box> boxes;
    for (const LineBox& line : lines)
      if (line.grid == static_cast<int>(i)) boxes.push_back(line.box);
    Grid grid = without_blank_columns(grids[i], lines_of(grids[i], boxes), text_height);
    grid = with_whole_banners(grid, lines_of(grid, boxes), components, text_height);
    grid = with_lost_rows(grid, lines_of(grid, boxes));
    grid = with_lost_columns(grid, lines_of(grid, boxes), components, text_height);
    grids[i] = in_reading_order(std::move(grid));
  }
  return grids;
}

}  // namespace thaimemo::layout
