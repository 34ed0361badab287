// What the rules make of letters that recognition misread: each case is a cause, not a paper.
#include "paper.h"

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
  CHECK(papers::scores(papers::read(list_of({"1. การปฏิบัติหน้าที่ 81.50 คะแนน", "2 ารใช้งบประมาณ 82.50 คะแนน",
                                             "3. การใช้อำนา ว 83.50 คะแนน"}))
                           .at(0)
                           .record) == std::vector<int>{8150, 8250, 8350});
}
