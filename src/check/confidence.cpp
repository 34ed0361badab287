#include "check/confidence.h"

#include <algorithm>
#include <iterator>

namespace thaimemo::check {
namespace {

template <class Rows, class Member>
void each_of(Rows& rows, Member member, const auto& take) {
  for (auto& row : rows) take(row.*member);
}

void each_number(Record& record, const auto& take) {
  Assessment& assessment = record.assessment;
  for (IntField* field : {&assessment.fiscal_year, &assessment.plan_fiscal_year, &assessment.overall_score})
    take(*field);
  each_of(assessment.instruments, &InstrumentScore::score, take);
  each_of(record.indicators, &Indicator::score, take);
  each_of(record.indicators, &Indicator::rank, take);
  each_of(record.questions, &Question::score, take);
  for (const auto member : {&Comparison::score, &Comparison::previous, &Comparison::delta,
                            &Comparison::fiscal_year, &Comparison::previous_year})
    each_of(record.comparisons, member, take);
}

}  // namespace

double on_curve(const Curve& curve, double confidence) {
  const auto next = std::find_if(curve.begin(), curve.end(),
                                 [confidence](const auto& point) { return point.first >= confidence; });
  if (next == curve.end()) return curve.back().second;
  if (next == curve.begin()) return next->second;
  const auto before = std::prev(next);
  const double share = (confidence - before->first) / (next->first - before->first);
  return before->second + share * (next->second - before->second);
}

void calibrate(Record& record, const Calibration& calibration) {
  const Input input = record.source.input;
  if (input == Input::kText || input == Input::kDigital) return;
  each_number(record, [&calibration, input](IntField& field) {
    if (!field.evidence) return;
    if (input == Input::kMixed && field.evidence->confidence >= 1) return;  // of a text layer
    const auto curve = calibration.find(field.evidence->status);
    if (curve == calibration.end()) return;
    field.evidence->confidence = on_curve(curve->second, field.evidence->confidence);
  });
}

}  // namespace thaimemo::check
