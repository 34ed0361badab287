// This year against the years before, as sentences and tables say it.
#include "paper.h"

using namespace thaimemo;

namespace {

const std::string kTitle = "รายงานผลตามมาตรการส่งเสริมความโปร่งใส ปีงบประมาณ พ.ศ. 2568\n\n";

std::vector<int> row(const Comparison& c) {
  return {c.indicator.value_or(0),           c.fiscal_year.value.value_or(0), c.score.value.value_or(-1),
          c.previous_year.value.value_or(0), c.previous.value.value_or(-1),   c.delta.value.value_or(0)};
}

std::vector<std::vector<int>> rows(const std::string& text) {
  std::vector<std::vector<int>> all;
  const auto drafts = papers::read(kTitle + text);
  for (const Comparison& comparison : drafts.at(0).record.comparisons) all.push_back(row(comparison));
  return all;
}

}  // namespace

TEST_CASE("years and scores of a sentence go together in order, whichever stands first") {
  const std::vector<std::vector<int>> expected = {{2, 2567, 9139, 2566, 6000, 3139}};
  for (const char* sentence :
       {"ตัวชี้วัดการใช้งบประมาณ ปี 2567 ได้ 91.39 คะแนน ส่วนปี 2566 ได้ 60.00 คะแนน เพิ่มขึ้น 31.39 คะแนน",
        "ตัวชี้วัดการใช้งบประมาณได้ 91.39 คะแนนในปี 2567 เทียบกับ 60.00 คะแนนในปี 2566 เพิ่มขึ้น 31.39 คะแนน",
        "เมื่อเทียบปี 2566 ที่ได้ 60.00 คะแนน ปี 2567 การใช้งบประมาณได้ 91.39 คะแนน สูงขึ้น 31.39 คะแนน",
        "ปี 2567 การใช้งบประมาณมี 91.39 คะแนน เพิ่มขึ้น 31.39 คะแนน จากปี 2566 ซึ่งได้ 60.00 คะแนน",
        "การใช้งบประมาณ ๙๑.๓๙ คะแนน ในปี พ.ศ. ๒๕๖๗ จากเดิมปี พ.ศ. ๒๕๖๖ ได้ ๖๐.๐๐ คะแนน ผลต่าง ๓๑.๓๙ คะแนน",
        "การใช้งบประมาณ ปี 2567 ได้ 91.39 คะแนน ปีก่อนหน้า 60.00 คะแนน เพิ่มขึ้น 31.39 คะแนน"}) {
    INFO(sentence);
    CHECK(rows(sentence) == expected);
  }
}

TEST_CASE("a score that a scan has spoilt loses no comparison") {
  const auto said = [](const std::string& before, const std::string& now) {
    return rows("เมื่อเทียบปี 2566 ที่ได้ " + before + " คะแนน ปี 2567 การใช้งบประมาณได้ " + now +
                " คะแนน สูงขึ้น 23.08 คะแนน");
  };
  CHECK(said("70 97", "94.05") == std::vector<std::vector<int>>{{2, 2567, 9405, 2566, 7097, 2308}});
  CHECK(said("76.92", "109.00") == std::vector<std::vector<int>>{{2, 2567, -1, 2566, 7692, 2308}});
  CHECK(said("70 97", "109.00").empty());
}

TEST_CASE("a comparison whose name is lost is that of the indicator with its score, not the whole paper's") {
  const std::string lost = GENERATE(as<std::string>{}, "ในปี Fil ge ", "ตัวชี้วัดคุเง้ภาพด่ำเปิ่น ปี");
  INFO(lost);
  const Record record = papers::record_of(
      kTitle +
      "| มาตรการ | ผลลัพธ์ |\n|---|---|\n"
      "| ก | " +
      lost +
      "งบประมาณ พ.ศ. 2567 เท่ากับ 83.44 คะแนน จากเดิมปีงบประมาณ พ.ศ. 2566 ที่ได้ 65.53 คะแนน "
      "เพิ่มขึ้น 17.91 คะแนน |\n"
      "| ข | คะแนนด้านการใช้งบประมาณในปีงบประมาณ พ.ศ. 2567 เท่ากับ 89.33 คะแนน จากเดิมปีงบประมาณ พ.ศ. 2566 "
      "ที่ได้ 65.35 คะแนน เพิ่มขึ้น 23.98 คะแนน |\n\nสรุปคะแนนรายตัวชี้วัด\n\n"
      "2. การใช้งบประมาณ ได้ 89.33 คะแนน (สูงขึ้น 23.98 คะแนน)\n\n"
      "3. การใช้อำนาจ ได้ 83.44 คะแนน (สูงขึ้น 17.91 คะแนน)\n");
  REQUIRE(record.comparisons.size() == 2);
  const auto third = std::find_if(record.comparisons.begin(), record.comparisons.end(),
                                  [](const Comparison& each) { return each.indicator == 3; });
  REQUIRE(third != record.comparisons.end());
  CHECK(row(*third) == std::vector<int>{3, 2567, 8344, 2566, 6553, 1791});
  CHECK_FALSE(record.assessment.overall_score.value);
}

TEST_CASE("a comparison stands in for an indicator that the list of them has lost") {
  const std::string compared =
      "การใช้อำนาจ ปี 2568 ได้ 88.00 คะแนน ปี 2567 ได้ 81.20 คะแนน\n\n"
      "การใช้งบประมาณ ปี 2568 ได้ 90.00 คะแนน ปี 2567 ได้ 80.00 คะแนน\n\n"
      "การปฏิบัติหน้าที่ ปี 2568 ได้ 91.00 คะแนน ปี 2567 ได้ 85.00 คะแนน\n\n";
  const auto scores = [&](const std::string& list) {
    return papers::scores(papers::read(kTitle + compared + list).at(0).record);
  };
  CHECK(scores("").empty());
  CHECK(scores("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 91.00 คะแนน\n\nตัวชี้วัดที่ 3 การใช้อำนาจ 88.00 คะแนน\n") ==
        std::vector<int>{9100, 9000, 8800});
}

TEST_CASE("a fall is negative, a new score is no rise") {
  CHECK(rows("การใช้อำนาจ ปี 2567 ได้ 80.00 คะแนน ปี 2566 ได้ 81.20 คะแนน ลดลง 1.20 คะแนน") ==
        std::vector<std::vector<int>>{{3, 2567, 8000, 2566, 8120, -120}});
  CHECK(rows("การใช้อำนาจ ปี 2566 ได้ 70.10 คะแนน ปี 2567 เพิ่มขึ้นเป็น 88.40 คะแนน") ==
        std::vector<std::vector<int>>{{3, 2567, 8840, 2566, 7010, 0}});
}

TEST_CASE("a rise whose word is misread is told by arithmetic, else nothing is said") {
  CHECK(rows("การใช้อำนาจ ปี 2568 ได้ 95.00 คะแนน พิ่มขึ้ 7.50 คะแนน จากปี 2567 ซึ่งได้ 87.50 คะแนน") ==
        std::vector<std::vector<int>>{{3, 2568, 9500, 2567, 8750, 750}});
  CHECK(rows("การใช้อำนาจ ปี 2568 ได้ 95.00 คะแนน พิ่มขึ้ 7.00 คะแนน จากปี 2567 ซึ่งได้ 87.50 คะแนน").empty());
}

TEST_CASE("several indicators in one line; a table that repeats them corroborates") {
  const auto found = rows(
      "การใช้งบประมาณ ปี 2567 ได้ 91.00 คะแนน ปี 2566 ได้ 60.00 คะแนน การใช้อำนาจ ปี 2567 ได้ 92.00 คะแนน ปี 2566 ได้ "
      "61.00 คะแนน\n\n"
      "ตัวชี้วัด\tปี 2566\tปี 2567\tผลต่าง\nการใช้งบประมาณ\t60.00\t91.00\t31.00\nการใช้อำนาจ\t61.00\t92.00\t31.00\n");
  CHECK(found ==
        std::vector<std::vector<int>>{{2, 2567, 9100, 2566, 6000, 3100}, {3, 2567, 9200, 2566, 6100, 3100}});
}

TEST_CASE("two header rows: years under a common heading") {
  const auto found = rows(
      "ตัวชี้วัด\tคะแนน\t\t\n\tปี 2566\tปี "
      "2567\tเพิ่ม/ลด\nการใช้งบประมาณ\t60.00\t91.00\t+31.00\nการใช้อำนาจ\t92.00\t61.00\t-31.00\n");
  CHECK(found ==
        std::vector<std::vector<int>>{{2, 2567, 9100, 2566, 6000, 3100}, {3, 2567, 6100, 2566, 9200, -3100}});
}

TEST_CASE("the overall score is that of the year assessed, not of an instrument, another year or a wish") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568\n\n"
      "ปี 2567 หน่วยงานได้คะแนนรวม 81.10 คะแนน อยู่ในระดับ ผ่าน และปีงบประมาณ พ.ศ. 2568 ได้คะแนนรวม 92.30 คะแนน "
      "อยู่ในระดับ ผ่านดี\n\n"
      "แบบวัด IIT ได้ 88.00 คะแนน อยู่ในระดับ ผ่านดี\n\nตั้งเป้าคะแนนรวม 95.00 คะแนน\n");
  const Assessment& assessment = drafts.at(0).record.assessment;
  CHECK(assessment.overall_score.value == 9230);
  CHECK(assessment.grade.value == "ผ่านดี");
  for (const Mention& mention : drafts[0].mentions) CHECK(mention.field.kind != FieldKind::kOverallScore);
}

TEST_CASE("columns without a known heading are told by what they hold") {
  const auto drafts = papers::read(
      "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ\n\nการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n"
      "กขค\tคะแนน\tข้อเสนอแนะ\nข้อ i10\t80.00\tขอให้ลงทะเบียนคุมการยืม\nข้อ i11\t90.00\t\nข้อ i12\t100\t\n\n"
      "มาตรการ\tวิธีการดำเนินการ\tฮฮฮ\tผผผ\nทำทะเบียน\tสำรวจของ\tกองคลัง\t1 ตุลาคม 2568 - 30 กันยายน "
      "2569\nทำป้าย\tติดป้าย\tสำนักปลัด\t1 ตุลาคม 2568 - 30 กันยายน 2569\n");
  const Record& record = drafts.at(0).record;
  CHECK(papers::questions(record) ==
        std::vector<std::pair<std::string, int>>{{"i10", 8000}, {"i11", 9000}, {"i12", 10000}});
  REQUIRE(record.measures.size() == 2);
  CHECK(record.measures[1].responsible_units == std::vector<std::string>{"สำนักปลัด"});
  CHECK(record.measures[1].period.end == "2026-09-30");
}

TEST_CASE("the row's number may stand in a column to the right of the measure") {
  const auto drafts =
      papers::read(kTitle +
                   "วิธีการนำผลวิเคราะห์ไปสู่การปฏิบัติ\tระยะเวลา\tหัวข้อ\n1. ทำคู่มือ\tปีงบประมาณ 2568\t1. การใช้งบประมาณ\n"
                   "1. ทำป้าย 2. ทำแบบ\tปีงบประมาณ 2568\t2. การใช้อำนาจ\n");
  const Record& record = drafts.at(0).record;
  REQUIRE(!record.measures.empty());
  CHECK(record.measures[0].no.value == 1);
  CHECK(record.measures[0].issue.value == "การใช้งบประมาณ");
  CHECK(record.measures[0].measure.value == "1. ทำคู่มือ");
}

TEST_CASE("beside the years may stand remarks, the change in words, a level, and the whole paper's score") {
  const std::vector<std::vector<int>> expected = {{2, 2568, 9100, 2567, 6000, 3100},
                                                  {3, 2568, 6100, 2567, 9200, -3100}};
  CHECK(rows("ตัวชี้วัด\tปี 2567\tปี 2568\tผลต่าง\tหมายเหตุ\n"
             "การใช้งบประมาณ\t60.00\t91.00\t31.00\tเผยแพร่แผน\nการใช้อำนาจ\t92.00\t61.00\t-31.00\t\n") ==
        expected);
  CHECK(rows("ด้าน\tปี 2567\tปี 2568\tผลการเปลี่ยนแปลง\n"
             "การใช้งบประมาณ\t60.00\t91.00\tเพิ่มขึ้น 31.00\nการใช้อำนาจ\t92.00\t61.00\tลดลง 31.00\n") == expected);
  CHECK(rows("ประเด็น\tปี 2567\tปี 2568\tผลต่าง\tสรุปผล\n"
             "การใช้งบประมาณ\t60.00\t91.00\t31.00\tเพิ่มขึ้น\nการใช้อำนาจ\t92.00\t61.00\t-31.00\tลดลง\n") ==
        expected);
  CHECK(rows("คะแนนรวมปี 2568\tตัวชี้วัด\tปี 2567\tปี 2568\tระดับ ปี 2568\tผลต่าง\n"
             "76.00\tการใช้งบประมาณ\t60.00\t91.00\tผ่านดี\t31.00\n\tการใช้อำนาจ\t92.00\t61.00\tต้องปรับปรุง\t-31."
             "00\n") == expected);
}

TEST_CASE("remarks beside years are findings, the whole paper's score in a side column is the overall") {
  const auto drafts = papers::read(kTitle +
                                   "คะแนนรวม\tตัวชี้วัด\tปี 2567\tปี 2568\tระดับ\tข้อสังเกต\n"
                                   "76.00\tการใช้งบประมาณ\t60.00\t91.00\tผ่านดี\tเผยแพร่แผนการใช้จ่ายครบทุกไตรมาส\n"
                                   "\tการใช้อำนาจ\t92.00\t61.00\tต้องปรับปรุง\tการมอบหมายงานยังไม่เป็นธรรม\n");
  const Record& record = drafts.at(0).record;
  CHECK(record.assessment.overall_score.value == 7600);
  CHECK(papers::scores(record) == std::vector<int>{9100, 6100});
  CHECK(record.indicators.at(1).result.value == "ต้องปรับปรุง");
  REQUIRE(record.findings.size() == 2);
  CHECK(record.findings[1].about == Scope{"indicator:3"});
}

TEST_CASE("years under which nothing but whole scores stands are compared all the same") {
  CHECK(rows("รายการ\tคะแนนรวม ปี 2567\tคะแนนรวม ปี 2568\nการใช้งบประมาณ\t60.00\t91.00\n") ==
        std::vector<std::vector<int>>{{2, 2568, 9100, 2567, 6000, 0}});
}

TEST_CASE("years of two figures head columns; arrows and signs say which way") {
  CHECK(
      rows(
          "ประเด็น\tปี 67\tปี 68\t+/-\nการใช้งบประมาณ\t60.00\t91.00\t+31.00\nการใช้อำนาจ\t88.00\t88.00\t0.00\n") ==
      std::vector<std::vector<int>>{{2, 2568, 9100, 2567, 6000, 3100}, {3, 2568, 8800, 2567, 8800, 0}});
  CHECK(rows("ตัวชี้วัด\tปี 2567\tปี 2568\tเปรียบเทียบ\nการใช้งบประมาณ\t60.00\t91.00\t▲ "
             "31.00\nการใช้อำนาจ\t92.00\t61.00\t▼ "
             "31.00\n") ==
        std::vector<std::vector<int>>{{2, 2568, 9100, 2567, 6000, 3100}, {3, 2568, 6100, 2567, 9200, -3100}});
}

TEST_CASE("a heading's พ.ศ. misread, a name that only its number tells, and the last row's word misread") {
  CHECK(rows("ที่\tตัวชี้วัด\tพ.ค. 2567\tพ.ศ. 2568\n1\tการปฏิบัติหน้าที่\t60.00\t91.00\n2\tกรฑชังปมมาฌ\t92.00\t61.00\n"
             "3\tการใช้อำนาจ\t80.00\t81.00\n\tกาพรวม\t77.30\t77.60\n") ==
        std::vector<std::vector<int>>{{1, 2568, 9100, 2567, 6000, 0},
                                      {2, 2568, 6100, 2567, 9200, 0},
                                      {3, 2568, 8100, 2567, 8000, 0},
                                      {0, 2568, 7760, 2567, 7730, 0}});
}

TEST_CASE("a column's year misread into the future is the year before, not this year's") {
  const auto record = [](const std::string& year) {
    return papers::record_of(
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565 ได้คะแนนรวม 91.00 คะแนน\n\n| ตัวชี้วัด | ปี " + year +
        " | ปี 2565 |\n|---|---|---|\n| การปฏิบัติหน้าที่ | 66.79 | 88.24 |\n| การใช้งบประมาณ | 68.46 | 93.33 |\n");
  };
  const Record misread = record("2584");
  CHECK(papers::scores(misread) == std::vector<int>{8824, 9333});
  CHECK(misread.comparisons[0].previous.value == 6679);
  CHECK(misread.comparisons[0].previous_year.value == 2564);
  CHECK(misread.comparisons[0].previous_year.evidence->raw == "2584");
  const Record lost = record("2598");
  CHECK(papers::scores(lost) == std::vector<int>{8824, 9333});
  CHECK_FALSE(lost.comparisons[0].previous_year.value);
}

TEST_CASE("two years told by the difference beside them: their misread headings, or nothing") {
  const auto record = [](const std::string& before, const std::string& now) {
    return papers::record_of(
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565 ได้คะแนนรวม 91.00 คะแนน ปี 2564 ต่ำกว่านี้\n\n| ตัวชี้วัด | " + before +
        " | " + now +
        " | ผลต่าง |\n|---|---|---|---|\n| การปฏิบัติหน้าที่ | 66.79 | 88.24 | 21.45 |\n| การใช้งบประมาณ | 68.46 | "
        "93.33 | "
        "+24.87 |\n| การใช้อำนาจ | 70.00 | 80.00 | 10.00 |\n");
  };
  for (const auto& [before, now] : {std::pair{"ปี 2564", "ป Q565"}, std::pair{"1 ข 2567 It", "ป Q565"}}) {
    const Record misread = record(before, now);
    CHECK(papers::scores(misread) == std::vector<int>{8824, 9333, 8000});
    REQUIRE(misread.comparisons.size() == 3);
    CHECK(misread.comparisons[0].previous.value == 6679);
    CHECK(misread.comparisons[0].previous_year.value == 2564);
    CHECK(misread.comparisons[0].delta.value == 2145);
  }
  CHECK(papers::scores(record("ปี ๒๕", "คะแนน")) == std::vector<int>{-1, -1, -1});
}

TEST_CASE("a cell that gives a year's score and compares nothing, under cells that do, has lost a figure") {
  const auto warnings = [](const std::string& last, const std::string& list = "") {
    const std::string cell =
        "ปีงบประมาณ พ.ศ. 2566 ตัวชี้วัดการใช้งบประมาณ ได้ 88.10 คะแนน ปีงบประมาณ พ.ศ. 2565 ได้ 80.00 คะแนน";
    const std::string other =
        "ปีงบประมาณ พ.ศ. 2566 ตัวชี้วัดการใช้อำนาจ ได้ 90.10 คะแนน ปีงบประมาณ พ.ศ. 2565 ได้ 81.00 คะแนน";
    return papers::record_of(
               "รายงานผล ITA ปีงบประมาณ พ.ศ. 2566\n\n| มาตรการ | ผลการดำเนินการ | ผลลัพธ์ |\n|---|---|---|\n| ก "
               "| ข | " +
               cell + " |\n| ค | ง | " + other + " |\n| จ | ฉ | " + last + " |\n\n" + list)
        .warnings;
  };
  const std::string spoilt = "ปีงบประมาณ พ.ศ. 2566 ตัวชี้วัดการเปิดเผยข้อมูล ได้ 100.00 คะแนน ปี 25b5 ได้ 66.b5 คะแนน";
  const auto lost = warnings(spoilt);
  REQUIRE(lost.size() == 1);
  CHECK(lost.front().code == "comparisons_missing");
  // A list of the indicators that are compared should have it too.
  const auto unlisted = warnings(spoilt,
                                 "ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้ 88.10 คะแนน\n\n"
                                 "ตัวชี้วัดที่ 3 การใช้อำนาจ ได้ 90.10 คะแนน\n\nชี้วขี่ 9 เผย 100.00 คะแนน\n");
  CHECK(std::any_of(unlisted.begin(), unlisted.end(),
                    [](const Warning& each) { return each.code == "indicators_missing"; }));
  CHECK(warnings("ดำเนินการแล้วเสร็จ").empty());
}
