// Image and layout together on real scans: their rules, cells and lines.
#include <fstream>
#include <iterator>
#include <string>

#include "catch.h"
#include "image/clean.h"
#include "image/components.h"
#include "image/io.h"
#include "image/rulings.h"
#include "layout/grid.h"
#include "layout/lines.h"
#include "layout/stamps.h"

using namespace thaimemo;

namespace {

using Bytes = std::vector<std::uint8_t>;

// The JPEG pictures inside a PDF, in order: these scans have one a page.
std::vector<Bytes> pictures_in(const std::filesystem::path& pdf) {
  std::ifstream file(pdf, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  std::vector<Bytes> pictures;
  for (std::size_t at = bytes.find("\xff\xd8\xff"); at != std::string::npos;
       at = bytes.find("\xff\xd8\xff", at)) {
    const std::size_t end = std::min(bytes.find("endstream", at), bytes.size());
    pictures.emplace_back(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                          bytes.begin() + static_cast<std::ptrdiff_t>(end));
    at = end;
  }
  return pictures;
}

struct Laid {
  Image page;
  std::vector<Box> components;
  std::vector<Grid> grids;
  std::vector<LineBox> lines;
};

Laid lay(const Bytes& picture) {
  const image::CleanPage page = image::clean(image::decode(picture, 1));
  const image::Rulings rulings = image::find_rulings(page);
  Laid laid{page.grey, image::components(rulings.without), {}, {}};
  const double height = layout::text_height(laid.components);
  laid.grids = layout::find_grids(layout::without_stamps(rulings.segments, height), height);
  laid.lines = layout::find_lines(laid.components, laid.grids, page.grey.bounds());
  for (const LineBox& line : laid.lines) CHECK(contains(page.grey.bounds(), line.box));
  return laid;
}

}  // namespace

TEST_CASE("the real table has its rows and columns") {
  const auto shared = shared_folder();
  if (!shared) return;
  const std::vector<Bytes> pages = pictures_in(*shared / "scans" / "moit2-10.pdf");
  REQUIRE(pages.size() == 2);
  const Laid first = lay(pages[0]), second = lay(pages[1]);
  REQUIRE(first.grids.size() == 1);
  CHECK(first.grids[0].rows == 47);
  CHECK(first.grids[0].columns == 8);
  CHECK(first.grids[0].cells.size() == 47 * 8);
  REQUIRE(second.grids.size() == 1);
  CHECK(second.grids[0].rows == 2);
  CHECK(second.grids[0].columns == 8);
  // Each cell of the 46 rows holds a line, a dash at least; rows 21 and 41 have two in the second column.
  std::vector<int> lines(first.grids[0].cells.size(), 0);
  for (const LineBox& line : first.lines) {
    if (line.grid == 0) ++lines[line.cell];
  }
  for (int row = 1; row < 47; ++row) {
    for (int column = 0; column < 8; ++column) {
      INFO("row " << row << " column " << column);
      CHECK(lines[row * 8 + column] == ((row == 21 || row == 41) && column == 1 ? 2 : 1));
    }
  }
}

TEST_CASE("the real memo has its lines and no table") {
  const auto shared = shared_folder();
  if (!shared) return;
  const std::vector<Bytes> pages = pictures_in(*shared / "scans" / "moit2-16.pdf");
  REQUIRE(pages.size() == 7);
  std::ifstream text(*shared / "scans" / "moit2-16-p1.txt");
  int printed = 0;
  for (std::string line; std::getline(text, line);) printed += line.empty() ? 0 : 1;
  const Laid memo = lay(pages[0]);
  CHECK(memo.grids.empty());
  int found = 0;  // lines as wide as a word between the pen note above the title and the first signature
  for (const LineBox& line : memo.lines) {
    const double y = line.box.center_y() / memo.page.height;
    found += y > 0.09 && y < 0.53 && line.box.width() > 200 ? 1 : 0;
  }
  CHECK(found == printed);
  for (const int page : {2, 3, 4, 5}) CHECK(lay(pages[page]).grids.empty());
}
