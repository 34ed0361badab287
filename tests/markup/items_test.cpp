#include "markup/items.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"

using namespace thaimemo;

TEST_CASE("items of a list that stands on one line") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"", ""},
      {"๑. จัดทำ ๒. เผยแพร่ ๓.ติดตาม", "๑. จัดทำ\n๒. เผยแพร่\n๓.ติดตาม"},
      {"รายละเอียด 1. จัดทำ 2. เผยแพร่", "รายละเอียด\n1. จัดทำ\n2. เผยแพร่"},
      {"๑) ก ๒) ข", "๑) ก\n๒) ข"},
      {"(1) ก (2) ข", "(1) ก\n(2) ข"},
      {"1. ก คือ 1) ค 2) ง 2. ข", "1. ก คือ\n1) ค\n2) ง\n2. ข"},
      {"1. ก\n2. ข 3. ค", "1. ก\n2. ข\n3. ค"},
      {"๙. ก ๑๐. ข", "๙. ก ๑๐. ข"},
      {"1. ก", "1. ก"},
      {"ข้อ 2. ก 3. ข", "ข้อ 2. ก 3. ข"},
      {"ได้ 1.5 และ 2.5", "ได้ 1.5 และ 2.5"},
      {"-จัดทำ -เผยแพร่", "-จัดทำ\n-เผยแพร่"},
      {"มาตรการ -จัดทำ", "มาตรการ\n-จัดทำ"},
      {"- จัดทำ - เผยแพร่", "- จัดทำ\n- เผยแพร่"},
      {"มาตรการ - จัดทำ", "มาตรการ - จัดทำ"},
      {"๑ ตุลาคม ๒๕๖๘ -๓๐ กันยายน ๒๕๖๙", "๑ ตุลาคม ๒๕๖๘ -๓๐ กันยายน ๒๕๖๙"},
      {"- ตุลาคม 2567 - กันยายน 2568", "- ตุลาคม 2567 - กันยายน 2568"},
      {"• ก • ข", "• ก\n• ข"},
      {"-", "-"},
  };
  for (const auto& [line, expected] : pairs) {
    INFO(line);
    CHECK(markup::items_on_lines(line) == expected);
    CHECK(markup::items_on_lines(expected) == expected);
  }
}
