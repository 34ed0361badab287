#include "ocr/recogniser.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "catch.h"

using namespace thaimemo;

namespace {

// A PGM (P5) picture of this folder.
Image picture(const std::string& name) {
  std::ifstream file(std::string(THAIMEMO_SOURCE_DIR) + "/tests/ocr/" + name, std::ios::binary);
  std::string magic;
  int most = 0;
  Image grey;
  file >> magic >> grey.width >> grey.height >> most;
  file.get();
  grey.pixels.resize(static_cast<std::size_t>(grey.width) * static_cast<std::size_t>(grey.height));
  file.read(reinterpret_cast<char*>(grey.pixels.data()), static_cast<std::streamsize>(grey.pixels.size()));
  REQUIRE(file.good());
  return grey;
}

// A line that says ได้ ๙๘.๔? คะแนน, its last digit a picture of ๕ and one of ๔ laid over each other.
std::vector<Word> doubtful_words() {
  ocr::Recogniser recogniser(ocr::find_model(THAIMEMO_MODELS_DIR));
  const Image page = picture("doubtful_digit.pgm");
  const auto lines = recogniser.read(page, {{page.bounds(), -1, -1}});
  REQUIRE(lines.size() == 1);
  return lines[0].words;
}

}  // namespace

TEST_CASE("a digit that could be two has the other one as its first alternative") {
  const auto words = doubtful_words();
  REQUIRE(words.size() == 3);
  REQUIRE(words[1].symbols.size() == 5);
  const Symbol& digit = words[1].symbols.back();
  REQUIRE_FALSE(digit.alternatives.empty());
  std::vector<std::string> both = {digit.text, digit.alternatives.front().text};
  std::sort(both.begin(), both.end());
  CHECK(both == std::vector<std::string>{"๔", "๕"});
}

TEST_CASE("alternatives are other symbols, best first, and share what the symbol leaves over") {
  for (const Word& word : doubtful_words())
    for (const Symbol& symbol : word.symbols) {
      double sum = 0;
      double before = 1;
      for (const Alternative& other : symbol.alternatives) {
        CHECK(other.text != symbol.text);
        CHECK(other.probability <= before);
        CHECK(other.probability > 0);
        before = other.probability;
        sum += other.probability;
      }
      CHECK(sum < 1);
    }
}

TEST_CASE("a box with nothing to read in it gives a line without words") {
  ocr::Recogniser recogniser(ocr::find_model(THAIMEMO_MODELS_DIR));
  for (const int level : {0, 128, 255}) {
    const Image page{200, 60, 1, 300, std::vector<std::uint8_t>(200 * 60, static_cast<std::uint8_t>(level))};
    for (const Box& box : {Box{0, 0, 200, 60}, Box{10, 10, 13, 40}, Box{10, 10, 190, 12}}) {
      const auto lines = recogniser.read(page, {{box, -1, -1}});
      REQUIRE(lines.size() == 1);
      for (const Word& word : lines[0].words) CHECK_FALSE(word.symbols.empty());
    }
  }
}
