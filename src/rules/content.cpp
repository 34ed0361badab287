#include "rules/content.h"

#include <algorithm>
#include <map>
#include <utility>

#include "rules/names.h"
#include "rules/paper.h"

namespace thaimemo::rules {
namespace {

constexpr int kMostPlaces = 4'000'000;  // rows × columns of one table; beyond, it is left unread
constexpr int kFewestNamed = 3;         // indicators side by side that make a table lie on its side
constexpr int kMostTurnedRows = 8;      // of such a table

void cover(TableView& result) {
  const Table& table = *result.table;
  if (table.rows <= 0 || table.columns <= 0 || table.rows > kMostPlaces / table.columns) return;
  result.covering.assign(static_cast<std::size_t>(table.rows) * table.columns, -1);
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const CellPlace& place = table.cells[i].place;
    for (int row = place.row; row < place.row + place.row_span && row < table.rows; ++row) {
      for (int column = place.column; column < place.column + place.column_span && column < table.columns;
           ++column) {
        result.covering[static_cast<std::size_t>(row) * table.columns + column] = static_cast<int>(i);
      }
    }
  }
}

TableView view(const Table& table, const PackData& pack) {
  TableView result{&table, {}, {}};
  const int page = table.pages.empty() ? 1 : table.pages.front();
  result.cells.reserve(table.cells.size());
  for (const Cell& cell : table.cells) result.cells.push_back(read(cell.text, page, pack));
  cover(result);
  return result;
}

// Do indicators head the columns? Several in one of the first rows, and not one below another.
bool lies_on_its_side(const TableView& table, const PackData& pack) {
  std::map<int, int> by_row;
  std::map<int, int> by_column;
  if (table.rows() > kMostTurnedRows || table.columns() < kFewestNamed) return false;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const Reading& cell = table.cells[i];
    const auto label = indicator_label(cell, cell.whole(), pack);
    if (!label || label->score) continue;
    ++by_row[table.table->cells[i].place.row];
    ++by_column[table.table->cells[i].place.column];
  }
  const auto several = [](const auto& entry) { return entry.second >= kFewestNamed; };
  const auto one = [](const auto& entry) { return entry.second == 1; };
  return std::any_of(by_row.begin(), by_row.end(), several) &&
         std::all_of(by_column.begin(), by_column.end(), one);
}

TableView turn(TableView table) {
  auto own = std::make_shared<Table>(*table.table);
  std::swap(own->rows, own->columns);
  for (Cell& cell : own->cells) {
    std::swap(cell.place.row, cell.place.column);
    std::swap(cell.place.row_span, cell.place.column_span);
  }
  TableView result{own.get(), std::move(table.cells), {}, own};
  cover(result);
  return result;
}

int cell_at(const TableView& view, int row, int column) {
  if (row < 0 || column < 0 || row >= view.rows() || column >= view.columns() || view.covering.empty())
    return -1;
  return view.covering[static_cast<std::size_t>(row) * view.columns() + column];
}

// How many paragraphs from here certify a copy: its words, who certifies, what he is. They are stamped on any
// page, between any two lines of the paper, and are none of it.
std::size_t certificate_at(const Content& content, std::size_t i, const PackData& pack) {
  const auto is = [&](std::size_t at, const char* use) {
    return at < content.size() && content[at].paragraph != nullptr && content[at].page == content[i].page &&
           says(pack, use, content[at].reading.text);
  };
  if (!is(i, "certified")) return 0;
  if (!is(i + 1, "signature.name")) return 1;
  return is(i + 2, "signature.position") ? 3 : 2;
}

Content without_certificates(Content content, const PackData& pack) {
  Content kept;
  kept.reserve(content.size());
  for (std::size_t i = 0; i < content.size();) {
    if (const std::size_t certified = certificate_at(content, i, pack); certified > 0)
      i += certified;
    else
      kept.push_back(std::move(content[i++]));
  }
  return kept;
}

}  // namespace

const Reading* TableView::at(int row, int column) const {
  const int cell = cell_at(*this, row, column);
  return cell < 0 ? nullptr : &cells[static_cast<std::size_t>(cell)];
}

const CellPlace* TableView::place(int row, int column) const {
  const int cell = cell_at(*this, row, column);
  return cell < 0 ? nullptr : &table->cells[static_cast<std::size_t>(cell)].place;
}

bool TableView::begins(int row, int column) const {
  const CellPlace* its = place(row, column);
  return its != nullptr && its->row == row;
}

Content read_content(const DocumentText& document, const PackData& pack) {
  Content content;
  content.reserve(document.blocks.size());
  for (const Block& block : document.blocks) {
    Element element;
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      element.paragraph = paragraph;
      element.page = paragraph->page;
      element.reading = read(paragraph->text, paragraph->page, pack);
    } else {
      const Table& table = std::get<Table>(block);
      element.page = table.pages.empty() ? 1 : table.pages.front();
      element.table = view(table, pack);
      if (lies_on_its_side(*element.table, pack)) element.table = turn(std::move(*element.table));
    }
    content.push_back(std::move(element));
  }
  return without_certificates(std::move(content), pack);
}

}  // namespace thaimemo::rules
