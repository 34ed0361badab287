// A document as the rules walk through it: every paragraph and cell with its reading, tables addressed by row
// and column.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "rules/reading.h"

namespace thaimemo::rules {

struct TableView {
  const Table* table = nullptr;
  std::vector<Reading> cells;  // as table->cells
  std::vector<int> covering;   // index of the cell that covers (row, column), row by row; -1: none
  std::shared_ptr<const Table> turned = {};  // where `table` is a turned copy of the document's

  int rows() const { return table->rows; }
  int columns() const { return table->columns; }
  /// The cell that covers a place, and where it lies; null where none does.
  const Reading* at(int row, int column) const;
  const CellPlace* place(int row, int column) const;
  /// Whether the cell that covers a place begins in this row.
  bool begins(int row, int column) const;
};

struct Element {
  const Paragraph* paragraph = nullptr;  // one of the two
  std::optional<TableView> table;
  Reading reading;  // of the paragraph
  int page = 0;     // of its beginning
};

using Content = std::vector<Element>;

/// One element for each block of the document, in order, but for stamps that certify a copy. The document
/// outlives it. A table whose indicators head its columns is turned, so that each has a row.
Content read_content(const DocumentText& document, const PackData& pack);

}  // namespace thaimemo::rules
