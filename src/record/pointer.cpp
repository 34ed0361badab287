// Fields ↔ JSON Pointers.
#include <array>
#include <charconv>

#include "record/json.h"

namespace thaimemo::record {
namespace {

/// `list` is empty where the field stands once; else its index goes between the two.
struct Place {
  FieldKind kind;
  std::string_view list;
  std::string_view member;
};

constexpr std::array kPlaces{
    Place{FieldKind::kOverallScore, "", "/assessment/overall_score"},
    Place{FieldKind::kGrade, "", "/assessment/grade"},
    Place{FieldKind::kFiscalYear, "", "/assessment/fiscal_year"},
    Place{FieldKind::kPlanFiscalYear, "", "/assessment/plan_fiscal_year"},
    Place{FieldKind::kDate, "", "/memo/date"},
    Place{FieldKind::kIndicatorScore, "/indicators/", "/score"},
    Place{FieldKind::kIndicatorRank, "/indicators/", "/rank"},
    Place{FieldKind::kInstrumentScore, "/assessment/instruments/", "/score"},
    Place{FieldKind::kQuestionCode, "/questions/", "/code"},
    Place{FieldKind::kQuestionScore, "/questions/", "/score"},
    Place{FieldKind::kComparisonScore, "/comparisons/", "/score"},
    Place{FieldKind::kComparisonPrevious, "/comparisons/", "/previous"},
    Place{FieldKind::kComparisonDelta, "/comparisons/", "/delta"},
    Place{FieldKind::kMeasurePeriod, "/measures/", "/period/text"},
};

}  // namespace

std::string pointer(const FieldRef& field) {
  for (const Place& place : kPlaces) {
    if (place.kind != field.kind) continue;
    if (place.list.empty()) return std::string(place.member);
    return std::string(place.list) + std::to_string(field.index) + std::string(place.member);
  }
  return {};
}

std::optional<FieldRef> field_at(std::string_view pointer) {
  for (const Place& place : kPlaces) {
    if (place.list.empty() && pointer == place.member) return FieldRef{place.kind, 0};
    if (place.list.empty() || !pointer.starts_with(place.list) || !pointer.ends_with(place.member)) continue;
    if (pointer.size() <= place.list.size() + place.member.size()) continue;
    const char* begin = pointer.data() + place.list.size();
    const char* end = pointer.data() + pointer.size() - place.member.size();
    int index = 0;
    const auto [stop, error] = std::from_chars(begin, end, index);
    if (error == std::errc() && stop == end && index >= 0) return FieldRef{place.kind, index};
  }
  return std::nullopt;
}

}  // namespace thaimemo::record
