#include "layout/lost_rules.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "base/median.h"

namespace thaimemo::layout {

namespace {

constexpr std::size_t kPlainRows = 3;  // below the head, to tell the pitch
constexpr double kSamePitch = 0.06;    // of the pitch: rows of one line vary by less …
constexpr double kSameHeight = 0.08;   // … and so many of them together
constexpr double kMiddle = 0.25;       // of the pitch: a line stands as near to the middle of its row

// In text heights.
constexpr double kGap = 1.2;    // narrowest gap between two columns
constexpr double kColumn = 3;   // narrowest column
constexpr double kSpeck = 0.5;  // smaller ink may be dirt

constexpr int kLeastLines = 4;  // below the head that a gap between columns parts

bool begins(const GridCell& cell, int row) { return cell.place.row == row && cell.place.row_span == 1; }

// A row is plain if two cells of it or more hold one line, and none holds more.
struct RowLook {
  int top = 0, bottom = 0;
  bool plain = false;
  int height() const { return bottom - top; }
};

RowLook look_of(const Grid& grid, const CellLines& lines, int row) {
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
int rows_in(const Grid& grid, const CellLines& lines, int row, const RowLook& look, double pitch) {
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
      if (cell.place.covers_row(row)) cell.place.row_span += count - 1;
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

// A cell of a row's own that holds one line; null: none.
const GridCell* plain_cell(const Grid& grid, const CellLines& lines, int row) {
  for (std::size_t i = 0; i < grid.cells.size(); ++i)
    if (begins(grid.cells[i], row) && lines[i].size() == 1) return &grid.cells[i];
  return nullptr;
}

// The cells of its own in each of the rows of one line that a cell spans, holding one line in the middle of
// each, as all others of its column do; empty if it does not.
std::vector<const GridCell*> rows_spanned(const Grid& grid, const CellLines& lines, std::size_t index) {
  const CellPlace& place = grid.cells[index].place;
  if (place.row_span < 2 || lines[index].size() != static_cast<std::size_t>(place.row_span)) return {};
  std::vector<const GridCell*> rows;
  for (const Box& line : lines[index]) {
    const GridCell* row = plain_cell(grid, lines, place.row + static_cast<int>(rows.size()));
    if (row == nullptr || std::abs(line.center_y() - row->box.center_y()) > kMiddle * row->box.height())
      return {};
    rows.push_back(row);
  }
  std::size_t others = 0;
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& cell = grid.cells[i];
    if (i == index || cell.place.column != place.column || cell.place.row == 0) continue;
    if (cell.place.row_span > 1 || lines[i].size() > 1) return {};
    others += lines[i].size();
  }
  return others >= kPlainRows ? rows : std::vector<const GridCell*>{};
}

// Where the rule between two columns that are one has been lost.
std::optional<int> lost_rule(const Grid& grid, const CellLines& lines, const std::vector<Box>& components,
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
  if (strip.width() < kGap * height || strip.middle() - whole.left < kColumn * height ||
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
      if (cell.place.covers_column(column)) ++cell.place.column_span;
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

}  // namespace

Grid with_lost_rows(const Grid& found, const CellLines& lines) {
  Grid grid = found;
  std::vector<RowLook> rows;
  rows.reserve(static_cast<std::size_t>(found.rows));
  for (int row = 0; row < found.rows; ++row) rows.push_back(look_of(found, lines, row));
  const std::optional<double> pitch = pitch_of(rows);
  if (!pitch) return grid;
  for (int row = found.rows - 1; row > 0; --row)  // from below: the rows above keep their numbers
    if (const int count = rows_in(found, lines, row, rows[row], *pitch); count > 1)
      grid = with_row_parted(grid, row, count);
  return grid;
}

Grid with_lost_edges(const Grid& grid, const CellLines& lines) {
  Grid parted = grid;
  parted.cells.clear();
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const std::vector<const GridCell*> rows = rows_spanned(grid, lines, i);
    if (rows.empty()) parted.cells.push_back(grid.cells[i]);
    for (const GridCell* row : rows) {
      GridCell cell = grid.cells[i];
      cell.place.row = row->place.row, cell.place.row_span = 1;
      cell.box.top = row->box.top, cell.box.bottom = row->box.bottom;
      parted.cells.push_back(cell);
    }
  }
  return parted;
}

Grid with_lost_columns(const Grid& found, const CellLines& lines, const std::vector<Box>& components,
                       double height) {
  Grid grid = found;
  for (int column = found.columns - 1; column >= 0; --column)
    if (const auto at = lost_rule(found, lines, components, column, height))
      grid = with_column_parted(grid, column, *at);
  return grid;
}

}  // namespace thaimemo::layout
