#include "rules/content.h"

namespace thaimemo::rules {
namespace {

constexpr int kMostPlaces = 4'000'000;  // rows × columns of one table; beyond, it is left unread

TableView view(const Table& table, const PackData& pack) {
  TableView result{&table, {}, {}};
  const int page = table.pages.empty() ? 1 : table.pages.front();
  result.cells.reserve(table.cells.size());
  for (const Cell& cell : table.cells) result.cells.push_back(read(cell.text, page, pack));
  if (table.rows <= 0 || table.columns <= 0 || table.rows > kMostPlaces / table.columns) return result;
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
  return result;
}

int cell_at(const TableView& view, int row, int column) {
  if (row < 0 || column < 0 || row >= view.rows() || column >= view.columns() || view.covering.empty())
    return -1;
  return view.covering[static_cast<std::size_t>(row) * view.columns() + column];
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
    }
    content.push_back(std::move(element));
  }
  return content;
}

}  // namespace thaimemo::rules
