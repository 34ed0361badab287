#include "check/fields.h"

#include <cstddef>

namespace thaimemo::check {
namespace {

template <class T>
auto* at(std::vector<T>& list, int index) {
  return index >= 0 && static_cast<std::size_t>(index) < list.size() ? &list[index] : nullptr;
}

template <class T, class F>
F* member(std::vector<T>& list, int index, F T::*which) {
  T* element = at(list, index);
  return element != nullptr ? &(element->*which) : nullptr;
}

TextField* text_field(Record& record, const FieldRef& field) {
  switch (field.kind) {
    case FieldKind::kGrade:
      return &record.assessment.grade;
    case FieldKind::kDate:
      return &record.memo.date;
    case FieldKind::kQuestionCode:
      return member(record.questions, field.index, &Question::code);
    case FieldKind::kMeasurePeriod: {
      Measure* measure = at(record.measures, field.index);
      return measure != nullptr ? &measure->period.text : nullptr;
    }
    default:
      return nullptr;
  }
}

}  // namespace

IntField* number_field(Record& record, const FieldRef& field) {
  switch (field.kind) {
    case FieldKind::kOverallScore:
      return &record.assessment.overall_score;
    case FieldKind::kFiscalYear:
      return &record.assessment.fiscal_year;
    case FieldKind::kPlanFiscalYear:
      return &record.assessment.plan_fiscal_year;
    case FieldKind::kIndicatorScore:
      return member(record.indicators, field.index, &Indicator::score);
    case FieldKind::kIndicatorRank:
      return member(record.indicators, field.index, &Indicator::rank);
    case FieldKind::kInstrumentScore:
      return member(record.assessment.instruments, field.index, &InstrumentScore::score);
    case FieldKind::kQuestionScore:
      return member(record.questions, field.index, &Question::score);
    case FieldKind::kComparisonScore:
      return member(record.comparisons, field.index, &Comparison::score);
    case FieldKind::kComparisonPrevious:
      return member(record.comparisons, field.index, &Comparison::previous);
    case FieldKind::kComparisonDelta:
      return member(record.comparisons, field.index, &Comparison::delta);
    default:
      return nullptr;
  }
}

std::optional<int> value_of(const Record& record, const FieldRef& field) {
  const IntField* number = number_field(const_cast<Record&>(record), field);  // only read
  return number != nullptr ? number->value : std::nullopt;
}

Evidence* evidence_of(Record& record, const FieldRef& field) {
  if (IntField* number = number_field(record, field)) return number->evidence ? &*number->evidence : nullptr;
  if (TextField* text = text_field(record, field)) return text->evidence ? &*text->evidence : nullptr;
  return nullptr;
}

bool is_score(FieldKind kind) {
  switch (kind) {
    case FieldKind::kOverallScore:
    case FieldKind::kIndicatorScore:
    case FieldKind::kInstrumentScore:
    case FieldKind::kQuestionScore:
    case FieldKind::kComparisonScore:
    case FieldKind::kComparisonPrevious:
    case FieldKind::kComparisonDelta:
      return true;
    default:
      return false;
  }
}

}  // namespace thaimemo::check
