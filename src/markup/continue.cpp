#include "markup/continue.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "markup/inline.h"

namespace thaimemo::markup {
namespace {

constexpr std::size_t kLongestHeading = 400;  // bytes; longer cells are no column headings

std::string without_blanks(const std::string& text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return c != ' ' && c != '\n'; });
  return out;
}

/// Levenshtein distance in bytes up to an eighth of the length: a heading read twice differs a little.
bool nearly_equal(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::size_t most = std::min(a.size(), b.size()) / 8;
  const std::size_t gap = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
  if (gap > most || std::max(a.size(), b.size()) > kLongestHeading) return false;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()] <= most;
}

/// Cells that begin in a row, by position in the table's list.
std::vector<const Cell*> cells_of_row(const Table& table, int row) {
  const auto above = [row](const Cell& cell) { return cell.place.row < row; };
  std::vector<const Cell*> out;
  for (auto cell = std::partition_point(table.cells.begin(), table.cells.end(), above);
       cell != table.cells.end() && cell->place.row == row; ++cell) {
    out.push_back(&*cell);
  }
  return out;
}

bool same_row(const Table& a, const Table& b, int row) {
  const std::vector<const Cell*> left = cells_of_row(a, row);
  const std::vector<const Cell*> right = cells_of_row(b, row);
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Cell* x, const Cell* y) {
    return x->place == y->place && nearly_equal(without_blanks(x->text.text), without_blanks(y->text.text));
  });
}

/// Header rows that stand at the head of both: the first, and those below it whose first cell is blank.
int repeated_rows(const Table& earlier, const Table& later) {
  if (earlier.columns != later.columns || earlier.columns < 2) return 0;
  int rows = 0;
  for (; rows < std::min(earlier.rows, later.rows); ++rows) {
    const std::vector<const Cell*> cells = cells_of_row(later, rows);
    const bool below_header =
        cells.empty() || cells.front()->place.column > 0 || cells.front()->text.text.empty();
    const auto filled =
        std::count_if(cells.begin(), cells.end(), [](const Cell* c) { return !c->text.text.empty(); });
    if (rows == 0 ? filled < 2 : !below_header || filled == 0) break;
    if (!same_row(earlier, later, rows)) break;
  }
  const bool cut = std::any_of(later.cells.begin(), later.cells.end(), [rows](const Cell& cell) {
    return cell.place.row < rows && cell.place.row + cell.place.row_span > rows;
  });
  return cut ? 0 : rows;
}

bool is_plain_row(const std::vector<const Cell*>& cells, int columns) {
  return cells.size() == static_cast<std::size_t>(columns) &&
         std::all_of(cells.begin(), cells.end(),
                     [](const Cell* c) { return c->place.row_span == 1 && c->place.column_span == 1; });
}

bool row_goes_on(const Table& earlier, const Table& later, int row) {
  const std::vector<const Cell*> cells = cells_of_row(later, row);
  if (!is_plain_row(cells, later.columns) ||
      !is_plain_row(cells_of_row(earlier, earlier.rows - 1), earlier.columns)) {
    return false;
  }
  const auto blank =
      std::count_if(cells.begin(), cells.end(), [](const Cell* c) { return c->text.text.empty(); });
  return cells.front()->text.text.empty() && blank >= 2 && blank < later.columns;
}

bool is_thai_letter(std::string_view three_bytes) {
  if (three_bytes.size() < 3 || three_bytes[0] != '\xE0') return false;
  const auto second = static_cast<unsigned char>(three_bytes[1]);
  const auto third = static_cast<unsigned char>(three_bytes[2]);
  return second == 0xB8 || (second == 0xB9 && third < 0x8F);
}

/// A page end cut this text: a Thai sentence goes on without a blank, a list mark begins a line.
void append(Text& text, const Text& more) {
  if (more.raw.empty()) return;
  const std::string_view before = text.raw;
  const std::string_view after = more.raw;
  const bool letters = before.size() >= 3 && is_thai_letter(before.substr(before.size() - 3)) &&
                       is_thai_letter(after.substr(0, 3));
  if (!text.raw.empty() && !letters) text.raw += '\n';
  const std::size_t shift = text.raw.size();
  for (Piece piece : more.pieces) {
    piece.begin += shift;
    piece.end += shift;
    text.pieces.push_back(std::move(piece));
  }
  text.raw += more.raw;
  text.text = text.raw;
}

}  // namespace

bool continue_table(Table& earlier, const Table& later) {
  const int repeated = repeated_rows(earlier, later);
  if (repeated == 0) return false;
  int next = repeated;
  if (next < later.rows && earlier.rows > repeated && row_goes_on(earlier, later, next)) {
    const std::size_t last = earlier.cells.size() - static_cast<std::size_t>(earlier.columns);
    const std::vector<const Cell*> cells = cells_of_row(later, next++);
    for (std::size_t i = 0; i < cells.size(); ++i) append(earlier.cells[last + i].text, cells[i]->text);
  }
  for (const Cell& cell : later.cells) {
    if (cell.place.row < next) continue;
    earlier.cells.push_back(cell);
    earlier.cells.back().place.row += earlier.rows - next;
  }
  earlier.rows += later.rows - next;
  for (const int page : later.pages) {
    if (page > earlier.pages.back()) earlier.pages.push_back(page);
  }
  return true;
}

}  // namespace thaimemo::markup
