#include "eval/cells.h"

#include <utility>

namespace thaimemo::eval {
namespace {

constexpr int kIndicators = 10;

std::optional<std::string> as_text(const std::optional<int>& value) {
  return value ? std::optional(std::to_string(*value)) : std::nullopt;
}

std::optional<std::string> joined(const std::vector<std::string>& parts) {
  if (parts.empty()) return std::nullopt;
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " | ") + part;
  return text;
}

std::optional<std::string> as_text(const std::optional<MeasureStatus>& status) {
  if (!status) return std::nullopt;
  return *status == MeasureStatus::kDone         ? "done"
         : *status == MeasureStatus::kInProgress ? "in_progress"
                                                 : "not_started";
}

std::string as_text(Kind kind) {
  return kind == Kind::kMemo ? "memo" : kind == Kind::kReport ? "report" : "other";
}

std::string name_of(Instrument instrument) {
  return instrument == Instrument::kIit ? "IIT" : instrument == Instrument::kEit ? "EIT" : "OIT";
}

std::string name_of(const std::optional<Part>& part) {
  return !part ? "" : *part == Part::kPublic ? " public" : " survey";
}

std::vector<Cell> cells(const Signatory& it) {
  return {{"name", it.name.value, true}, {"position", it.position.value, true}};
}

std::vector<Cell> cells(const Finding& it) {
  return {{"text", it.text.value, true}, {"about", joined(it.about)}};
}

std::vector<Cell> cells(const Guideline& it) {
  return {{"text", it.text.value, true}, {"indicator", as_text(it.indicator)}, {"no", as_text(it.no.value)}};
}

std::vector<Cell> cells(const Measure& it) {
  return {{"measure", it.measure.value, true},
          {"no", as_text(it.no.value)},
          {"about", joined(it.about)},
          {"issue", it.issue.value, true},
          {"steps", it.steps.value, true},
          {"responsible", it.responsible.value, true},
          {"responsible_units", joined(it.responsible_units)},
          {"period.text", it.period.text.value, true},
          {"period.start", it.period.start},
          {"period.end", it.period.end},
          {"period.fiscal_year", as_text(it.period.fiscal_year)},
          {"follow_up", it.follow_up.value, true},
          {"status", as_text(it.status.value)},
          {"result", it.result.value, true},
          {"outcome", it.outcome.value, true}};
}

/// Ranks, results and years of the rows of one indicator.
std::vector<Cell> cells_of(const Record& record, int no) {
  std::vector<Cell> found{{"indicators.rank", {}},
                          {"indicators.result", {}},
                          {"comparisons.fiscal_year", {}},
                          {"comparisons.previous_year", {}}};
  for (const Indicator& each : record.indicators) {
    if (each.no != no) continue;
    found[0].text = as_text(each.rank.value);
    found[1].text = each.result.value;
  }
  for (const Comparison& each : record.comparisons) {
    if (each.indicator != no) continue;
    found[2].text = as_text(each.fiscal_year.value);
    found[3].text = as_text(each.previous_year.value);
  }
  return found;
}

template <class T>
Rows rows(const std::string& name, const std::vector<T>& list) {
  Rows found{name, {}};
  for (const T& each : list) found.rows.push_back(cells(each));
  return found;
}

}  // namespace

std::vector<Cell> head(const Record& record) {
  const Memo& memo = record.memo;
  const Assessment& assessment = record.assessment;
  std::vector<Cell> cells{{"kind", as_text(record.kind)},
                          {"title", record.title.value, true},
                          {"memo.agency.name", memo.agency.name.value, true},
                          {"memo.agency.type", memo.agency.type.value},
                          {"memo.agency.subdistrict", memo.agency.subdistrict.value},
                          {"memo.agency.district", memo.agency.district.value},
                          {"memo.agency.province", memo.agency.province.value},
                          {"memo.unit", memo.unit.value, true},
                          {"memo.phone", memo.phone.value},
                          {"memo.number", memo.number.value},
                          {"memo.date", memo.date.value},
                          {"memo.subject", memo.subject.value, true},
                          {"memo.addressee", memo.addressee.value, true},
                          {"assessment.fiscal_year", as_text(assessment.fiscal_year.value)},
                          {"assessment.plan_fiscal_year", as_text(assessment.plan_fiscal_year.value)},
                          {"assessment.grade", assessment.grade.value}};
  for (int no = 1; no <= kIndicators; ++no)
    for (Cell& each : cells_of(record, no)) cells.push_back(std::move(each));
  return cells;
}

std::vector<Rows> lists(const Record& record) {
  return {rows("memo.signatories", record.memo.signatories), rows("findings", record.findings),
          rows("guidelines", record.guidelines), rows("measures", record.measures)};
}

namespace {

bool doubted(const TextField& field) { return field.evidence && field.evidence->status == Status::kConflict; }

}  // namespace

std::vector<ScoreCell> scores(const Record& record) {
  std::vector<ScoreCell> found;
  const auto add = [&found](const char* group, const std::string& name, const ScoreField& field) {
    found.push_back({group, name, field.value, field.evidence, name.find('?') == std::string::npos});
  };
  add("overall", "overall", record.assessment.overall_score);
  for (const Indicator& each : record.indicators)
    add("indicators", "indicator " + std::to_string(each.no), each.score);
  for (const InstrumentScore& each : record.assessment.instruments) {
    if (each.printed)
      add("instruments", "instrument " + name_of(each.instrument) + name_of(each.part), each.score);
  }
  for (const Question& each : record.questions) {
    std::string name = "question " + each.code.value.value_or("?");
    if (each.through.value) name += "–" + *each.through.value;
    add("questions", name + name_of(each.part), each.score);
    found.back().doubted = doubted(each.code) || doubted(each.through);
  }
  for (const Comparison& each : record.comparisons) {
    const std::string name = "comparison " + (each.indicator ? std::to_string(*each.indicator) : "?");
    add("comparisons", name + " score", each.score);
    add("comparisons", name + " previous", each.previous);
    add("comparisons", name + " delta", each.delta);
  }
  return found;
}

}  // namespace thaimemo::eval
