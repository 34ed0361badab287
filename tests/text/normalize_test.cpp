#include "text/normalize.h"

#include <ctime>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "text/normal_rules.h"

using namespace thaimemo;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string apply(std::string_view name, const std::string& input) {
  for (const text::NormalRule& rule : text::normal_rules()) {
    if (rule.name == name) return text::encode(rule.apply(text::decode(input)));
  }
  FAIL("no rule is called " << name);
  return {};
}

// What each rule does by itself.
const std::map<std::string, Pairs> kByRule = {
    {"invisible characters out",
     {{"การ\u200Bใช้", "การใช้"},
      {"\uFEFFที่", "ที่"},
      {"a\u202Eb", "ab"},
      {"ก\u00ADข", "กข"},
      {"ก\x01ข", "กข"},
      {"a\tb\n", "a\tb\n"}}},
    {"plain spaces and line ends",
     {{"พ.ศ.\u00A0๒๕๖๘", "พ.ศ. ๒๕๖๘"}, {"a\tb", "a b"}, {"a\r\nb", "a\n\nb"}, {"a\u2003b\u2028c", "a b\nc"}}},
    {"NFC", {{"e\u0301", "\u00E9"}, {"ที่\u0E38", "ที\u0E38่"}, {"น้ำ", "น้ำ"}, {"\u212A", "K"}}},
    {"private and mistaken letters",
     {{"ที\uF70A", "ที่"}, {"ป\uF712น", "ป็น"}, {"มๅตรกๅร", "มาตรการ"}, {"ฤๅษี", "ฤๅษี"}}},
    {"orphan marks out",
     {{"่การ", "การ"},
      {"๑ิ ่", "๑ "},
      {"a้b", "ab"},
      {"ก ่", "ก ่"},
      {"นา้", "นา"},
      {"ก\n้ข", "ก\nข"},
      {"เ้ก", "เก"}}},
    {"blanks inside a syllable out",
     {{"ก ่า", "ก่า"},
      {"ท ำ", "ทำ"},
      {"เ ป็น", "เป็น"},
      {"เกา ะ", "เกาะ"},
      {"การ ใช้", "การ ใช้"},
      {"ต่าง ๆ", "ต่าง ๆ"},
      {"2 า", "2 า"}}},
    {"marks before their vowel", {{"นา้", "น้า"}, {"นำ้", "น้ำ"}, {"นาํ", "นํา"}, {"a้า่", "a้่า"}, {"มาา่", "มาา่"}}},
    {"order of marks, each once", {{"ท่ี", "ที่"}, {"ที่่", "ที่"}, {"ที่ี", "ที่"}, {"พันธ์ุ", "พันธุ์"}, {"กู้", "กู้"}}},
    {"เเ to แ", {{"เเผน", "แผน"}, {"เเละเเก้", "และแก้"}, {"เก", "เก"}}},
    {"nikhahit and า to ำ", {{"ทํา", "ทำ"}, {"นํ้า", "น้ำ"}, {"ทํำ", "ทำ"}, {"อํ", "อํ"}}},
    {"single blanks", {{"  ก   ข \n\n  ค ", "ก ข\nค"}, {"\n", ""}, {" ", ""}}},
    {"blanks inside a word out",
     {{"ปฏิ บัติ", "ปฏิบัติ"},
      {"การปฏิ บัติงาน", "การปฏิบัติงาน"},
      {"ประสิท ธิภาพ", "ประสิทธิภาพ"},
      {"ทุจ ริต", "ทุจริต"},
      {"โปร่ งใส", "โปร่งใส"},
      {"นาย กองช่าง", "นาย กองช่าง"},
      {"ปีงบประมาณ พ.ศ. 2568", "ปีงบประมาณ พ.ศ. 2568"},
      {"ในปี พ.ศ. 2568", "ในปี พ.ศ. 2568"},
      {"สรุปผล ณ 17 มกราคม", "สรุปผล ณ 17 มกราคม"},
      {"ตาม พ.ร.บ.", "ตาม พ.ร.บ."},
      {"เคยสั่ งงาน", "เคยสั่งงาน"},
      {"ส่ ว นหนึ่ งเพราะ", "ส่วนหนึ่งเพราะ"},
      {"เอกสารเดีย ว ในปีห น้า", "เอกสารเดียว ในปีหน้า"},
      {"กองคลัง กองช่าง", "กองคลัง กองช่าง"},
      {"สำนักปลัด งานธุรการ", "สำนักปลัด งานธุรการ"},
      {"ข้อ 1 ข้อ 2", "ข้อ 1 ข้อ 2"},
      {"ระบบ E Service", "ระบบ E Service"},
      {"12 34", "12 34"}}},
    {"ASCII digits", {{"๐๑๒๓๔๕๖๗๘๙", "0123456789"}, {"๑๐๐.0๐", "100.00"}, {"７", "7"}}},
    {"NFC of what has come together", {{"e\u0301", "\u00E9"}}},
};

// All rules together.
const Pairs kWhole = {
    {"", ""},
    {"ท ํา", "ทำ"},
    {"สํานักงาน", "สำนักงาน"},
    {"นํ ้า", "น้ำ"},
    {"คะแนน  ๘๖.๐๓\u00A0คะแนน", "คะแนน 86.03 คะแนน"},
    {"เเก้ไข\u200Bปัญหา", "แก้ไขปัญหา"},
    {"\xFFกข\xE0\xB8", "\uFFFDกข\uFFFD"},
    {"i๑๐ ๑๑๐", "i10 110"},
    {"บรรทัด\r\n\r\n  ต่อไป", "บรรทัด\nต่อไป"},
    {"๕ ๕", "5 5"},
    {"Dos & Don'ts", "Dos & Don'ts"},
};

Text printed(const std::string& s) { return {.text = s, .raw = s, .origin = {}, .pieces = {}}; }

void check_mapping(const Text& text) {
  if (text.origin.empty()) {
    CHECK(text.text == text.raw);
    return;
  }
  REQUIRE(text.origin.size() == text.text.size() + 1);
  CHECK(text.origin.back() == text.raw.size());
  CHECK(std::is_sorted(text.origin.begin(), text.origin.end()));
}

// Deterministic mixtures of signs that break things.
std::string scramble(unsigned seed, std::size_t length) {
  static const std::vector<std::string> kSigns = {
      "ก", "า",    "ำ",        "ํ",       "่",   "้",   "ิ",    "ุ",    "ู",    "ฺ",       "เ",      "แ",
      "ะ", " ",    "\n",       "๑",      "1",  "a",  "ๅ",   "ฤ",   "์",    "\u200B", "\u00A0", "\u0301",
      "e", "\xFF", "\xE0\xB8", "\uF70A", "ปฏิ", "บัติ", "ประ", "เมิน", "งาน", "ๆ"};
  std::string out;
  for (std::size_t i = 0; i < length; ++i) {
    seed = seed * 1664525u + 1013904223u;
    out += kSigns[(seed >> 16) % kSigns.size()];
  }
  return out;
}

}  // namespace

TEST_CASE("each rule of the normaliser, by itself") {
  for (const text::NormalRule& rule : text::normal_rules()) {
    INFO(rule.name);
    REQUIRE(kByRule.count(std::string(rule.name)) == 1);  // a rule without pairs is not tested
    for (const auto& [input, expected] : kByRule.at(std::string(rule.name))) {
      INFO(input);
      CHECK(apply(rule.name, input) == expected);
    }
  }
}

TEST_CASE("the rules together") {
  for (const auto& [input, expected] : kWhole) {
    INFO(input);
    CHECK(text::normalize(input) == expected);
    const Text result = text::normalize(printed(input));
    CHECK(result.text == expected);
    CHECK(result.raw == input);
    check_mapping(result);
  }
}

TEST_CASE("normalising twice changes nothing, and every byte knows where it came from") {
  for (unsigned seed = 1; seed <= 3000; ++seed) {
    const Text once = text::normalize(printed(scramble(seed, 1 + seed % 40)));
    INFO(once.raw);
    CHECK(text::normalize(once.text) == once.text);
    CHECK(text::normalize(once) == once);
    check_mapping(once);
  }
}

TEST_CASE("origins lead back to the print") {
  const Text text = text::normalize(printed("ได้  ๘๖.๐๓ นํ้าดี"));
  REQUIRE(text.text == "ได้ 86.03 น้ำดี");
  const auto raw = [&](const std::string& part) {
    const std::size_t at = text.text.find(part);
    return text.raw.substr(text.origin[at], text.origin[at + part.size()] - text.origin[at]);
  };
  CHECK(raw("86.03") == "๘๖.๐๓");
  CHECK(raw("น้ำ") == "นํ้า");
  CHECK(raw("ดี") == "ดี");
}

TEST_CASE("pieces stay with the print") {
  Text text = printed("ก  ๕");
  text.pieces = {{.begin = 0, .end = 3, .page = 2, .box = {1, 2, 3, 4}, .confidence = 0.5, .symbols = {}},
                 {.begin = 5, .end = 8, .page = 2, .box = {5, 2, 8, 4}, .confidence = 0.9, .symbols = {}}};
  CHECK(text::normalize(text).pieces == text.pieces);
}

TEST_CASE("ten megabytes of hostile marks take linear time") {
  const auto repeat = [](std::string_view unit, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += unit;
    return out;
  };
  for (const std::string_view unit :
       {"ุ่", "ก่า่", "่ ", "\u0301\u0323", "เ", "ปฏิ บัติ", "\xE0", "ํา", "ก", "กขค งจฉ", "\u1161"}) {
    INFO(unit);
    const auto seconds = [&](std::size_t bytes) {
      const std::string input = repeat(unit, bytes);
      const std::clock_t start = std::clock();  // of the processor: others may be busy too
      text::normalize(input);
      return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    const double small = seconds(250'000);
    const double large = seconds(2'500'000);
    CHECK(large < 40 * small + 0.5);  // quadratic time would be 100 times
  }
}
