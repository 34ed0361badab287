// How many labels are found through misread letters, and what a head keeps when its labels are misread.
#include <random>

#include "paper.h"
#include "rules/pack_data.h"
#include "text/glyphs.h"

using namespace thaimemo;

namespace {

// Each letter with probability `rate`: a like letter, none, or a blank behind it.
std::string misread(const std::string& text, double rate, std::mt19937& random) {
  static const std::vector<std::u32string> kAlike = {U"กถภ", U"ขชซ", U"คดตศ", U"บปษ", U"ผพฟ", U"สล", U"รธ",
                                                     U"อฮ",  U"นม",  U"ทห",   U"วาๅ", U"ใไโ", U"เแ"};
  std::string out;
  for (const text::Glyph& glyph : text::decode(text)) {
    char32_t letter = glyph.code;
    const bool hit = letter >= 0x0E01 && static_cast<double>(random()) < rate * 4294967296.0;
    if (!hit) {
      text::append_utf8(out, letter);
      continue;
    }
    const unsigned how = static_cast<unsigned>(random()) % 10;
    for (const std::u32string& group : kAlike) {
      const std::size_t at = group.find(letter);
      if (at != std::u32string::npos && how < 6) letter = group[(at + 1) % group.size()];
    }
    if (how >= 6 && how < 8) continue;  // lost
    text::append_utf8(out, letter);
    if (how >= 8) out += ' ';
  }
  return out;
}

// Per cent of ten indicators' labels, each in a line of its own, that are found for what they are.
double recall(double rate) {
  std::mt19937 random(7);
  int found = 0;
  int all = 0;
  for (int round = 0; round < 60; ++round) {
    for (const rules::IndicatorNames& names : papers::pack().data().indicators) {
      const std::string label = misread("ตัวชี้วัดที่ " + names.names.front().text, rate, random);
      const auto drafts = papers::read("ผลการประเมิน ITA\n\n" + label + " ได้ 90.00 คะแนน\n");
      const auto& indicators = drafts.at(0).record.indicators;
      found += indicators.size() == 1 && indicators[0].no == names.no ? 1 : 0;
      ++all;
    }
  }
  return 100.0 * found / all;
}

}  // namespace

TEST_CASE("labels are found through misread letters") {
  const double light = recall(0.03);
  const double heavy = recall(0.08);
  WARN("label recall: " << light << " % at 3 % noise, " << heavy << " % at 8 %");
  CHECK(light >= 99);
  CHECK(heavy >= 97);
}

TEST_CASE("a head whose labels are misread keeps its lines") {
  const auto drafts = papers::read(
      "บันทึกข้อความ\n\nส่วนราชการ กองช่าง เทศบาลเมืองสมมติ\n\nที่ พร 52001/ วันที 5 มกราคม 2569\n\n"
      "เรืฮง ขอส่งผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nเรียม นายกเทศมนตรีเมืองสมมติ\n\n"
      "ด้วยกองช่างได้รับแจ้งผลแล้ว\n");
  REQUIRE(drafts.size() == 1);
  const Memo& memo = drafts[0].record.memo;
  CHECK(memo.number.value == "พร 52001/");  // the ว of วันที is no part of it
  CHECK(memo.date.value == "2026-01-05");
  CHECK(memo.subject.value == "ขอส่งผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568");
  CHECK(memo.addressee.value == "นายกเทศมนตรีเมืองสมมติ");
}

TEST_CASE("a level is decoded from the closed list, its print stays") {
  const auto drafts =
      papers::read("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nได้คะแนนรวม 96.10 คะแนน อยู่ในระดับ ผานดีเยี่ยม\n");
  const TextField& grade = drafts.at(0).record.assessment.grade;
  CHECK(grade.value == "ผ่านดีเยี่ยม");
  REQUIRE(grade.evidence);
  CHECK(grade.evidence->raw == "ผานดีเยี่ยม");
}
