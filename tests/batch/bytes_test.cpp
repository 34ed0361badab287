#include "batch/bytes.h"

#include <cstdint>
#include <limits>
#include <random>

#include "batch/message.h"
#include "catch.h"

using namespace thaimemo;
using namespace thaimemo::batch;

namespace {

pipeline::ReadPage page() {
  pipeline::ReadPage made;
  PageLayout& layout = made.layouts.emplace_back();
  layout.number = 3;
  layout.bounds = {0, 0, 2480, 3508};
  layout.angle = -0.25;
  const Symbol symbol{"๘", {1, -2, 3, 4}, 0.1, {{"๘", 0.9}, {"๙", 0.1}}};
  const Line line{{5, 6, 7, 8}, {{"๘๖", {}, 0.5, {symbol, symbol}, true}}};
  layout.blocks.emplace_back(LaidParagraph{{1, 1, 2, 2}, {line}});
  layout.blocks.emplace_back(LaidTable{{}, 1, 1, false, {{{0, 0, 1, 1}, {}, {line, line}}}});
  layout.turned = Turned{3, {1, 2, 3, 4}};
  made.quarter_turns = 2;
  made.confidence = 1.0 / 3;
  made.warnings = {{"code", 3, "message"}};
  return made;
}

}  // namespace

TEST_CASE("what was read comes back the same") {
  const PageContent content = page();
  const auto back = unpack<PageContent>(pack(content));
  REQUIRE(std::holds_alternative<pipeline::ReadPage>(back));
  CHECK(std::get<pipeline::ReadPage>(back) == page());
}

TEST_CASE("numbers of every size come back the same") {
  for (const std::int64_t number :
       {std::int64_t{0}, std::int64_t{-1}, std::int64_t{63}, std::int64_t{64}, std::int64_t{-65},
        std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()})
    CHECK(unpack<std::int64_t>(pack(number)) == number);
  CHECK(pack(std::int64_t{-64}).size() == 1);
  CHECK(unpack<double>(pack(-0.1)) == -0.1);
}

TEST_CASE("a number too large for its place is malformed") {
  CHECK_THROWS_AS(unpack<int>(pack(std::int64_t{1} << 40)), Malformed);
  CHECK_THROWS_AS(unpack<bool>(pack(2)), Malformed);
}

TEST_CASE("bytes cut short, left over or changed never do harm") {
  const std::string bytes = pack(PageContent(page()));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_THROWS_AS(unpack<PageContent>(std::string_view(bytes).substr(0, size)), Malformed);
  CHECK_THROWS_AS(unpack<PageContent>(bytes + "x"), Malformed);
  std::mt19937 random(1);
  for (int round = 0; round < 5000; ++round) {
    std::string changed = bytes;
    for (int k = 0; k < 3; ++k) changed[random() % changed.size()] = static_cast<char>(random());
    try {
      (void)unpack<PageContent>(changed);
    } catch (const Malformed&) {
    }
  }
  SUCCEED();
}

TEST_CASE("frames come together from any pieces") {
  const std::string bytes =
      framed(RecordMade{"{}"}) + framed(Finished{}) + framed(Failed{{0, "open", "input", true, "m", "a"}});
  for (std::size_t piece = 1; piece < bytes.size(); ++piece) {
    Frames frames;
    std::vector<std::size_t> kinds;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
      frames.take(std::string_view(bytes).substr(at, piece));
      while (const auto message = frames.next()) kinds.push_back(message->index());
    }
    CHECK(kinds == std::vector<std::size_t>{Message(RecordMade{}).index(), Message(Finished{}).index(),
                                            Message(Failed{}).index()});
  }
}

TEST_CASE("a frame that says it is endless is refused at once") {
  Frames frames;
  frames.take("\xff\xff\xff\xff");
  CHECK_THROWS_AS(frames.next(), Malformed);
}
