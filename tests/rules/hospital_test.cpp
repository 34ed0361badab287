// Memos of hospitals, read by a pack that is data only.
#include "paper.h"
#include "rules/pack_data.h"
#include "rules/packs.h"

using namespace thaimemo;

namespace {

std::vector<Draft> read_by_shelf(std::string_view bytes) {
  static const rules::PackShelf kShelf(THAIMEMO_MODELS_DIR);
  const DocumentText text = text::normalize(markup::read_markup(bytes));
  return rules::extract(text, kShelf.for_document(text));
}

}  // namespace

TEST_CASE("a hospital's memo on its MOIT items") {
  const auto drafts = read_by_shelf(
      "บันทึกข้อความ\n\n"
      "ส่วนราชการ กลุ่มงานบริหารทั่วไป โรงพยาบาลดอนลำดวน อำเภอดอนลำดวน จังหวัดแพร่ โทร. ๐ ๕๔๐๐ ๐๐๐๒\n\n"
      "ที่ พร ๐๐๓๓.๓๐๙/๔๑๒ วันที่ ๒ กันยายน ๒๕๖๗\n\n"
      "เรื่อง รายงานผลตรวจ MOIT ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\n\n"
      "เรียน ผู้อำนวยการโรงพยาบาลดอนลำดวน\n\n"
      "ตามผลการประเมิน MOIT ปีงบประมาณ พ.ศ. ๒๕๖๗ โรงพยาบาลดอนลำดวนได้คะแนนรวม ๙๓.๑๘ คะแนน ดังนี้\n\n"
      "MOIT\tคะแนนประเมินตนเอง\tหลักฐานเชิงประจักษ์\tข้อเสนอแนะ\n"
      "MOIT ๑ มีการวางระบบเผยแพร่\t๑๐๐\tหน้าเว็บ\t\n"
      "MOIT ๒ - ๙\t๑๐๐.๐๐\tหน้าเว็บ\t\n"
      "MOIT ๑๐ สรุปเรื่องร้องเรียน\t๕๐.๐๐\t-\tให้สรุปเรื่องร้องเรียนรอบหกเดือนด้วย\n\n"
      "MOIT ๒๒ ได้คะแนน ๗๕.๐๐ คะแนน เพราะอบรมไม่ครบทุกกลุ่มงานตามแผนของปี\n\n"
      "จึงเรียนมาเพื่อโปรดทราบ\n");
  REQUIRE(drafts.size() == 1);
  const Record& record = drafts[0].record;
  CHECK(record.memo.agency.name.value == "โรงพยาบาลดอนลำดวน");
  CHECK(record.memo.agency.type.value == "other");
  CHECK(record.memo.agency.province.value == "แพร่");
  CHECK(record.memo.unit.value == "กลุ่มงานบริหารทั่วไป");
  CHECK(record.memo.number.value == "พร 0033.309/412");
  CHECK(record.memo.date.value == "2024-09-02");
  CHECK(record.assessment.fiscal_year.value == 2567);
  CHECK(record.assessment.overall_score.value == 9318);
  CHECK(papers::questions(record) ==
        std::vector<std::pair<std::string, int>>{
            {"moit1", 10000}, {"moit2-moit9", 10000}, {"moit10", 5000}, {"moit22", 7500}});
  for (const Question& question : record.questions) CHECK_FALSE(question.indicator);
  REQUIRE(record.findings.size() == 2);
  CHECK(record.findings[0].about == Scope{"question:moit10"});
  CHECK(record.findings[1].about == Scope{"question:moit22"});
}

TEST_CASE("the ITA pack knows nothing of MOIT, and other papers keep it") {
  const auto drafts = read_by_shelf("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568\n\nได้คะแนนรวม 90.10 คะแนน\n");
  CHECK(drafts.at(0).record.assessment.overall_score.value == 9010);
  for (const rules::CodePrefix& prefix : papers::pack().data().prefixes) CHECK(prefix.prefix != "moit");
  CHECK(rules::lint(std::filesystem::path(THAIMEMO_MODELS_DIR) / "moit").empty());
}
