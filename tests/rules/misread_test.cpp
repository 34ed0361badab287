// What the rules make of letters that recognition misread: each case is a cause, not a paper.
#include "paper.h"
#include "rules/by_place.h"
#include "rules/codes.h"

using namespace thaimemo;

namespace {

std::string list_of(const std::vector<std::string>& lines) {
  std::string text = "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n";
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// The scores of a table of indicators, one row for each label.
std::vector<int> table_of(const std::vector<std::string>& labels) {
  std::string text = "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n| ที่ | ตัวชี้วัด | คะแนน |\n|---|---|---|\n";
  int no = 0;
  for (const std::string& label : labels) {
    ++no;
    text += "| " + std::to_string(no) + " | " + label + " | " + std::to_string(80 + no) + ".50 |\n";
  }
  return papers::scores(papers::read(text).at(0).record);
}

}  // namespace

TEST_CASE("a name misread at its ends is the whole name") {
  CHECK(table_of({"กการปฏิบัติหน้าที่", "ารใช้งบประมาณ", "การใช้อำนาว", "การใช้ทรัพย์สินขของราชการร"}) ==
        std::vector<int>{8150, 8250, 8350, 8450});
  CHECK(table_of({"ข การปฏิบัติหน้าที่", "การใช้งบประมาณ,", "3, การใช้อำนาจ", "L<br>การใช้ทรัพย์สินของราชการ"}) ==
        std::vector<int>{8150, 8250, 8350, 8450});
  CHECK(papers::scores(papers::read(list_of({"1. การปฏิบัติหน้าที่ 81.50 คะแนน", "2 ารใช้งบประมาณ 82.50 คะแนน",
                                             "3. การใช้อำนา ว 83.50 คะแนน"}))
                           .at(0)
                           .record) == std::vector<int>{8150, 8250, 8350});
}

namespace {

// The questions of a table under the heading of its indicator, one row for each code, with 90.00, 90.01, …
std::vector<std::pair<std::string, int>> codes_of(const std::string& heading,
                                                  const std::vector<std::string>& codes) {
  std::string text =
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n" + heading + "\n\n| ข้อคำถาม | คะแนน |\n|---|---|\n";
  int score = 0;
  for (const std::string& code : codes) text += "| " + code + " | 90.0" + std::to_string(score++) + " |\n";
  return papers::questions(papers::read(text).at(0).record);
}

using Codes = std::vector<std::pair<std::string, int>>;

}  // namespace

TEST_CASE("a figure behind a name is no score where the column has one") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n| ตัวชี้วัด | คะแนน |\n|---|---|\n"
      "| การปฏิบัติหน้าที่ | 91.00 |\n| การใช้งบประมาณ 9 | 92.00 |\n| การใช้อำนาจ 93.50 | |\n");
  CHECK(papers::scores(record) == std::vector<int>{9100, 9200, 9350});
}

TEST_CASE("rows whose names are lost are numbered by their place, if it leaves no choice") {
  using Numbers = std::vector<int>;
  CHECK(rules::numbers_by_place({0, 0, 3, 4, 5, 6, 7, 8, 9, 10}, 10) ==
        Numbers{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  CHECK(rules::numbers_by_place({1, 2, 0, 4, 5, 6, 7, 8, 9, 0}, 10) ==
        Numbers{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  CHECK(rules::numbers_by_place({0, 3, 4, 0, 7}, 10) == Numbers{0, 3, 4, 0, 7});  // too few rows
  CHECK(rules::numbers_by_place({1, 3, 2, 0, 5}, 10) == Numbers{1, 3, 2, 0, 5});  // by score
  CHECK(rules::numbers_by_place({0, 0, 0, 4, 5}, 10) == Numbers{0, 0, 0, 4, 5});  // too few names
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n| ตัวชี้วัด | คะแนน |\n|---|---|\n"
      "| ซ7จงยบนยนภ | 91.00 |\n| การใช้งบประมาณ | 92.00 |\n| การใช้อำนาจ | 93.00 |\n| คะแนนเฉลี่ย IIT | 92.00 "
      "|\n");
  CHECK(papers::scores(record) == std::vector<int>{9100, 9200, 9300});
  CHECK(record.indicators[0].score.evidence->confidence == 0.5);
}

TEST_CASE("a score in its column whose point was not seen is never sure") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n| ตัวชี้วัด | คะแนน |\n|---|---|\n"
      "| การปฏิบัติหน้าที่ | 95 95 |\n| การใช้งบประมาณ | 95.2 0 |\n| การใช้อำนาจ | 91 12 3 |\n");
  CHECK(papers::scores(record) == std::vector<int>{9595, 9520, -1});
  CHECK(record.indicators[0].score.evidence->confidence == 0.5);
  CHECK(record.indicators[1].score.evidence->confidence == 1);
}

TEST_CASE("a score below ten is never sure: one of its figures may be lost") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปี 2568\n\n| ตัวชี้วัด | คะแนน |\n|---|---|\n| การปฏิบัติหน้าที่ | 78.83 |\n"
      "| การใช้งบประมาณ | 7.83 |\n| การใช้อำนาจ | 0.00 |\n");
  const auto& indicators = drafts.at(0).record.indicators;
  REQUIRE(indicators.size() == 3);
  CHECK(indicators[0].score.evidence->confidence > 0.9);
  CHECK(indicators[1].score.evidence->confidence <= 0.5);
  CHECK(indicators[2].score.evidence->confidence > 0.9);
}

TEST_CASE("no point between four figures, an end of a pen stroke before a score; a year is none") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n| ตัวชี้วัด | คะแนน |\n|---|---|\n"
      "| การปฏิบัติหน้าที่ | 8140 |\n| การใช้งบประมาณ | อ 98.89 |\n| การใช้อำนาจ | 2567 |\n| การใช้ทรัพย์สินของราชการ | "
      "10000 |\n");
  CHECK(papers::scores(record) == std::vector<int>{8140, 9889, -1, 10000});
  CHECK(record.indicators[0].score.evidence->confidence == 0.5);
}

TEST_CASE("a cell over two rows with a score for each: the rule between was not seen") {
  const auto scores = [](const std::string& lines) {
    return papers::scores(papers::record_of(
        "<p>รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568</p><table><tr><td>ตัวชี้วัด</td><td>คะแนน</td></tr>"
        "<tr><td>การปฏิบัติหน้าที่</td><td rowspan=\"2\">" +
        lines +
        "</td></tr><tr><td>การใช้งบประมาณ</td></tr><tr><td>การใช้อำนาจ</td><td>93.52</td></tr></table>"));
  };
  CHECK(scores("95.33<br>90.76") == std::vector<int>{9533, 9076, 9352});
  CHECK(scores("95.33/100<br>90.76/100") == std::vector<int>{9533, 9076, 9352});
  CHECK(scores("95.33<br>90.76<br>88.00") == std::vector<int>{-1, -1, 9352});
}

TEST_CASE("a score that is illegible in the table stands in another place of the paper") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n| ตัวชี้วัด | คะแนน |\n|---|---|\n"
      "| การปฏิบัติหน้าที่ | ๙s.x |\n| การใช้งบประมาณ | 92.00 |\n\nตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้คะแนน 95.33 คะแนน\n");
  CHECK(papers::scores(record) == std::vector<int>{9533, 9200});
}

TEST_CASE("a label among lines of something else in its cell, and rests of strokes beside its score") {
  const auto scores = [](const std::string& rows) {
    return papers::scores(papers::record_of(
        "<p>รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568</p><table><tr><td>ตัวชี้วัด/ผลคะแนน</td></tr>" + rows +
        "</table>"));
  };
  CHECK(scores("<tr><td>การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)<br>1. การปฏิบัติหน้าที่ 95.83 คะแนน</td></tr>"
               "<tr><td>2. การใช้งบประมาณ 96.90 คะแนน I3</td></tr>"
               "<tr><td>i 0 8<br>3. การใช้อำนาจ 93.50-คะแนน</td></tr>"
               "<tr><td>4. การใช้ทรัพย์สินของราชการ 85.95 คะแนน</td></tr>") ==
        std::vector<int>{9583, 9690, 9350, 8595});
  const Record dashed = papers::record_of(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n| ตัวชี้วัด | คะแนน |\n|---|---|\n"
      "| การปฏิบัติหน้าที่ | -87.65 |\n| การใช้งบประมาณ | 92.00 |\n");
  CHECK(papers::scores(dashed) == std::vector<int>{8765, 9200});
  CHECK(dashed.indicators[0].score.evidence->confidence == 0.5);
}

TEST_CASE("a nought before two figures is an o, also beyond the year's numbers") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2569\n\nตัวชี้วัดที่ 10 การป้องกันการทุจริต\n\n| รหัสคำถาม | คะแนน "
      "|\n|---|---|\n"
      "| ข้อ o 21 | 100.00 |\n| ข้อ 0 27 | 0.00 |\n| ข้อ 028 | 50.00 |\n");
  CHECK(papers::questions(record) ==
        std::vector<std::pair<std::string, int>>{{"o21", 10000}, {"o27", 0}, {"o28", 5000}});
}

TEST_CASE("a code between its neighbours is read by its place where its glyphs allow it") {
  const auto symbols = [](const std::string& other) {
    return std::vector<Symbol>{{"i", {}, 0.9, {}}, {"๔", {}, 0.9, {{other, 0.1}}}};
  };
  const rules::Code seven{"i", 7}, four{"i", 4}, nine{"i", 9};
  CHECK(rules::between(seven, four, nine, symbols("๘")) == rules::Code{"i", 8});
  CHECK_FALSE(rules::between(seven, four, nine, symbols("๕")));
  CHECK_FALSE(rules::between(seven, four, nine, {}));
  CHECK_FALSE(rules::between(seven, four, {"i", 10}, symbols("๘")));
  CHECK_FALSE(rules::between(seven, {"e", 4}, nine, symbols("๘")));
  CHECK_FALSE(rules::between(seven, {"i", 8}, nine, symbols("๘")));
}

TEST_CASE("a code whose letter was misread is told by its number and its heading") {
  const std::string use = "ตัวชี้วัดที่ 2 การใช้งบประมาณ";
  CHECK(codes_of(use, {"ข้อ i4", "ข้อ ถ5", "ข้อ ii6"}) == Codes{{"i4", 9000}, {"i5", 9001}, {"i6", 9002}});
  CHECK(codes_of(use, {"ข้อ i4", "ขอ 5", "ซ้อ l6"}) == Codes{{"i4", 9000}, {"i5", 9001}, {"i6", 9002}});
  CHECK(codes_of(use, {"ข้อ i4", "ข้อ ถ9"}) == Codes{{"i4", 9000}, {"?", 9001}});  // no such question there
}

TEST_CASE("a row whose code cannot be read is not dropped without a word") {
  const std::string use = "ตัวชี้วัดที่ 2 การใช้งบประมาณ";
  CHECK(codes_of(use, {"ข้อ i4", "", "ข้อ i6"}) == Codes{{"i4", 9000}, {"?", 9001}, {"i6", 9002}});
  CHECK(codes_of(use, {"ข้อ i4", "ชุ้ะ 31", "ข้อ i6"}) == Codes{{"i4", 9000}, {"?", 9001}, {"i6", 9002}});
  CHECK(codes_of(use, {"ข้อ i4", "ข้อ i6", "คะแนนเฉลี่ย"}) == Codes{{"i4", 9000}, {"i6", 9001}});
  const std::string table =
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n" + use + "\n\n| ข้อคำถาม | คะแนน |\n|---|---|\n";
  CHECK(papers::questions(
            papers::record_of(table + "| ข้อ i4 | 90.00 |\n| ซื่อ 539.25 | |\n| | |\n| ผู้รายงาน | |\n")) ==
        Codes{{"i4", 9000}, {"?", -1}});
}

TEST_CASE("a range of codes is a range or no code") {
  const std::string publish = "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล";
  CHECK(codes_of(publish, {"ข้อ o1 - oo4", "ข้อ o5 - ข9", "ข้อ o10 -- o12", "ข้อ 0 19", "ข้อ 0 20 – o 22"}) ==
        Codes{{"o1-o4", 9000}, {"o5-o9", 9001}, {"o10-o12", 9002}, {"o19", 9003}, {"o20-o22", 9004}});
  for (const auto& [code, score] : codes_of(publish, {"ข้อ o1 - ??4", "ข้อ o8"})) CHECK(code != "o1");
}

TEST_CASE("a question's sentence is read with its first words misread") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nตัวชี้วัดที่ 3 การใช้อำนาจ\n\n"
      "ซ้อ l7 ได้คะแมน 84.33 ประเด็น บุคลากรเห็นว่างานกระจุกอยู่ที่คนเดิม\n\nข้อคำ ถาม I8 ได้คะแนน 82.00 ประเด็น "
      "ควรมอบงานให้ทั่ว\n\n"
      "้อ I9 ไคคะแนน 81.00 ประเด็น ควรอธิบายเกณฑ์การเลื่อนขั้น\n");
  CHECK(papers::questions(drafts.at(0).record) == Codes{{"i7", 8433}, {"i8", 8200}, {"i9", 8100}});
}

namespace {

std::optional<std::string> grade_of(const std::string& words) {
  return papers::read("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nได้คะแนนรวม 90.10 คะแนน " + words + "\n")
      .at(0)
      .record.assessment.grade.value;
}

}  // namespace

TEST_CASE("a misread level is the one that it can only be, or none") {
  CHECK(grade_of("ระดับ ผ่าฆดี รายงานนี้") == "ผ่านดี");
  CHECK(grade_of("(ผ่านศี) ที่ได้รับ") == "ผ่านดี");
  CHECK(grade_of("ผลอยู่ในระดับ ฟ่าน เนื้อหาต่อไป") == "ผ่าน");
  CHECK(grade_of("อยู่ในระดับผ่านดังนี้") == "ผ่าน");
  CHECK(grade_of("อยู่ในระดับผ่านดีและรักษาไว้") == "ผ่านดี");
  CHECK(grade_of("ผลการประเมินระดับ ผ่านีเยี่ยม แยกตามตัวชี้วัด") == "ผ่านดีเยี่ยม");
  CHECK(grade_of("เทียบเท่าระดบ ผ่านดี ในปีนี้") == "ผ่านดี");
  CHECK(grade_of("อยู่ในระดับ ผ่านดี เยี่ยม") == "ผ่านดีเยี่ยม");
  CHECK(grade_of("จัดอยู่ในระดับ ต้องปรับปรุง โดยด่วน รายตัวชี้วัด") == "ต้องปรับปรุงโดยด่วน");
  CHECK(grade_of("จัดอยู่ในระดับ ต้องปรัษปรุง รายตัวชี้วัดเป็นดังนี้") == "ต้องปรับปรุง");
  for (const char* words : {"อยู่ในระดับผ่านด", "อยู่ในระดับผ่านตืและรักษาไว้", "อยู่ในระดับ ผ่านี", "(ระดับ ผ่านคิ)"})
    CHECK(grade_of(words) != "ผ่าน");
}

TEST_CASE("a column of results is read from a closed list") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n| ที่ | ตัวชี้วัด | คะแนน | ผลการประเมิน |\n|---|---|---|---|\n"
      "| 1 | การปฏิบัติหน้าที่ | 90.10 | ผ่านเภณฑ์ |\n| 2 | การใช้งบประมาณ | 70.10 | ไผ่านเกณฑ์ |\n"
      "| 3 | การใช้อำนาจ | 88.10 | รอประกาศ |\n");
  const auto& indicators = drafts.at(0).record.indicators;
  REQUIRE(indicators.size() == 3);
  CHECK(indicators[0].result.value == "ผ่านเกณฑ์");
  CHECK(indicators[0].result.evidence->raw == "ผ่านเภณฑ์");
  CHECK_FALSE(indicators[1].result.value);  // reached or not?
  CHECK(indicators[2].result.value == "รอประกาศ");
}

TEST_CASE(
    "an instrument's mean is its own, whatever is left of its letters; no row of an indicator gives one") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n| เครื่องมือ | ที่ | ตัวชี้วัด | คะแนน |\n|---|---|---|---|\n"
      "| IIT | 1 | การปฏิบัติหน้าที่ | 90.10 |\n| IIT | 2 | กาxxxxxะxxx | 70.10 |\n| | | คะแนนเฉลี่ย lIT | 80.10 |\n"
      "| EIT | 6 | คุณภาพการดำเนินงาน | 90.20 |\n| | | คะแนนเฉลี่ย EI | 90.20 |\n"
      "| OIT | 9 | การเปิดเผยข้อมูล | 90.30 |\n| | | คะแนนเฉลี่ย IT | 90.30 |\n");
  const auto& instruments = drafts.at(0).record.assessment.instruments;
  REQUIRE(instruments.size() == 2);  // IT may be any
  CHECK(instruments[0].instrument == Instrument::kIit);
  CHECK(instruments[0].score.value == 8010);
  CHECK(instruments[1].instrument == Instrument::kEit);
  CHECK(instruments[1].score.value == 9020);
}

namespace {

Agency agency_of(const std::string& lines) {
  return papers::read("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n" + lines + "\n\nได้คะแนนรวม 90.10 คะแนน\n")
      .at(0)
      .record.memo.agency;
}

}  // namespace

TEST_CASE("an address is read with its words misread") {
  for (const char* line : {"จังวัดลำปาง", "จัทวัดลำปาง", "วังหวัดลำปาง", "จังหาัดลำปาง", "จังหวัลำปาง", "จังหวัดลำปวง"}) {
    const Agency agency = agency_of("เทศบาลตำบลบ้านสมมติ\nตำบสบ้านสมมติ อำเภอห้วยตัวอย่าง " + std::string(line));
    CHECK(agency.subdistrict.value == "บ้านสมมติ");
    CHECK(agency.district.value == "ห้วยตัวอย่าง");
    CHECK(agency.province.value == "ลำปาง");
  }
  CHECK_FALSE(agency_of("เทศบาลตำบลบ้านสมมติ\nอำเภอห้วยตัวอย่าง กองคลังและพัสดุ").province.value);
}

TEST_CASE("units side by side are no agency") {
  CHECK(
      agency_of("เทศบาลตำบลบ้านสมมติ\n\nสำนักปลัดเทศบาล, กองสาธารณสุข\n\nสำนักปลัดเทศบาล/กองสาธารณสุข").name.value ==
      "เทศบาลตำบลบ้านสมมติ");
}

TEST_CASE("a telephone number is one whatever is left of its label") {
  for (const char* label : {"โหร.", "ทร", "โทศัพท์", "โททรศัพท์", "ไทร"}) {
    const auto drafts =
        papers::read("บันทึกข้อความ\n\nส่วนราชการ กองช่าง เทศบาลเมืองสมมติ " + std::string(label) +
                     " 0 7716 2259\n\nที่ พร 52001/12 วันที่ 5 มกราคม 2569\n\nเรื่อง รายงานผล ITA\n\n"
                     "เรียน นายกเทศมนตรีเมืองสมมติ\n\nด้วยกองช่างได้รับแจ้งผลแล้ว\n");
    CHECK(drafts.at(0).record.memo.phone.value == "0 7716 2259");
    CHECK(drafts.at(0).record.memo.unit.value == "กองช่าง");
  }
}

TEST_CASE("an indicator's name with its own number is a heading whatever stands before it") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nคัวชี้ๅัดฑี่ 6 คุณภาพการดำเนินงาน\n\nภารนำผ ลไปใช้ของหน่วยงาน\n\n"
      "1. จัดทำประกาศข้อควรทำและไม่ควรทำ\n\nตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร\n\nหน่วยงาน จะดำเนิน การดังนี้\n\n"
      "1. แจ้งเหตุผลของโครงการ\n");
  const auto& guidelines = drafts.at(0).record.guidelines;
  REQUIRE(guidelines.size() == 2);
  CHECK(guidelines[0].indicator == 6);
  CHECK(guidelines[1].indicator == 7);
  CHECK(table_of({"การปฏิบัติหน้าที่", "2ค การใช้งบประมาณ"}) == std::vector<int>{8150, 8250});
}

TEST_CASE("columns are known with their headings misread") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n| ที่ | ตัวชี้วัด | ปี 2567 | ปี 2568 | xxกxxx "
      "|\n|---|---|---|---|---|\n"
      "| 1 | การปฏิบัติหน้าที่ | 60.75 | 95.56 | 34.81 |\n| 2 | การใช้งบประมาณ | 70.00 | 95.48 | 25.48 |\n"
      "| 3 | การใช้อำนาจ | 61.55 | 93.02 | 31.47 |\n\n"
      "| หัๅข้อ | ขั้นตอน/วิธีการดำเนินการ | มาตรการ | ผู้รับผิดชอบ |\n|---|---|---|---|\n"
      "| 1. การดูแลเรื่องเปิดเผยข้อมูล | ตั้งคณะทำงาน | เผยแพร่ให้ครบ | กองคลัง |\n");
  const Record& record = drafts.at(0).record;
  REQUIRE(record.comparisons.size() == 3);
  CHECK(record.comparisons[0].delta.value == 3481);
  CHECK(record.comparisons[2].delta.value == 3147);
  REQUIRE(record.measures.size() == 1);
  CHECK(record.measures[0].no.value == 1);
  CHECK(record.measures[0].issue.value == "การดูแลเรื่องเปิดเผยข้อมูล");
}

TEST_CASE("results in the first row are no headings") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n| ระดับ | คะแนนการประเมิน | ประเด็นตัวชี้วัด |\n|---|---|---|\n"
      "| ไม่ผ่านเกณฑ์ | 79.25 | 1. การปฏิบัติหน้าที่ |\n| ผ่านเกณฑ์ | 89.25 | 2. การใช้งบประมาณ |\n");
  CHECK(papers::scores(drafts.at(0).record) == std::vector<int>{7925, 8925});
}

TEST_CASE("the paper's score is found with the words beside it misread") {
  for (const char* line :
       {"ผลคะแนน ITA ของอบต.สมมติ คืฮ 86.78 คะแนน ซึ่งยู่ในะดับ ผ่าน ดังรายการ",
        "เพื่อบอกว่าศะแนน 86.78 คะแมน (ผ่าม) ที่ได้รับ", "มีคะแนนรามทุกแบบวัด 86.78 คะแนน เทียบเท่าระดบ ผ่าน ในปีนี้"}) {
    const auto drafts =
        papers::read("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n" + std::string(line) + "\n");
    CHECK(drafts.at(0).record.assessment.overall_score.value == 8678);
  }
}

TEST_CASE("a comparison of an indicator whose name is lost is not the whole paper's") {
  const auto drafts = papers::read(
      "รายงานผลการดำเนินการ ITA ปีงบประมาณ พ.ศ. 2568\n\nปีงบประมาณ พ.ศ. 2568 ตัวชี้วัดxกxxxหxxxด 93.15 คะแนน สูงขึ้น "
      "32.96 คะแนน "
      "จากปีงบประมาณ พ.ศ. 2567 ซึ่งได้ 60.19 คะแนน\n");
  CHECK(drafts.at(0).record.comparisons.empty());
}

TEST_CASE("an agency's name in the head ends where its address begins, and a blank inside it is none") {
  const auto name_of = [](const std::string& line) {
    return papers::read("บันทึกข้อความ\n\nส่วนราชการ กองช่าง " + line +
                        "\n\nที่ พร 52001/12 วันที่ 5 มกราคม 2569\n\nเรื่อง รายงานผล ITA\n\nเรียน นายกเทศมนตรี\n\n"
                        "ด้วยเทศบาลตำบลนามะกรูดทองได้รับแจ้งผลแล้ว เทศบาลตำบลนามะกรูดทอง จึงรายงาน\n")
        .at(0)
        .record.memo.agency.name.value;
  };
  CHECK(name_of("เทศบาลตำบลนา มะกรูดทอง") == "เทศบาลตำบลนามะกรูดทอง");
  CHECK(name_of("เทศบาลตำบลนามะกรูดทองำเภอเมือง") == "เทศบาลตำบลนามะกรูดทอง");
}

TEST_CASE("the measures' heading misread beyond the rule is told beside the steps'") {
  const auto drafts = papers::read(
      "มาตรการ ITA ปีงบประมาณ พ.ศ. 2569\n\n"
      "ผู้รับผิดชอบ\tประเด็นที่ต้องพัฒนา\tฆาตรกาาร\tขั้นตอน/วิธีปฏิบัติ\n"
      "กองคลัง\tการยืมทรัพย์สิน\tจัดทำทะเบียนคุม\t1) สำรวจ 2) บันทึก\n");
  REQUIRE(drafts.at(0).record.measures.size() == 1);
  CHECK(drafts[0].record.measures[0].measure.value == "จัดทำทะเบียนคุม");
  CHECK(drafts[0].record.measures[0].steps.value);
}

TEST_CASE("two rows in one cell are two rows, and one never has the other's score") {
  const auto scores_of = [](const std::string& second) {
    return papers::scores(
        papers::read(
            "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n<table><tr><td>ตัวชี้วัด</td><td>ข้อสังเกต</td></tr>"
            "<tr><td>6. คุณภาพการดำเนินงาน 83.26 คะแนน</td><td>ดี</td></tr>"
            "<tr><td>7. ประสิทธิภาพการสื่อสาร 79.52 คะแนน<br>8. การปรับปรุงระบบการทำงาน " +
            second + "</td><td>ดี</td></tr></table>\n")
            .at(0)
            .record);
  };
  CHECK(scores_of("73.81 คะแนน") == std::vector<int>{8326, 7952, 7381});
  CHECK(scores_of("73.81 จะแนน") == std::vector<int>{8326, 7952, 7381});
}

TEST_CASE("what stands among dashes is a tick, whatever it was read as") {
  const auto measures = papers::read(
                            "มาตรการส่งเสริมความโปร่งใส ปีงบประมาณ พ.ศ. 2568\n\n"
                            "มาตรการ\tขั้นตอน\tยังไม่ดำเนินการ\tอยู่ระหว่างดำเนินการ\tดำเนินการเสร็จเรียบร้อยแล้ว\n"
                            "จัดทำคู่มือ\tร่างคู่มือ\t-\tป\t-\nจัดอบรม\tเชิญวิทยากร\t-\t-\t9\n"
                            "จัดประชุม\tเชิญทุกกอง\t-\t-\t-\nติดประกาศ\tที่บอร์ด\t\tป\t\n"
                            "ออกแบบ\tแบบใหม่\t\t\t7\n")
                            .at(0)
                            .record.measures;
  REQUIRE(measures.size() == 5);
  CHECK(measures[0].status.value == MeasureStatus::kInProgress);
  CHECK(measures[1].status.value == MeasureStatus::kDone);
  CHECK_FALSE(measures[2].status.value);
  CHECK_FALSE(measures[3].status.value);
  CHECK(measures[4].status.value == MeasureStatus::kDone);
}
