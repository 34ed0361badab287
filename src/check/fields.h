// The way from a FieldRef to the value and the evidence that it names. An index out of range names nothing.
#pragma once

#include <optional>

#include "base/record.h"

namespace thaimemo::check {

/// Hundredths for scores, else the number; nothing for texts and unknown values.
std::optional<int> value_of(const Record& record, const FieldRef& field);

/// The field itself where it holds a number, else nullptr.
IntField* number_field(Record& record, const FieldRef& field);

/// Its evidence, nullptr where it has none.
Evidence* evidence_of(Record& record, const FieldRef& field);

/// Whether its value counts in hundredths.
bool is_score(FieldKind kind);

}  // namespace thaimemo::check
