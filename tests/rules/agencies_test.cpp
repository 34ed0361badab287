// Papers of agencies outside local government, and shapes of tables that those print.
#include "paper.h"

using namespace thaimemo;

namespace {

Record record_of(const std::string& text) {
  const auto drafts = papers::read(text);
  REQUIRE(drafts.size() == 1);
  return drafts[0].record;
}

}  // namespace

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
