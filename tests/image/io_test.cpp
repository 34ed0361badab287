#include "image/io.h"

#include <cstring>
#include <string>

#include "base/error.h"
#include "catch.h"
#include "draw.h"

using namespace thaimemo;

namespace {

using Bytes = std::vector<std::uint8_t>;

void put(Bytes& bytes, std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

// An uncompressed grey TIFF whose pages are 2 × 2 pixels of one value each; `side` is what the header claims.
Bytes tiff(const std::vector<std::uint8_t>& pages, std::uint32_t side = 2) {
  Bytes bytes{'I', 'I', 42, 0};
  constexpr std::uint32_t kEntries = 9, kDirectory = 2 + kEntries * 12 + 4;
  const std::uint32_t data = 8 + static_cast<std::uint32_t>(pages.size()) * kDirectory;
  put(bytes, 8, 4);
  for (std::uint32_t p = 0; p < pages.size(); ++p) {
    put(bytes, kEntries, 2);
    const std::uint32_t entries[kEntries][2] = {{256, side}, {257, side}, {258, 8},
                                                {259, 1},    {262, 1},    {273, data + 4 * p},
                                                {277, 1},    {278, side}, {279, 4}};
    for (const auto& entry : entries) {
      put(bytes, entry[0], 2);
      put(bytes, 4, 2);  // a long
      put(bytes, 1, 4);
      put(bytes, entry[1], 4);
    }
    put(bytes, p + 1 < pages.size() ? 8 + (p + 1) * kDirectory : 0, 4);
  }
  for (const std::uint8_t value : pages) bytes.insert(bytes.end(), 4, value);
  return bytes;
}

std::string message(const Bytes& bytes, int page = 1) {
  try {
    image::decode(bytes, page);
  } catch (const Error& error) {
    CHECK(error.cause == Cause::kInput);
    CHECK_FALSE(error.advice.empty());
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a picture comes back from PNG as it was") {
  Image grey = draw::paper(37, 11);
  for (std::size_t i = 0; i < grey.pixels.size(); ++i) grey.pixels[i] = static_cast<std::uint8_t>(i * 7);
  grey.dpi = 200;
  const Image back = image::decode(image::encode_png(grey), 1);
  CHECK(back.pixels == grey.pixels);
  CHECK(back.channels == 1);

  Image rgb = draw::coloured(grey);
  rgb.pixels[4] = 200;
  CHECK(image::decode(image::encode_png(rgb), 1).pixels == rgb.pixels);
  CHECK(image::encode_png(rgb) == image::encode_png(rgb));
}

TEST_CASE("the resolution is the file's, if that makes a likely sheet") {
  const auto dpi_of = [](double said) {
    Image page = draw::paper(1654, 2339);
    page.dpi = said;
    return image::decode(image::encode_png(page), 1).dpi;
  };
  CHECK(std::abs(dpi_of(200) - 200) < 1);
  CHECK(std::abs(dpi_of(72) - 200) < 1);
  CHECK(std::abs(dpi_of(1200) - 200) < 1);
}

TEST_CASE("a TIFF may have many pages") {
  const Bytes bytes = tiff({10, 200, 90});
  CHECK(image::count_pages(bytes) == 3);
  CHECK(image::decode(bytes, 1).pixels == Bytes(4, 10));
  CHECK(image::decode(bytes, 3).pixels == Bytes(4, 90));
  CHECK(message(bytes, 4).find("page 4") != std::string::npos);
}

TEST_CASE("pages of other pictures count as one") {
  const Bytes bytes = image::encode_png(draw::paper(5, 5));
  CHECK(image::count_pages(bytes) == 1);
  CHECK(message(bytes, 2) == "the file has no such page");
  CHECK(message(bytes, 0) == "the file has no such page");
}

TEST_CASE("what cannot be read says so") {
  CHECK(message({}) == "not a picture that can be read");
  CHECK(message(Bytes(100, 'x')) == "not a picture that can be read");
  CHECK_FALSE(image::is_picture(Bytes(100, 'x')));
  CHECK_THROWS_AS(image::count_pages(Bytes(100, 'x')), Error);

  Bytes cut = image::encode_png(draw::printed_page());
  cut.resize(cut.size() / 2);
  CHECK(message(cut) == "the picture is broken or cut short");
}

TEST_CASE("a picture that claims to be huge is refused before it is decoded") {
  CHECK(message(tiff({0}, 20000)).find("too large: 20000 × 20000") != std::string::npos);
  Bytes png = image::encode_png(draw::paper(5, 5));
  png[17] = png[18] = 1;  // width 65,797
  CHECK(message(png) != "no error");
}

TEST_CASE("any byte may be wrong") {
  const Bytes good = image::encode_png(draw::paper(30, 30));
  std::uint32_t random = 1;
  for (int i = 0; i < 40; ++i) {
    Bytes bad = good;
    random = random * 1664525 + 1013904223;
    bad[random % bad.size()] = static_cast<std::uint8_t>(random >> 24);
    try {
      image::decode(bad, 1);
    } catch (const Error&) {
    }
  }
}
