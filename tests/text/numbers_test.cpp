#include "text/numbers.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"

using namespace thaimemo;

TEST_CASE("scores") {
  const std::vector<std::pair<std::string, std::optional<int>>> pairs = {
      {"๘๖.๐๓", 8603},   {"86.03", 8603},
      {"100", 10000},    {"๑๐๐", 10000},
      {"100.0๐", 10000}, {"๑๐๐.๐๐", 10000},
      {"๙๕ .๒๙", 9529},  {"95. 29", 9529},
      {"95 . 29", 9529}, {"95,29", 9529},
      {"95·29", 9529},   {"95•29", 9529},
      {"95..29", 9529},  {"86.5", 8650},
      {"0", 0},          {"0.00", 0},
      {"๐.๐๐", 0},       {"00.00", 0},
      {"5", 500},        {" 95.29 ", 9529},
      {"95.29%", 9529},  {"95.29 %", 9529},
      {"100.", 10000},   {"|95.29|", 9529},
      {"1OO.OO", 10000}, {"l00.00", 10000},
      {"95.2 0", 9520},  {"๙๕.๒ ๙", 9529},
      {"95:29", 9529},   {"๖๕:.๖๐", 6560},
      {"95::29", {}},    {"1:2:3", {}},
      {"95.29 1", {}},   {"95 . 2 9", 9529},
      {"๑oo", 10000},    {"9O.5l", 9051},
      {"๙5.๒9", 9529},   {"９５.２９", 9529},
      {"", {}},          {" ", {}},
      {".", {}},         {"-", {}},
      {"-5", {}},        {"100.01", {}},
      {"101", {}},       {"9529", {}},
      {"95.290", {}},    {"95 29", {}},
      {"1 86.03", {}},   {"1,234", {}},
      {"007", {}},       {"86.03 คะแนน", {}},
      {"OO", {}},        {"lO", {}},
      {"ก", {}},         {"1.2.3", {}},
      {"17/4/69", {}},   {"999999999999999999999", {}},
      {".5", {}},        {"i7", {}},
      {"\xFF", {}}};
  for (const auto& [token, expected] : pairs) {
    INFO(token);
    CHECK(text::parse_score(token) == expected);
  }
}

TEST_CASE("integers") {
  const std::vector<std::pair<std::string, std::optional<int>>> pairs = {
      {"๒๕๖๕", 2565},     {"2565", 2565}, {"๒5๖5", 2565}, {"1,234", 1234}, {"1,234,567", 1234567},
      {"0", 0},           {"07", 7},      {"1O", 10},     {"10.", 10},     {"999999999", 999999999},
      {"1234567890", {}}, {"12,34", {}},  {"9.5", {}},    {"", {}},        {"ก", {}}};
  for (const auto& [token, expected] : pairs) {
    INFO(token);
    CHECK(text::parse_integer(token) == expected);
  }
}

TEST_CASE("numbers in a text") {
  const auto found = [](const std::string& text) {
    std::vector<std::string> out;
    for (const text::Number& n : text::find_numbers(text)) {
      out.push_back(n.digits);
      CHECK(n.begin < n.end);
      CHECK(n.end <= text.size());
    }
    return out;
  };
  using Words = std::vector<std::string>;
  CHECK(found("ได้คะแนน ๙๘.๕๗ คะแนน") == Words{"98.57"});
  CHECK(found("1. การปฏิบัติหน้าที่ 86.03 คะแนน") == Words{"1", "86.03"});
  CHECK(found("๑.การ") == Words{"1"});
  CHECK(found("17/4/69") == Words{"17", "4", "69"});
  CHECK(found("17.4.69") == Words{"17", "4", "69"});
  CHECK(found("ข้อ i๑๐, E๗ และ o12") == Words{"10", "7", "12"});
  CHECK(found("ข้อ 10,11") == Words{"10", "11"});
  CHECK(found("95,29 และ 1,234 คน") == Words{"95.29", "1234"});
  CHECK(found("95 .29 คะแนน") == Words{"95.29"});
  CHECK(found("9.1, 9.2, 9.3") == Words{"9.1", "9.2", "9.3"});
  CHECK(found("1OO.OO") == Words{"100.00"});
  CHECK(found("5 IIT 5Items") == Words{"5", "5"});
  CHECK(found("0๑ - 0๕") == Words{"01", "05"});
  CHECK(found("(๘๕ -๙๔ คะแนน)") == Words{"85", "94"});
  CHECK(found("ไม่มี").empty());
  const auto one = text::find_numbers("ได้ ๙๘.๕๗ค");
  REQUIRE(one.size() == 1);
  CHECK(std::string("ได้ ๙๘.๕๗ค").substr(one[0].begin, one[0].end - one[0].begin) == "๙๘.๕๗");
  CHECK(one[0].score == 9857);
  CHECK(one[0].decimal);
  CHECK(!one[0].integer);
}

TEST_CASE("a piece of a number, a date, a fraction or a range is no score") {
  const auto whole = [](const std::string& text, std::string_view number) {
    const std::size_t at = text.find(number);
    return text::is_whole_score(text, at, at + number.size());
  };
  CHECK(whole("ได้ 98.57 คะแนน", "98.57"));
  CHECK(whole("98.57", "98.57"));
  CHECK(whole("ได้ 98.57.", "98.57"));
  CHECK(whole("ได้ 98.57, 90.00", "98.57"));
  CHECK(whole("1. 98.57", "98.57"));
  CHECK(whole("+19.67", "19.67"));
  CHECK(whole("ได้ 85.25/100 คะแนน", "85.25"));
  CHECK(whole("ได้ 85.25 / 100.00", "85.25"));
  for (const char* text : {"12/99.50", "12 / 99.50", "99.50/12", "99.50 / 5", "99.50/1000", "199.50",
                           "99.504", "99.50,4", "2.99.50", "1,99.50", "99.50-100", "90-99.50", "99.50:1"}) {
    INFO(text);
    CHECK_FALSE(whole(text, "99.50"));
  }
}
