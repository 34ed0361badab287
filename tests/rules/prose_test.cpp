// What is not there must not be found: minutes, procurement, school and hospital papers made by a grammar of
// their own, with numbers, dates, tables, levels and percentages, give heads and tables and nothing else.
#include <random>

#include "paper.h"

using namespace thaimemo;

namespace {

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::string page() {
    static const std::vector<std::string> kSubjects = {
        "รายงานการประชุมหัวหน้าฝ่าย ครั้งที่ {n}/{y}", "ประกาศจัดซื้อครุภัณฑ์สำนักงาน {n} รายการ",
        "ผลการเรียนเฉลี่ยของนักเรียนชั้นมัธยมศึกษาปีที่ {d} ปีการศึกษา {y}", "สรุปการให้บริการผู้ป่วยนอก ประจำปีงบประมาณ พ.ศ. {y}",
        "แผนปฏิบัติงานซ่อมถนน ประจำปีงบประมาณ พ.ศ. {y}"};
    std::string text = head() + fill(pick(kSubjects)) + "\n\n";
    for (int i = 0; i < 4; ++i) text += paragraph() + "\n\n";
    return text + table() + "\n" + paragraph() + "\n";
  }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  const std::string& pick(const std::vector<std::string>& from) {
    return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
  }

  // {y} a year, {n} a count, {d} a digit, {s} a number like a score, {t} a day.
  std::string fill(std::string text) {
    static const std::vector<std::string> kMonths = {"มกราคม", "มีนาคม", "ก.ค.", "ธันวาคม"};
    const auto put = [&](const std::string& mark, const auto& make) {
      for (std::size_t at = 0; (at = text.find(mark)) != std::string::npos;)
        text.replace(at, mark.size(), make());
    };
    put("{y}", [&] { return std::to_string(2560 + below(10)); });
    put("{n}", [&] { return std::to_string(1 + below(60)); });
    put("{d}", [&] { return std::to_string(1 + below(6)); });
    put("{s}", [&] { return std::to_string(50 + below(50)) + "." + std::to_string(10 + below(90)); });
    put("{t}", [&] {
      return std::to_string(1 + below(28)) + " " + pick(kMonths) + " " + std::to_string(2560 + below(10));
    });
    return text;
  }

  std::string head() {
    if (below(3) != 0) return "";
    return fill(
        "บันทึกข้อความ\n\nส่วนราชการ งานพัสดุ โรงพยาบาลสวนดอกไม้ โทร. 0 5400 0000\n\nที่ พย 0033.301/{n} วันที่ {t}\n\n"
        "เรื่อง ขออนุมัติจัดซื้อวัสดุ\n\nเรียน ผู้อำนวยการโรงพยาบาลสวนดอกไม้\n\n");
  }

  std::string paragraph() {
    static const std::vector<std::string> kSentences = {
        "ที่ประชุมรับทราบว่านักเรียนได้คะแนนเฉลี่ย {s} คะแนน จากคะแนนเต็ม 100 คะแนน อยู่ในระดับดี",
        "การใช้งบประมาณในไตรมาสที่ {d} คิดเป็นร้อยละ {s} ของงบที่ได้รับจัดสรร",
        "คะแนนรวมของโรงเรียนในปี {y} ได้ {s} คะแนน ส่วนปี {y} ได้ {s} คะแนน เพิ่มขึ้น {d}.25 คะแนน",
        "คณะกรรมการตรวจรับพัสดุเมื่อวันที่ {t} จำนวน {n} รายการ วงเงิน {n},500.00 บาท",
        "การปฏิบัติหน้าที่เวรยามระหว่างวันที่ {t} ถึง {t} ให้หัวหน้าเวรลงชื่อทุกคืน",
        "ความพึงพอใจของผู้รับบริการแผนกผู้ป่วยนอกร้อยละ {s} ระดับ A เป้าหมายไม่น้อยกว่าร้อยละ 85.00",
        "ข้อ {d} ให้ผู้ชนะการเสนอราคาส่งมอบของภายใน {n} วัน นับจากวันลงนาม",
        "ห้อง i{d} และ e{d} ปิดปรับปรุงตั้งแต่ {t} จนกว่าจะแล้วเสร็จ",
        "ผลการประเมินการสอนได้คะแนน {s} คะแนน จัดอยู่ในระดับ B",
        "{d}. ให้ครูเวรรายงานยอดผู้มาเรียน {n} คน ก่อนเวลา 09.{n} น."};
    std::string text;
    for (int i = 0; i < 3; ++i) text += fill(pick(kSentences)) + " ";
    return text;
  }

  std::string table() {
    static const std::vector<std::pair<std::string, std::string>> kTables = {
        {"ลำดับ\tรายการ\tจำนวน\tราคา\n", "{n}\tกระดาษถ่ายเอกสาร\t{n}\t{s}\n"},
        {"วิชา\tคะแนน\tระดับ\n", "ภาษาไทย\t{s}\tA\n"},
        {"กิจกรรม\tผู้รับผิดชอบ\tระยะเวลา\n", "ซ่อมหลังคาอาคาร {d}\tงานอาคาร\t{t}\n"},
        {"ตัวชี้วัด\tปี {y}\tปี 2570\n", "อัตราครองเตียง\t{s}\t{s}\n"},
        {"ข้อ\tคะแนน\n", "ข้อ {d}\t{s}\n"}};
    const auto& [heading, row] = kTables[static_cast<std::size_t>(below(static_cast<int>(kTables.size())))];
    std::string text = fill(heading);
    for (int i = 0; i < 5; ++i) text += fill(row);
    return text;
  }

  std::mt19937 random_;  // the same numbers on every machine
};

}  // namespace

TEST_CASE("no false field on 200 pages of other prose") {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const std::string page = Writer(seed).page();
    INFO(page);
    for (const Draft& draft : papers::read(page)) {
      const Record& record = draft.record;
      CHECK(record.kind == (page.starts_with("บันทึก") ? Kind::kMemo : Kind::kOther));
      CHECK(record.assessment == Assessment{});
      CHECK(record.indicators.empty());
      CHECK(record.questions.empty());
      CHECK(record.findings.empty());
      CHECK(record.guidelines.empty());
      CHECK(record.measures.empty());
      CHECK(record.comparisons.empty());
      CHECK_FALSE(record.title.value);
      CHECK(record.tables.size() == 1);
    }
  }
}

TEST_CASE("a score is a whole number: no piece of a fraction, of thousands or of a reference") {
  const auto drafts = papers::read(
      "รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\n"
      "คะแนนรวม 0012/99.50 คะแนน\n\nตัวชี้วัดการใช้อำนาจ ได้ 88.1234 คะแนน\n\n"
      "ข้อ i3 ได้คะแนน 1,250 คะแนน\n\nข้อ i4 ได้คะแนน 3/85.25 คะแนน\n\nข้อ i5 ได้คะแนน 4.25/5 คะแนน\n\n"
      "ข้อ i6 ได้คะแนน 85.25/100 คะแนน\n\n"
      "ข้อคำถาม\tคะแนน\ni7\t12/99.50\ni8\t85.255\ni9\t99.50/100\n");
  const Record& record = drafts.at(0).record;
  CHECK_FALSE(record.assessment.overall_score.value);
  CHECK(record.indicators.empty());
  const std::vector<std::pair<std::string, int>> spoilt(3, {"?", -1});  // i3, i4, i5
  std::vector<std::pair<std::string, int>> expected{{"i7", -1}, {"i8", -1}, {"i9", 9950}, {"i6", 8525}};
  expected.insert(expected.begin() + 3, spoilt.begin(), spoilt.end());
  CHECK(papers::questions(record) == expected);
}

TEST_CASE("scores in brackets behind a code, instruments in a list, and no finding out of the closing") {
  const auto drafts = papers::read(
      "บันทึกข้อความ\nส่วนราชการ กองช่าง เทศบาลตำบลสมมุติ\nที่ นน 71201/5 วันที่ 5 มีนาคม 2569\nเรื่อง ผล ITA\n"
      "เรียน นายกเทศมนตรี\nด้วยได้รับผลการประเมิน ITA ปี 2568 ได้ 96.45 คะแนน ระดับผ่านดีเยี่ยม\n"
      "IIT เฉลี่ย 95.20 / EIT เฉลี่ย 95.40 / OIT เฉลี่ย 98.17\n"
      "ข้อที่ได้คะแนนน้อยที่สุดคือ i10 (85.33) รองลงมา e9 (88.10) และ o18 (0.00)\n"
      "จึงเรียนมาเพื่อโปรดทราบและพิจารณา\n(นายสมมุติ ทดลองดี)\nปลัดเทศบาลตำบลสมมุติ\n");
  const Record& record = drafts.at(0).record;
  CHECK(papers::questions(record) ==
        std::vector<std::pair<std::string, int>>{{"i10", 8533}, {"e9", 8810}, {"o18", 0}});
  REQUIRE(record.assessment.instruments.size() == 3);
  CHECK(record.assessment.instruments[1].score.value == 9540);
  CHECK(record.findings.empty());
}

TEST_CASE("a second decimal behind a blank is the score's, never surely; the mark of a list is none") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปี 2568\n\n1) การป้องกันการทุจริต ได้ 97.9 2 คะแนน\n2) การใช้อำนาจ ได้ 89.7 คะแนน "
      "3) การปฏิบัติหน้าที่ 95.1 2) และอื่น ๆ\n");
  const Record& record = drafts.at(0).record;
  CHECK(papers::scores(record) == std::vector<int>{9510, 8970, 9792});
  CHECK(record.indicators.back().score.evidence->confidence <= 0.5);
}

TEST_CASE("a line whose question cannot be read counts as one, where others are scored line by line") {
  const std::string scored =
      "ข้อคำถามที่ I1 ได้คะแนน 98.57 ประเด็น ก\n\nข้อคำถามที่ I2 ได้คะแนน 97.50 ประเด็น ข\n\n"
      "ข้อคำถามที่ I3 ได้คะแนน 96.67 ประเด็น ค\n\n";
  const auto questions = [&](const std::string& line) {
    return papers::read("รายงานผลการประเมิน ITA ปี 2568\n\n" + scored + line + "\n").at(0).record.questions;
  };
  for (const char* line :
       {"ข้อคำถามฟี่ I 4 ได้คะแนน 9 8าปนบด", "ข้อคำถามที่ I 4 ได้คะm9C 67 ประเด็น", "ข้อคำถามที่ จุสคpรคาลิพ"}) {
    INFO(line);
    REQUIRE(questions(line).size() == 4);
    CHECK(!questions(line).back().score.value);
  }
  for (const char* line : {"ข้อคำถามที่ได้คะแนนต่ำสุด 3 ลำดับ", "ข้อคำถามที่มีคะแนนน้อย 5 ข้อ"}) {
    INFO(line);
    CHECK(questions(line).size() == 3);
  }
}

TEST_CASE("a ranked list stands in one block with a sentence that compares years") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปี 2568\n\nปี 2568 ได้คะแนนรวม 93.16 คะแนน สูงกว่าปี 2567 ซึ่งได้ 89.45 คะแนน\n"
      "เรียงจากมากไปน้อย ดังนี้\n1) การป้องกันการทุจริต ได้ 100.00 คะแนน\n2) การใช้อำนาจ ได้ 89.75 คะแนน\n");
  CHECK(papers::scores(drafts.at(0).record) == std::vector<int>{8975, 10000});
  CHECK(drafts[0].record.comparisons.size() == 1);
}

TEST_CASE("other surveys' scores are not compared, the whole paper's are, and stand for the overall") {
  const auto read = [](const std::string& what) {
    return papers::read("รายงานผลการประเมิน ITA ประจำปี 2567\n\n" + what +
                        " ปี 2566 = 78.34, ปี 2567 = 85.02, เพิ่มขึ้น 6.68\n")
        .at(0)
        .record;
  };
  CHECK(read("คะแนนความพึงพอใจ").comparisons.empty());
  CHECK_FALSE(read("คะแนนความพึงพอใจ").assessment.overall_score.value);
  CHECK(read("ผลคะแนน LPA").comparisons.empty());
  CHECK(read("ผลคะแนน ITA").comparisons.size() == 1);
  CHECK(read("ผลคะแนน ITA").assessment.overall_score.value == 8502);
}

TEST_CASE("a score that ends its line is one, whatever word begins the next") {
  const auto drafts = papers::read(
      "รายงานผลการประเมิน ITA ปี 2568\n\n1. การปฏิบัติหน้าที่ = 93.1\n3. การใช้อำนาจ = 91.25\nข้อ O12 ได้ 0 คะแนน\n");
  CHECK(papers::scores(drafts.at(0).record) == std::vector<int>{9310, 9125});
}

TEST_CASE("a title in words of its own may begin with a leading vowel") {
  const auto drafts = papers::read(
      "## เอกสารวิเคราะห์คะแนนความโปร่งใส ปีงบประมาณ พ.ศ. 2568\nเทศบาลตำบลสมมุติ อำเภอตัวอย่าง "
      "จังหวัดแพร่\n\nได้คะแนนรวม 90.11 คะแนน\n");
  CHECK(drafts.at(0).record.title.value == "เอกสารวิเคราะห์คะแนนความโปร่งใส ปีงบประมาณ พ.ศ. 2568");
}
