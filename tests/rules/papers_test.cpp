// Invented papers: other agencies, wordings, column orders and digits than the archive's.
#include "paper.h"

using namespace thaimemo;

TEST_CASE("a memo whose lines stand in one block") {
  const auto drafts = papers::read(
      "บันทึกข้อความ\n"
      "ส่วนราชการ กองช่าง องค์การบริหารส่วนจังหวัดน่าน โทรศัพท์ ๐ ๕๔๐๐ ๐๐๐๑\n"
      "ที่ นน ๕๑๐๐๔/ว ๑๒ วันที่ ๓ มีนาคม ๒๕๖๖\n"
      "เรื่อง ขอส่งผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ\n"
      "พ.ศ. ๒๕๖๕\n"
      "เรียน นายกองค์การบริหารส่วนจังหวัดน่าน\n"
      "ด้วยกองช่างได้รับแจ้งผลดังกล่าวแล้ว จึงขอรายงานให้ทราบ\n");
  REQUIRE(drafts.size() == 1);
  const Memo& memo = drafts[0].record.memo;
  CHECK(drafts[0].record.kind == Kind::kMemo);
  CHECK(memo.agency.name.value == "องค์การบริหารส่วนจังหวัดน่าน");
  CHECK(memo.agency.type.value == "provincial_administrative_organization");
  CHECK(memo.unit.value == "กองช่าง");
  CHECK(memo.phone.value == "0 5400 0001");
  CHECK(memo.number.value == "นน 51004/ว 12");
  CHECK(memo.date.value == "2023-03-03");
  REQUIRE(memo.subject.value);
  CHECK(memo.subject.value->find("ด้วย") == std::string::npos);
  CHECK(memo.subject.value->find("2565") != std::string::npos);
  CHECK(memo.addressee.value == "นายกองค์การบริหารส่วนจังหวัดน่าน");
  CHECK(drafts[0].record.assessment.fiscal_year.value == 2565);
}

TEST_CASE("columns in another order, ticks of another kind, row numbers of their own") {
  const auto drafts = papers::read(
      "รายงานผลการดำเนินการตามมาตรการส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567\n"
      "เทศบาลนครตัวอย่าง อำเภอเมืองตัวอย่าง จังหวัดลำปาง\n\n"
      "ลำดับ\tผู้รับผิดชอบหลัก\tระยะเวลาในการดำเนินการ\tโครงการ/"
      "กิจกรรม\tยังไม่ได้ดำเนินการ\tกำลังดำเนินการ\tดำเนินการแล้วเสร็จ\n"
      "1\tกองคลัง, กองช่าง\t1 ต.ค. 2566 - 30 ก.ย. 2567\tอบรมผู้ตรวจรับพัสดุ\t\t\t✓\n"
      "2\tสำนักปลัดเทศบาล\tตลอดปีงบประมาณ 2567\tทำคู่มือยืมครุภัณฑ์\t\t✓\t\n"
      "3\tทุกกอง\tตลอดปีงบประมาณ 2567\tเปิดเวทีรับฟังความเห็น\t✓\t\t\n");
  REQUIRE(drafts.size() == 1);
  const Record& record = drafts[0].record;
  CHECK(record.kind == Kind::kReport);
  CHECK(record.memo.agency.type.value == "city_municipality");
  CHECK(record.memo.agency.province.value == "ลำปาง");
  REQUIRE(record.measures.size() == 3);
  CHECK(record.measures[0].no.value == 1);
  CHECK(record.measures[0].measure.value == "อบรมผู้ตรวจรับพัสดุ");
  CHECK(record.measures[0].responsible_units == std::vector<std::string>{"กองคลัง", "กองช่าง"});
  CHECK(record.measures[0].period.start == "2023-10-01");
  CHECK(record.measures[0].period.end == "2024-09-30");
  CHECK(record.measures[0].status.value == MeasureStatus::kDone);
  CHECK(record.measures[1].status.value == MeasureStatus::kInProgress);
  CHECK(record.measures[1].period.fiscal_year == 2567);
  CHECK(record.measures[2].status.value == MeasureStatus::kNotStarted);
  CHECK(record.tables.empty());
}

TEST_CASE("codes are told from what they stand under") {
  const auto drafts = papers::read(
      "รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘\n\n"
      "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ\n\n"
      "ข้อคำถาม\tคะแนน\tข้อเสนอแนะ\n"
      "ข้อ ๑๑๐\t๘๐.๐๐\tขอให้ลงทะเบียนคุมการยืมทุกครั้ง\n"
      "ข้อ l๑๑\t๙๐.๐๐\t\n"
      "ข้อ ๑๒\t๑๐๐\t\n\n"
      "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล\n\n"
      "ข้อ\tคะแนน\n"
      "๐๑ ถึง ๐๖\t๑๐๐.๐๐\n"
      "O๗\t-\n\n"
      "ข้อคำถามที่ ๙๙ ได้คะแนน ๕๐.๐๐ ยังหาไม่พบว่าเป็นข้อใด\n");
  const Record& record = drafts.at(0).record;
  REQUIRE(record.questions.size() == 6);
  CHECK(record.questions[0].code.value == "i10");
  CHECK(record.questions[1].code.value == "i11");
  CHECK(record.questions[2].code.value == "i12");
  CHECK(record.questions[2].score.value == 10000);
  CHECK(record.questions[3].code.value == "o1");
  CHECK(record.questions[3].through.value == "o6");
  CHECK(record.questions[4].code.value == "o7");
  CHECK_FALSE(record.questions[4].score.value);
  CHECK_FALSE(record.questions[5].code.value);  // never guessed, but kept
  CHECK(record.questions[5].code.evidence->raw == "๙๙");
  REQUIRE(record.findings.size() == 1);
  CHECK(record.findings[0].about == Scope{"indicator:4"});
}

TEST_CASE("three years side by side") {
  const auto drafts = papers::read(
      "สรุปผลการประเมิน ITA\n\n"
      "ตัวชี้วัด\tปี 2566\tปี 2567\tปี 2568\n"
      "การปฏิบัติหน้าที่\t80.00\t85.50\t90.25\n"
      "การใช้งบประมาณ\t70.00\t75.00\t72.50\n");
  const Record& record = drafts.at(0).record;
  REQUIRE(record.comparisons.size() == 4);
  CHECK(record.comparisons[0].fiscal_year.value == 2568);
  CHECK(record.comparisons[0].score.value == 9025);
  CHECK(record.comparisons[0].previous.value == 8550);
  CHECK(record.comparisons[1].previous_year.value == 2566);
  CHECK(record.comparisons[1].previous.value == 8000);
  CHECK(papers::scores(record) == std::vector<int>{9025, 7250});
}

TEST_CASE("targets, ranges and laws are no scores and no years") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568\n"
      "เทศบาลตำบลสมมุติ อำเภอตัวอย่าง จังหวัดแพร่\n\n"
      "หน่วยงานต้องผ่านเกณฑ์ (85 คะแนนขึ้นไป) ตามเป้าหมาย และเคยตั้งเป้าระดับ ดี (85 - 94 คะแนน) ไว้ "
      "ทั้งนี้ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540\n\n"
      "ปีหน้าตั้งใจให้คะแนนรวม 95 คะแนนขึ้นไป\n\n"
      "ในปีนี้ได้คะแนนรวม 88.10 คะแนน อยู่ในระดับ ผ่าน\n");
  const Record& record = drafts.at(0).record;
  CHECK(record.assessment.overall_score.value == 8810);
  CHECK(record.assessment.grade.value == "ผ่าน");
  CHECK(record.assessment.fiscal_year.value == 2568);
  for (const Mention& mention : drafts[0].mentions) CHECK(mention.field.kind != FieldKind::kOverallScore);
}

TEST_CASE("labels misread here and there") {
  const auto drafts = papers::read(
      "บันทึกขอความ\n\n"
      "สวนราชกาล งานแผน เทศบาลเมืองสมมติ โทร. 0 3200 0000\n\n"
      "ที่ พร 52001/7\n\n"
      "วันที่ 5 มกราคม 2569\n\n"
      "เรื่อง รายงานผลกาประเมิน ITA ประจำปีงบปะมาณ พ.ศ. 2568\n\n"
      "เรียน นายกเทศมนตรีเมืองสมมติ\n\n"
      "คะเเนนภาพรวมไดั 94.50 คะแนน อยูในระดับ ผ่านดี\n\n"
      "ตัวชี้วัค\tคะแนม\n"
      "กาปฏิบัติหนาที่\t95.29\n"
      "การใช้งบประ มาณ\t97.45\n"
      "การใชอำนาจ\t99.61\n"
      "การไช้ทรัพย์สินของราชการ\t85.88\n");
  const Record& record = drafts.at(0).record;
  CHECK(record.kind == Kind::kMemo);
  CHECK(record.memo.agency.type.value == "town_municipality");
  CHECK(record.memo.number.value == "พร 52001/7");
  CHECK(record.assessment.fiscal_year.value == 2568);
  CHECK(record.assessment.overall_score.value == 9450);
  CHECK(record.assessment.grade.value == "ผ่านดี");
  CHECK(papers::scores(record) == std::vector<int>{9529, 9745, 9961, 8588});
}

TEST_CASE("two memos in a file, and prose that is neither") {
  const auto two = papers::read(
      "บันทึกข้อความ\n\nส่วนราชการ กองคลัง เทศบาลตำบลหนึ่ง\n\nที่ ชร 1/2566\n\nเรื่อง ส่งรายงาน\n\nเรียน ปลัดเทศบาล\n\n"
      "บันทึกข้อความ\n\nส่วนราชการ กองช่าง เทศบาลตำบลหนึ่ง\n\nที่ ชร 2/2566\n\nเรื่อง ส่งแบบ\n\nเรียน ปลัดเทศบาล\n");
  REQUIRE(two.size() == 2);
  CHECK(two[0].record.memo.unit.value == "กองคลัง");
  CHECK(two[1].record.memo.unit.value == "กองช่าง");

  const auto prose = papers::read(
      "ตลาดเช้าเปิดเวลาตีห้า แม่ค้าขายปลา 3 เจ้า ราคากิโลกรัมละ 85.50 บาท\n\nชื่อ\tราคา\nปลานิล\t60\nปลาดุก\t75\n");
  REQUIRE(prose.size() == 1);
  CHECK(prose[0].record.kind == Kind::kOther);
  CHECK(prose[0].record.tables.size() == 1);
  CHECK(prose[0].record.indicators.empty());
  CHECK_FALSE(prose[0].record.assessment.overall_score.value);
  CHECK(papers::read("").size() == 1);
}

TEST_CASE(
    "running numbers of indicators sorted by score are ranks; of a table in another order, only row "
    "numbers") {
  const std::string head =
      "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566\nเทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน\n\n"
      "ลำดับ\tตัวชี้วัด\tคะแนน\n";
  const auto ranks = [&](const std::string& rows) {
    const auto drafts = papers::read(head + rows);
    REQUIRE(drafts.size() == 1);
    std::vector<std::pair<int, int>> all;
    for (const auto& each : drafts[0].record.indicators)
      all.emplace_back(each.no, each.rank.value.value_or(0));
    return all;
  };
  using Ranks = std::vector<std::pair<int, int>>;
  CHECK(ranks("1\tการใช้งบประมาณ\t95.67\n2\tการเปิดเผยข้อมูล\t95.00\n3\tการใช้อำนาจ\t92.00\n") ==
        Ranks{{2, 1}, {3, 3}, {9, 2}});
  CHECK(ranks("1\tการใช้งบประมาณ\t75.67\n2\tการเปิดเผยข้อมูล\t95.00\n3\tการใช้อำนาจ\t92.00\n") ==
        Ranks{{2, 0}, {3, 0}, {9, 0}});
  CHECK(ranks("1\tการปฏิบัติหน้าที่\t95.67\n2\tการใช้งบประมาณ\t95.00\n3\tการใช้อำนาจ\t92.00\n") ==
        Ranks{{1, 0}, {2, 0}, {3, 0}});
}

TEST_CASE("a name that cannot be read is not given the number of its place in a ranked list") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566\nเทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน\n\n"
      "ลำดับ\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t98.00\n2\tกxxxxxxxxล\t95.00\n3\tการใช้อำนาจ\t92.00\n"
      "4\tการใช้งบประมาณ\t91.00\n5\tการเปิดเผยข้อมูล\t90.00\n");
  REQUIRE(drafts.size() == 1);
  CHECK(drafts[0].record.indicators[1].no == 2);
  CHECK(drafts[0].record.indicators[1].score.value == 9100);
}

TEST_CASE("a title set line by line is read as far as its year; one without a year keeps to its line") {
  const auto title = [](const std::string& head) {
    const auto drafts = papers::read(head + "\n\nตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้คะแนน 90.00 คะแนน\n");
    REQUIRE(drafts.size() == 1);
    return drafts[0].record.title.value.value_or("");
  };
  CHECK(
      title(
          "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการ\n\nดำเนินงานของหน่วยงานภาครัฐ (Integrity and\n\n"
          "Transparency Assessment : ITA) ปีงบประมาณ พ.ศ.\n\n2566\n\nเทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน") ==
      "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and "
      "Transparency Assessment : ITA) ปีงบประมาณ พ.ศ. 2566");
  CHECK(title("แผนยกระดับคุณธรรมและความโปร่งใส\n\nเทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน\n\nปีงบประมาณ พ.ศ. 2566") ==
        "แผนยกระดับคุณธรรมและความโปร่งใส");
  CHECK(title("บทวิเคราะห์คะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566 เพื่อยก\n\nระดับคุณธรรมและความโปร่งใส\n\n"
              "เทศบาลตำบลตัวอย่าง") ==
        "บทวิเคราะห์คะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566 เพื่อยกระดับคุณธรรมและความโปร่งใส");
}

TEST_CASE("an agency's line may go on, within a word, on the next") {
  const auto memo =
      papers::record_of(
          "บันทึกข้อความ\n\nส่วนราชการ สำนักปลัดเทศบาล เทศบาลตำบลตัวอย่าง ตำบลตัวอย่าง อำเภอบ้านสม\n\n"
          "มุติ จังหวัดน่าน โทร. 0 5400 0001\n\nที่ นน 51004/12 วันที่ 3 มีนาคม 2566\n\nเรื่อง รายงานผลการประเมิน\n\n"
          "เรียน นายกเทศมนตรีตำบลตัวอย่าง\n\nด้วยได้รับแจ้งผลดังกล่าวแล้ว จึงขอรายงานให้ทราบ\n")
          .memo;
  CHECK(memo.agency.name.value == "เทศบาลตำบลตัวอย่าง");
  CHECK(memo.agency.subdistrict.value == "ตัวอย่าง");
  CHECK(memo.agency.district.value == "บ้านสมมุติ");
  CHECK(memo.agency.province.value == "น่าน");
  CHECK(memo.unit.value == "สำนักปลัดเทศบาล");
  CHECK(memo.phone.value == "0 5400 0001");
  CHECK(memo.number.value == "นน 51004/12");
  CHECK(memo.date.value == "2023-03-03");
}

TEST_CASE("counts and shares of answers are no scores") {
  const auto drafts = papers::read(
      "รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n"
      "ข้อคำถาม\tจำนวน\tร้อยละ\ni1 ตามขั้นตอน\t45\t90.00\ni2 เท่าเทียม\t40\t80.00\n\n"
      "ข้อ\tร้อยละ\tจำนวนผู้ตอบ (คน)\tข้อเสนอแนะ\ne1\t90.00\t45\tควรลดขั้นตอนการติดต่อราชการลง\ne2\t80.00\t40\t\n\n"
      "ตัวชี้วัด\tจำนวน\tร้อยละ\nการปฏิบัติหน้าที่\t45\t90.00\nการใช้งบประมาณ\t45\t90.00\n\n"
      "ข้อคำถาม\tจำนวน\tร้อยละ\tคะแนน\ni4\t45\t90.00\t91.11\ni5\t40\t80.00\t88.88\n\n"
      "ข้อคำถาม\tร้อยละ\ni7\t77.50\n");
  const Record& record = drafts.at(0).record;
  CHECK(record.indicators.empty());
  CHECK(papers::questions(record) == std::vector<std::pair<std::string, int>>{
                                         {"e1", -1}, {"e2", -1}, {"i4", 9111}, {"i5", 8888}, {"i7", 7750}});
  CHECK(record.tables.size() == 2);
}

TEST_CASE("the whole paper's score beside the rows is none of theirs, whichever column stands first") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n"
      "คะแนนรวม\tตัวชี้วัด\tคะแนน\n88.21\t1. การปฏิบัติหน้าที่\t80.00\n\t2. การใช้งบประมาณ\t75.00\n\t3. "
      "การใช้อำนาจ\t75.50\n");
  const Record& record = drafts.at(0).record;
  CHECK(record.assessment.overall_score.value == 8821);
  CHECK(papers::scores(record) == std::vector<int>{8000, 7500, 7550});
}

TEST_CASE("units of a narrow cell: a line end may cut a name, or part two") {
  using Units = std::vector<std::string>;
  const auto units = [](const std::string& cell) {
    const auto drafts = papers::read(
        "# มาตรการ ITA ปีงบประมาณ พ.ศ. 2568\n\n| มาตรการ | ผู้รับผิดชอบ | ระยะเวลา |\n|---|---|---|\n| จัดทำคู่มือ "
        "| " +
        cell + " | ต.ค. 2567 - ก.ย. 2568 |\n");
    return drafts.at(0).record.measures.at(0).responsible_units;
  };
  CHECK(units("ฝ่ายบริหารทรัพยากร<br>บุคคล") == Units{"ฝ่ายบริหารทรัพยากรบุคคล"});
  CHECK(units("กองสาธารณสุข<br>และสิ่งแวดล้อม<br>กองช่าง") == Units{"กองสาธารณสุขและสิ่งแวดล้อม", "กองช่าง"});
  CHECK(units("สำนักปลัด<br>เทศบาล") == Units{"สำนักปลัดเทศบาล"});
  CHECK(units("สำนักปลัด<br>องค์การบริหาร<br>ส่วนตำบล") == Units{"สำนักปลัดองค์การบริหารส่วนตำบล"});
  CHECK(units("หัวหน้าสำนัก<br>ปลัด") == Units{"หัวหน้าสำนักปลัด"});
  CHECK(units("ผู้อำนวยการ<br>กองคลัง") == Units{"ผู้อำนวยการกองคลัง"});
  CHECK(units("สำนักปลัด<br>กองคลัง") == Units{"สำนักปลัด", "กองคลัง"});
  CHECK(units("สำนักปลัดฯ กองคลัง<br>กองช่าง และกองการศึกษา") ==
        Units{"สำนักปลัดฯ", "กองคลัง", "กองช่าง", "กองการศึกษา"});
  CHECK(units("สำนักปลัดและกองคลัง") == Units{"สำนักปลัด", "กองคลัง"});
  CHECK(units("กองยุทธศาสตร์และงบประมาณ") == Units{"กองยุทธศาสตร์และงบประมาณ"});
  CHECK(units("1. สำนักปลัด<br>2. กองคลัง") == Units{"สำนักปลัด", "กองคลัง"});
}

TEST_CASE("two tables of questions set as one: the second's headings are its own") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n"
      "| ข้อ | ประเด็นคำถาม | คะแนน | อันดับ | |\n|---|---|---|---|---|\n| i1 | ตามขั้นตอน | 95.11 | 2 | |\n| i2 | "
      "เท่าเทียม | "
      "96.20 | 1 | |\n| แบบวัด EIT | | | | |\n| ข้อ | ประเด็นคำถาม | Public | Survey | เฉลี่ย |\n| e1 | ตามขั้นตอน "
      "| 88.00 | "
      "91.00 | 89.50 |\n| e2 | ตรงไปตรงมา | 90.00 | 92.00 | 91.00 |\n");
  CHECK(papers::questions(drafts.at(0).record) ==
        std::vector<std::pair<std::string, int>>{{"i1", 9511},
                                                 {"i2", 9620},
                                                 {"e1:public", 8800},
                                                 {"e1:survey", 9100},
                                                 {"e2:public", 9000},
                                                 {"e2:survey", 9200}});
}

TEST_CASE("values begin behind dotted leaders; a telephone number may go on in the next line") {
  const auto memo = papers::record_of(
                        "บันทึกข้อความ\n\nส่วนราชการ … สำนักปลัดเทศบาล เทศบาลตำบลสมมุติ โทรศัพท์ 0 5400\n\n0001\n\n"
                        "ที่ … นน 52977/2 วันที่ … กุมภาพันธ์ 2564\n\nเรื่อง รายงานผลการประเมิน\n\nเรียน นายกเทศมนตรี\n")
                        .memo;
  CHECK(memo.unit.value == "สำนักปลัดเทศบาล");
  CHECK(memo.phone.value == "0 5400 0001");
  CHECK(memo.number.value == "นน 52977/2");
  CHECK(memo.date.value == "2021-02");
}

TEST_CASE("a title in words of its own stands above the agency, line by line") {
  const auto record = papers::record_of(
      "–\n\nการจัดลำดับผลคะแนนและมาตรการด้านความโปร่งใส\n\nปีงบประมาณ พ.ศ. 2567\n\nเทศบาลตำบลสมมุติ\n\n"
      "ตำบลสมมุติ อำเภอเมือง จังหวัดน่าน\n\nหน่วยงานได้คะแนนรวม 90.00 คะแนน\n");
  CHECK(record.title.value == "การจัดลำดับผลคะแนนและมาตรการด้านความโปร่งใส ปีงบประมาณ พ.ศ. 2567");
}

TEST_CASE("who certifies a copy signs nothing") {
  const auto record = papers::record_of(
      "บันทึกข้อความ\n\nส่วนราชการ สำนักปลัด เทศบาลตำบลสมมุติ\n\nที่ นน 52977/2 วันที่ 3 กุมภาพันธ์ 2564\n\n"
      "เรื่อง รายงานผลการประเมิน\n\nเรียน นายกเทศมนตรี\n\nด้วยเทศบาลได้รับการประเมิน\n\nสำเนาถูกต้อง\n\n"
      "(นายรับรอง สมมุติ)\n\nนิติกรปฏิบัติการ\n\nจึงเรียนมาเพื่อโปรดทราบ\n\n(นางเสนอ สมมุติ)\n\nหัวหน้าสำนักปลัด\n");
  REQUIRE(record.memo.signatories.size() == 1);
  CHECK(record.memo.signatories[0].name.value == "นางเสนอ สมมุติ");
}
