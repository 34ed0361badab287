// Heads, titles, signatures and agencies through misread letters: each case is a cause, not a paper.
#include "paper.h"
#include "rules/offices.h"
#include "rules/signatures.h"

using namespace thaimemo;

namespace {

constexpr const char* kHead =
    "บันทึกข้อความ\n\nส่วนราชการ สำนักปลัด องค์การบริหารส่วนตำบลดอนลำดวน โทร. ๐ ๕๔๐๐ ๐๐๐๑\n\n"
    "ที่ นน ๗๐๑๐๑/๑๒ วันที่ ๓ มีนาคม ๒๕๖๙\n\n";

Record memo_with(const std::string& lines) { return papers::record_of(kHead + lines); }

using Names = std::vector<std::pair<std::string, std::string>>;

Names signatories(const std::string& lines) {
  Names all;
  for (const Signatory& signatory :
       memo_with("เรื่อง รายงานผล ITA ปี ๒๕๖๘\n\nเรียน นายก\n\nจึงเรียนมาเพื่อโปรดทราบ\n\n" + lines).memo.signatories)
    all.emplace_back(signatory.name.value.value_or("?"), signatory.position.value.value_or("?"));
  return all;
}

}  // namespace

TEST_CASE("a head ends before the closing, so that the title behind it is one") {
  const Record record = memo_with(
      "เรื่อง รายงานผล ITA ปีงบประมาณ พ.ศ. ๒๕๖๘\n\nเรีผน นายกองค์การบริหารส่วนตำบลดอนลำดวน\n\n"
      "ตามที่ได้เข้ารับการประเมิน นั้น\n\nจึงเรียนมาเพื่อโปรดทราบ\n\n(นายสมมุติ ดีงาม)\nปลัด\n\n"
      "เอกสารประกอบการนำผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘ ไปใช้\nองค์การบริหารส่วนตำบลดอนลำดวน\n");
  CHECK(record.title.value == "เอกสารประกอบการนำผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 ไปใช้");
  CHECK(record.memo.addressee.value == "นายกองค์การบริหารส่วนตำบลดอนลำดวน");
}

TEST_CASE("what is left of a dotted leader before and behind a value is none of it") {
  const Record record = papers::record_of(
      "บันทึกข้อความ\n\nส่วนราชการ, สำนักปลัด องค์การบริหารส่วนตำบลดอนลำดวน โทร. ๐ ๕๔๐๐ ๐๐๐๑\n\n"
      "ที่ นน ๗๐๑๐๑/๑๒ วันที่ ๓ มีนาคม ๒๕๖๙\n\nเรื่อง รายงานผล ITA ปีงบประมาณ พ.ศ. ๒๕๖๘.…\n\n"
      "เรียน นายก อบต.\n\nด้วย\n");
  CHECK(record.memo.unit.value == "สำนักปลัด");
  CHECK(record.memo.subject.value == "รายงานผล ITA ปีงบประมาณ พ.ศ. 2568");
  CHECK(record.memo.addressee.value == "นายก อบต.");
}

TEST_CASE("the letters of a number are the agency's province's, or the only ones near") {
  const auto number = [](const std::string& printed, const std::string& address) {
    return papers::record_of("บันทึกข้อความ\n\nส่วนราชการ สำนักปลัด เทศบาลตำบลดอนลำดวน" + address + "\n\nที่ " +
                             printed + " วันที่ ๓ มีนาคม ๒๕๖๙\n\nเรื่อง รายงานผล ITA ปี ๒๕๖๘\n\nเรียน นายก\n\nด้วย\n")
        .memo.number.value;
  };
  const std::string address = " อำเภอดอนลำดวน จังหวัดจันทบุรี";
  CHECK(number("จบ ๘๒๖๕๒/๑", address) == "จบ 82652/1");
  CHECK(number("รบ ๘๒๖๕๒/๑", address) == "จบ 82652/1");
  CHECK(number("รบ ๘๒๖๕๒/๑", "") == "รบ 82652/1");
  CHECK(number("มท ๐๐๒๓/๑", address) == "มท 0023/1");    // a ministry's
  CHECK(number("สข ๘๒๖๕๒/๑", address) == "สข 82652/1");  // too far off
  CHECK(number("พัช ๘๒๖๕๒/๑", "") == "พช 82652/1");
  CHECK(number("จบ ๘๒๖๕๒ /๑", "") == "จบ 82652/1");
}

TEST_CASE("a day filled in by hand leaves the month and the year") {
  // `unsure`: nothing tells the pen but how surely it was read.
  const auto date = [](const std::string& by_hand, std::optional<double> unsure = std::nullopt) {
    DocumentText document = text::normalize(markup::read_markup(
        "บันทึกข้อความ\n\nส่วนราชการ สำนักปลัด เทศบาลตำบลดอนลำดวน\n\nที่ นน 70101/ วันที่ 26 พฤศจิกายน 2569\n\n"
        "เรื่อง รายงานผล ITA ปี 2569\n\nเรียน นายก\n\nด้วย\n"));
    for (Block& block : document.blocks) {
      Text& text = std::get<Paragraph>(block).text;
      const std::size_t pen = text.text.find(by_hand), whole = text.text.size();
      if (pen == std::string::npos) continue;
      const auto piece = [&](std::size_t from, std::size_t to, bool hand) {
        return Piece{.begin = from,
                     .end = to,
                     .page = 1,
                     .box = {},
                     .confidence = hand ? unsure.value_or(1) : 1,
                     .handwritten = hand && !unsure,
                     .symbols = {}};
      };
      const std::size_t end = pen + by_hand.size();
      text.pieces = {piece(0, pen, false), piece(pen, end, true), piece(end, whole, false)};
    }
    return rules::extract(document, papers::pack()).at(0).record.memo.date;
  };
  CHECK(date("26 ").value == "2026-11");
  CHECK(date("26 ", 0.6).value == "2026-11");
  CHECK(date("26 ", 0.75).value == "2026-11-26");
  CHECK(date("26 พฤศจิกายน 2569", 0.6).value == "2026-11-26");
  CHECK(date("26 พฤศจิกายน").value == std::nullopt);
  CHECK(date("26 พฤศจิกายน").evidence->status == Status::kHandwritten);
  CHECK(date("70101").value == "2026-11-26");
}

TEST_CASE("a day with letters in it was written by hand") {
  const auto date = [](const std::string& printed) {
    return papers::record_of("บันทึกข้อความ\n\nส่วนราชการ สำนักปลัด เทศบาลตำบลดอนลำดวน\n\nที่ นน ๗๐๑๐๑/๑ วันที่" +
                             printed + "\n\nเรื่อง รายงานผล ITA ปี ๒๕๖๘\n\nเรียน นายก\n\nด้วย\n")
        .memo.date.value;
  };
  CHECK(date(" ๗ กรกฎาคม ๒๕๖๘") == "2025-07-07");
  CHECK(date("๗ กรกฎาคม ๒๕๖๘") == "2025-07-07");
  CHECK(date("…๗ ก.ค. ๒๕๖๘") == "2025-07-07");
  CHECK(date(" ๗่ฝ กรกฎาคม ๒๕๖๘") == "2025-07");
  CHECK(date(" อ๑ ตุลาคม ๒๕๖๗") == "2024-10");
  CHECK(date(" 17/7/2568") == "2025-07-17");
}

TEST_CASE("a name with half its brackets signs") {
  CHECK(signatories("นายสมมุติ ดีงาม)\nหัวหน้าสำนักปลัด\n") == Names{{"นายสมมุติ ดีงาม", "หัวหน้าสำนักปลัด"}});
  CHECK(signatories("(นายสมมุติ ดีงาม\nหัวหน้าสำนักปลัด\n") == Names{{"นายสมมุติ ดีงาม", "หัวหน้าสำนักปลัด"}});
  CHECK(signatories("(นางสาวสมมุติ ดีงาม))\nปลัด\n") == Names{{"นางสาวสมมุติ ดีงาม", "ปลัด"}});
  CHECK(signatories("ทฆวยสมมุติ ดีงาม)\nปลัดองค์การบริหารส่วนตำบล\n") ==
        Names{{"ทฆวยสมมุติ ดีงาม", "ปลัดองค์การบริหารส่วนตำบล"}});
  CHECK(signatories("(นายสมมุติ ดีงาม)\nปลัดเทศบาล ความเห็นของนายก 12\n") == Names{{"นายสมมุติ ดีงาม", "ปลัดเทศบาล"}});
  CHECK(signatories("((นายสมมุติ ดีงาม)\nปลัด\n") == Names{{"นายสมมุติ ดีงาม", "ปลัด"}});
  CHECK(signatories("(ฆาง สาวสมมุติ ดีงาม)\nปลัด\n") == Names{{"ฆาง สาวสมมุติ ดีงาม", "ปลัด"}});
  CHECK(signatories("รายงานผล ครั้งแรก)\n\n(นายสมมุติ ดีงาม)\nปลัด\n") == Names{{"นายสมมุติ ดีงาม", "ปลัด"}});
}

TEST_CASE("no word of the vocabulary reaches over a blank line") {
  const Record record =
      memo_with("เรื่อง ผลการประเมิน ITA ปี ๒๕๖๘ และแผนปรับษรุง\n\nเรียน ปลัดองค์การบริหารส่วนตำบลดอนลำดวน\n\nด้วย\n");
  CHECK(record.memo.subject.value == "ผลการประเมิน ITA ปี 2568 และแผนปรับษรุง");
  CHECK(record.memo.addressee.value == "ปลัดองค์การบริหารส่วนตำบลดอนลำดวน");
}

TEST_CASE("no word of the vocabulary takes the end of another") {
  const Record record = memo_with("เรื่อง ผลคะแนน ITA ปี ๒๕๖๘\n\nเรียน ปลัดองค์การบริหารส่วนตำบลดอนลำดวน\n\nด้วย\n");
  CHECK(record.memo.subject.value == "ผลคะแนน ITA ปี 2568");
}

TEST_CASE("a long word with a misread letter in eight is that word, though the pieces are words too") {
  const Record record = papers::record_of(
      "บันทึกข้อความ\n\nส่วนราชการ สำนักปลัด องค์การบริทารส่วนจังหาัดน่าน อำเภอเมืองน่าน จังหวัดน่าน\n\n"
      "เรื่อง รายงานผล ITA ปี ๒๕๖๘\n\nเรียน นายก\n");
  CHECK(record.memo.unit.value == "สำนักปลัด");
  CHECK(record.memo.agency.type.value == "provincial_administrative_organization");
}

TEST_CASE("an agency's name misread in the head is the one that the paper has elsewhere") {
  const std::string elsewhere =
      "เรื่อง ITA ปี ๒๕๖๘\n\nเรียน นายกองค์การบริหารส่วนตำบลนาน้ำค้าง\n\nองค์การบริหารส่วนตำบลนาน้ำค้าง ได้คะแนนรวม ๙๑.๐๐ "
      "คะแนน\n\n"
      "จึงเรียนมาเพื่อโปรดทราบ\n\n(นายสมมุติ ดีงาม)\nปลัดองค์การบริหารส่วนตำบลนาน้ำค้าง\n\n"
      "(นายสมมุติ ดียิ่ง)\nนายกองค์การบริหารส่วนตำบลนาน้ำค้าง\n";
  const auto name = [&](const std::string& agency) {
    return papers::record_of("บันทึกข้อความ\n\nส่วนราชการ สำนักปลัด " + agency + " โทร ๐ ๕๔๐๐ ๐๐๐๑\n\n" + elsewhere)
        .memo.agency.name.value;
  };
  CHECK(name("องค์การบริหารส่วนตำบลนาม้ำ ค้าง") == "องค์การบริหารส่วนตำบลนาน้ำค้าง");
  CHECK(name("องค์การบริหารส่วนตำบลาน้ำค้าง") == "องค์การบริหารส่วนตำบลนาน้ำค้าง");
  CHECK(name("องค์การบริหารส่วนตำบลบางแก้ว") == "องค์การบริหารส่วนตำบลบางแก้ว");  // another agency
}

TEST_CASE("an address that has run into the name is none of it") {
  const Record record = papers::record_of(
      "รายงานผล ITA ปี 2567\nเทศบาลเมืองคลองลำดวนอเภอบางหว้า จังหวัดน่าน\n\nได้คะแนนรวม 90.10 คะแนน\n");
  CHECK(record.memo.agency.name.value == "เทศบาลเมืองคลองลำดวน");
}

TEST_CASE("a level behind its misread word, or misread itself") {
  const auto grade = [](const std::string& words) {
    return papers::record_of("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nได้คะแนนรวม 88.87 " + words + "\n")
        .assessment.grade.value;
  };
  CHECK(grade("คะแนน (ระดับ ผ่าล) มีคะแนนแต่ละด้านดังนี้") == "ผ่าน");
  CHECK(grade("คะแน ธะดับ ผ่าน จำแนกตามตัวชี้วัด") == "ผ่าน");
  CHECK(grade("คะแนน แทียบเท่าะดับ ผ่าน ในปีงบประมาณ") == "ผ่าน");
  CHECK(grade("คะแนน (ผ่านสี) ข้อมูล") == "ผ่านดี");
  CHECK(grade("คะแนน ระดับ ต้องปรับ ปรุง รายงานนี้") == "ต้องปรับปรุง");
  CHECK(grade("คะแนน อยู่ในระดับ ต้องบรับปรุง คณะทำงาน") == "ต้องปรับปรุง");
  CHECK(!grade("คะแนน อยู่ในระดับ ผ่านี แยกตาม"));  // either
}

TEST_CASE("behind the word for a fiscal year stands no month") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ย. ๒๕๖๗\n\nได้คะแนนรวม ๙๐.๑๐ คะแนน\n\n"
      "ข้อเสนอมาตรการสำหรับปีงบประมาณ พ.ค. ๒๕๖๘\n");
  CHECK(record.assessment.fiscal_year.value == 2567);
  CHECK(record.assessment.plan_fiscal_year.value == 2568);
}

TEST_CASE("ranks under a misread heading, and the whole paper's row of a comparison") {
  for (const char* heading : {"ลำับที่", "สำดั", "ลดับหี่"}) {
    const Record ranked = papers::record_of(
        "การจัดลำดับผลคะแนน ITA ปี 2567\n\n| คะแนนการปธะเมิน | " + std::string(heading) +
        " | ประเด็นตัวชี้วัด |\n|---|---|---|\n"
        "| 96.58 | 1 | การใช้งบประมาณ |\n| 95.00 | 2 | การป้องกันการทุจริต |\n| 91.00 | 3 | การใช้อำนาจ |\n");
    REQUIRE(ranked.indicators.size() == 3);
    CHECK(ranked.indicators[0].rank.value == 1);
  }
  for (const char* word : {"คะแนนเฉลลี่ยรวม", "ผลคะแนนราม", "ภารวม", "วลคะแนนรวม"}) {
    const Record compared = papers::record_of(
        "แนวโน้มผลการประเมิน ITA ปี 2567\n\n| ข้อ | ตัวชี้วัด | ปี 2567 (คะแนน) | ปี 2566 (คะแนน) "
        "|\n|---|---|---|---|\n"
        "| 1 | การปฏิบัติหน้าที่ | 90.00 | 95.00 |\n| 2 | การใช้อำนาจ | 91.00 | 92.00 |\n|  | " +
        std::string(word) + " | 91.24 | 96.55 |\n");
    CHECK(compared.comparisons.size() == 3);
  }
}

TEST_CASE("a comment of those outside, their word misread, is about the EIT") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nได้คะแนนรวม 90.10 คะแนน\n\n"
      "| ตัวชี้วัด | คะแนน |\n|---|---|\n| 6. คุณภาพการดำเนินงาน | 90.00 |\n| 7. ประสิทธิภาพการสื่อสาร | 91.00 |\n\n"
      "ความเห็นเพิ่มเติมจากบุคคลกายนอก: ขอให้ซ่อมถนนสายรอง\n");
  REQUIRE(record.findings.size() == 1);
  CHECK(record.findings[0].about.size() == 1);
}

TEST_CASE("a subject whose first letter is misread keeps its label; a date is no number") {
  const Record record = papers::record_of(
      "บันทึกข้อความ\n\nส่วนราชการ สำนักปลัด องค์การบริหารส่วนตำบลดอนลำดวน\n\nที่  วัมที่  กรกฎาคม ๒๕๖๕\n\n"
      "เรื่อง ายงานผล ITA ปี ๒๕๖๔\n\nเรียน นายก\n\nด้วย\n");
  CHECK(record.memo.subject.value.value_or("").ends_with("ายงานผล ITA ปี 2564"));
  CHECK(!record.memo.number.value);
  CHECK(record.memo.date.value == "2022-07");
}

TEST_CASE("a district behind its misread word") {
  const auto district = [](const std::string& line) {
    return papers::record_of("รายงานผล ITA ปี 2567\nเทศบาลตำบลดอนลำดวน\n" + line +
                             "\n\nได้คะแนนรวม 90.10 คะแนน\n")
        .memo.agency.district.value;
  };
  CHECK(district("อำเอดอนลำดวน จังหวัดน่าน") == "ดอนลำดวน");
  CHECK(district("ฮำเภอดอนลำดวน จังหวัดน่าน") == "ดอนลำดวน");
}

TEST_CASE("a year's column with its word misread is no budget, and no other year's scores are this year's") {
  for (const char* word : {"กีงบประมาณ", "ยีงบประมาญ", "ปปีงบประมาณ"}) {
    const Record record =
        papers::record_of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\n\n| " + std::string(word) +
                          " พ.ศ. 2567 | ปีงบประมาณ พ.ศ. 2566 | ประเด็นตัวชี้วัด |\n|---|---|---|\n"
                          "| 93.94 | 78.38 | การปฏิบัติหน้าที่ |\n| 98.18 | 81.67 | การใช้งบประมาณ |\n");
    CHECK(papers::scores(record) == std::vector<int>{9394, 9818});
    CHECK(record.comparisons.size() == 2);
  }
}

TEST_CASE("a comparison of what nothing names is not the whole paper's") {
  const Record record = papers::record_of(
      "รายงานผลตามมาตรการ ITA ปีงบประมาณ พ.ศ. 2568\n\nทม.ดอนลำดวนได้คะแนนกรปรับ ปรุงกาบหำน 91.73 คะแนน "
      "ในการประเมินปีงบประมาณ พ.ศ. 2568 ขณะที่ปีงบประมาณ พ.ศ. 2567 ได้ 72.38 คะแนน จึงเพิ่มขึ้น 19.35 คะแนน\n");
  CHECK(record.comparisons.empty());
  CHECK(!record.assessment.overall_score.value);
}

TEST_CASE("one row of a question under misread headings is a table of questions") {
  const Record record = papers::record_of(
      "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nตัวชี้วัดที่ 9 การเปิดเผยข้อมูล\n\n"
      "| ข้อสังเกต/ข้อเสนอแนะ | คะแนน | ้อ |\n|---|---|---|\n| คงวิธีปฏิบัติเดิมไว้ | 100.00 | ข้อ o1 – o20 |\n");
  CHECK(papers::questions(record) == std::vector<std::pair<std::string, int>>{{"o1-o20", 10000}});
}

TEST_CASE("of two years named as often, one of them misread, the one before the plan's is assessed") {
  const Record record = papers::record_of(
      "รายงานผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2563\n\nเทศบาลตำบลตัวอย่าง\n\n"
      "คะแนนที่เทศบาลตำบลตัวอย่างได้รับในปีงบประมาณ พ.ศ. 2568 เท่ากับ 87.12 คะแนน\n\n"
      "มาตรการยกระดับ ปีงบประมาณ พ.ศ. 2569\n\n| มาตรการ | ผู้รับผิดชอบ | ระยะเวลา |\n|---|---|---|\n"
      "| จัดทำคู่มือ | กองคลัง | ตลอดปีงบประมาณ 2569 |\n");
  CHECK(record.assessment.fiscal_year.value == 2568);
  CHECK(record.assessment.plan_fiscal_year.value == 2569);
}

TEST_CASE("signatures stand in rows, on a crooked page too") {
  const auto signed_at = [](const std::string& name, int page, int left, int top) {
    Evidence evidence;
    evidence.page = page;
    evidence.box = Box{left, top, left + 500, top + 50};
    return Signatory{{name, evidence}, {}};
  };
  const std::vector<Signatory> columns{signed_at("one", 3, 300, 1000), signed_at("three", 3, 310, 1400),
                                       signed_at("two", 3, 1400, 960), signed_at("four", 3, 1400, 1365),
                                       signed_at("zero", 2, 800, 3000)};
  std::string names;
  for (const Signatory& one : rules::by_rows(columns)) names += *one.name.value + " ";
  CHECK(names == "zero one two three four ");
  std::vector<Signatory> unplaced = columns;
  unplaced[1].name.evidence->box.reset();
  CHECK(rules::by_rows(unplaced) == unplaced);
}

TEST_CASE("a subject over several paragraphs is one sentence: the plan's year stands behind the break") {
  const Record record = memo_with(
      "เรื่อง ขอรายงานผลการประเมินคุณธรรมและความโปร่งใส\n\n(ITA) ปีงบประมาณ พ.ศ. ๒๕๖๘ และมาตรการปรับปรุง\n\n"
      "ปี พ.ศ. ๒๕๖๙\n\nเรียน นายกองค์การบริหารส่วนตำบลดอนลำดวน\n\nตามที่ได้เข้ารับการประเมิน นั้น\n");
  CHECK(record.assessment.fiscal_year.value == 2568);
  CHECK(record.assessment.plan_fiscal_year.value == 2569);
}

TEST_CASE("an office has the agency's place, misread or not, and no other") {
  const auto settled = [](const std::string& value) {
    TextField office{value, {}};
    rules::settle_place("บางหิ่งห้อย", office);
    return *office.value;
  };
  CHECK(settled("นายกองค์การบริหารส่วนตำบลบางหิงห้อย") == "นายกองค์การบริหารส่วนตำบลบางหิ่งห้อย");
  CHECK(settled("นายก อบต.บางทิ่งห้อย (ผ่านปลัด อบต.บางหิงห้อย)") == "นายก อบต.บางหิ่งห้อย (ผ่านปลัด อบต.บางหิ่งห้อย)");
  CHECK(settled("ปลัดองค์การบริหารส่วนตำบลบางหิ่งห้อย") == "ปลัดองค์การบริหารส่วนตำบลบางหิ่งห้อย");
  CHECK(settled("นายอำเภอบางกระเจ้า") == "นายอำเภอบางกระเจ้า");
  CHECK(settled("หัวหน้าสำนักปลัด") == "หัวหน้าสำนักปลัด");
}

TEST_CASE("an address goes on in the next paragraph, within the district's name too") {
  const auto address = [](const std::string& lines) {
    const Record record = memo_with("เรื่อง รายงานผล ITA ปี ๒๕๖๘\n\nเรียน นายก\n\nด้วย\n\n" + lines);
    return record.memo.agency.district.value.value_or("?") + "/" +
           record.memo.agency.province.value.value_or("?");
  };
  CHECK(address("มาตรการขององค์การบริหารส่วนตำบลดอนลำดวน อำเภอเขาขวัญข้าว\n\nจังหวัดน่าน\n") == "เขาขวัญข้าว/น่าน");
  CHECK(address("องค์การบริหารส่วนตำบลดอนลำดวน อำเภอบ้าน\n\nเรืองแสง จังหวัดน่าน\n") == "บ้านเรืองแสง/น่าน");
  CHECK(address("องค์การบริหารส่วนตำบลดอนลำดวน อำเภอบ้าน\n\nตามที่ได้รายงาน\n") == "?/?");
}
