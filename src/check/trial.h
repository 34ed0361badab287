// A rule tried on a record: what came of it and, where the rule is arithmetic, the constraint itself, so that
// another value can be tried in it.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/record.h"

namespace thaimemo::check {

struct Term {
  FieldRef field;
  std::int64_t factor = 1;
};

constexpr std::int64_t kUnbounded = std::numeric_limits<std::int64_t>::max() / 4;

/// Holds where low ≤ Σ factor·value + constant ≤ high, all integers. With `lattice` M it holds instead where
/// the first term's score is k/M of 100 points, rounded to hundredths, for a whole k.
struct Constraint {
  std::vector<Term> terms;  // first the value that the others should produce
  std::int64_t constant = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
  int lattice = 0;
};

struct Trial {
  Check check;
  bool corroborates = false;  // when it passes: it would have caught most wrong digits in its fields
  bool routine = false;       // when it passes: not worth a line in the record
  std::optional<Constraint> constraint;
};

using Trials = std::vector<Trial>;

/// Values to think of in place of the record's own.
using Assumptions = std::vector<std::pair<FieldRef, int>>;

/// Whether a constraint holds; all its fields have values.
bool holds(const Constraint& constraint, const Record& record, const Assumptions& assumed = {});

/// Whether a score in hundredths is k/points of 10000, rounded.
bool on_lattice(int score, int points);

/// The value that an equation (low == high) demands of `field`, the others being as they are.
std::optional<int> solved(const Constraint& constraint, const FieldRef& field, const Record& record,
                          const Assumptions& assumed = {});

/// Whether a trial speaks of the field.
bool concerns(const Trial& trial, const FieldRef& field);

Trial tried(const Record& record, std::string rule, Constraint constraint, bool corroborates = true);
/// A trial that has its say only when it fails.
Trial routine(const Record& record, std::string rule, Constraint constraint, std::string reason_if_failed);
Trial stated(std::string rule, bool pass, std::vector<FieldRef> fields, std::string reason_if_failed);
Trial skipped(std::string rule, std::string reason, std::vector<FieldRef> fields = {});

}  // namespace thaimemo::check
