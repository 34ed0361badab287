#include "image/rings.h"

#include "catch.h"
#include "draw.h"

using namespace thaimemo;

namespace {

struct Stamp {
  double x = 900, y = 1200, radius = 180;  // pixels
  double flat = 1;                         // its height, of its width
  double from = 0, to = 7;                 // radians that it is printed in
  std::uint8_t tone = 110;
};

void add_ring(Image& page, const Stamp& stamp) {
  const double to = std::min(stamp.to, 2 * std::numbers::pi);
  for (int step = 0; stamp.from + 0.001 * step < to; ++step) {
    const double turn = stamp.from + 0.001 * step;
    for (int line = -3; line <= 3; ++line) {
      const int x = static_cast<int>(stamp.x + (stamp.radius + line) * std::cos(turn));
      const int y = static_cast<int>(stamp.y + (stamp.radius + line) * stamp.flat * std::sin(turn));
      std::uint8_t& pixel = draw::at(page, x, y);
      pixel = std::min(pixel, stamp.tone);
    }
  }
}

Image stamped(Image page, const Stamp& stamp) {
  add_ring(page, stamp);
  return page;
}

int ink_of(const Image& page) {
  return static_cast<int>(
      std::count_if(page.pixels.begin(), page.pixels.end(), [](std::uint8_t pixel) { return pixel < 180; }));
}

int differences(const Image& a, const Image& b) {
  int count = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i)
    count += (a.pixels[i] < 180) != (b.pixels[i] < 180) ? 1 : 0;
  return count;
}

Image without_rings(Image page) {
  erase(page, image::find_rings(page));
  return page;
}

}  // namespace

TEST_CASE("Print has no rings", "[unit]") {
  CHECK(image::find_rings(draw::printed_page()).empty());
  CHECK(image::find_rings(draw::copied(draw::printed_page(), 60)).empty());
  CHECK(image::find_rings(draw::paper(40, 40)).empty());
  CHECK(image::find_rings(draw::paper(3000, 3000, 20)).empty());  // four metres wide
  Image chart = draw::printed_page();
  for (int x = 300; x < 1500; x += 150) draw::fill(chart, {x, 900, x + 90, 1500});
  CHECK(image::find_rings(chart).empty());
}

TEST_CASE("A ring over print goes, the print stays", "[unit]") {
  const Image page = draw::printed_page();
  const Stamp stamp = GENERATE(Stamp{}, Stamp{.x = 1100, .y = 700, .radius = 130}, Stamp{.radius = 320},
                               Stamp{.flat = 0.96}, Stamp{.from = 0.9}, Stamp{.tone = 150});
  const Image spoilt = stamped(page, stamp);
  const Image mended = without_rings(spoilt);
  const int ring = differences(spoilt, page);
  INFO("radius " << stamp.radius << ", flat " << stamp.flat << ", from " << stamp.from << ", ring " << ring);
  REQUIRE_FALSE(image::find_rings(spoilt).empty());
  CHECK(differences(mended, page) < 0.35 * ring);
  CHECK(ink_of(mended) > 0.99 * ink_of(page));
}

TEST_CASE("A ring as dark as the print takes little of it along", "[unit]") {
  const Image page = draw::printed_page();
  const Stamp stamp{.tone = 20};
  const Image spoilt = stamped(page, stamp);
  const Image mended = without_rings(spoilt);
  CHECK(differences(mended, page) < 0.4 * differences(spoilt, page));
  CHECK(ink_of(mended) > 0.98 * ink_of(page));
}

TEST_CASE("Half a ring is left alone", "[unit]") {
  const Image spoilt = stamped(draw::printed_page(), {.from = 0, .to = 3.1});
  CHECK(image::find_rings(spoilt).empty());
}
