#include "check/trial.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "check/fields.h"

namespace thaimemo::check {
namespace {

std::int64_t value_under(const Record& record, const FieldRef& field, const Assumptions& assumed) {
  const auto found =
      std::find_if(assumed.begin(), assumed.end(), [&](const auto& each) { return each.first == field; });
  return found != assumed.end() ? found->second : value_of(record, field).value_or(0);
}

std::int64_t sum(const Constraint& constraint, const Record& record, const Assumptions& assumed) {
  std::int64_t total = constraint.constant;
  for (const Term& term : constraint.terms) total += term.factor * value_under(record, term.field, assumed);
  return total;
}

double in_points(double value, FieldKind kind) { return is_score(kind) ? value / 100 : value; }

/// What the other terms make of the first one, if they name one value.
std::optional<double> expected(const Constraint& constraint, const Record& record) {
  const Term& first = constraint.terms.front();
  const int value = value_of(record, first.field).value_or(0);
  if (constraint.lattice > 0) {
    const double k = std::round(value * constraint.lattice / 10000.0);
    return in_points(std::round(k * 10000 / constraint.lattice), first.field.kind);
  }
  if (constraint.low <= -kUnbounded || constraint.high >= kUnbounded) return std::nullopt;
  const double middle = static_cast<double>(constraint.low + constraint.high) / 2;
  const auto rest = static_cast<double>(sum(constraint, record, {}) - first.factor * value);
  return in_points((middle - rest) / static_cast<double>(first.factor), first.field.kind);
}

}  // namespace

bool on_lattice(int score, int points) {
  const std::int64_t k = (static_cast<std::int64_t>(score) * points + 5000) / 10000;
  return std::abs(static_cast<std::int64_t>(score) * points - k * 10000) * 2 <= points;
}

bool holds(const Constraint& constraint, const Record& record, const Assumptions& assumed) {
  if (constraint.lattice > 0) {
    return on_lattice(static_cast<int>(value_under(record, constraint.terms.front().field, assumed)),
                      constraint.lattice);
  }
  const std::int64_t total = sum(constraint, record, assumed);
  return constraint.low <= total && total <= constraint.high;
}

std::optional<int> solved(const Constraint& constraint, const FieldRef& field, const Record& record,
                          const Assumptions& assumed) {
  if (constraint.lattice > 0 || constraint.low != constraint.high) return std::nullopt;
  for (const Term& term : constraint.terms) {
    if (!(term.field == field) || std::abs(term.factor) != 1) continue;
    const std::int64_t own = term.factor * value_under(record, field, assumed);
    return static_cast<int>((constraint.low - sum(constraint, record, assumed) + own) * term.factor);
  }
  return std::nullopt;
}

bool concerns(const Trial& trial, const FieldRef& field) {
  const std::vector<FieldRef>& fields = trial.check.fields;
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

Trial tried(const Record& record, std::string rule, Constraint constraint, bool corroborates) {
  const FieldRef first = constraint.terms.front().field;
  Trial trial;
  trial.check.rule = std::move(rule);
  trial.check.outcome = holds(constraint, record) ? Outcome::kPass : Outcome::kFail;
  trial.check.expected = expected(constraint, record);
  trial.check.found = in_points(value_of(record, first).value_or(0), first.kind);
  for (const Term& term : constraint.terms) trial.check.fields.push_back(term.field);
  trial.corroborates = corroborates;
  trial.constraint = std::move(constraint);
  return trial;
}

Trial routine(const Record& record, std::string rule, Constraint constraint, std::string reason_if_failed) {
  Trial trial = tried(record, std::move(rule), std::move(constraint), false);
  trial.routine = true;
  if (trial.check.outcome == Outcome::kFail) trial.check.reason = std::move(reason_if_failed);
  return trial;
}

Trial stated(std::string rule, bool pass, std::vector<FieldRef> fields, std::string reason_if_failed) {
  Trial trial;
  trial.check.rule = std::move(rule);
  trial.check.outcome = pass ? Outcome::kPass : Outcome::kFail;
  trial.check.fields = std::move(fields);
  if (!pass) trial.check.reason = std::move(reason_if_failed);
  return trial;
}

Trial skipped(std::string rule, std::string reason, std::vector<FieldRef> fields) {
  Trial trial;
  trial.check = {std::move(rule), Outcome::kSkipped, {}, {}, std::move(fields), std::move(reason)};
  return trial;
}

}  // namespace thaimemo::check
