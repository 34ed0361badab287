#include "layout/borderless.h"

#include <algorithm>
#include <cmath>

namespace thaimemo::layout {

namespace {

constexpr std::size_t kLeastRows = 3;

// In text heights.
constexpr double kGap = 2.2;      // words further apart than this stand in two columns
constexpr double kAligned = 1.0;  // edges within this are aligned
constexpr double kLeading = 5.0;  // farthest next row

using Row = std::vector<Box>;  // its cells from left to right

Row cells_of(const Line& line, double height) {
  Row row;
  for (const Word& word : line.words) {
    if (row.empty() || word.box.left - row.back().right > kGap * height) {
      row.push_back(word.box);
    } else {
      row.back() = unite(row.back(), word.box);
    }
  }
  return row;
}

double spread(const std::vector<Row>& rows, std::size_t column, double (*edge)(const Box&)) {
  double least = edge(rows.front()[column]), most = least;
  for (const Row& row : rows)
    least = std::min(least, edge(row[column])), most = std::max(most, edge(row[column]));
  return most - least;
}

bool lines_up(const std::vector<Row>& rows, std::size_t column, double height) {
  const double tolerance = kAligned * height;
  return spread(rows, column, [](const Box& b) -> double { return b.left; }) < tolerance ||
         spread(rows, column, [](const Box& b) -> double { return b.right; }) < tolerance ||
         spread(rows, column, [](const Box& b) { return b.center_x(); }) < tolerance;
}

// x of the boundary before each column but the first; empty where two columns have no gutter between them.
std::vector<int> gutters(const std::vector<Row>& rows, double height) {
  std::vector<int> middles;
  for (std::size_t c = 1; c < rows.front().size(); ++c) {
    int begin = rows.front()[c - 1].right, end = rows.front()[c].left;
    for (const Row& row : rows) begin = std::max(begin, row[c - 1].right), end = std::min(end, row[c].left);
    if (end - begin < height) return {};
    middles.push_back((begin + end) / 2);
  }
  return middles;
}

bool goes_on(const std::vector<Row>& rows, const Row& next, double height) {
  if (next.size() != rows.front().size()) return false;
  if (next.front().bottom - rows.back().front().bottom > kLeading * height) return false;
  std::vector<Row> all = rows;
  all.push_back(next);
  for (std::size_t c = 0; c < next.size(); ++c) {
    if (!lines_up(all, c, height)) return false;
  }
  return !gutters(all, height).empty();
}

Grid grid_of(const std::vector<Row>& rows, double height) {
  const std::vector<int> middles = gutters(rows, height);
  Grid grid;
  grid.ruled = false;
  grid.rows = static_cast<int>(rows.size());
  grid.columns = static_cast<int>(rows.front().size());
  std::vector<Box> extents(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const Box& cell : rows[r]) extents[r] = unite(extents[r], cell);
    grid.box = unite(grid.box, extents[r]);
  }
  std::vector<int> columns{grid.box.left};
  columns.insert(columns.end(), middles.begin(), middles.end());
  columns.push_back(grid.box.right);
  for (int r = 0; r < grid.rows; ++r) {
    const int top = r == 0 ? grid.box.top : (extents[r - 1].bottom + extents[r].top) / 2;
    const int bottom = r + 1 == grid.rows ? grid.box.bottom : (extents[r].bottom + extents[r + 1].top) / 2;
    for (int c = 0; c < grid.columns; ++c) {
      grid.cells.push_back({{r, c, 1, 1}, {columns[c], top, columns[c + 1], bottom}});
    }
  }
  return grid;
}

}  // namespace

std::vector<Grid> find_borderless(const std::vector<Line>& lines, double text_height) {
  std::vector<Grid> grids;
  for (std::size_t i = 0; i < lines.size();) {
    std::vector<Row> rows{cells_of(lines[i], text_height)};
    std::size_t end = i + 1;
    if (rows.front().size() >= 2) {
      for (; end < lines.size(); ++end) {
        Row next = cells_of(lines[end], text_height);
        if (!goes_on(rows, next, text_height)) break;
        rows.push_back(std::move(next));
      }
    }
    if (rows.size() >= kLeastRows) {
      grids.push_back(grid_of(rows, text_height));
      i = end;
    } else {
      ++i;
    }
  }
  return grids;
}

}  // namespace thaimemo::layout
