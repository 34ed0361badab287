// The markup reader: tables are covered whole, texts are their print, pages begin where they say.
#include "markup/read.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "expect.h"

using namespace thaimemo;

namespace {

void expect_covered(const Table& table) {
  std::vector<int> places(static_cast<std::size_t>(table.rows) * static_cast<std::size_t>(table.columns), 0);
  for (const Cell& cell : table.cells) {
    expect(cell.text.text == cell.text.raw && cell.text.origin.empty(), "text is print");
    for (int r = cell.place.row; r < cell.place.row + cell.place.row_span; ++r) {
      for (int c = cell.place.column; c < cell.place.column + cell.place.column_span; ++c) {
        expect(r >= 0 && r < table.rows && c >= 0 && c < table.columns, "cells stand in the table");
        const int at = r * table.columns + c;
        ++places[static_cast<std::size_t>(at)];
      }
    }
  }
  expect(std::all_of(places.begin(), places.end(), [](int n) { return n == 1; }), "each place once");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const DocumentText document = markup::read_markup({reinterpret_cast<const char*>(data), size});
  expect(document.page_count >= 1, "a file has a page");
  expect(document.page_starts.size() == static_cast<std::size_t>(document.page_count),
         "a start for each page");
  for (const Block& block : document.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) {
      expect_covered(*table);
    } else {
      expect(!std::get<Paragraph>(block).text.text.empty(), "no empty paragraphs");
    }
  }
  return 0;
}
