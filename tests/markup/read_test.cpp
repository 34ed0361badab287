#include "markup/read.h"

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"

using namespace thaimemo;

namespace {

/// A readable dump: paragraphs as lines ("# " before headings), tables as [rows x columns] and rows of cells
/// parted by "|", spans behind the text as ^rows>columns.
std::string dump(const std::string& source) {
  std::string out;
  for (const Block& block : markup::read_markup(source).blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      out += (paragraph->heading ? "# " : "") + paragraph->text.text + "\n";
      continue;
    }
    const Table& table = std::get<Table>(block);
    out += "[" + std::to_string(table.rows) + "x" + std::to_string(table.columns) + "]";
    int row = -1;
    for (const Cell& cell : table.cells) {
      out += cell.place.row == row ? "|" : "\n";
      row = cell.place.row;
      out += cell.text.text;
      if (cell.place.row_span > 1) out += "^" + std::to_string(cell.place.row_span);
      if (cell.place.column_span > 1) out += ">" + std::to_string(cell.place.column_span);
    }
    out += "\n";
  }
  return out;
}

/// Every place of every table is covered once, cells stand in order, raw is text, pages begin where they say.
void check_shape(const DocumentText& document) {
  for (const Block& block : document.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    std::vector<int> covered(static_cast<std::size_t>(table->rows) * static_cast<std::size_t>(table->columns),
                             0);
    for (const Cell& cell : table->cells) {
      CHECK(cell.text.text == cell.text.raw);
      for (int r = 0; r < cell.place.row_span; ++r) {
        for (int c = 0; c < cell.place.column_span; ++c) {
          const int at = (cell.place.row + r) * table->columns + cell.place.column + c;
          ++covered.at(static_cast<std::size_t>(at));
        }
      }
    }
    CHECK(std::all_of(covered.begin(), covered.end(), [](int n) { return n == 1; }));
    CHECK(std::is_sorted(table->cells.begin(), table->cells.end(), [](const Cell& a, const Cell& b) {
      return std::pair(a.place.row, a.place.column) < std::pair(b.place.row, b.place.column);
    }));
  }
  CHECK(document.page_starts.size() == static_cast<std::size_t>(document.page_count));
}

}  // namespace

TEST_CASE("markup into blocks") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"", ""},
      {"\n \n\n", ""},
      // Paragraphs and headings.
      {"one\ntwo  \n three\n\nfour", "one\ntwo\nthree\nfour\n"},
      {"# One\n## Two\ntext", "# One\n# Two\ntext\n"},
      {"#no\n####### no", "#no\n####### no\n"},
      {"**bold\nlines**", "# bold\nlines\n"},
      {"**bold** and not", "bold and not\n"},
      {"<b>bold</b>", "# bold\n"},
      {"\\*\\*\\*\\*\\*", "*****\n"},
      {"5 * 3 *", "5 * 3 *\n"},
      {"a\n---\nb\n***\nc\n```\nd\n```", "a\nb\nc\nd\n"},
      {".....\n .....", ".....\n.....\n"},
      {"- (๑) ก\n- (๒) ข", "- (๑) ก\n- (๒) ข\n"},
      // Tags and entities.
      {"<p>a</p> <p>b<br>c</p>", "a\nb\nc\n"},
      {"Dos &amp; Don'ts &lt;b&gt; &#3585;&#x0E02; &nope; & ;", "Dos & Don'ts <b> กข &nope; & ;\n"},
      {"a < b > c <unknown> <p", "a < b > c <unknown> <p\n"},
      {"<ol><li>ก</li><li>ข</li></ol>", "1. ก\n2. ข\n"},
      {"<ol start=\"3\"><li>ก</li></ol><ul><li>ข</li></ul>", "3. ก\n- ข\n"},
      {"<ol><li>๑) ก</li></ol>", "๑) ก\n"},
      {"a <!-- <p>hidden</p> --> b", "a  b\n"},
      {"<P CLASS='x'>a</P>", "a\n"},
      // Tables of tabs.
      {"a\tb\nc\td", "[2x2]\na|b\nc|d\n"},
      {"a\tb\nc\t\n\td", "[3x2]\na|b\nc|\n|d\n"},
      {"a\tb\tc\nd\ne\tf\n", "[3x3]\na|b|c\nd||\ne|f|\n"},
      {"text\na\tb\ntext", "text\n[1x2]\na|b\ntext\n"},
      {"\tan indented line", "an indented line\n"},
      {"title\t\nh\ti", "[2x2]\ntitle|\nh|i\n"},
      {"<b>banner</b>\t\na\t<p>x</p> <p>y</p>", "[2x2]\nbanner|\na|x\ny\n"},
      {"a\tb\n\nc\td\te", "[1x2]\na|b\n[1x3]\nc|d|e\n"},
      {"a\tb\n\nc\td", "[1x2]\na|b\n[1x2]\nc|d\n"},
      {"\t\t\n", ""},
      // The header printed again: one table; the first cell blank and others too: the row before goes on.
      {"h\ti\na\tb\n\nh\ti\nc\td", "[3x2]\nh|i\na|b\nc|d\n"},
      {"h\ti\tj\na\tกา\tb\n\n<p>h </p>\ti\tj\n\tรงาน\t\nc\td\te", "[3x3]\nh|i|j\na|การงาน|b\nc|d|e\n"},
      {"h\ti\tj\na\tb\tc\n\nh\ti\tj\n\td\te", "[3x3]\nh|i|j\na|b|c\n|d|e\n"},
      {"h\ts\t\n\tx\ty\na\tb\tc\n\nh\ts\t\n\tx\ty\nd\te\tf", "[4x3]\nh|s|\n|x|y\na|b|c\nd|e|f\n"},
      {"h\ti\na\tb\n\ntext\n\nh\ti\nc\td", "[2x2]\nh|i\na|b\ntext\n[2x2]\nh|i\nc|d\n"},
      {"h\ti\na\tb\f\nh\ti\nc\td", "[3x2]\nh|i\na|b\nc|d\n"},
      // Markdown pipes.
      {"| a | b |\n|---|:-:|\n| c |  |", "[2x2]\na|b\nc|\n"},
      {"a | b\n--- | ---\nc | d\\|e", "[2x2]\na|b\nc|d|e\n"},
      {"|a|b<br>c|", "[1x2]\na|b\nc\n"},
      {"a | b", "a | b\n"},
      // HTML tables.
      {"<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "[2x2]\na^2|b\nc\n"},
      {"x<table>\n<tr><th colspan=\"2\">a</th></tr>\n<tr><td>b<td>c\n<tr><td>d</table>y",
       "x\n[3x2]\na>2\nb|c\nd|\ny\n"},
      {"<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>", "[1x2]\na\nb|c\n"},
      {"<table><tr><td rowspan=99 colspan=99>a</td></tr></table>", "[1x60]\na>60\n"},
      {"<table><tr><td>a", "[1x1]\na\n"},
      {"<table></table>", ""},
      {"\xEF\xBB\xBF"
       "a\r\nb\rc\xFF",
       "a\nb\nc\xEF\xBF\xBD\n"},
  };
  for (const auto& [source, expected] : pairs) {
    INFO(source);
    CHECK(dump(source) == expected);
    check_shape(markup::read_markup(source));
  }
}

TEST_CASE("form feeds part pages") {
  const DocumentText document = markup::read_markup("a\n\nb\f\fc\nd\te\f\n");
  CHECK(document.page_count == 3);
  CHECK(document.page_starts == std::vector<int>{0, 2, 2});
  CHECK(std::get<Paragraph>(document.blocks.at(2)).page == 3);
  CHECK(std::get<Table>(document.blocks.at(3)).pages == std::vector<int>{3});
  CHECK(std::get<Paragraph>(document.blocks.at(0)).text.pieces.at(0).page == 1);
  CHECK(markup::read_markup("").page_count == 1);
}

TEST_CASE("hostile markup: whole tables, linear time and memory") {
  const auto repeat = [](std::string_view unit, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += unit;
    return out;
  };
  const std::vector<std::string> units = {"<table>", "<td>",     "<table><tr><td colspan=1000 rowspan=1000>",
                                          "\t",      "a\t\n",    "|",
                                          "| |\n",   "&",        "<",
                                          "<!--",    "*",        "\\",
                                          "\f",      "<p ",      "h\ti\na\tb\n\n",
                                          "\xE0",    "<ol><li>", "\n"};
  for (const std::string& unit : units) {
    INFO(unit);
    const auto seconds = [&](std::size_t bytes) {
      // A wide row in front makes every later row cost its padding.
      const std::string source = repeat("x\t", 400) + "\n" + repeat(unit, bytes);
      const std::clock_t start = std::clock();  // of the processor: others may be busy too
      const DocumentText document = markup::read_markup(source);
      const double taken = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
      std::size_t cells = 0;
      for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) cells += table->cells.size();
      }
      CHECK(cells <= 20000 + 10 * source.size());
      return taken;
    };
    const double small = seconds(20'000);
    const double large = seconds(200'000);
    CHECK(large < 40 * small + 0.5);  // quadratic time would be 100 times
  }
}
