// A record with something in every field.
#pragma once

#include "base/record.h"

inline thaimemo::Evidence evidence_of(int page, std::string raw) {
  thaimemo::Evidence evidence;
  evidence.page = page;
  evidence.raw = std::move(raw);
  evidence.confidence = 0.5;
  return evidence;
}

inline thaimemo::Record full_record() {
  using namespace thaimemo;
  Record it;
  it.id = "0123456789abcdef-1";
  it.kind = Kind::kMemo;
  it.title = {"รายงาน", evidence_of(1, "รายงาน")};
  it.status = RecordStatus::kNeedsReview;
  it.source = {"memo.pdf", std::string(64, 'a'), 1, 4, 7, Input::kMixed};
  it.memo.agency = {{"เทศบาลตำบลตัวอย่าง", evidence_of(1, "เทศบาลตำบลตัวอย่าง")},
                    {"subdistrict_municipality", {}},
                    {},
                    {"ตัวอย่าง", {}},
                    {"ตัวอย่าง", {}}};
  it.memo.date = {"2022-01", evidence_of(1, "มกราคม ๒๕๖๕")};
  it.memo.signatories = {{{std::nullopt, evidence_of(2, "…")}, {"ปลัดเทศบาล", {}}}};
  it.assessment.fiscal_year = {2564, evidence_of(1, "๒๕๖๔")};
  it.assessment.overall_score = {8552, evidence_of(1, "๘๕.๕๒")};
  it.assessment.grade = {"A", {}};
  it.assessment.grade_computed = "A";
  it.assessment.instruments = {{Instrument::kEit, Part::kSurvey, {7418, {}}, false}};
  Evidence doubtful = evidence_of(2, "๖๘.๒๗");
  doubtful.box = Box{812, 1490, 955, 1541};
  doubtful.confidence = 0.98765;
  doubtful.status = Status::kConflict;
  doubtful.suggested = "68.72";
  it.indicators = {{1, "การปฏิบัติหน้าที่", Instrument::kIit, {}, {8603, {}}, {}, {}},
                   {2,
                    "การใช้งบประมาณ",
                    Instrument::kIit,
                    evidence_of(2, "การใช้งบ"),
                    {6827, doubtful},
                    {1, {}},
                    {"ผ่าน", {}}}};
  it.questions = {{{"o7", evidence_of(3, "๐๗")}, {"o14", {}}, 9, Part::kPublic, {10000, {}}}};
  it.findings = {{{"indicator:4", "question:e8:public", "IIT"}, {"ควรปรับปรุง", {}}}};
  it.guidelines = {{1, {2, {}}, {"ทบทวนคู่มือ", {}}}};
  Measure measure;
  measure.no = {1, {}};
  measure.about = {"question:i7"};
  measure.measure = {"จัดทำคู่มือ", {}};
  measure.responsible_units = {"สำนักปลัด"};
  measure.period = {{"๑ ต.ค. ๖๘", evidence_of(3, "๑ ต.ค. ๖๘")}, "2025-10-01", "2026-09", 2569};
  measure.status = {MeasureStatus::kInProgress, {}};
  it.measures = {measure};
  it.comparisons = {{4, {2567, {}}, {9710, {}}, {2566, {}}, {7326, {}}, {2384, {}}}};
  it.tables = {{{5, 6}, {{"ลำดับ", ""}, {"1", "a\tb"}}}};
  it.checks = {{"overall",
                Outcome::kPass,
                85.518,
                85.52,
                {{FieldKind::kOverallScore, 0}, {FieldKind::kIndicatorScore, 1}},
                "near"}};
  it.warnings = {{"incomplete", 0, "number"}, {"page_unreadable", 3, "blank"}};
  return it;
}
