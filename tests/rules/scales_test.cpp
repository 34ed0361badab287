// Scores on other scales than a hundred, beside percentages.
#include "paper.h"

using namespace thaimemo;

TEST_CASE("of means on a scale of five and the same as percentages, the percentages are the scores") {
  const auto read = [](const std::string& table) {
    return papers::questions(
        papers::read("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2569\n\n" + table).at(0).record);
  };
  const std::vector<std::pair<std::string, int>> expected = {{"i1", 9100}, {"i2", 8400}};
  CHECK(read("ข้อ\tคำถาม\tจำนวนผู้ตอบ\tคะแนนเฉลี่ย\tร้อยละ\ni1\tตามขั้นตอน\t120\t4.55\t91.00\ni2\tเท่าเทียม\t120\t4."
             "20\t84.00\n") == expected);
  CHECK(read("ข้อ\tค่าเฉลี่ย\tร้อยละ\ni1\t4.55\t91.00\ni2\t4.20\t84.00\n") == expected);
  CHECK(read("ข้อ\tคะแนน\tร้อยละของผู้ตอบ\ni1\t91.00\t45.00\ni2\t84.00\t20.00\n") == expected);
}

TEST_CASE("an item of the OIT with its whole score in prose") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2569\n\nข้อ O12 ได้ 0 คะแนน ข้อ O15 - O18 ได้ 50 คะแนน ข้อ O3 ได้ 20 "
      "คะแนน\n");
  CHECK(papers::questions(drafts.at(0).record) ==
        std::vector<std::pair<std::string, int>>{{"o12", 0}, {"o15-o18", 5000}});
}
