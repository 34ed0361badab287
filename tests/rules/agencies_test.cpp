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
