// Rows of tables that a stamp or a rule that was not seen has spoilt: what is left tells them, or the loss is
// said.
#include "paper.h"

using namespace thaimemo;

TEST_CASE(
    "a stamp over the names of a table: the printed numbers and what is left of the names tell the rows") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\n\n"
      "| ที่ | เครื่องมือการ ตัวชี้วัด ประเมิน | คะแนนที่ได้ |\n|---|---|---|\n"
      "| ๑ | IIT การปฏิบัติหน้าที่ | ๘๕.๘๑ |\n| ๒ | การใช้งบประมาณ | ๘๐.๐๐ |\n| ๓ | การใช้อำนาจ | ๗๑.๑๔ |\n"
      "| ๔ | การใช้ทรัพย์สินของราชการ | ๗๔.๗๖ |\n| ๕ | ลการับริหนสเนอเงาการนิติทีวขาว | ๗๔.๕๗ |\n"
      "| ๖ | EIT เลขรับ ซณฉ คุณภาพการดำเนินงาน ลข | ๘๐.๙๙ |\n| ๗ | วันที่ ท ประสิทธิภาพการสื่อสาร | ๗๘.๕๒ |\n"
      "| ๘ | เวลา ซิ การปรับปรุงการทำงาน ดทาชญา | ๘๗.๒๘ |\n| ๙ | OIT การเปิดเผยข้อมูล | ๖๕.๐๐ |\n"
      "| ๑๐ | การป้องกันการทุจริต | ๕๐.๐๐ |\n");
  CHECK(papers::scores(record) ==
        std::vector<int>{8581, 8000, 7114, 7476, 7457, 8099, 7852, 8728, 6500, 5000});
}

TEST_CASE("rules between rows were not seen: as many scores beside as names in a cell are theirs") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๒\n\n"
      "<table><tr><td colspan=3>ตัวชี้วัด/ผลคะแนน E ประเด็นที่ควรพัฒนา</td></tr>"
      "<tr><td rowspan=2>๑. การปฏิบัติหน้าที่<br>๒. การใช้งบประมาณ</td><td>๗๔.๕๕ คะแนน</td><td>จากแบบ IIT</td></tr>"
      "<tr><td>๘๓.๑๕ คะแนน</td><td>ขอให้ทบทวน</td></tr>"
      "<tr><td>๓. การใช้อำนาจ<br>๔. การใช้ทรัพย์สินของราชการ<br>๕. การแก้ไขปัญหาการทุจริต</td>"
      "<td>๙๓.๗๔ คะแนน ๘๘.๒๔ คะแนน ๗๗.๕๗ คะแนน</td><td></td></tr>"
      "<tr><td>ผู้มีส่วนได้ส่วนเสียภายนอก (Ex<br>๖. คุณภาพการดำเนินงาน</td><td>ternal Integrity and ๙๐.๕๔ คะแนน</td>"
      "<td>Transparency</td></tr></table>\n");
  CHECK(papers::scores(record) == std::vector<int>{7455, 8315, 9374, 8824, 7757, 9054});
}

TEST_CASE("a point too pale to be seen: the score behind a name stands, and is never sure") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\n\n| ตัวชี้วัด | ข้อแก้ไข |\n|---|---|\n"
      "| ๑. การปฏิบัติหน้าที่ ๘๓.๔๒ คะแนน | ก |\n| ๒. การใช้งบประมาณ ๗๖ ๕๘ คะแนน | ข |\n"
      "| ๓. การใข้อาบาจ ๘๐ ๐๐ คะแนน | ค |\n| ๔. การใช้ทรัพย์สินของราชการ -* ๘๔.๐๑ คะแนน | ง |\n");
  CHECK(papers::scores(record) == std::vector<int>{8342, 7658, 8000, 8401});
  CHECK(record.indicators[0].score.evidence->confidence == 1);
  CHECK(record.indicators[1].score.evidence->confidence == 0.5);
  CHECK(record.indicators[2].score.evidence->confidence == 0.5);
}

TEST_CASE("what a stamp or a pen leaves beside a score in its column makes it unsure, not lost") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\n\n| ตัวชี้วัด | คะแนน |\n|---|---|\n"
      "| การปฏิบัติหน้าที่ | ๘๓.๔๒ |\n| การใช้งบประมาณ | 1 ๗๖.๕๘ |\n| การใช้อำนาจ | ๘๐.๐๐ น |\n"
      "| การใช้ทรัพย์สินของราชการ | rท)0 ๘๔.๐๑ |\n| การแก้ไขปัญหาการทุจริต | ๘๔.๐๑ ๘๕.๐๑ |\n"
      "| คุณภาพการดำเนินงาน | ปี ๒๕๖๖ ๘๔.๐๑ |\n");
  CHECK(papers::scores(record) == std::vector<int>{8342, 7658, 8000, 8401, -1, -1});
  CHECK(record.indicators[1].score.evidence->confidence == 0.5);
}

TEST_CASE("a list of questions is known by its codes though a stamp stands on its headings") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\n\nตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร\n\n"
      "<table><tr><td>ข้ เ</td><td>33ปรังง%</td><td>ข้อบกพร่อง/ข้อแก้ไข/ปรับปรุง/รักษาระดับ</td></tr>"
      "<tr><td>ข้อ e๖ เ</td><td>ปร๖๑๑๙</td><td rowspan=5>ให้กระจายข่าวผ่านสื่อหลายช่องทาง</td></tr>"
      "<tr><td>วันข้อ e๗</td><td>ที่ ๒๖.๖๗</td></tr><tr><td>๖ ๒าข้อ e๘ –</td><td>๘๒.๘๑</td></tr>"
      "<tr><td>ข้อ e๙</td><td>๗๙.๖๕</td></tr><tr><td>ข้อ e๑๐</td><td>๘๒.๒๘</td></tr></table>\n");
  std::vector<std::string> codes;
  for (const Question& question : record.questions) {
    codes.push_back(question.code.value.value_or("?"));
    CHECK(question.score.evidence.has_value());  // none is lost without a word
  }
  CHECK(codes == std::vector<std::string>{"e6", "e7", "e8", "e9", "e10"});
  CHECK(record.questions.at(3).score.value == 7965);
}

TEST_CASE("a table that names indicators and could not be told is not lost without a word") {
  const auto warnings = [](const std::string& scores) {
    return papers::record_of(
               "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\n\n"
               "| ก | ข |\n|---|---|\n| ด้านการปฏิบัติหน้าที่ และการใช้งบประมาณ และการใช้อำนาจ ต่ำลง | " +
               scores + " |\n")
        .warnings.size();
  };
  CHECK(warnings("เดิม 91.20 ต่อมา 92.11 บัดนี้ 93.77") == 1);
  CHECK(warnings("ไม่มีข้อสังเกต") == 0);
}
