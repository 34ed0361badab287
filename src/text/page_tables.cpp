#include "text/page_tables.h"

#include <algorithm>
#include <utility>

namespace thaimemo::text {
namespace {

/// The lines of a cell, and how far they may run: as far from its right border as they stand from its left
/// one, but no cell leaves more free than half a line's height.
Stretch stretch_of(const LaidCell& cell, const PageLayout& page) {
  int left = cell.box.right;
  int right = cell.box.left;
  int padding = 0;
  for (const Line& line : cell.lines) {
    left = std::min(left, line.box.left);
    right = std::max(right, line.box.right);
    padding = std::max(padding, line.box.height() / 2);
  }
  padding = std::clamp(left - cell.box.left, 0, padding);
  return {&page, &cell.lines, cell.box.left + padding, std::max(right, cell.box.right - padding)};
}

/// The rest of a cell that a page end cut: into the cell above it, which grows by so many rows.
void append_cell(OpenTable& earlier, const OpenCell& rest, int more_rows) {
  const int last_row = earlier.rows - 1;
  for (OpenCell& cell : earlier.cells) {
    if (!cell.place.covers_row(last_row) || !cell.place.covers_column(rest.place.column)) continue;
    cell.stretches.insert(cell.stretches.end(), rest.stretches.begin(), rest.stretches.end());
    if (cell.place.column == rest.place.column) cell.place.row_span += more_rows;
    return;
  }
  OpenCell alone = rest;
  alone.place.row = last_row;
  earlier.cells.push_back(std::move(alone));
}

bool contains(const std::vector<int>& columns, int column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// Which places of a table are taken.
class Places {
 public:
  Places(int rows, int columns)
      : columns_(columns), taken_(static_cast<std::size_t>(rows * columns), false) {}

  bool taken(int row, int column) const { return taken_[index(row, column)]; }
  bool free(int row, int column, int width) const {
    for (int c = column; c < column + width; ++c) {
      if (taken(row, c)) return false;
    }
    return true;
  }
  void take(int row, int column, int width = 1) {
    std::fill_n(taken_.begin() + static_cast<long>(index(row, column)), width, true);
  }

 private:
  std::size_t index(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }

  int columns_;
  std::vector<bool> taken_;
};

/// Cuts a cell's spans back to the table and to places that no other cell has, and takes those.
void take_span(CellPlace& place, const OpenTable& table, Places& places) {
  const int widest = std::min(place.column_span, table.columns - place.column);
  place.column_span = 1;
  while (place.column_span < widest && !places.taken(place.row, place.column + place.column_span))
    ++place.column_span;
  places.take(place.row, place.column, place.column_span);
  const int tallest = std::min(place.row_span, table.rows - place.row);
  place.row_span = 1;
  while (place.row_span < tallest &&
         places.free(place.row + place.row_span, place.column, place.column_span)) {
    places.take(place.row + place.row_span++, place.column, place.column_span);
  }
}

/// Every place once: spans end at the next cell, and places that none covers get an empty cell.
void cover_all(OpenTable& table) {
  Places places(table.rows, table.columns);
  for (const OpenCell& cell : table.cells) places.take(cell.place.row, cell.place.column);
  for (OpenCell& cell : table.cells) take_span(cell.place, table, places);
  for (int row = 0; row < table.rows; ++row) {
    for (int column = 0; column < table.columns; ++column) {
      if (!places.taken(row, column)) table.cells.push_back({{.row = row, .column = column}, {}});
    }
  }
}

}  // namespace

OpenTable open_table(const LaidTable& table, const PageLayout& page) {
  OpenTable out{.pages = {page.number}, .rows = table.rows, .columns = table.columns, .cells = {}};
  for (const LaidCell& cell : table.cells) {
    out.cells.push_back({cell.place, {stretch_of(cell, page)}});
  }
  return out;
}

void append_table(OpenTable& earlier, const OpenTable& later, const Continuation& how) {
  const int first = std::min(how.repeated_rows, later.rows);
  const bool goes_on = how.row_goes_on && first < later.rows && earlier.rows > 0;
  const int next = first + (goes_on ? 1 : 0);  // the first row of `later` that becomes a row of its own
  const int shift = earlier.rows - next;
  for (const OpenCell& cell : later.cells) {
    if (cell.place.row < first) continue;
    if (cell.place.row < next) {
      append_cell(earlier, cell, cell.place.row_span - 1);
      continue;
    }
    if (cell.place.row == next && contains(how.merged, cell.place.column)) {
      append_cell(earlier, cell, cell.place.row_span);
      continue;
    }
    earlier.cells.push_back(cell);
    earlier.cells.back().place.row += shift;
  }
  earlier.rows += later.rows - next;
  earlier.columns = std::max(earlier.columns, later.columns);
  earlier.pages.insert(earlier.pages.end(), later.pages.begin(), later.pages.end());
}

Table close_table(const OpenTable& open, const LineOptions& options) {
  OpenTable whole = open;
  cover_all(whole);
  std::stable_sort(whole.cells.begin(), whole.cells.end(), [](const OpenCell& a, const OpenCell& b) {
    return std::pair(a.place.row, a.place.column) < std::pair(b.place.row, b.place.column);
  });
  Table table{.pages = whole.pages, .rows = whole.rows, .columns = whole.columns, .cells = {}};
  for (const OpenCell& cell : whole.cells)
    table.cells.push_back({cell.place, join_lines(cell.stretches, true, options)});
  return table;
}

}  // namespace thaimemo::text
