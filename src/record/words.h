// The words that stand for enums in a record; the schema lists the same.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/record.h"

namespace thaimemo::record {

template <class E>
struct Words;

template <>
struct Words<Kind> {
  static constexpr std::array<std::pair<Kind, std::string_view>, 3> kAll{
      {{Kind::kMemo, "memo"}, {Kind::kReport, "report"}, {Kind::kOther, "other"}}};
};

template <>
struct Words<Input> {
  static constexpr std::array<std::pair<Input, std::string_view>, 5> kAll{{{Input::kScan, "scan"},
                                                                           {Input::kDigital, "digital"},
                                                                           {Input::kMixed, "mixed"},
                                                                           {Input::kImage, "image"},
                                                                           {Input::kText, "text"}}};
};

template <>
struct Words<Outcome> {
  static constexpr std::array<std::pair<Outcome, std::string_view>, 3> kAll{
      {{Outcome::kPass, "pass"}, {Outcome::kFail, "fail"}, {Outcome::kSkipped, "skipped"}}};
};

template <>
struct Words<Instrument> {
  static constexpr std::array<std::pair<Instrument, std::string_view>, 3> kAll{
      {{Instrument::kIit, "IIT"}, {Instrument::kEit, "EIT"}, {Instrument::kOit, "OIT"}}};
};

template <>
struct Words<Part> {
  static constexpr std::array<std::pair<Part, std::string_view>, 2> kAll{
      {{Part::kPublic, "public"}, {Part::kSurvey, "survey"}}};
};

template <>
struct Words<MeasureStatus> {
  static constexpr std::array<std::pair<MeasureStatus, std::string_view>, 3> kAll{
      {{MeasureStatus::kNotStarted, "not_started"},
       {MeasureStatus::kInProgress, "in_progress"},
       {MeasureStatus::kDone, "done"}}};
};

template <>
struct Words<RecordStatus> {
  static constexpr std::array<std::pair<RecordStatus, std::string_view>, 3> kAll{
      {{RecordStatus::kOk, "ok"},
       {RecordStatus::kNeedsReview, "needs_review"},
       {RecordStatus::kPartial, "partial"}}};
};

template <>
struct Words<Status> {
  static constexpr std::array<std::pair<Status, std::string_view>, 5> kAll{
      {{Status::kRead, "read"},
       {Status::kCorroborated, "corroborated"},
       {Status::kRepaired, "repaired"},
       {Status::kConflict, "conflict"},
       {Status::kHandwritten, "handwritten"}}};
};

template <class E>
std::string_view word(E value) {
  for (const auto& [each, name] : Words<E>::kAll) {
    if (each == value) return name;
  }
  return {};
}

template <class E>
std::optional<E> from_word(std::string_view name) {
  for (const auto& [each, its_name] : Words<E>::kAll) {
    if (its_name == name) return each;
  }
  return std::nullopt;
}

}  // namespace thaimemo::record
