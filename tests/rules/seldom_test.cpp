// Papers of forms that are seldom seen: what they say, and nothing that they do not.
#include "paper.h"

using namespace thaimemo;

namespace {

Record report(const std::string& text) {
  return papers::record_of("รายงานวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘\n\n" + text);
}

}  // namespace

TEST_CASE("a measures' table with words in a column that no field takes is kept whole beside its measures") {
  const Record record = report(
      "| ที่ | มาตรการ | ผู้รับผิดชอบ | ระยะเวลา | กลุ่มเป้าหมาย |\n|---|---|---|---|---|\n"
      "| ๑ | จัดทำคู่มือ | กองคลัง | ต.ค. ๖๘ | ประชาชนทั่วไป |\n| ๒ | อบรม | กองช่าง | พ.ย. ๖๘ | บุคลากร |\n");
  CHECK(record.measures.size() == 2);
  CHECK(record.tables.size() == 1);
  const Record plain = report(
      "| ที่ | มาตรการ | ผู้รับผิดชอบ | ระยะเวลา | หมายเหตุ |\n|---|---|---|---|---|\n"
      "| ๑ | จัดทำคู่มือ | กองคลัง | ต.ค. ๖๘ | - |\n| ๒ | อบรม | กองช่าง | พ.ย. ๖๘ |  |\n");
  CHECK(plain.measures.size() == 2);
  CHECK(plain.tables.empty());
}

TEST_CASE("results are read where they stand, not where the wanted score does") {
  const Record record = report(
      "| อันดับ | รายการ | ผลที่ได้ | เกณฑ์ | สถานะ |\n|---|---|---|---|---|\n"
      "| 1 | การป้องกันการทุจริต | 100 | 85 | ผ่านเกณฑ์ |\n| 2 | การปฏิบัติหน้าที่ | 98.7 | 85 | ผ่านเกณฑ์ |\n"
      "| 3 | การใช้อำนาจ | 84.98 | 85 | ไม่ผ่านเกณฑ์ |\n");
  CHECK(papers::scores(record) == std::vector<int>{9870, 8498, 10000});
  REQUIRE(record.indicators.size() == 3);
  CHECK(record.indicators[0].result.value == "ผ่านเกณฑ์");
  CHECK(record.indicators[1].result.value == "ไม่ผ่านเกณฑ์");
  CHECK(record.indicators[2].rank.value == 1);
}

TEST_CASE("scores of indicators that prose names by their numbers alone") {
  const Record record = report(
      "ตัวชี้วัดที่ ๒ มีคะแนน ๙๑.๑๑ ตัวชี้วัดที่ ๓ ได้คะแนน ๙๕.๐๐ คะแนน และตัวชี้วัดที่ ๑๐ มีคะแนน ๙๕.๖๒ ส่วนตัวชี้วัดที่ ๑๒ มีคะแนน "
      "๙๐.๐๐\n");
  CHECK(papers::scores(record) == std::vector<int>{9111, 9500, 9562});
}

TEST_CASE("the whole paper's row and score in other words, and means of others") {
  CHECK(report("ในภาพรวมคิดเป็นร้อยละ ๘๗.๖๖ จึงกำหนดมาตรการดังนี้\n").assessment.overall_score.value == 8766);
  CHECK(!report("องค์กรปกครองส่วนท้องถิ่นในจังหวัดมีคะแนนเฉลี่ย ๙๑.๒๐ คะแนน\n").assessment.overall_score.value);
  const Record compared = report(
      "| หัวข้อ | ค่าเป้าหมาย | ผลปี 2567 | ผลปี 2568 |\n|---|---|---|---|\n| การปฏิบัติหน้าที่ | 95 | 90.10 | 91.48 |\n"
      "| การใช้อำนาจ | 95 | 88.00 | 90.64 |\n| ภาพรวมหน่วยงาน | 95 | 88.21 | 90.05 |\n");
  CHECK(compared.comparisons.size() == 3);
  CHECK(compared.assessment.overall_score.value == 9005);
}

TEST_CASE("a form of what was done: its title, its agency behind the label, its year") {
  const Record record = papers::record_of(
      "## แบบรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ ๖ เดือน\nหน่วยงาน : การไฟฟ้าบ้านดอน\n"
      "ปีงบประมาณ พ.ศ. ๒๕๖๘\n\n| มาตรการ | รายละเอียดการดำเนินการ | ผู้รับผิดชอบหลัก |\n|---|---|---|\n"
      "| ๑. เผยแพร่แผน | เผยแพร่บนเว็บไซต์ทุกเดือน | กองแผนงาน |\n| ๒. อบรม | จัดอบรม ๒ รุ่น | กองพัสดุ |\n");
  CHECK(record.title.value == "แบบรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ 6 เดือน");
  CHECK(record.memo.agency.name.value == "การไฟฟ้าบ้านดอน");
  CHECK(record.assessment.plan_fiscal_year.value == 2568);
}

TEST_CASE("a letter's courtesy is no title") {
  const Record record = papers::record_of(
      "ที่ กฬ ๗๒๓๐๑/ว ๘๘๒\n\n๑๕ มกราคม ๒๕๖๙\n\nเรื่อง แจ้งผลคะแนน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘\n\nเรียน "
      "นายกเทศมนตรีตำบลทุกแห่ง\n\n"
      "ด้วยประกาศผลแล้ว\n\nจึงเรียนมาเพื่อทราบ\n\nขอแสดงความนับถือ\n\n(นายสมมุติ ดีงาม)\nปลัดจังหวัด\n");
  CHECK(!record.title.value);
}
