#include "layout/assemble.h"

#include <algorithm>
#include <iterator>

#include "layout/borderless.h"
#include "layout/grid.h"
#include "layout/order.h"
#include "layout/paragraphs.h"
#include "layout/sides.h"

namespace thaimemo::layout {

namespace {

LaidTable table_of(const Grid& grid) {
  LaidTable table{grid.box, grid.rows, grid.columns, grid.ruled, {}};
  for (const GridCell& cell : grid.cells) table.cells.push_back({cell.place, cell.box, {}});
  return table;
}

std::vector<LaidTable> ruled_tables(const std::vector<Grid>& grids, const std::vector<LineBox>& boxes,
                                    const std::vector<Line>& read) {
  std::vector<LaidTable> tables;
  std::transform(grids.begin(), grids.end(), std::back_inserter(tables), table_of);
  for (std::size_t i = 0; i < boxes.size() && i < read.size(); ++i) {
    if (boxes[i].grid >= 0 && !read[i].words.empty()) {
      tables[boxes[i].grid].cells[boxes[i].cell].lines.push_back(read[i]);
    }
  }
  return tables;
}

std::vector<Line> lines_outside(const std::vector<LineBox>& boxes, const std::vector<Line>& read) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < boxes.size() && i < read.size(); ++i) {
    if (boxes[i].grid < 0 && !read[i].words.empty()) lines.push_back(read[i]);
  }
  return lines;
}

// Words of the lines inside a table without rules go to its cells; those lines leave `lines`.
LaidTable take_table(const Grid& grid, std::vector<Line>& lines) {
  LaidTable table = table_of(grid);
  std::erase_if(lines, [&](const Line& line) {
    if (!contains(grid.box, line.box) && cell_at(grid, line.box.center_x(), line.box.center_y()) < 0)
      return false;
    std::vector<Line> parts(table.cells.size());
    for (const Word& word : line.words) {
      const int cell = std::max(0, cell_at(grid, word.box.center_x(), line.box.center_y()));
      parts[cell].words.push_back(word);
      parts[cell].box = unite(parts[cell].box, word.box);
    }
    for (std::size_t c = 0; c < parts.size(); ++c) {
      if (!parts[c].words.empty()) table.cells[c].lines.push_back(std::move(parts[c]));
    }
    return true;
  });
  return table;
}

// Left and right edges of the running text: those that most of the wide lines keep to.
Box margins_of(const std::vector<Line>& lines, const std::vector<LaidTable>& tables, const Box& bounds) {
  Box around;
  for (const Line& line : lines) around = unite(around, line.box);
  std::vector<int> lefts, rights;
  for (const Line& line : lines) {
    if (line.box.width() * 2 < around.width()) continue;
    lefts.push_back(line.box.left);
    rights.push_back(line.box.right);
  }
  for (const LaidTable& table : tables) {
    lefts.push_back(table.box.left);
    rights.push_back(table.box.right);
  }
  if (lefts.empty()) return around.empty() ? bounds : around;
  std::sort(lefts.begin(), lefts.end());
  std::sort(rights.begin(), rights.end());
  return {lefts[lefts.size() / 10], around.top, rights[rights.size() - 1 - rights.size() / 10],
          around.bottom};
}

// Tables and the paragraphs between them, by where they begin.
std::vector<LaidBlock> blocks_of(std::vector<Line> lines, std::vector<LaidTable> tables, const Box& margins,
                                 double height) {
  std::sort(tables.begin(), tables.end(), [](const LaidTable& a, const LaidTable& b) {
    return a.box.top != b.box.top ? a.box.top < b.box.top : a.box.left < b.box.left;
  });
  std::vector<LaidBlock> blocks;
  const auto add_lines_above = [&](double y) {
    std::vector<Line> above;
    const auto is_above = [&](const Line& line) { return line.box.center_y() < y; };
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(above), is_above);
    std::erase_if(lines, is_above);
    for (LaidParagraph& paragraph : paragraphs_of(in_reading_order(above, height), margins, height)) {
      blocks.emplace_back(std::move(paragraph));
    }
  };
  for (LaidTable& table : tables) {
    add_lines_above(table.box.top);
    blocks.emplace_back(std::move(table));
  }
  add_lines_above(margins.bottom + height + 1e9);
  return blocks;
}

}  // namespace

PageLayout assemble(PageLayout page, const std::vector<Grid>& grids, const std::vector<LineBox>& line_boxes,
                    const std::vector<Line>& read) {
  const auto elsewhere = [&](const auto& each) { return !stands_in(page.side, each.box); };
  std::vector<LaidTable> tables = ruled_tables(grids, line_boxes, read);
  std::erase_if(tables, elsewhere);
  std::vector<Line> lines = lines_outside(line_boxes, read);
  std::erase_if(lines, elsewhere);
  const double height = letter_height(lines, page.dpi * 1.5 / 25.4);
  std::sort(lines.begin(), lines.end(),
            [](const Line& a, const Line& b) { return a.box.center_y() < b.box.center_y(); });
  for (const Grid& grid : find_borderless(lines, height)) tables.push_back(take_table(grid, lines));
  const Box margins = margins_of(lines, tables, page.side);
  page.blocks = blocks_of(std::move(lines), std::move(tables), margins, height);
  return page;
}

}  // namespace thaimemo::layout
