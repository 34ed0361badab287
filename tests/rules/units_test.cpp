// Responsible parties split into units.
#include "paper.h"

using namespace thaimemo;

namespace {

Measure measure(const std::string& cell) {
  const auto drafts = papers::read(
      "# มาตรการ ITA ปีงบประมาณ พ.ศ. 2568\n\n| มาตรการ | ผู้รับผิดชอบ | ระยะเวลา |\n|---|---|---|\n| จัดทำคู่มือ | " +
      cell + " | ต.ค. 2567 - ก.ย. 2568 |\n");
  return drafts.at(0).record.measures.at(0);
}

std::vector<std::string> units(const std::string& cell) { return measure(cell).responsible_units; }

}  // namespace

TEST_CASE("known units part what runs on, and have their blanks") {
  using Units = std::vector<std::string>;
  CHECK(units("กองคลังสำนักปลัดเทศบาล") == Units{"กองคลัง", "สำนักปลัดเทศบาล"});
  CHECK(units("หน่วยตรวจสอบภายในกองช่าง") == Units{"หน่วยตรวจสอบภายใน", "กองช่าง"});
  CHECK(units("กองการศึกษาศาสนาและวัฒนธรรม") == Units{"กองการศึกษา ศาสนาและวัฒนธรรม"});
  CHECK(units("สำนักปลัดเทศบาล") == Units{"สำนักปลัดเทศบาล"});
  CHECK(units("หัวหน้ากองคลัง") == Units{"หัวหน้ากองคลัง"});
}

TEST_CASE("units that run on were printed on lines of their own") {
  CHECK(measure("กองคลังสำนักปลัดเทศบาลกองช่าง").responsible.value == "กองคลัง\nสำนักปลัดเทศบาล\nกองช่าง");
  CHECK(measure("กองการศึกษาศาสนาและวัฒนธรรมสำนักปลัดเทศบาล").responsible.value ==
        "กองการศึกษาศาสนาและวัฒนธรรม\nสำนักปลัดเทศบาล");
  CHECK(measure("กองคลัง / สำนักปลัดเทศบาล").responsible.value == "กองคลัง / สำนักปลัดเทศบาล");
  CHECK(measure("หัวหน้ากองคลัง").responsible.value == "หัวหน้ากองคลัง");
}

TEST_CASE("a unit that ends as a cut word begins is whole") {
  using Units = std::vector<std::string>;
  CHECK(units("กองการเจ้าหน้าที่<br>กองสวัสดิการสังคม") == Units{"กองการเจ้าหน้าที่", "กองสวัสดิการสังคม"});
  CHECK(units("ทุกสำนัก<br>หน่วยตรวจสอบภายใน") == Units{"ทุกสำนัก", "หน่วยตรวจสอบภายใน"});
}

TEST_CASE("a letter or two misread in a known unit is that unit; another unit is not") {
  using Units = std::vector<std::string>;
  CHECK(units("สำนักปลัดเหศบาล, กองชาง") == Units{"สำนักปลัดเทศบาล", "กองช่าง"});
  CHECK(units("ทองสาธารณสุขและสิ่งแวดล้อม") == Units{"กองสาธารณสุขและสิ่งแวดล้อม"});
  CHECK(units("กองแผนยุทธศาสตร์และงบประมาณ") == Units{"กองแผนยุทธศาสตร์และงบประมาณ"});
  CHECK(units("สำนักการช่าง/งานคลัง") == Units{"สำนักการช่าง", "งานคลัง"});
}
