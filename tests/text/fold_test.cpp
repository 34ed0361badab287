#include "text/fold.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "text/glyphs.h"

using namespace thaimemo;

namespace {

/// The plain table, to check the quick ways against.
int slow_distance(const std::string& a, const std::string& b) {
  const text::Glyphs x = text::decode(a);
  const text::Glyphs y = text::decode(b);
  std::vector<int> row(y.size() + 1);
  for (std::size_t j = 0; j <= y.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= x.size(); ++i) {
    int diagonal = row[0]++;
    for (std::size_t j = 1; j <= y.size(); ++j) {
      const int changed = diagonal + (x[i - 1].code == y[j - 1].code ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

struct Random {
  unsigned seed;
  unsigned operator()(unsigned below) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 16) % below;
  }
};

std::string random_word(Random& random, std::size_t length) {
  static const std::vector<std::string> kLetters = {"ก", "ข", "า", "a", "1"};
  std::string out;
  for (std::size_t i = 0; i < length; ++i) out += kLetters[random(5)];
  return out;
}

}  // namespace

TEST_CASE("spellings that fold together") {
  const std::vector<std::pair<std::string, std::string>> pairs = {{"การปฏิบัติหน้าที่", "การปฎิบัตหนาที"},
                                                                  {"ผู้รับผิดชอบ", "ผูรับผดชอบ"},
                                                                  {"งบประมาณ", "งบ ประมาณ"},
                                                                  {"ITA", "ita"},
                                                                  {"๒๕๖๘", "2568"},
                                                                  {"สำนักงาน", "สํานักงาน"},
                                                                  {"E-Service", "e–service"},
                                                                  {"ขั้นตอน", "ชันดอน"},
                                                                  {"ป้องกัน", "บ้องกัน"},
                                                                  {"แผน", "เผน"},
                                                                  {"ระยะเวลา\nดำเนินการ", "ระยะเวลาดำเนินการ"}};
  for (const auto& [a, b] : pairs) {
    INFO(a << " " << b);
    CHECK(text::fold(a) == text::fold(b));
  }
}

TEST_CASE("names that must stay apart") {
  const std::vector<std::string> names = {"การปฏิบัติหน้าที่",          "การใช้งบประมาณ",      "การใช้อำนาจ",
                                          "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน",
                                          "ประสิทธิภาพการสื่อสาร",    "การปรับปรุงการทำงาน",  "การเปิดเผยข้อมูล",
                                          "การป้องกันการทุจริต"};
  for (const std::string& a : names) {
    for (const std::string& b : names) {
      if (a != b) CHECK(text::edit_distance(text::fold(a), text::fold(b), 20) >= 5);
    }
  }
}

TEST_CASE("folding twice changes nothing, and leads back to the text") {
  for (const std::string text : {"การ ใช้  งบประมาณ 95.29", "", " ", "่", "a\xFFก", "เรื่อง  ITA"}) {
    const text::FoldedText folded = text::fold_with_origin(text);
    CHECK(text::fold(folded.folded) == folded.folded);
    REQUIRE(folded.origin.size() == folded.folded.size() + 1);
    CHECK(std::is_sorted(folded.origin.begin(), folded.origin.end()));
    CHECK(folded.origin.back() == text.size());
  }
  const std::string text = "ผล การใช้อำนาจ ๙๙.๖๑";
  const text::FoldedText folded = text::fold_with_origin(text);
  const std::string label = text::fold("การใช้อำนาจ");
  const std::size_t at = folded.folded.find(label);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = folded.text_begin(at);
  CHECK(text.substr(begin, folded.text_end(text, at + label.size()) - begin) == "การใช้อำนาจ");
  const std::size_t all = folded.text_end(text, folded.folded.size());
  CHECK(all == text.size());
}

TEST_CASE("the bounded distance is the distance, or above the limit") {
  Random random{7};
  for (int i = 0; i < 4000; ++i) {
    const std::string a = random_word(random, random(9));
    const std::string b = random_word(random, random(9));
    const int limit = static_cast<int>(random(6));
    INFO(a << " " << b << " " << limit);
    CHECK(text::edit_distance(a, b, limit) == std::min(slow_distance(a, b), limit + 1));
  }
}

TEST_CASE("near matches") {
  const auto found = [](const std::string& pattern, const std::string& text, int limit) {
    std::vector<std::string> out;
    for (const text::NearMatch& m : text::find_near(pattern, text, limit))
      out.push_back(text.substr(m.begin, m.end - m.begin));
    return out;
  };
  using Words = std::vector<std::string>;
  CHECK(found("ตุลาคม", "1 ตุลาคม 2567", 1) == Words{"ตุลาคม"});
  CHECK(found("abcdef", "xxabXdefxx", 1) == Words{"abXdef"});
  CHECK(found("abcdef", "xxabdefxx", 1) == Words{"abdef"});
  CHECK(found("abcdef", "xxabcXdefxx", 1) == Words{"abcXdef"});
  CHECK(found("abcdef", "abcdefabcdef", 1) == Words{"abcdef", "abcdef"});
  CHECK(found("abcdef", "abXdYf", 1).empty());
  CHECK(found("", "abc", 1).empty());
  CHECK(found("abc", "", 1).empty());
}

TEST_CASE("a text searched up to a place is that part of it, and pieces that stand there rule nothing out") {
  Random random{41};
  for (int i = 0; i < 1500; ++i) {
    const std::string pattern = random_word(random, 3 + random(9));
    const std::string text = random_word(random, 30);
    const text::Glyphs glyphs = text::decode(text);
    const std::size_t cut = random(static_cast<unsigned>(glyphs.size()) + 1);
    const std::size_t end = cut < glyphs.size() ? glyphs[cut].origin : text.size();
    const int limit = static_cast<int>(random(3));
    INFO(pattern << " " << text << " " << end << " " << limit);
    CHECK(text::NearText(text).find(text::NearWord(pattern), limit, end) ==
          text::find_near(pattern, text.substr(0, end), limit));
  }
}

TEST_CASE("each near match is as near as it says, and none is missed") {
  Random random{99};
  for (int i = 0; i < 1500; ++i) {
    const std::string pattern = random_word(random, 4 + random(5));
    const std::string text = random_word(random, 20);
    const int limit = static_cast<int>(random(3));
    INFO(pattern << " " << text << " " << limit);
    int best = 99;
    const text::Glyphs glyphs = text::decode(text);
    for (std::size_t b = 0; b < glyphs.size(); ++b) {
      for (std::size_t e = b + 1; e <= std::min(glyphs.size(), b + 12); ++e) {
        const std::size_t end = e < glyphs.size() ? glyphs[e].origin : text.size();
        best = std::min(best, slow_distance(pattern, text.substr(glyphs[b].origin, end - glyphs[b].origin)));
      }
    }
    const auto matches = text::find_near(pattern, text, limit);
    CHECK(matches.empty() == (best > limit));
    int found = 99;
    for (const text::NearMatch& m : matches) {
      CHECK(slow_distance(pattern, text.substr(m.begin, m.end - m.begin)) == m.distance);
      found = std::min(found, m.distance);
    }
    if (best <= limit) CHECK(found == best);
  }
}
