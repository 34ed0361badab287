#include "markup/rows.h"

#include <algorithm>
#include <utility>

namespace thaimemo::markup {
namespace {

constexpr int kMostColumns = 60;

/// Columns that a row fills by itself, spans within `limit`.
int width(const Row& row, int limit) {
  int columns = 0;
  for (const RowCell& cell : row) columns = std::min(limit, columns + cell.column_span);
  return columns;
}

/// As wide as the widest row, but no wider than some padding for each cell pays for: hostile files would make
/// a few bytes into gigabytes otherwise.
int table_columns(const std::vector<Row>& rows) {
  std::size_t cells = 0;
  int widest = 1;
  for (const Row& row : rows) {
    cells += row.size();
    widest = std::max(widest, width(row, kMostColumns));
  }
  const std::size_t affordable = (10000 + 8 * cells) / std::max<std::size_t>(1, rows.size());
  return std::clamp(widest, 1, static_cast<int>(std::clamp<std::size_t>(affordable, 1, kMostColumns)));
}

/// Fills a grid row by row; `taken` counts for each column the rows below that a cell from above still
/// covers.
class Grid {
 public:
  Grid(int rows, int columns) : rows_(rows), taken_(static_cast<std::size_t>(columns), 0) {}

  void add_row(Row row) {
    std::size_t column = 0;
    std::size_t last = cells_.size();
    for (RowCell& cell : row) {
      while (column < taken_.size() && taken_[column] > 0) ++column;
      if (column == taken_.size()) {
        append_to_last(last, cell.text);
        continue;
      }
      last = cells_.size();
      place(std::move(cell), column);
    }
    pad();
    for (int& rows_left : taken_) --rows_left;
    ++row_;
  }

  std::vector<std::pair<CellPlace, std::string>> take() {
    const auto before = [](const auto& a, const auto& b) {
      return std::pair(a.first.row, a.first.column) < std::pair(b.first.row, b.first.column);
    };
    std::stable_sort(cells_.begin(), cells_.end(), before);
    return std::move(cells_);
  }

 private:
  void place(RowCell cell, std::size_t& column) {
    const int first = static_cast<int>(column);
    const int rows = std::min(cell.row_span, rows_ - row_);
    int columns = 0;
    while (columns < cell.column_span && column < taken_.size() && taken_[column] <= 0) {
      taken_[column++] = rows;
      ++columns;
    }
    cells_.emplace_back(CellPlace{.row = row_, .column = first, .row_span = rows, .column_span = columns},
                        std::move(cell.text));
  }

  void append_to_last(std::size_t last, const std::string& text) {
    if (last >= cells_.size() || text.empty()) return;
    std::string& kept = cells_[last].second;
    if (!kept.empty()) kept += ' ';
    kept += text;
  }

  void pad() {
    for (std::size_t column = 0; column < taken_.size(); ++column) {
      if (taken_[column] > 0) continue;
      taken_[column] = 1;
      cells_.push_back(
          {{.row = row_, .column = static_cast<int>(column), .row_span = 1, .column_span = 1}, {}});
    }
  }

  int rows_;
  int row_ = 0;
  std::vector<int> taken_;
  std::vector<std::pair<CellPlace, std::string>> cells_;
};

}  // namespace

Text make_text(std::string text, int page) {
  Text out;
  out.text = text;
  out.raw = std::move(text);
  if (out.raw.empty()) return out;
  out.pieces.push_back(
      {.begin = 0, .end = out.raw.size(), .page = page, .box = {}, .confidence = 1, .symbols = {}});
  return out;
}

Table make_table(std::vector<Row> rows, int page) {
  Table table{
      .pages = {page}, .rows = static_cast<int>(rows.size()), .columns = table_columns(rows), .cells = {}};
  Grid grid(table.rows, table.columns);
  for (Row& row : rows) grid.add_row(std::move(row));
  for (auto& [place, text] : grid.take()) table.cells.push_back({place, make_text(std::move(text), page)});
  return table;
}

}  // namespace thaimemo::markup
