#include "layout/table_text.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>

#include "base/digits.h"
#include "layout/characters.h"

namespace thaimemo::layout {

namespace {

constexpr double kLeastLikeness = 0.5;  // of any two cells of two rows that say the same
constexpr std::size_t kShort = 4;  // characters: one misread letter leaves nothing alike in so short a cell
constexpr double kRoomLost = 0.4;  // of the usual room: less is none
constexpr std::size_t kManyRows = 3;
constexpr double kRagged = 0.25;  // of a cell's width that a line may leave free where its text runs on

using Pairs = std::map<std::string, int>;

Pairs pairs_of(const std::vector<std::string>& text) {
  Pairs pairs;
  for (std::size_t i = 1; i < text.size(); ++i) ++pairs[text[i - 1] + text[i]];
  return pairs;
}

int room_above(const LaidCell& cell) {
  int room = std::numeric_limits<int>::max();
  for (const Line& line : cell.lines) room = std::min(room, line.box.top - cell.box.top);
  return room;
}

int room_below(const LaidCell& cell) {
  int room = std::numeric_limits<int>::max();
  for (const Line& line : cell.lines) room = std::min(room, cell.box.bottom - line.box.bottom);
  return room;
}

// The least room that the cells ending (or beginning) in each row leave.
template <class Room>
std::vector<int> room_by_row(const LaidTable& table, Room room, bool at_end) {
  std::vector<int> least(table.rows, std::numeric_limits<int>::max());
  for (const LaidCell& cell : table.cells) {
    int& row = least[at_end ? cell.place.row + cell.place.row_span - 1 : cell.place.row];
    row = std::min(row, room(cell));
  }
  return least;
}

constexpr int kNoText = std::numeric_limits<int>::max();

int middle(std::vector<int> values) {
  std::erase(values, kNoText);
  if (values.size() < 2) return 0;
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// Does a cell of the column, from that row on, span several?
bool merges_rows(const LaidTable& table, int column, int first_row) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const LaidCell& cell) {
    return cell.place.column == column && cell.place.row >= first_row && cell.place.row_span > 1;
  });
}

// The text of `cell` fills it to its bottom and to its right side, and `rest` begins as it did.
bool runs_on(const LaidCell& cell, const LaidCell& rest) {
  if (cell.lines.empty() || rest.lines.empty()) return false;
  const Box& last = cell.lines.back().box;
  const int left = cell.lines.front().box.left - cell.box.left;
  const int rest_left = rest.lines.front().box.left - rest.box.left;
  return room_below(cell) < last.height() && room_above(rest) < last.height() &&
         cell.box.right - last.right < kRagged * cell.box.width() &&
         std::abs(left - rest_left) < last.height();
}

// Rows of two pieces of a table that stand whole on their page; the header is none.
Rows whole_rows(const LaidTable& before, const LaidTable& piece, int row) {
  Rows rows = rows_of(before), after = rows_of(piece);
  if (!rows.empty()) rows.erase(rows.begin());
  if (!rows.empty()) rows.pop_back();
  rows.insert(rows.end(), after.begin() + std::min(row + 1, piece.rows), after.end());
  return rows;
}

// A digit, Thai or not, perhaps behind a bracket.
bool begins_with_number(const std::string& text) {
  const std::size_t at = text.find_first_not_of("([");
  return at != std::string::npos && has_digit(characters(text.substr(at)).front());
}

// Digits, Thai or not, and what stands between those of a number.
bool is_number(const std::string& text) {
  const std::vector<std::string> all = characters(text);
  return begins_with_number(text) && std::all_of(all.begin(), all.end(), [](const std::string& c) {
           return has_digit(c) || c == "." || c == "," || c == "%";
         });
}

bool spans_columns(const LaidTable& table, int row) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const LaidCell& cell) {
    return cell.place.row == row && cell.place.column_span > 1;
  });
}

// Cells of two rows that cannot be the same, however badly they were read.
bool differ(const std::string& a, const std::string& b) {
  if (likeness(a, b) >= kLeastLikeness) return false;
  const bool short_words = characters(a).size() <= kShort && characters(b).size() <= kShort;
  const bool unread = b.empty();
  return (!short_words && !unread) || begins_with_number(a) || begins_with_number(b);
}

}  // namespace

std::string text_of(const Line& line) {
  std::string text;
  for (const Word& word : line.words) text += word.text;
  std::erase(text, ' ');
  return text;
}

Rows rows_of(const LaidTable& table) {
  Rows rows(table.rows, std::vector<std::string>(table.columns));
  for (const LaidCell& cell : table.cells) {
    for (const Line& line : cell.lines) rows[cell.place.row][cell.place.column] += text_of(line);
  }
  return rows;
}

const LaidCell* cell_at(const LaidTable& table, int row, int column) {
  const auto cell = std::find_if(table.cells.begin(), table.cells.end(), [&](const LaidCell& each) {
    return each.place.column == column && each.place.covers_row(row);
  });
  return cell == table.cells.end() ? nullptr : &*cell;
}

double likeness(const std::string& a, const std::string& b) {
  if (a == b) return 1;
  const std::vector<std::string> as = characters(a), bs = characters(b);
  if (as.size() < 2 || bs.size() < 2) return 0;
  const Pairs pairs_a = pairs_of(as), pairs_b = pairs_of(bs);
  double common = 0;
  for (const auto& [pair, count] : pairs_a) {
    if (const auto found = pairs_b.find(pair); found != pairs_b.end())
      common += std::min(count, found->second);
  }
  return 2 * common / static_cast<double>(as.size() + bs.size() - 2);
}

bool alike(const std::vector<std::string>& a, const std::vector<std::string>& b, double least) {
  std::string all_a, all_b;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (differ(a[i], b[i])) return false;
    all_a += a[i];
    all_b += b[i];
  }
  return !all_a.empty() && likeness(all_a, all_b) >= least;
}

bool is_banner(const LaidTable& table, int row) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const LaidCell& cell) {
    return cell.place.row == row && cell.place.column_span == table.columns;
  });
}

bool starts_merged(const LaidTable& table, int row) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const LaidCell& cell) {
    return cell.place.row == row && cell.place.column == 0 && cell.place.row_span > 1;
  });
}

int head_rows(const LaidTable& table) {
  int rows = 1;
  for (const LaidCell& cell : table.cells)
    if (cell.place.row == 0) rows = std::max(rows, cell.place.row_span);
  return rows;
}

bool lacks_what_others_have(const LaidTable& before, const LaidTable& piece, int row) {
  const Rows others = whole_rows(before, piece, row);
  const std::vector<std::string> here = rows_of(piece)[row];
  if (others.size() < 2) return false;
  for (std::size_t c = 0; c < here.size(); ++c) {
    const auto blank = [&](const auto& other) { return other[c].empty(); };
    if (here[c].empty() && std::none_of(others.begin(), others.end(), blank)) return true;
  }
  const auto filled = [](const auto& cells) {
    return std::count_if(cells.begin(), cells.end(), [](const std::string& text) { return !text.empty(); });
  };
  const bool emptier = std::all_of(others.begin(), others.end(),
                                   [&](const auto& other) { return filled(here) < filled(other); });
  if (emptier && others.size() >= kManyRows && filled(here) > 0 && !spans_columns(piece, row)) return true;
  const auto numbered = std::count_if(others.begin(), others.end(),
                                      [](const auto& other) { return begins_with_number(other.front()); });
  return numbered * 4 >= static_cast<long>(others.size()) * 3 && !begins_with_number(here.front());
}

bool fills_up(const LaidTable& before, const LaidTable& piece, int row) {
  const Rows others = whole_rows(before, piece, row), rest = rows_of(piece);
  if (others.size() < 2 || before.rows < 2) return false;
  const std::vector<std::string> last = rows_of(before).back();
  bool fills = false, on = false;
  for (int c = 0; c < before.columns; ++c) {
    const auto column = static_cast<std::size_t>(c);
    const auto blank = [&](const auto& other) { return other[column].empty(); };
    fills = fills || (last[column].empty() && !rest[row][column].empty() &&
                      std::none_of(others.begin(), others.end(), blank));
    const LaidCell *cell = cell_at(before, before.rows - 1, c), *next = cell_at(piece, row, c);
    on = on || (cell != nullptr && next != nullptr && next->place.row == row && runs_on(*cell, *next));
  }
  return fills && on;
}

std::vector<int> merged_over(const LaidTable& before, int first_row, const LaidTable& piece, int row) {
  std::vector<int> columns;
  bool all = true;
  for (int c = 0; c < before.columns && before.rows > 0 && row < piece.rows; ++c) {
    const LaidCell* cell = cell_at(before, before.rows - 1, c);
    const LaidCell* rest = cell_at(piece, row, c);
    if (cell == nullptr || rest == nullptr || cell->place.row < first_row) continue;
    const bool blank = cell->place.row_span > 1 && !cell->lines.empty() && rest->lines.empty();
    const bool merges = merges_rows(before, c, first_row) || merges_rows(piece, c, row);
    if (rest->place.row == row && cell->place.column_span == rest->place.column_span &&
        (blank || (merges && runs_on(*cell, *rest)))) {
      columns.push_back(c);
    } else {
      all = false;
    }
  }
  return all ? std::vector<int>{} : columns;
}

bool has_own_number(const LaidTable& before, const LaidTable& piece, int row) {
  const Rows rows = rows_of(before), rest = rows_of(piece);
  for (std::size_t c = 0; !rows.empty() && c < rest[row].size(); ++c)
    if (is_number(rest[row][c]) && is_number(rows.back()[c])) return true;
  return false;
}

bool cut_through(const LaidTable& before, const LaidTable& piece, int row) {
  if (before.rows < 1 || row >= piece.rows) return false;
  std::vector<int> below = room_by_row(before, room_below, true),
                   above = room_by_row(before, room_above, false);
  const std::vector<int> piece_below = room_by_row(piece, room_below, true);
  const std::vector<int> piece_above = room_by_row(piece, room_above, false);
  const int last = below.back(), first = piece_above[row];
  below.pop_back();
  below.insert(below.end(), piece_below.begin(), piece_below.end());
  above.insert(above.end(), piece_above.begin() + row + 1, piece_above.end());
  return last < kRoomLost * middle(below) && first < kRoomLost * middle(above);
}

}  // namespace thaimemo::layout
