// What is on a page, in the order in which it becomes known: words, lines, grids, laid-out blocks, page text.
// Each type is made by one stage and read by the next; none is changed in place.
// Boxes: pixels of the upright, deskewed page picture unless said otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"

namespace thaimemo {

// ---- Reading: what the recogniser (or a trusted text layer) gives ----

/// Another reading of one symbol, UTF-8, with its probability 0–1.
struct Alternative {
  std::string text;
  double probability = 0;

  bool operator==(const Alternative&) const = default;
};

/// One grapheme as read. `alternatives`: its other readings, best first; behind text/respell.h those of words
/// with a digit only.
struct Symbol {
  std::string text;
  Box box;
  double confidence = 0;  // 0–1
  std::vector<Alternative> alternatives;

  bool operator==(const Symbol&) const = default;
};

struct Word {
  std::string text;  // UTF-8, as printed: Thai digits stay Thai
  Box box;
  double confidence = 0;  // 0–1, the least of its symbols
  std::vector<Symbol> symbols;
  bool handwritten = false;

  bool operator==(const Word&) const = default;
};

struct Line {
  Box box;
  std::vector<Word> words;  // left to right

  bool operator==(const Line&) const = default;
};

// ---- Layout: where things stand ----

/// A place in a table. Rows and columns count from 0; spans are at least 1.
struct CellPlace {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;

  bool covers_row(int at) const { return row <= at && at < row + row_span; }
  bool covers_column(int at) const { return column <= at && at < column + column_span; }

  bool operator==(const CellPlace&) const = default;
};

struct GridCell {
  CellPlace place;
  Box box;

  bool operator==(const GridCell&) const = default;
};

/// A table before its text: cells cover every (row, column) exactly once, in reading order.
struct Grid {
  Box box;
  int rows = 0;
  int columns = 0;
  std::vector<GridCell> cells;
  bool ruled = true;  // false: found by the gaps between words

  bool operator==(const Grid&) const = default;
};

/// A stretch of print one line high, still unread. `grid` and `cell` index into the page's grids, -1:
/// outside.
struct LineBox {
  Box box;
  int grid = -1;
  int cell = -1;

  bool operator==(const LineBox&) const = default;
};

struct LaidCell {
  CellPlace place;
  Box box;
  std::vector<Line> lines;

  bool operator==(const LaidCell&) const = default;
};

struct LaidTable {
  Box box;
  int rows = 0;
  int columns = 0;
  bool ruled = true;
  std::vector<LaidCell> cells;

  bool operator==(const LaidTable&) const = default;
};

/// Lines that belong together: a paragraph, a heading, a header field.
struct LaidParagraph {
  Box box;
  std::vector<Line> lines;

  bool operator==(const LaidParagraph&) const = default;
};

using LaidBlock = std::variant<LaidParagraph, LaidTable>;

/// A part of a levelled page that lay on its side.
struct Turned {
  int quarter_turns = 0;  // clockwise, by which it was turned to be read: 1 or 3
  Box place;              // on the levelled page

  bool operator==(const Turned&) const = default;
};

/// A page in reading order, or one side of a sheet on which two pages were copied side by side.
struct PageLayout {
  int number = 0;    // 1-based, of the sheet
  Box bounds;        // of the page picture
  Box side;          // what of it this page fills: all, or one side; of a turned part, its turned picture
  double angle = 0;  // degrees by which the upright page was turned clockwise to level its lines
  double dpi = 300;
  std::vector<LaidBlock> blocks;
  std::optional<Turned> turned = std::nullopt;  // then blocks are in pixels of the turned picture

  bool operator==(const PageLayout&) const = default;
};

/// The first table of a page goes on with the last table of an earlier page.
struct Continuation {
  int layout = 0;                // index of the page on which the later piece stands
  int repeated_rows = 0;         // header rows printed again at its head, to be dropped
  bool row_goes_on = false;      // its first row (after those) is the rest of the row that the page end cut
  std::vector<int> merged = {};  // else columns whose first cell is the rest of one merged over rows of both

  bool operator==(const Continuation&) const = default;
};

// ---- Page text: what the rules read ----

/// Bytes [begin, end) of a Text's raw string and where they stand. The box is on the upright page before
/// deskewing, at 300 dpi (the record's unit); empty for text input.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  int page = 0;  // 1-based
  Box box;
  double confidence = 1;  // 0–1; 1 for text input
  bool handwritten = false;
  std::vector<Symbol> symbols;  // with alternatives, for numeric tokens; empty otherwise

  bool operator==(const Piece&) const = default;
};

/// Text with a way back to what was printed. `text` is what rules match; `raw` is as printed;
/// origin[i] is the byte of `raw` from which byte i of `text` came, non-decreasing, one more entry than
/// `text` has bytes, the last being raw.size(). Empty `origin` means text == raw.
/// '\n' parts lines or list items; a single space parts words where the print has a gap.
struct Text {
  std::string text;
  std::string raw;
  std::vector<std::uint32_t> origin;
  std::vector<Piece> pieces;  // in order of `begin`, not overlapping

  bool operator==(const Text&) const = default;
};

struct Cell {
  CellPlace place;
  Text text;

  bool operator==(const Cell&) const = default;
};

/// A table, joined over its pages. Cells cover every (row, column) exactly once, in reading order.
struct Table {
  std::vector<int> pages;  // ascending, 1-based
  int rows = 0;
  int columns = 0;
  std::vector<Cell> cells;

  bool operator==(const Table&) const = default;
};

struct Paragraph {
  int page = 0;          // 1-based
  bool heading = false;  // a markup heading, or a line set apart (centred, larger, bold)
  Text text;

  bool operator==(const Paragraph&) const = default;
};

using Block = std::variant<Paragraph, Table>;

/// All text of a file in reading order. A table that goes on over pages stands once, where it begins.
struct DocumentText {
  int page_count = 0;
  std::vector<int> page_starts;  // page_starts[p-1]: index of the first block that begins on page p or later
  std::vector<int> unreadable_pages;  // pages that were given up
  std::vector<Block> blocks;

  bool operator==(const DocumentText&) const = default;
};

}  // namespace thaimemo
