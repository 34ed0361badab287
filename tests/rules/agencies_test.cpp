// Papers of agencies outside local government, and shapes of tables that those print.
#include "paper.h"

using namespace thaimemo;

using papers::record_of;

TEST_CASE("the longest word names an agency's kind, a place of the whole province the province") {
  const auto university =
      record_of("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nมหาวิทยาลัยสมมุติบุรี อำเภอเมืองเพชรบุรี จังหวัดเพชรบุรี\n")
          .memo;
  CHECK(university.agency.name.value == "มหาวิทยาลัยสมมุติบุรี");
  CHECK(university.agency.province.value == "เพชรบุรี");
  const auto office =
      record_of(
          "บันทึกข้อความ\n\nส่วนราชการ สำนักงานเกษตรจังหวัดน่าน กลุ่มอารักขาพืช โทร. 0 5400 0001 ต่อ 14\n\n"
          "ที่ นน 0009/318 วันที่ 7 มี.ค. 68\n\nเรื่อง ผลการประเมิน ITA\n\nเรียน เกษตรจังหวัดน่าน\n")
          .memo;
  CHECK(office.agency.name.value == "สำนักงานเกษตรจังหวัดน่าน");
  CHECK(office.agency.province.value == "น่าน");
  CHECK(office.unit.value == "กลุ่มอารักขาพืช");
  const auto station = record_of("สถานีตำรวจภูธรสมมุติ จังหวัดเลย\n\nผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n").memo;
  CHECK(station.agency.name.value == "สถานีตำรวจภูธรสมมุติ");
  CHECK(station.agency.province.value == "เลย");
}

TEST_CASE("the column of differences may name years in its heading") {
  const auto record = record_of(
      "สรุปผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565 - 2567\n\n"
      "ลำดับ\tตัวชี้วัด\tปี 2565\tปี 2566\tปี 2567\tผลต่าง (2567-2566)\n"
      "1\tการปฏิบัติหน้าที่\t84.10\t88.20\t92.40\t+4.20\n2\tการใช้งบประมาณ\t80.00\t89.25\t88.15\t-1.10\n");
  REQUIRE(record.comparisons.size() == 4);
  CHECK(record.comparisons[0].previous_year.value == 2566);
  CHECK(record.comparisons[0].previous.value == 8820);
  CHECK(record.comparisons[0].delta.value == 420);
  CHECK(record.comparisons[2].delta.value == -110);
  CHECK(record.comparisons[1].previous_year.value == 2565);
  CHECK(record.assessment.fiscal_year.value == 2567);
}

TEST_CASE("the two parts of the EIT side by side are two scores of a question") {
  const auto parts = [](const std::string& headings) {
    return papers::questions(
        record_of("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร\n\n" + headings +
                  "\ne4 ข้อมูลเข้าถึงง่าย\t80.00\t84.00\t82.00\ne5 มีผู้ชี้แจง\t81.00\t85.00\t83.00\n"));
  };
  const std::vector<std::pair<std::string, int>> expected = {
      {"e4:public", 8000}, {"e4:survey", 8400}, {"e5:public", 8100}, {"e5:survey", 8500}};
  CHECK(parts("ข้อคำถาม\tEIT ส่วนที่ 1 (Public)\tEIT ส่วนที่ 2 (Survey)\tเฉลี่ย") == expected);
  CHECK(parts("ข้อคำถาม\tผู้รับบริการ\tผู้ประเมิน\tค่าเฉลี่ย") == expected);
}

TEST_CASE(
    "the year assessed: not the plan's, not a school's, not a range's beginning, not an earlier column") {
  const auto years = [](const std::string& text) {
    const auto record = record_of(text);
    return std::pair(record.assessment.fiscal_year.value, record.assessment.plan_fiscal_year.value);
  };
  using Years = std::pair<std::optional<int>, std::optional<int>>;
  CHECK(years("วิเคราะห์ผลการประเมิน ITA ปีการศึกษา 2567 ปีงบประมาณ 2568\n") == Years{2568, {}});
  CHECK(years("แผนป้องกันการทุจริต (พ.ศ. 2566 - 2570)\n\nผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 ได้ 90.10 คะแนน\n") ==
        Years{2567, {}});
  CHECK(years("ผลการประเมิน ITA ปี 2566 ถึง 2568\n") == Years{2568, {}});
  CHECK(years("ผลการประเมิน ITA ปีงบประมาณ 2569 และมาตรการ ปีงบประมาณ 2569\n\n"
              "ผลการประเมิน ITA ปีงบประมาณ 2568\n") == Years{2568, 2569});
}

TEST_CASE("indicators that head the columns have their scores below them") {
  const auto record = record_of(
      "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n"
      "ตัวชี้วัด\tการปฏิบัติหน้าที่\tการใช้งบประมาณ\tการใช้อำนาจ\tคะแนนรวม\nคะแนน\t92.40\t88.15\t90.05\t89.91\n");
  CHECK(papers::scores(record) == std::vector<int>{9240, 8815, 9005});
  CHECK(record.assessment.overall_score.value == 8991);
  CHECK(record.tables.empty());
}

TEST_CASE("full marks, weights, targets, means of others and last year's column are no scores") {
  const auto scores = [](const std::string& headings, const std::string& before, const std::string& behind) {
    return papers::scores(record_of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n" + headings +
                                    "\nการใช้งบประมาณ\t" + before + "88.15" + behind + "\nI3 การใช้อำนาจ\t" +
                                    before + "90.05" + behind + "\n"));
  };
  const std::vector<int> expected{8815, 9005};
  CHECK(scores("ตัวชี้วัด\tคะแนนเต็ม\tคะแนนที่ได้", "100\t", "") == expected);
  CHECK(scores("ตัวชี้วัด\tน้ำหนัก (ร้อยละ)\tค่าคะแนน\tคะแนนถ่วงน้ำหนัก", "6.00\t", "\t5.29") == expected);
  CHECK(scores("ตัวชี้วัด\tคะแนนปีก่อน\tคะแนนปีนี้", "70.00\t", "") == expected);
  CHECK(scores("ตัวชี้วัด\tค่าเฉลี่ยประเทศ\tคะแนน\tเป้าหมาย ปี 2569", "91.00\t", "\t95.00") == expected);
  CHECK(scores("ตัวชี้วัด\tคะแนนเฉลี่ยรายแบบ\tคะแนนรายตัวชี้วัด", "89.00\t", "") == expected);
}

TEST_CASE("a comparison's last rows are the paper's and the instruments' own scores, this year's") {
  const auto record = record_of(
      "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\n\nตัวชี้วัด\tคะแนนปีก่อน (2566)\tคะแนนปีนี้ (2567)\tเพิ่ม/ลด\n"
      "การใช้งบประมาณ\t90.15\t88.15\t-2.00\nเฉลี่ย IIT\t87.02\t88.70\t1.68\nคะแนนรวม ITA\t86.14\t89.91\t3.77\n");
  CHECK(record.assessment.overall_score.value == 8991);
  REQUIRE(record.assessment.instruments.size() == 1);
  CHECK(record.assessment.instruments[0].score.value == 8870);
  CHECK(record.indicators.size() == 1);
}

TEST_CASE("scores in lists, full marks and instruments among them; figures of other things are none") {
  const auto record = record_of(
      "ผลการประเมิน ITA ปี 2567 คือ IIT 94.20 คะแนน EIT 90.66 คะแนน และ OIT 96.00 คะแนน\n\n"
      "8. ตัวชี้วัดการปรับปรุงการทำงาน ร้อยละ 90.00\n\n9. ตัวชี้วัดการเปิดเผยข้อมูล ร้อยละ 100\n");
  CHECK(papers::scores(record) == std::vector<int>{9000, 10000});
  CHECK(record.assessment.instruments.size() == 3);
  const auto none = record_of(
      "ITA\n\n1. การใช้งบประมาณ ไตรมาสที่ 4 จำนวน 95.25 ล้านบาท เบิกจ่ายแล้ว 88.40 ล้านบาท คิดเป็นร้อยละ 92.81\n\n"
      "2. การใช้งบประมาณ เบิกจ่ายได้ ร้อยละ 100\n\n3. การใช้งบประมาณเบิกจ่ายได้ร้อยละ 92.81 ของแผน\n\n"
      "4. การใช้อำนาจหน้าที่ตามข้อ 7 ของระเบียบฯ พ.ศ. 2560 ค่าปรับ 75.00 บาท\n\n"
      "5. ตัวชี้วัดการป้องกันการทุจริต ตั้งเป้าหมาย ร้อยละ 95.00 และค่าเฉลี่ยของประเทศ 93.05 คะแนน\n\n"
      "6. การปฏิบัติหน้าที่ ผู้ตอบแบบสอบถามข้อ i7 จำนวน 45 คน คิดเป็นร้อยละ 75.00 ตามหน้า 12\n");
  CHECK(none.indicators.empty());
  CHECK(none.questions.empty());
  CHECK_FALSE(none.assessment.overall_score.value);
  CHECK_FALSE(none.assessment.fiscal_year.value);
}

TEST_CASE("a letter's head: no title, its date alone on a line, its telephone below the signature") {
  const auto record = record_of(
      "(ตราครุฑ)\nที่ ชม 73999/651\n\nสำนักงานเทศบาลตำบลสมมุติใต้\n199 หมู่ 4 ตำบลสมมุติใต้ อำเภอสันทดลอง จังหวัดเชียงใหม่\n\n"
      "18 เมษายน 2568\n\nเรื่อง ขอส่งผลการดำเนินการตามมาตรการ\n\nเรียน นายอำเภอสันทดลอง\n\n"
      "อ้างถึง หนังสืออำเภอสันทดลอง ที่ ชม 0023.9/ว 1450 ลงวันที่ 3 กุมภาพันธ์ 2568\n\n"
      "ตามหนังสือที่อ้างถึง เทศบาลตำบลสมมุติใต้ได้นำผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 มาจัดทำมาตรการแล้ว\n\n"
      "จึงเรียนมาเพื่อโปรดทราบ\n\nขอแสดงความนับถือ\n\n(นายสมมุติ ทดสอบดี)\nนายกเทศมนตรีตำบลสมมุติใต้\n\n"
      "สำนักปลัดเทศบาล\nโทร. 0 5399 0004\n");
  CHECK(record.kind == Kind::kMemo);
  CHECK(record.memo.number.value == "ชม 73999/651");
  CHECK(record.memo.date.value == "2025-04-18");
  CHECK(record.memo.subject.value == "ขอส่งผลการดำเนินการตามมาตรการ");
  CHECK(record.memo.addressee.value == "นายอำเภอสันทดลอง");
  CHECK(record.memo.phone.value == "0 5399 0004");
  CHECK(record.memo.agency.name.value == "เทศบาลตำบลสมมุติใต้");
  CHECK(record.memo.signatories.size() == 1);
}

TEST_CASE("a head set in tables, with colons and an urgency above") {
  const auto record = record_of(
      "| บันทึกข้อความ |\n|---|\n\nด่วนที่สุด\n\nส่วนราชการ: สำนักงานเกษตรจังหวัดน่าน โทร. 0 5477 0000 ต่อ 14\n\n"
      "| ที่: นน 0009/318 | วันที่: 7 มี.ค. 68 |\n|---|---|\n\nเรื่อง: ผลการประเมิน ITA\n\n"
      "เรียน: เกษตรจังหวัดน่าน ผ่าน หัวหน้ากลุ่มอารักขาพืช\n\nด้วยได้รับแจ้งผลแล้ว\n");
  CHECK(record.kind == Kind::kMemo);
  CHECK(record.memo.phone.value == "0 5477 0000 ต่อ 14");
  CHECK(record.memo.number.value == "นน 0009/318");
  CHECK(record.memo.date.value == "2025-03-07");
  CHECK(record.memo.subject.value == "ผลการประเมิน ITA");
  CHECK(record.memo.addressee.value == "เกษตรจังหวัดน่าน ผ่าน หัวหน้ากลุ่มอารักขาพืช");
}

TEST_CASE("a tick below a quarter is the quarter") {
  const auto record = record_of(
      "มาตรการยกระดับ ITA\n\nมาตรการ\tผู้รับผิดชอบ\tไตรมาส 1\tไตรมาส 2\tผลการดำเนินงาน\n"
      "เปิดเผยแผนการใช้จ่าย\tกองคลัง\t✓\t/\tเผยแพร่ 2 ครั้ง\nจัดทำคู่มือ\tกองช่าง\t\t✓\tอยู่ระหว่างจัดทำ\n");
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].period.text.value == "ไตรมาส 1, ไตรมาส 2");
  CHECK(record.measures[1].period.text.value == "ไตรมาส 2");
}

TEST_CASE(
    "a list under จุดแข็ง, จุดที่ต้องพัฒนา, ข้อเสนอแนะ is findings, about the indicators that each item names") {
  const auto record = record_of(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n1. ข้อมูลทั่วไป\n(1) ผู้ตอบแบบวัดภายใน 25 คน จากทั้งหมด\n\n"
      "4. จุดที่ต้องพัฒนา\n(1) ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ได้ 78.30 คะแนน\nควรเพิ่มช่องทาง\n"
      "(2) การปรับปรุงการทำงาน ควรนำเทคโนโลยีมาใช้\n\n## ข้อเสนอแนะ\n\n- ควรสำรวจความพึงพอใจปีละ 2 ครั้ง\n\n"
      "5. แผนงานต่อไปของสำนักงาน\n\n- จัดประชุมประจำเดือนของหน่วยงาน\n");
  REQUIRE(record.findings.size() == 3);
  CHECK(record.findings[0].about == Scope{"indicator:7"});
  CHECK(record.findings[0].text.value->find("ควรเพิ่ม") != std::string::npos);
  CHECK(record.findings[1].about == Scope{"indicator:8"});
  CHECK(record.findings[2].about.empty());
  CHECK(record.findings[2].text.value == "ควรสำรวจความพึงพอใจปีละ 2 ครั้ง");
  CHECK(papers::scores(record) == std::vector<int>{7830});
}

TEST_CASE("scores of other surveys and of others are not the paper's") {
  const auto record = record_of(
      "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nคะแนนความพึงพอใจ 95.20 คะแนน ระดับ A\n\n"
      "ผลประเมินความพึงพอใจผู้รับบริการได้คะแนนรวม 97.30 คะแนน\n\n"
      "คะแนนเฉลี่ยระดับประเทศ 93.05 คะแนน อยู่ในระดับ ผ่านดี สำนักงานได้คะแนนรวม 90.28 คะแนน อยู่ในระดับ ผ่าน\n");
  CHECK(record.assessment.overall_score.value == 9028);
  CHECK(record.assessment.grade.value == "ผ่าน");
}

TEST_CASE("of several columns of figures the one that heads scores is read; ผล may head them too") {
  const auto questions = papers::questions(record_of(
      "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nข้อคำถาม\tน้อยที่สุด\tน้อย\tมาก\tมากที่สุด\tคะแนนเฉลี่ย\n"
      "i1 ปฏิบัติงานตามขั้นตอน\t2.00\t8.00\t30.00\t60.00\t86.00\ni2 เท่าเทียม\t5.00\t5.00\t40.00\t50.00\t83.75\n"));
  CHECK(questions == std::vector<std::pair<std::string, int>>{{"i1", 8600}, {"i2", 8375}});
  CHECK(papers::scores(
            record_of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nตัวชี้วัด\tเป้าหมาย\tผล\tงบประมาณ\n"
                      "การเปิดเผยข้อมูล\t95.00\t100.00\t20,000.00\nการป้องกันการทุจริต\t95.00\t87.50\t-\n")) ==
        std::vector<int>{10000, 8750});
  CHECK(papers::scores(record_of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nตัวชี้วัด\tค่าเฉลี่ยระดับจังหวัด\tคะแนนเฉลี่ย\n"
                                 "การเปิดเผยข้อมูล\t95.00\t100.00\nการป้องกันการทุจริต\t95.00\t87.50\n")) ==
        std::vector<int>{10000, 8750});
}

TEST_CASE("codes with percentages, behind signs; a count beside a code is no score") {
  const auto questions = papers::questions(
      record_of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nข้อ i3 ได้คะแนนร้อยละ 78.50 ต่ำสุด รองลงมา ข้อ I๑ ได้ร้อยละ "
                "80.25 และอื่น ๆ\n\n"
                "i7 = 94.00\ni8 = 95.00\n\nข้อ i9 จำนวน 45.00 บาท ผู้ตอบข้อ e2 จำนวน 45 คน ร้อยละ 75.00\n"));
  CHECK(questions ==
        std::vector<std::pair<std::string, int>>{{"i3", 7850}, {"i1", 8025}, {"i7", 9400}, {"i8", 9500}});
}

TEST_CASE("one year on a line by itself is the assessment's; the question is a measure's issue") {
  CHECK(record_of("รายงานการวิเคราะห์ ITA สำนักงานแรงงานจังหวัดชุมพร\n\nประจำปีงบประมาณ พ.ศ. 2568\n\nตัวชี้วัด\tคะแนน\n"
                  "การใช้งบประมาณ\t88.15\nการใช้อำนาจ\t90.05\n")
            .assessment.fiscal_year.value == 2568);
  const auto record = record_of(
      "มาตรการยกระดับ ITA\n\nประเด็นการประเมิน\tมาตรการ\tผู้รับผิดชอบ\ni4 ท่านรู้แผนการใช้จ่ายเพียงใด\tเปิดเผยแผน\tกองคลัง\n"
      "o12 การจัดซื้อจัดจ้าง\tรวบรวมข้อมูล\tกองพัสดุ\n");
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[0].issue.value == "i4 ท่านรู้แผนการใช้จ่ายเพียงใด");
  CHECK(record.measures[0].measure.value == "เปิดเผยแผน");
  CHECK(record.measures[0].about == Scope{"question:i4"});
}

TEST_CASE("a table of instruments alone: their means, not their weights") {
  const auto record = record_of(
      "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\n\nเครื่องมือ\tน้ำหนัก "
      "(ร้อยละ)\tคะแนนเฉลี่ย\tคะแนนถ่วงน้ำหนัก\nIIT\t30\t88.70\t26.61\n"
      "EIT\t30\t86.00\t25.80\nOIT\t40\t93.75\t37.50\nรวม\t100\t\t89.91\n");
  REQUIRE(record.assessment.instruments.size() == 3);
  CHECK(record.assessment.instruments[0].score.value == 8870);
  CHECK(record.assessment.instruments[2].score.value == 9375);
  CHECK_FALSE(record.assessment.overall_score.value);
}

namespace {

Memo memo_of(const std::string& agency_line) {
  const auto drafts = papers::read("บันทึกข้อความ\nส่วนราชการ " + agency_line +
                                   "\nที่ กก 0011/55 วันที่ 5 มกราคม 2569\nเรื่อง รายงานผลการประเมิน ITA ปีงบประมาณ "
                                   "พ.ศ. 2568\nเรียน ผู้บริหาร\n\nตามที่กรมบัญชีกลางและโรงพยาบาลตัวอย่างแจ้งมา "
                                   "ได้คะแนนรวม 95.55 คะแนน\n\nจึงเรียนมาเพื่อโปรดทราบ\n");
  return drafts.at(0).record.memo;
}

}  // namespace

TEST_CASE("agencies of no kind: departments, state enterprises, offices, with the unit before or behind") {
  struct Case {
    const char* line;
    const char* name;
    const char* unit;
    const char* province;  // empty: none
  };
  for (const Case& c :
       {Case{"กองแผนงาน กรมตัวอย่างสมมุติ โทร. 0 2590 1000", "กรมตัวอย่างสมมุติ", "กองแผนงาน", ""},
        Case{"การทดลองแห่งประเทศไทย ฝ่ายกฎหมาย โทร. 0 2590 1000", "การทดลองแห่งประเทศไทย", "ฝ่ายกฎหมาย", ""},
        Case{"องค์การสวนสมมุติ ฝ่ายกฎหมาย", "องค์การสวนสมมุติ", "ฝ่ายกฎหมาย", ""},
        Case{"สำนักงานเขตพื้นที่การศึกษาประถมศึกษาน่าน เขต 1 กลุ่มอำนวยการ โทร. 054-710000",
             "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาน่าน เขต 1", "กลุ่มอำนวยการ", "น่าน"},
        Case{"สำนักงานปลัดกระทรวงสมมุติ กองกลาง", "สำนักงานปลัดกระทรวงสมมุติ", "กองกลาง", ""},
        Case{"สำนักงานการทดลองจังหวัดน่าน กลุ่มกฎหมาย", "สำนักงานการทดลองจังหวัดน่าน", "กลุ่มกฎหมาย", "น่าน"}}) {
    INFO(c.line);
    const Memo memo = memo_of(c.line);
    CHECK(memo.agency.name.value == c.name);
    CHECK(memo.agency.type.value == "other");
    CHECK(memo.unit.value == c.unit);
    CHECK(memo.agency.province.value.value_or("") == c.province);
  }
}

TEST_CASE("a known kind whose word is misread is no other agency") {
  const Memo memo = memo_of("กองช่าง องคการบริหฉรสจนตำบลตัวอย่าง");
  CHECK(memo.agency.name.value.value_or("").find("องคการ") == std::string::npos);
}

TEST_CASE("a report's first lines name an agency of no kind; what its text mentions does not") {
  const auto read = [](const std::string& text) { return papers::read(text).at(0).record; };
  const std::string title = "รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\n";
  const std::string body = "\nตามแนวทางที่กรมบัญชีกลางกำหนด ได้คะแนนรวม 90.11 คะแนน\n";
  Record record = read("การทดลองแห่งประเทศไทย\n" + title + body);
  CHECK(record.memo.agency.name.value == "การทดลองแห่งประเทศไทย");
  CHECK(record.title.value == "รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567");
  CHECK(read(title + "กรมสมมุติ กระทรวงตัวอย่าง\n" + body).memo.agency.name.value == "กรมสมมุติ");
  CHECK_FALSE(read(title + body).memo.agency.name.value);
  CHECK(read("เทศบาลตำบลสมมุติ\n" + title + body).title.value == record.title.value);
  CHECK(read(title + "เทศบาลตำบลสมมุติ อำเภอตัวอย่าง จังหวัดแพร่\n\nจังหวัดน่าน\n" + body).memo.agency.name.value ==
        "เทศบาลตำบลสมมุติ");
}

TEST_CASE("a letter's unit stands below its signature, above its telephone or before it") {
  const auto memo = [](const std::string& foot) {
    return papers::read(
               "ที่ นน 73999/651\n\nเทศบาลตำบลสมมุติ\n\n12 มีนาคม 2569\n\nเรื่อง ขอส่งผลการประเมิน ITA\n\nเรียน "
               "นายอำเภอตัวอย่าง\n\nด้วยเทศบาลตำบลสมมุติได้คะแนนรวม 91.25 คะแนน\n\nจึงเรียนมาเพื่อโปรดทราบ\n\n"
               "(นายสมมุติ ทดลองดี)\nนายกเทศมนตรีตำบลสมมุติ\n\n" +
               foot)
        .at(0)
        .record.memo;
  };
  CHECK(memo("กลุ่มงานบริหารทั่วไป\nโทร. 0 5471 0000").unit.value == "กลุ่มงานบริหารทั่วไป");
  CHECK(memo("สำนักปลัด งานธุรการ\n\nโทรศัพท์ 0 5471 0000").unit.value == "สำนักปลัด งานธุรการ");
  CHECK(memo("ส่วนราชการเจ้าของเรื่อง กองคลัง โทร. 0 5471 0000").unit.value == "กองคลัง");
  CHECK(memo("กองช่าง\nโทร. 0 5471 0000 ต่อ 12\nโทรสาร 0 5471 0001").phone.value == "0 5471 0000 ต่อ 12");
  CHECK_FALSE(memo("โทร. 0 5471 0000").unit.value);
}

TEST_CASE("a date whose label is misread is no number") {
  CHECK_FALSE(memo_of("กองช่าง เทศบาลตำบลสมมุติ\nที่ ันฑี่ 5 มกราคม 2569").number.value == "ันฑี่ 5");
}

TEST_CASE("a subdistrict whose word is misread, or whose name a blank parts") {
  const auto subdistrict = [](const std::string& address) {
    return papers::read("รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\nเทศบาลตำบลโคกไผ่\n" + address +
                        "\n\nได้คะแนนรวม 90.11 คะแนน\n")
        .at(0)
        .record.memo.agency.subdistrict.value.value_or("");
  };
  CHECK(subdistrict("ตำบลโคกไผ่ อำเภอเมืองน่าน จังหวัดน่าน") == "โคกไผ่");
  CHECK(subdistrict("ตำดลโคกไผ่ อำเภอเมืองน่าน จังหวัดน่าน") == "โคกไผ่");
  CHECK(subdistrict("ตำบลโ คกไผ่แถว อำเภอเมืองน่าน จังหวัดน่าน") == "โคกไผ่แถว");
  CHECK(subdistrict("ตำบลโคกกระ ดึงงาม อำเภอเมืองน่าน จังหวัดน่าน") == "โคกกระดึงงาม");
  CHECK(subdistrict("ตลาดใหม่ อำเภอเมืองน่าน จังหวัดน่าน").empty());
  CHECK(subdistrict("อำเภอเมืองน่าน จังหวัดน่าน").empty());
  CHECK(subdistrict("ถนนสุขใจ อำเภอเมืองน่าน จังหวัดน่าน").empty());
}

TEST_CASE("a province's own agency has a province's name") {
  const auto name = [](const std::string& place) {
    return papers::record_of("บันทึกข้อความ\n\nส่วนราชการ สำนักปลัด องค์การบริหารส่วนจังหวัด" + place +
                             " โทร ๐ ๕๔๐๐ ๐๐๐๑\n\nเรื่อง ITA ปี ๒๕๖๘\n\nเรียน นายก\n\nด้วย\n")
        .memo.agency.name.value;
  };
  CHECK(name("พะเยา") == "องค์การบริหารส่วนจังหวัดพะเยา");
  CHECK(name("พะเย็ำ") == "องค์การบริหารส่วนจังหวัดพะเยา");
}
