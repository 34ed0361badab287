#include "text/words.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace thaimemo;

TEST_CASE("words of the dictionary") {
  for (const std::string word : {"การ", "ปี", "ผล", "ประเมิน", "ปฏิบัติ", "คุณธรรม", "ทุจริต", "สุราษฎร์ธานี", "มาณพ"}) {
    INFO(word);
    CHECK(text::is_word(word));
  }
  for (const std::string word : {"", "พ", "ปีพ", "ผลณ", "บัติ", "ทุจ", "ITA", "การดำเนินงาน", "การ ", "กรกฟหกด"}) {
    INFO(word);
    CHECK(!text::is_word(word));
  }
  CHECK(text::is_words("การดำเนินงาน"));
  CHECK(text::is_words("การ"));
  CHECK(!text::is_words("การดำเฟห"));
  CHECK(!text::is_words(""));
}

TEST_CASE("boundaries are bytes, the ends among them") {
  CHECK(text::word_boundaries("") == std::vector<std::size_t>{0});
  CHECK(text::word_boundaries("การ ITA") == std::vector<std::size_t>{0, 9, 10, 13});
  CHECK(text::word_boundaries("\xFF\xE0").back() == 2);
}
