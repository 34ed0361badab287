#include "text/lines.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "text/line_ends.h"
#include "text/turn.h"

using namespace thaimemo;

namespace {

/// A line of words, 40 pixels high, about 20 pixels a letter, from x = 100.
Line line_of(const std::vector<std::string>& words, int y, int left = 100) {
  Line line{.box = {left, y, left, y + 40}, .words = {}};
  for (const std::string& word : words) {
    const int width = static_cast<int>(word.size()) / 3 * 20 + 20;
    line.words.push_back({.text = word,
                          .box = {line.box.right, y, line.box.right + width, y + 40},
                          .confidence = 0.9,
                          .symbols = {}});
    line.box.right += width + 15;
  }
  line.box.right -= 15;
  return line;
}

std::vector<Line> lines_of(const std::vector<std::vector<std::string>>& rows, int left = 100) {
  std::vector<Line> lines;
  lines.reserve(rows.size());
  for (const auto& row : rows) lines.push_back(line_of(row, 100 + 60 * static_cast<int>(lines.size()), left));
  return lines;
}

PageLayout page_of(int number, std::vector<LaidBlock> blocks) {
  constexpr Box kA4{0, 0, 2480, 3508};
  return {.number = number, .bounds = kA4, .side = kA4, .angle = 0, .dpi = 300, .blocks = std::move(blocks)};
}

LaidParagraph paragraph_of(std::vector<Line> lines, int right) {
  return {.box = {100, 100, right, 900}, .lines = std::move(lines)};
}

LaidCell cell_of(int row, int column, const std::string& word, int row_span = 1) {
  LaidCell cell{.place = {row, column, row_span, 1},
                .box = {column * 400, row * 100, column * 400 + 400, row * 100 + 100},
                .lines = {}};
  if (!word.empty()) cell.lines = {line_of({word}, row * 100 + 10, column * 400 + 10)};
  return cell;
}

LaidTable table_of(const std::vector<std::vector<std::string>>& rows) {
  LaidTable table{.box = {0, 0, 800, 900},
                  .rows = static_cast<int>(rows.size()),
                  .columns = static_cast<int>(rows[0].size()),
                  .cells = {}};
  for (int r = 0; r < table.rows; ++r) {
    for (int c = 0; c < table.columns; ++c) {
      table.cells.push_back(cell_of(r, c, rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)]));
    }
  }
  return table;
}

std::string text_of(const DocumentText& document, std::size_t block) {
  return std::get<Paragraph>(document.blocks.at(block)).text.text;
}

std::vector<std::string> cells_of(const Table& table) {
  std::vector<std::string> out;
  for (const Cell& cell : table.cells) out.push_back(cell.text.text);
  return out;
}

}  // namespace

TEST_CASE("list marks") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"๑. จัดทำ", "๑."},   {"1. จัดทำ", "1."},   {"๑.การ", "๑."},
      {"10. การ", "10."},  {"(1) ให้", "(1)"},   {"(๑๐) ให้", "(๑๐)"},
      {"๑) เผยแพร่", "๑)"}, {"1.1 การ", "1.1"},  {"๑.๑.๒ การ", "๑.๑.๒"},
      {"- จัด", "-"},       {"-จัด", "-"},        {"– จัด", "–"},
      {"• จัด", "•"},       {"* จัด", "*"},       {"ก. จัด", "ก."},
      {"(ก) จัด", "(ก)"},   {"ข) จัด", "ข)"},     {"95.29 คะแนน", ""},
      {"๙๕.๒๙", ""},       {"2565. นั้น", ""},    {"พ.ศ. 2568", ""},
      {"ก.พ. 2568", ""},   {"ค.ศ. 2025", ""},   {"จ.ตัวอย่าง", ""},
      {"(ITA)", ""},       {"(นายตัวอย่าง)", ""}, {"17 เมษายน", ""},
      {"--", ""},          {"**", ""},          {"", ""},
      {"การ", ""}};
  for (const auto& [line, mark] : pairs) {
    INFO(line);
    CHECK(line.substr(0, text::list_mark(line)) == mark);
  }
}

TEST_CASE("headings of numbered parts") {
  for (const char* line : {"ส่วนที่ ๒ ผู้ตอบแบบสำรวจ", "ส่วนที่ 2 ผู้ตอบ (EIT Survey)", "ส่วนที่2", " ตอนที่ 1",
                           "EIT Survey (ส่วนที่ ๒)", "EIT Survey (ล่วนที่ 2)", "ตัวชี้วัดที่ 4 การใช้"}) {
    INFO(line);
    CHECK(text::heads_part(line));
  }
  for (const char* line : {"", "ส่วนที่เหลือ", "ตามส่วนที่ 2", "ตาม (ส่วนที่ 2) นี้", "(ส่วนที่ 2 ของปี)", "ส่วนที่", "ปี 2"}) {
    INFO(line);
    CHECK_FALSE(text::heads_part(line));
  }
}

TEST_CASE("what stands between two lines") {
  struct Row {
    std::string before, after, joint;
  };
  const std::vector<Row> rows = {{"เปิดเผยข้อ", "มูลข่าวสาร", ""},       // inside a word
                                 {"การดำเนินงาน", "ของหน่วยงาน", ""},  // between words of a sentence
                                 {"คะแนน", "๙๕.๒๙", " "},
                                 {"๙๕.๒๙", "คะแนน", " "},
                                 {"ผลการประเมิน", "ITA", " "},
                                 {"ITA", "ของหน่วยงาน", " "},
                                 {"No Gift", "Policy", " "},
                                 {"E-", "Service", ""},
                                 {"ต่าง ๆ", "ของ", " "},
                                 {"ต่าง", "ๆ ของ", " "},
                                 {"กองการศึกษาฯ", "กองช่าง", " "},
                                 {"ขั้นตอน/", "วิธีการ", ""},
                                 {"ขั้นตอน", "/วิธีการ", ""},
                                 {"(", "ITA)", ""},
                                 {"โปร่งใส", "(ITA)", " "},
                                 {"เสร็จ", "๒. ทบทวน", "\n"},
                                 {"เสร็จ", "- ทบทวน", "\n"},
                                 {"๑ ตุลาคม ๒๕๖๘", "- ๓๐ กันยายน ๒๕๖๙", " "},
                                 {"๑ ตุลาคม ๒๕๖๘ -", "๓๐ กันยายน ๒๕๖๙", " "},
                                 {"พ.ศ.", "๒๕๖๘", " "},
                                 {"ปีงบประมาณ", "พ.ศ. ๒๕๖๘", " "},
                                 {"๕๐", "๑๐๐", " "},
                                 {"", "ก", ""}};
  for (const Row& row : rows) {
    INFO(row.before << " | " << row.after);
    CHECK(text::line_joint(row.before, row.after) == row.joint);
  }
}

TEST_CASE("a field of several lines on one") {
  CHECK(text::run_on("").empty());
  CHECK(text::run_on("หน่วยงานภาค\nรัฐ\n\n(Integrity and\nTransparency) ปี\n2568") ==
        "หน่วยงานภาครัฐ (Integrity and Transparency) ปี 2568");
  CHECK(text::run_on("1. ก\n2. ข") == "1. ก 2. ข");
}

TEST_CASE("lines of a paragraph run on; a word cut by the line end is whole again") {
  const auto lines =
      lines_of({{"เทศบาลตำบลตัวอย่างได้เปิดเผยข้อ"}, {"มูลข่าวสารของหน่วยงานแล้ว", "ITA"}, {"ปี", "๒๕๖๘"}});
  const DocumentText document = text::document_text({page_of(1, {paragraph_of(lines, 760)})}, {});
  REQUIRE(document.blocks.size() == 1);
  CHECK(text_of(document, 0) == "เทศบาลตำบลตัวอย่างได้เปิดเผยข้อมูลข่าวสารของหน่วยงานแล้ว ITA ปี 2568");
  const Text& text = std::get<Paragraph>(document.blocks[0]).text;
  CHECK(text.pieces.size() == 5);
  CHECK(text.pieces[4].box == lines[2].words[1].box);
  CHECK(text.raw.substr(text.pieces[4].begin, text.pieces[4].end - text.pieces[4].begin) == "๒๕๖๘");
}

TEST_CASE("a part's heading behind a full line stands on a line of its own") {
  const auto paragraph = [](const std::string& second) {
    return paragraph_of(lines_of({{"ประชาชนมีส่วนร่วมในการปรับปรุงงานน้อย"}, {second}}), 900);
  };
  const auto text = [&](const std::string& second) {
    const DocumentText document = text::document_text({page_of(1, {paragraph(second)})}, {});
    return std::get<Paragraph>(document.blocks.at(0)).text.text;
  };
  CHECK(text("ส่วนที่ ๒") == "ประชาชนมีส่วนร่วมในการปรับปรุงงานน้อย\nส่วนที่ 2");
  CHECK(text("ส่วนที่เหลือ") == "ประชาชนมีส่วนร่วมในการปรับปรุงงานน้อยส่วนที่เหลือ");
}

TEST_CASE("a line that ends where the next word had found room ends its paragraph") {
  const auto lines = lines_of({{"สำนักปลัดเทศบาล"}, {"กองคลัง"}, {"กองช่าง"}});
  CHECK(text_of(text::document_text({page_of(1, {paragraph_of(lines, 900)})}, {}), 0) ==
        "สำนักปลัดเทศบาล\nกองคลัง\nกองช่าง");
}

TEST_CASE("lines of a cell that all had room for more are a list; a sentence that was broken runs on") {
  LaidTable table = table_of({{""}});
  const auto cell_text = [&](const std::vector<std::vector<std::string>>& rows, int width, int left) {
    table.cells[0].box = {0, 0, width, 900};
    table.cells[0].lines = lines_of(rows, left);
    return std::get<Table>(text::document_text({page_of(1, {table})}, {}).blocks.at(0)).cells.at(0).text.text;
  };
  CHECK(cell_text({{"กองช่าง"}, {"กองคลัง"}}, 400, 15) == "กองช่าง\nกองคลัง");
  CHECK(cell_text({{"คะแนนด้านการใช้อำนาจ ปี 2565 เท่ากับ 94.17"}, {"คะแนน จากเดิม ปี 2564 ที่ได้ 82.41"}}, 220, 15) ==
        "คะแนนด้านการใช้อำนาจ ปี 2565 เท่ากับ 94.17 คะแนน จากเดิม ปี 2564 ที่ได้ 82.41");
  CHECK(cell_text({{"กองช่าง"}, {"กองคลัง"}}, 220, 15) == "กองช่าง\nกองคลัง");  // they begin alike
  CHECK(cell_text({{"สำนักปลัด"}, {"กองสวัสดิการสังคม"}, {"กองคลัง"}}, 420, 15) ==
        "สำนักปลัด\nกองสวัสดิการสังคม\nกองคลัง");
  CHECK(cell_text({{"หัวหน้าฝ่าย"}, {"ปกครอง"}}, 290, 15) == "หัวหน้าฝ่ายปกครอง");
  CHECK(cell_text({{"กองช่าง"}, {"กองคลัง"}}, 500, 170) == "กองช่าง\nกองคลัง");  // centred
  CHECK(cell_text({{"จัดทำคู่มือการปฏิบัติ"}, {"งานให้ชัดเจน"}}, 480, 15) == "จัดทำคู่มือการปฏิบัติงานให้ชัดเจน");
  CHECK(cell_text({{"ขั้นตอน/"}, {"วิธีการ"}}, 500, 15) == "ขั้นตอน/วิธีการ");
}

TEST_CASE("words of a text layer that touch are one word") {
  Line line = line_of({"สั่", "งงาน", "ของ", "๒๕๖๘", "ปี"}, 100);
  const auto shift = [&](std::size_t from, int by) {
    for (std::size_t i = from; i < line.words.size(); ++i) {
      line.words[i].box.left += by;
      line.words[i].box.right += by;
    }
  };
  shift(1, -12);  // 15 pixels between words become 3
  shift(3, -12);
  const DocumentText document = text::document_text({page_of(1, {paragraph_of({line}, 900)})}, {});
  CHECK(text_of(document, 0) == "สั่งงาน ของ 2568 ปี");
}

TEST_CASE("list items stand on lines of their own") {
  const auto lines =
      lines_of({{"๑.", "จัดทำคู่มือการปฏิบัติ"}, {"งานให้ชัดเจน"}, {"๒.", "เผยแพร่คู่มือ"}, {"-", "ติดตามผล"}});
  CHECK(text_of(text::document_text({page_of(1, {paragraph_of(lines, 500)})}, {}), 0) ==
        "1. จัดทำคู่มือการปฏิบัติงานให้ชัดเจน\n2. เผยแพร่คู่มือ\n- ติดตามผล");
}

TEST_CASE("a table goes on over pages: header dropped, cut row joined, the rest appended") {
  const auto first = page_of(2, {table_of({{"หัวข้อ", "วิธีการ"}, {"๑.", "จัดทำคู่มือการปฏิ"}})});
  const auto second = page_of(3, {table_of({{"หัวข้อ", "วิธีการ"}, {"", "บัติงาน"}, {"๒.", "เผยแพร่"}})});
  const DocumentText document =
      text::document_text({first, second}, {{.layout = 1, .repeated_rows = 1, .row_goes_on = true}});
  REQUIRE(document.blocks.size() == 1);
  const Table& table = std::get<Table>(document.blocks[0]);
  CHECK(table.pages == std::vector<int>{2, 3});
  CHECK(table.rows == 3);
  CHECK(cells_of(table) ==
        std::vector<std::string>{"หัวข้อ", "วิธีการ", "1.", "จัดทำคู่มือการปฏิบัติงาน", "2.", "เผยแพร่"});
  CHECK(table.cells[3].text.pieces.at(1).page == 3);
  CHECK(document.page_starts == std::vector<int>{0, 0, 1});
  CHECK(document.page_count == 3);
}

TEST_CASE("a cell merged over rows of two pages is one") {
  LaidTable before = table_of({{"i7", "มีผู้เห็นว่า"}, {"i8", ""}}),
            after = table_of({{"i9", "ยังไม่ชัด"}, {"i10", ""}});
  for (LaidTable* piece : {&before, &after}) {
    piece->cells.pop_back();
    piece->cells[1].place.row_span = 2;
  }
  const DocumentText document =
      text::document_text({page_of(1, {before}), page_of(2, {after})}, {{.layout = 1, .merged = {1}}});
  const Table& table = std::get<Table>(document.blocks.at(0));
  CHECK(table.rows == 4);
  CHECK(cells_of(table) == std::vector<std::string>{"i7", "มีผู้เห็นว่ายังไม่ชัด", "i8", "i9", "i10"});
  CHECK(table.cells[1].place.row_span == 4);
}

TEST_CASE("a table that nothing goes on stays by itself") {
  const auto first = page_of(1, {table_of({{"ก", "ข"}})});
  const auto second = page_of(2, {table_of({{"ค", "ง"}})});
  CHECK(text::document_text({first, second}, {}).blocks.size() == 2);
}

TEST_CASE("tables of unequal width and with gaps are covered whole") {
  LaidTable wide = table_of({{"ก", "ข", "ค"}});
  LaidTable narrow = table_of({{"ง", "จ"}, {"ฉ", "ช"}});
  narrow.cells.erase(narrow.cells.begin() + 1);
  narrow.cells[0].place.row_span = 9;
  const DocumentText document =
      text::document_text({page_of(1, {wide}), page_of(2, {narrow})}, {{.layout = 1}});
  const Table& table = std::get<Table>(document.blocks.at(0));
  std::vector<int> covered(static_cast<std::size_t>(table.rows * table.columns), 0);
  for (const Cell& cell : table.cells) {
    for (int r = 0; r < cell.place.row_span; ++r) {
      for (int c = 0; c < cell.place.column_span; ++c) {
        const int at = (cell.place.row + r) * table.columns + cell.place.column + c;
        ++covered.at(static_cast<std::size_t>(at));
      }
    }
  }
  CHECK(covered == std::vector<int>(covered.size(), 1));
}

TEST_CASE("boxes are turned back to the upright page at 300 dpi") {
  PageLayout page = page_of(1, {});
  CHECK(text::upright_box(page, {10, 20, 30, 40}) == Box{10, 20, 30, 40});
  page.dpi = 150;
  CHECK(text::upright_box(page, {10, 20, 30, 40}) == Box{20, 40, 60, 80});
  page.dpi = 300;
  // Turned clockwise by 90 degrees about its middle, what stood left of the middle stands above it.
  page.bounds = {0, 0, 1000, 1000};
  page.angle = 90;
  CHECK(text::upright_box(page, {480, 100, 520, 120}) == Box{100, 480, 120, 520});
  page.angle = 1;
  const Box box = text::upright_box(page, {900, 490, 920, 510});
  CHECK(box.center_y() < 500);  // the right half was turned down, so it comes back up
  page.angle = 0;
  CHECK(text::upright_box(page, {}).empty());
}

TEST_CASE("boxes of a part that lay on its side are laid back into their place") {
  PageLayout page = page_of(1, {});
  const Box place{100, 200, 700, 1200};  // 600 by 1000; turned, 1000 by 600
  page.turned = Turned{1, place};
  CHECK(text::upright_box(page, {0, 0, 1000, 600}) == place);
  CHECK(text::upright_box(page, {0, 0, 30, 10}) ==
        Box{100, 1170, 110, 1200});  // its upper left was the lower left
  page.turned = Turned{3, place};
  CHECK(text::upright_box(page, {0, 0, 1000, 600}) == place);
  CHECK(text::upright_box(page, {0, 0, 30, 10}) == Box{690, 200, 700, 230});  // … the upper right
}

TEST_CASE("symbols ride along only where they carry alternatives") {
  Line line = line_of({"๘๖", "ก"}, 100);
  line.words[0].symbols = {
      {.text = "๘", .box = line.words[0].box, .confidence = 0.5, .alternatives = {{"๗", 0.4}}}};
  line.words[1].symbols = {{.text = "ก", .box = line.words[1].box, .confidence = 0.5, .alternatives = {}}};
  const DocumentText document = text::document_text({page_of(1, {paragraph_of({line}, 500)})}, {});
  const Text& text = std::get<Paragraph>(document.blocks.at(0)).text;
  CHECK(text.pieces.at(0).symbols.size() == 1);
  CHECK(text.pieces.at(1).symbols.empty());
}

TEST_CASE("a signature's name keeps its line") {
  const auto lines = lines_of({{"(นายตัวอย่าง", "สมมุติ)"}, {"ปลัดเทศบาล"}});
  CHECK(text_of(text::document_text({page_of(1, {paragraph_of(lines, 300)})}, {}), 0) ==
        "(นายตัวอย่าง สมมุติ)\nปลัดเทศบาล");
}

TEST_CASE("a note in the margin does not make full lines end early") {
  const std::vector<std::string> full = {"ประชาชนมีส่วนร่วมในการปรับปรุงงาน"};
  std::vector<Line> lines = lines_of({full, full, full, full, full, full, full});
  lines[6].box.right += 600;  // a pen's note runs on from the last line
  const int right = lines[6].box.right;
  const DocumentText document = text::document_text({page_of(1, {paragraph_of(lines, right)})}, {});
  CHECK(text_of(document, 0).find('\n') == std::string::npos);
}
