#include "layout/continue.h"

#include "catch.h"
#include "words.h"

using namespace thaimemo;
using words::line;

namespace {

constexpr Box kPage{0, 0, 2480, 3508};

LaidTable table(const std::vector<std::vector<std::string>>& rows, int top,
                std::vector<int> xs = {300, 900, 1600, 2200}, int row_height = 100, int last_room = 30,
                int first_room = 28) {
  const int count = static_cast<int>(rows.size()), columns = static_cast<int>(xs.size()) - 1;
  LaidTable table{{xs.front(), top, xs.back(), top + row_height * count}, count, columns, true, {}};
  for (int r = 0; r < count; ++r) {
    for (int c = 0; c < columns; ++c) {
      const Box box{xs[c], top + row_height * r, xs[c + 1], top + row_height * (r + 1)};
      LaidCell cell{{r, c, 1, 1}, box, {}};
      const int height = row_height - (r == count - 1 ? last_room : 30) - (r == 0 ? first_room : 28);
      if (!rows[r][c].empty())
        cell.lines.push_back(
            line(rows[r][c], box.left + 10, box.left + 200, box.top + (r == 0 ? first_room : 28), height));
      table.cells.push_back(cell);
    }
  }
  return table;
}

LaidBlock paragraph(const std::string& text, int left, int right, int top) {
  const Line l = line(text, left, right, top);
  return LaidParagraph{l.box, {l}};
}

PageLayout page(int number, std::vector<LaidBlock> blocks) {
  return {number, kPage, kPage, 0, 300, std::move(blocks)};
}

const std::vector<std::string> kHeader{"measure", "how it is done", "who does it"};
const LaidTable kFirst = table({kHeader, {"one", "first", "office"}, {"two", "second", "clerk"}}, 3000);

std::vector<Continuation> find(const LaidBlock& second, std::vector<LaidBlock> after_first = {}) {
  std::vector<LaidBlock> blocks{paragraph("intro", 300, 2200, 200), kFirst};
  blocks.insert(blocks.end(), after_first.begin(), after_first.end());
  return layout::find_continuations({page(1, blocks), page(2, {second})});
}

using Found = std::vector<Continuation>;

}  // namespace

TEST_CASE("same columns at the head of the next page go on") {
  CHECK(find(table({{"three", "third", "office"}}, 200)) == Found{{1, 0, false}});
  CHECK(find(table({{"three", "third", "office"}}, 200, {330, 932, 1631, 2233})) ==
        Found{{1, 0, false}});  // shifted scan
}

TEST_CASE("a repeated header is dropped, misread or not") {
  CHECK(find(table({kHeader, {"three", "third", "office"}}, 200)) == Found{{1, 1, false}});
  CHECK(find(table({{"measvre", "how lt is done", "who does it"}, {"three", "third", "office"}}, 200)) ==
        Found{{1, 1, false}});
}

TEST_CASE("a head badly read is dropped if no row below says the like") {
  const std::vector<std::string> again{"measvra", "hcw it is done", "who doea it"};
  const auto rows = [&](const LaidTable& first) {
    const LaidTable second = table({again, {"three", "third", "office"}}, 200);
    return layout::find_continuations({page(1, {first}), page(2, {second})}).at(0).repeated_rows;
  };
  CHECK(rows(kFirst) == 1);
  CHECK(rows(table({kHeader, {"measures", "how it is run", "who does it"}, {"two", "second", "clerk"}},
                   3000)) == 0);
}

TEST_CASE("a head printed again is dropped though a stamp stands on one of its cells") {
  const std::vector<std::string> signed_head{"(mr. somebody)measures", "how it is done", "who does it"};
  const LaidTable first = table({signed_head, {"one", "first", "office"}, {"two", "second", "clerk"}}, 3000);
  const auto rows = [&](const std::vector<std::string>& again) {
    const LaidTable second = table({again, {"three", "third", "office"}}, 200);
    return layout::find_continuations({page(1, {first}), page(2, {second})}).at(0).repeated_rows;
  };
  CHECK(rows({"1/69 measures", "how it is done", "who does it"}) == 1);
  CHECK(rows({"1/69 measures", "3/70 it is done", "who did"}) == 0);
  CHECK(rows({"4", "how it is done", "who does it"}) == 0);
  CHECK(rows({"", "how it is done", "who does it"}) == 1);  // nothing is read of it
  CHECK(rows({"", "", "who does it"}) == 0);
}

TEST_CASE("one misread letter in a short cell does not hide a repeated header; another number does") {
  const std::vector<std::string> header{"no.", "measures of this year", "who does it and when"};
  std::vector<std::string> again = header, row = header;
  again[0] = "nc,";
  row[0] = "7";
  const LaidTable first = table({header, {"1", "first", "office"}, {"2", "second", "clerk"}}, 3000);
  const auto found = [&](const std::vector<std::string>& top) {
    const LaidTable second = table({top, {"3", "third", "office"}, {"4", "fourth", "clerk"}}, 200);
    return layout::find_continuations({page(1, {first}), page(2, {second})});
  };
  CHECK(found(again) == Found{{1, 1, false}});
  again[0] = "";  // nothing was read there
  CHECK(found(again) == Found{{1, 1, false}});
  CHECK(found(row) == Found{{1, 0, false}});
}

TEST_CASE("a row cut by the page end goes on") {
  CHECK(find(table({{"", "and so on", ""}, {"three", "third", "office"}}, 200)) == Found{{1, 0, true}});
  CHECK(find(table({kHeader, {"", "and so on", ""}, {"three", "third", "office"}}, 200)) ==
        Found{{1, 1, true}});
  CHECK(find(table({{"rest", "and so on", ""}, {"three", "third", "office"}, {"four", "fourth", "office"}},
                   200)) == Found{{1, 0, true}});
}

TEST_CASE("a shaded head that a copy has made black is dropped where it stands again") {
  const std::vector<std::string> black{"93320", "", "58"};
  const auto found = [&](const std::vector<std::string>& head, const std::vector<std::string>& again) {
    const LaidTable first = table({head, {"people", "first", "office"}, {"papers", "second", "clerk"}}, 3000);
    const LaidTable second = table({again, {"meetings", "third", "the mayor"}}, 200);
    return layout::find_continuations({page(1, {first}), page(2, {second})});
  };
  CHECK(found(black, {"9", "97 93", "i*"}) == Found{{1, 1, false}});
  CHECK(found(kHeader, {"9", "97 93", "i*"}) != Found{{1, 1, false}});  // a row of figures
}

TEST_CASE("a row goes on where a list that begins anew in every row counts on") {
  const auto goes_on = [](const std::string& first, const std::string& last, const std::string& next) {
    const LaidTable before = table({kHeader, {"a", first, "office"}, {"b", last, "clerk"}}, 3000);
    const LaidTable piece = table({{"of it", next, "and so on"}, {"c", "๑)ทำ", "office"}}, 200);
    return layout::find_continuations({page(1, {before}), page(2, {piece})}) == Found{{1, 0, true}};
  };
  CHECK(goes_on("(1)do", "1)do", "2)check"));
  CHECK(goes_on("1.do", "๑.ทำ", "(๒)ตรวจ"));
  CHECK_FALSE(goes_on("1)do", "1)do", "1)check"));
  CHECK_FALSE(goes_on("1)do", "1)do", "3)check"));
  CHECK_FALSE(goes_on("1)do", "1)do", "2.5 more"));
  CHECK_FALSE(goes_on("4)do", "5)do", "6)check"));  // the rows themselves are numbered
  CHECK_FALSE(goes_on("1.50 baht", "1.50 baht", "2.50 baht"));
}

TEST_CASE("a row whose list begins anew is a row of its own, however little room is left above it") {
  const auto goes_on = [](const std::string& next) {
    const LaidTable before = table({kHeader, {"a", "(1)do", "office"}, {"b", "(1)do", "clerk"}}, 3000,
                                   {300, 900, 1600, 2200}, 100, 2);
    const LaidTable piece =
        table({{"c", next, "office"}, {"d", "(1)do", "clerk"}}, 200, {300, 900, 1600, 2200}, 100, 30, 2);
    return layout::find_continuations({page(1, {before}), page(2, {piece})}) == Found{{1, 0, true}};
  };
  CHECK(goes_on("and check"));
  CHECK_FALSE(goes_on("(๑)check"));
}

TEST_CASE("a list counts on behind the rest of its last item") {
  const LaidTable before = table({kHeader, {"a", "1)do", "office"}, {"b", "1)do", "clerk"}}, 3000);
  LaidTable piece = table({{"of it", "it well", "and so on"}, {"c", "1)do", "office"}}, 200);
  const Box& rest = piece.cells[1].lines.front().box;
  piece.cells[1].lines.push_back(line("2)check", rest.left, rest.right, rest.bottom + 10));
  CHECK(layout::find_continuations({page(1, {before}), page(2, {piece})}) == Found{{1, 0, true}});
}

TEST_CASE("a row goes on that fills a blank which no other has, where a text of it runs on") {
  const auto goes_on = [](const std::string& blank, int free) {
    LaidTable before = table({kHeader, {"a", "first", "office"}, {"b", "second and", blank}}, 3000);
    LaidCell& last = before.cells[7];
    const Box box = last.lines.front().box;
    last.lines = {line("second and", box.left, last.box.right - free, box.top, box.height())};
    const LaidTable piece = table({{"of it", "so on", "clerk"}, {"c", "third", "office"}}, 200);
    return layout::find_continuations({page(1, {before}), page(2, {piece})}) == Found{{1, 0, true}};
  };
  CHECK(goes_on("", 20));
  CHECK_FALSE(goes_on("", 300));
  CHECK_FALSE(goes_on("clerk", 20));
}

TEST_CASE("a row emptier than all others goes on, a sum below a column of numbers does not") {
  const LaidTable before = table({kHeader, {"one", "first", "-"}, {"two", "second", "/"}}, 3000);
  const auto found = [&](const std::vector<std::string>& row) {
    const LaidTable piece =
        table({row, {"three", "third", "-"}, {"four", "", "-"}, {"five", "5th", "/"}}, 200);
    return layout::find_continuations({page(1, {before}), page(2, {piece})});
  };
  CHECK(found({"rest", "", ""}) == Found{{1, 0, true}});
  CHECK(found({"rest", "of it", ""}) == Found{{1, 0, true}});  // blank where no other is
  CHECK(found({"rest", "", "-"}) == Found{{1, 0, false}});

  const LaidTable scores = table({kHeader, {"1", "first", "90.00"}, {"2", "second", "๘๐.๐๐"}}, 3000);
  const LaidTable sum = table({{"", "all", "85.00"}}, 200);
  CHECK(layout::find_continuations({page(1, {scores}), page(2, {sum})}) == Found{{1, 0, false}});
}

TEST_CASE("a cell merged over rows of two pages is one if its text runs on, or is there already") {
  // The last column's cell spans both rows of either piece; `right`: where its last line ends.
  const auto piece = [](const std::vector<std::string>& head, const std::string& text, int right, int top) {
    LaidTable whole = table({head, {"1", "88.42", text}, {"2", "90.79", ""}}, top);
    std::erase_if(whole.cells, [](const LaidCell& c) { return c.place.column == 2 && c.place.row == 2; });
    LaidCell& merged = whole.cells[5];
    merged.place.row_span = 2;
    merged.box.bottom += 100;
    if (!text.empty()) {
      merged.lines = {line(text, merged.box.left + 10, right, merged.box.top + 20, 60),
                      line(text, merged.box.left + 10, right, merged.box.bottom - 80, 60)};
    }
    return whole;
  };
  const std::vector<std::string> head{"no", "score", "what to do"};
  const auto merged = [&](const std::string& text, int right, const std::string& rest) {
    const LaidTable first = piece(head, text, right, 3000), second = piece(head, rest, 1900, 200);
    return layout::find_continuations({page(1, {first}), page(2, {second})}).at(0).merged;
  };
  CHECK(merged("text that runs on", 2150, "its rest") == std::vector<int>{2});
  CHECK(merged("text that ends", 1900, "other text").empty());
  CHECK(merged("text that ends", 1900, "") == std::vector<int>{2});

  // One row on either page: the column's other cells are merged too.
  LaidTable first = table({head, {"1", "88.42", "done"}, {"2", "90.79", ""}, {"3", "85.00", "text"}}, 3000);
  std::erase_if(first.cells, [](const LaidCell& c) { return c.place.column == 2 && c.place.row == 2; });
  first.cells[5].place.row_span = 2;
  first.cells.back().lines = {line("text that runs on", 1610, 2150, 3320, 60)};
  const LaidTable second = table({{"4", "95.00", "its rest"}}, 200);
  CHECK(layout::find_continuations({page(1, {first}), page(2, {second})}).at(0).merged ==
        std::vector<int>{2});

  // Only the head is merged: its column's cells are each a row's own.
  first = table({head, {"", "", ""}, {"3", "85.00", "text"}}, 3000);
  std::erase_if(first.cells, [](const LaidCell& c) { return c.place.column == 2 && c.place.row == 1; });
  first.cells[2].place.row_span = 2;
  first.cells.back().lines = {line("text that is long", 1610, 2150, 3220, 60)};
  CHECK(layout::find_continuations({page(1, {first}), page(2, {second})}).at(0).merged.empty());
}

TEST_CASE("other columns, text above or text between are no continuation") {
  CHECK(find(table({{"three", "third", "office"}}, 200, {300, 700, 1600, 2200})).empty());
  CHECK(find(table({{"three", "third"}}, 200, {300, 900, 2200})).empty());
  CHECK(
      find(table({{"three", "third", "office"}}, 200), {paragraph("a text below the table", 300, 2200, 3350)})
          .empty());
  CHECK(layout::find_continuations({page(1, {kFirst}), page(2, {paragraph("a new section", 300, 2200, 200),
                                                                table({{"three", "third", "office"}}, 400)})})
            .empty());
}

TEST_CASE("page numbers and titles printed on each page do not part a table") {
  const std::vector<Continuation> found = layout::find_continuations(
      {page(1, {paragraph("title of it all", 600, 1900, 150), kFirst, paragraph("- 1 -", 1200, 1280, 3400)}),
       page(2, {paragraph("- 2 -", 1200, 1280, 100), paragraph("title of it all", 600, 1900, 150),
                table({{"three", "third", "office"}}, 300)})});
  CHECK(found == Found{{1, 0, false}});
}

TEST_CASE("strokes of a pen beside a page number do not part a table, words do") {
  const auto below = [](const std::string& line) {
    return layout::find_continuations(
        {page(1, {kFirst}),
         page(2, {paragraph(line, 140, 1280, 100), table({{"three", "third", "office"}}, 300)})});
  };
  CHECK(below("97777777 • , - ๓ -") == Found{{1, 0, false}});
  CHECK(below("- ๒ - อต /๔ / ๖๔") == Found{{1, 0, false}});
  CHECK(below("a part - ๓ - of its own and more").empty());
}

TEST_CASE("what stands in the margin beside a table does not part it") {
  const LaidBlock next = table({{"three", "third", "office"}}, 300);
  const auto found = [&](int left, int right) {
    return layout::find_continuations(
        {page(1, {kFirst}),
         page(2, {paragraph("a staple read as words of some length", left, right, 100), next})});
  };
  CHECK(found(40, 290) == Found{{1, 0, false}});
  CHECK(found(40, 900).empty());
}

TEST_CASE("over many pages, the header of the first page counts") {
  std::vector<PageLayout> pages{page(1, {kFirst})};
  for (int i = 2; i <= 6; ++i) pages.push_back(page(i, {table({kHeader, {"next", "step", "office"}}, 200)}));
  pages.push_back(page(7, {paragraph("the end", 300, 2200, 200)}));
  pages.push_back(page(8, {table({kHeader, {"other", "step", "office"}}, 200)}));
  const std::vector<Continuation> found = layout::find_continuations(pages);
  REQUIRE(found.size() == 5);
  for (int i = 0; i < 5; ++i) CHECK(found[i] == Continuation{i + 1, 1, false});
}
