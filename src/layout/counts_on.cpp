#include "layout/counts_on.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "layout/table_text.h"

namespace thaimemo::layout {
namespace {

// The value of the digit, Thai or not, at a place, which moves on behind it.
std::optional<int> take_digit(const std::string& text, std::size_t& at) {
  if (at < text.size() && text[at] >= '0' && text[at] <= '9') return text[at++] - '0';
  if (text.compare(at, 2, "\xE0\xB9") != 0 || at + 2 >= text.size()) return std::nullopt;
  const int value = static_cast<unsigned char>(text[at + 2]) - 0x90;
  if (value < 0 || value > 9) return std::nullopt;
  at += 3;
  return value;
}

// The number of the item that a line without spaces begins; none where it begins with another number.
std::optional<int> item_number(const std::string& line) {
  std::size_t at = line.starts_with('(') ? 1 : 0;
  const auto first = take_digit(line, at);
  if (!first) return std::nullopt;
  const auto second = take_digit(line, at);
  const bool marked = at < line.size() && (line[at] == ')' || line[at] == '.');
  if (!marked) return std::nullopt;
  if (take_digit(line, ++at)) return std::nullopt;  // 1.5
  return second ? *first * 10 + *second : *first;
}

std::vector<int> items_of(const LaidCell& cell) {
  std::vector<int> items;
  for (const Line& line : cell.lines)
    if (const auto number = item_number(text_of(line))) items.push_back(*number);
  return items;
}

/// The cells of one column that have a list, but for the one that may go on.
struct Lists {
  int anew = 0;    // begin with 1 …
  int others = 0;  // … or with another number, as those of a list that runs over the rows do
};

void count(const LaidTable& table, int column, int but_row, Lists& lists) {
  for (const LaidCell& cell : table.cells) {
    if (cell.place.column != column || cell.place.row == but_row) continue;
    const std::vector<int> items = items_of(cell);
    if (!items.empty()) ++(items.front() == 1 ? lists.anew : lists.others);
  }
}

// Cells of the last row of `before` and of row `row` of `piece`, by column, of one row each.
template <class Visit>
bool any_column(const LaidTable& before, const LaidTable& piece, int row, Visit visit) {
  for (int column = 0; column < before.columns; ++column) {
    const LaidCell* cell = cell_at(before, before.rows - 1, column);
    const LaidCell* rest = cell_at(piece, row, column);
    if (cell != nullptr && rest != nullptr && rest->place.row == row && visit(column, *cell, *rest))
      return true;
  }
  return false;
}

}  // namespace

bool counts_on(const LaidTable& before, const LaidTable& piece, int row) {
  return any_column(before, piece, row, [&](int column, const LaidCell& cell, const LaidCell& rest) {
    const std::vector<int> items = items_of(cell), more = items_of(rest);
    if (items.empty() || more.empty() || more.front() != items.back() + 1) return false;
    Lists lists;
    count(before, column, -1, lists);
    count(piece, column, row, lists);
    return lists.others == 0 && lists.anew >= 2;
  });
}

bool begins_anew(const LaidTable& before, const LaidTable& piece, int row) {
  return any_column(before, piece, row, [](int, const LaidCell& cell, const LaidCell& rest) {
    const std::vector<int> items = items_of(cell);
    return !rest.lines.empty() && item_number(text_of(rest.lines.front())) == 1 &&
           std::find(items.begin(), items.end(), 1) != items.end();
  });
}

}  // namespace thaimemo::layout
