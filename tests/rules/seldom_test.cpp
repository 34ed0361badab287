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

TEST_CASE("full marks behind a score, instruments in a sentence") {
  const Record record =
      report("คะแนนเฉลี่ยรวม ๙๒.๐๕ จาก ๑๐๐ คะแนน (ระดับผ่านดี) โดย IIT = ๙๐.๑๑, EIT = ๘๙.๗๗ และ OIT = ๙๕.๒๒\n");
  CHECK(record.assessment.overall_score.value == 9205);
  CHECK(record.assessment.instruments.size() == 3);
  const auto drafts =
      papers::read("รายงานผลการประเมิน ITA ปี ๒๕๖๘\n\nคะแนนรวม ๙๒.๐๕ จาก ๑๐๐ คะแนน (ระดับผ่านดี)\n");
  for (const Mention& mention : drafts.at(0).mentions) CHECK(mention.value != 10000);
}

TEST_CASE("the part of the EIT in a column of the row") {
  const Record record = report(
      "| แบบวัด | ข้อ | คำถาม | ร้อยละ |\n|---|---|---|---|\n| IIT | i4 | การใช้จ่ายคุ้มค่า | 84.21 |\n"
      "| EIT (ส่วนที่ 1) | e2 | ให้บริการเท่าเทียม | 83.33 |\n| EIT (ส่วนที่ 2) | e2 | ให้บริการเท่าเทียม | 80.56 |\n");
  CHECK(papers::questions(record) ==
        std::vector<std::pair<std::string, int>>{{"i4", 8421}, {"e2:public", 8333}, {"e2:survey", 8056}});
}

TEST_CASE("a comparison of an instrument is not the whole paper's; a weighted sum is") {
  const Record record = report(
      "ผลคะแนน OIT ปี 2567 = 87.50 คะแนน ปี 2568 = 96.25 คะแนน เพิ่มขึ้น 8.75 คะแนน\n\n"
      "| ลำดับ | ตัวชี้วัด | 2567 | 2568 | +/- |\n|---|---|---|---|---|\n| 1 | การปฏิบัติหน้าที่ | 88.10 | 90.20 | "
      "+2.10 |\n"
      "| 2 | การใช้งบประมาณ | 80.00 | 79.50 | -0.50 |\n| คะแนนถ่วงน้ำหนักรวม |  | 85.38 | 90.47 | +5.09 |\n");
  REQUIRE(record.comparisons.size() == 3);
  CHECK(record.assessment.overall_score.value == 9047);
  for (const Comparison& comparison : record.comparisons) CHECK(comparison.score.value != 9625);
}

TEST_CASE("codes that begin anew under the first part of the EIT are the second's, its heading lost") {
  const std::string first =
      "ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน\n\nส่วนที่ 1 ผู้รับบริการ\n\nข้อคำถามที่ E7 ได้คะแนน 91.00 ประเด็น ก\n\n"
      "ข้อคำถามที่ E8 ได้คะแนน 89.00 ประเด็น ข\n\n";
  using Codes = std::vector<std::pair<std::string, int>>;
  CHECK(papers::questions(
            report(first + "ข้อคำถามที่ E7 ได้คะแนน 94.00 ประเด็น ก\n\nข้อคำถามที่ E9 ได้คะแนน 88.50 ประเด็น ค\n")) ==
        Codes{{"e7:public", 9100}, {"e8:public", 8900}, {"e7:survey", 9400}, {"e9:survey", 8850}});
  // One repeat alone may be a mistake; with both headings it is one.
  CHECK(papers::questions(report(first + "ข้อคำถามที่ E8 ได้คะแนน 94.00 ประเด็น ก\n")) ==
        Codes{{"e7:public", 9100}, {"e8:public", 8900}, {"e8:public", 9400}});
  CHECK(papers::questions(
            report(first + "ข้อคำถามที่ E7 ได้คะแนน 94.00 ประเด็น ก\n\nข้อคำถามที่ E9 ได้คะแนน 88.50 ประเด็น ค\n\n"
                           "ส่วนที่ 2 ผู้ประเมินจัดเก็บข้อมูล\n\nข้อคำถามที่ E9 ได้คะแนน 88.00 ประเด็น ค\n")) ==
        Codes{{"e7:public", 9100},
              {"e8:public", 8900},
              {"e7:public", 9400},
              {"e9:public", 8850},
              {"e9:survey", 8800}});
}

TEST_CASE("years above, scores and levels below them") {
  const Record record = report(
      "<table><tr><td rowspan=\"2\">ตัวชี้วัด</td><td colspan=\"2\">ปีงบประมาณ พ.ศ. 2567</td>"
      "<td colspan=\"2\">ปีงบประมาณ พ.ศ. 2568</td><td rowspan=\"2\">ผลต่าง</td></tr>"
      "<tr><td>คะแนน</td><td>ระดับ</td><td>คะแนน</td><td>ระดับ</td></tr>"
      "<tr><td>1. การปฏิบัติหน้าที่</td><td>88.25</td><td>ผ่าน</td><td>93.75</td><td>ผ่าน</td><td>+5.50</td></tr>"
      "<tr><td>2. "
      "การใช้งบประมาณ</td><td>79.10</td><td>ไม่ผ่าน</td><td>86.40</td><td>ผ่าน</td><td>+7.30</td></tr>"
      "<tr><td>รวมทุกตัวชี้วัด</td><td>85.78</td><td>ผ่าน</td><td>89.62</td><td>ผ่านดี</td><td>+3.84</td></tr></"
      "table>\n");
  CHECK(papers::scores(record) == std::vector<int>{9375, 8640});
  CHECK(record.indicators.at(1).result.value == "ผ่าน");
  CHECK(record.assessment.overall_score.value == 8962);
  REQUIRE(record.comparisons.size() == 3);
  CHECK(record.comparisons[0].previous.value == 8825);
  CHECK(record.comparisons[0].delta.value == 550);
}

TEST_CASE("a question whose words are an indicator's name is a question") {
  const Record record = report(
      "| ข้อ | รายการ | คะแนน | หมายเหตุ |\n|---|---|---|---|\n| o1 | โครงสร้าง | 100 | |\n| o3 | ข้อมูลการติดต่อ | "
      "0 | ลิงก์เสีย |\n"
      "| o4 - o9 | แผนและงบประมาณ | 100 | |\n| o21-o28 | การป้องกันการทุจริต | 87.5 | |\n| คะแนนรวม | | 90.63 | "
      "|\n");
  CHECK(record.indicators.empty());
  CHECK(papers::questions(record) == std::vector<std::pair<std::string, int>>{
                                         {"o1", 10000}, {"o3", 0}, {"o4-o9", 10000}, {"o21-o28", 8750}});
  CHECK(!record.assessment.overall_score.value);
}

TEST_CASE("the beginning and the end of a period in columns of their own, what must improve in another") {
  const Record record = report(
      "| ลำดับ | ตัวชี้วัดที่ต้องปรับปรุง | สาเหตุ | วิธีการแก้ไข | ผู้รับผิดชอบ | เริ่ม | สิ้นสุด "
      "|\n|---|---|---|---|---|---|---|\n"
      "| 1 | การใช้งบประมาณ | ไม่ทราบแผน | ติดประกาศแผนทุกเดือน | งานอำนวยการ | 1 พ.ค. 68 | 30 ก.ย. 68 |\n"
      "| 2 | การใช้อำนาจ | ไม่มีเกณฑ์ | จัดทำเกณฑ์ | งานบริหาร | 1 มิ.ย. 68 | 31 ก.ค. 68 |\n");
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].no.value == 1);
  CHECK(record.measures[0].issue.value == "การใช้งบประมาณ");
  CHECK(record.measures[0].about == std::vector<std::string>{"indicator:2"});
  CHECK(record.measures[0].period.start == "2025-05-01");
  CHECK(record.measures[0].period.end == "2025-09-30");
  CHECK(record.tables.size() == 1);  // for the causes
}

TEST_CASE("several questions in a line") {
  const Record record = report(
      "i1 ได้ 85.20 คะแนน  i2 ได้ 83.10 คะแนน  i3 ได้ 90.00 คะแนน\n\ne1 = 91.00, e2 = 90.50, e3 = 89.75\n");
  CHECK(papers::questions(record) ==
        std::vector<std::pair<std::string, int>>{
            {"i1", 8520}, {"i2", 8310}, {"i3", 9000}, {"e1", 9100}, {"e2", 9050}, {"e3", 8975}});
}

TEST_CASE("a number with the unit in brackets") {
  const Record record = papers::record_of(
      "บันทึกข้อความ\n\nส่วนราชการ สถานีตำรวจภูธรดอนลำดวน โทร ๐ ๕๔๐๐ ๒๒๒๒\n\nที่ ๐๐๒๐(นน).๕/๑๑๒๓ วันที่ ๑ เมษายน "
      "๒๕๖๘\n\n"
      "เรื่อง รายงานผล ITA ปี ๒๕๖๗\n\nเรียน ผู้กำกับการ\n");
  CHECK(record.memo.number.value == "0020(นน).5/1123");
}
