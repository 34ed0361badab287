// Overall, instruments and indicators. The overall score is the weighted sum of the instruments' means, here
// in integers: 30 % of five, 30 % of three and 40 % of two indicators. Inputs are rounded to hundredths and
// so is the result, so that the sum may be a hundredth off, a mean of n less than one.
#include <algorithm>
#include <numeric>

#include "check/fields.h"
#include "check/rules.h"

namespace thaimemo::check {
namespace {

constexpr Instrument kInstruments[] = {Instrument::kIit, Instrument::kEit, Instrument::kOit};

int weight(const Scheme& scheme, Instrument instrument) {
  switch (instrument) {
    case Instrument::kIit:
      return scheme.weight_iit;
    case Instrument::kEit:
      return scheme.weight_eit;
    default:
      return scheme.weight_oit;
  }
}

/// Fields of an instrument's indicators, and the numbers of those that have no score.
struct Members {
  std::vector<FieldRef> scores;
  std::vector<int> missing;
};

Members members(const Record& record, const Scheme& scheme, Instrument instrument) {
  Members found;
  for (const SchemeIndicator& each : scheme.indicators) {
    if (each.instrument != instrument) continue;
    const int index = scored_indicator(record, each.no);
    if (index < 0) {
      found.missing.push_back(each.no);
    } else {
      found.scores.push_back({FieldKind::kIndicatorScore, index});
    }
  }
  return found;
}

std::string without_score(const std::vector<int>& numbers) {
  return (numbers.size() == 1 ? "no score for indicator " : "no score for indicators ") + listed(numbers);
}

// Some indicators are missing: whatever they are, 0 to 100, they leave the overall score only so much room.
Trial overall_in_reach(const Record& record, const Scheme& scheme, const std::vector<int>& missing) {
  std::vector<FieldRef> fields{{FieldKind::kOverallScore, 0}};
  double least = 0, most = 0;  // hundredths
  for (const Instrument each : kInstruments) {
    const Members found = members(record, scheme, each);
    const auto count = static_cast<double>(found.scores.size() + found.missing.size());
    if (count == 0) continue;
    double sum = 0;
    for (const FieldRef& score : found.scores) sum += value_of(record, score).value_or(0);
    const double share = weight(scheme, each) / 100.0 / count;
    least += share * sum;
    most += share * (sum + 10000.0 * static_cast<double>(found.missing.size()));
    fields.insert(fields.end(), found.scores.begin(), found.scores.end());
  }
  const int overall = *record.assessment.overall_score.value;
  if (overall >= least - 1 && overall <= most + 1) return skipped("overall", without_score(missing));
  return stated("overall", false, fields, "out of reach whatever is missing: " + without_score(missing));
}

Trial overall_from_indicators(const Record& record, const Scheme& scheme) {
  std::vector<Members> of;
  std::vector<int> missing;
  std::int64_t common = 1;
  for (const Instrument each : kInstruments) {
    of.push_back(members(record, scheme, each));
    missing.insert(missing.end(), of.back().missing.begin(), of.back().missing.end());
    if (!of.back().scores.empty())
      common = std::lcm(common, static_cast<std::int64_t>(of.back().scores.size()));
  }
  if (!missing.empty()) return overall_in_reach(record, scheme, missing);
  Constraint constraint;
  constraint.terms.push_back({{FieldKind::kOverallScore, 0}, 100 * common});
  for (std::size_t i = 0; i < of.size(); ++i) {
    for (const FieldRef& score : of[i].scores) {
      constraint.terms.push_back({score, -weight(scheme, kInstruments[i]) * common /
                                             static_cast<std::int64_t>(of[i].scores.size())});
    }
  }
  constraint.low = -100 * common;
  constraint.high = 100 * common;
  return tried(record, "overall", std::move(constraint));
}

/// Index of an instrument's score as printed, -1 if it is not.
int printed(const Record& record, Instrument instrument, std::optional<Part> part) {
  const auto& all = record.assessment.instruments;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].instrument == instrument && all[i].part == part && all[i].printed && all[i].score.value) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

std::optional<Trial> overall_from_instruments(const Record& record, const Scheme& scheme) {
  Constraint constraint{{{{FieldKind::kOverallScore, 0}, 100}}, 0, -100, 100, 0};
  for (const Instrument each : kInstruments) {
    const int index = printed(record, each, std::nullopt);
    if (index < 0) return std::nullopt;
    constraint.terms.push_back({{FieldKind::kInstrumentScore, index}, -weight(scheme, each)});
  }
  return tried(record, "overall_from_instruments", std::move(constraint));
}

/// `subject` is the plain mean of n others: n·subject − Σ others is less than n hundredths off.
Trial mean(const Record& record, std::string rule, const FieldRef& subject,
           const std::vector<FieldRef>& others) {
  const auto n = static_cast<std::int64_t>(others.size());
  Constraint constraint{{{subject, n}}, 0, 1 - n, n - 1, 0};
  for (const FieldRef& each : others) constraint.terms.push_back({each, -1});
  return tried(record, std::move(rule), std::move(constraint));
}

}  // namespace

int scored_indicator(const Record& record, int no) {
  for (std::size_t i = 0; i < record.indicators.size(); ++i) {
    if (record.indicators[i].no == no && record.indicators[i].score.value) return static_cast<int>(i);
  }
  return -1;
}

std::vector<int> unscored_indicators(const Record& record, const Scheme& scheme) {
  std::vector<int> numbers;
  for (const SchemeIndicator& each : scheme.indicators)
    if (scored_indicator(record, each.no) < 0) numbers.push_back(each.no);
  return numbers;
}

std::string listed(const std::vector<int>& numbers) {
  std::string list;
  for (const int number : numbers) list += (list.empty() ? "" : ", ") + std::to_string(number);
  return list;
}

Trials overall(const Record& record, const Scheme& scheme) {
  if (!record.assessment.overall_score.value) return {skipped("overall", "no overall score")};
  Trials trials{overall_from_indicators(record, scheme)};
  if (auto trial = overall_from_instruments(record, scheme)) trials.push_back(std::move(*trial));
  return trials;
}

Trials instruments(const Record& record, const Scheme& scheme) {
  Trials trials;
  for (const Instrument each : kInstruments) {
    const int index = printed(record, each, std::nullopt);
    if (index < 0) continue;
    const FieldRef subject{FieldKind::kInstrumentScore, index};
    const Members found = members(record, scheme, each);
    trials.push_back(found.missing.empty() && !found.scores.empty()
                         ? mean(record, "instrument_mean", subject, found.scores)
                         : skipped("instrument_mean", without_score(found.missing), {subject}));
    const int first = printed(record, each, Part::kPublic);
    const int second = printed(record, each, Part::kSurvey);
    if (first < 0 || second < 0) continue;
    trials.push_back(mean(record, "instrument_parts", subject,
                          {{FieldKind::kInstrumentScore, first}, {FieldKind::kInstrumentScore, second}}));
  }
  return trials;
}

Trials score_range(const Record& record) {
  std::vector<FieldRef> scores{{FieldKind::kOverallScore, 0}};
  const auto add = [&scores](FieldKind kind, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) scores.push_back({kind, static_cast<int>(i)});
  };
  add(FieldKind::kIndicatorScore, record.indicators.size());
  const auto& tools = record.assessment.instruments;  // the computed ones stand last
  add(FieldKind::kInstrumentScore,
      static_cast<std::size_t>(
          std::count_if(tools.begin(), tools.end(), [](const auto& each) { return each.printed; })));
  add(FieldKind::kQuestionScore, record.questions.size());
  add(FieldKind::kComparisonScore, record.comparisons.size());
  add(FieldKind::kComparisonPrevious, record.comparisons.size());
  Trials trials;
  for (const FieldRef& score : scores) {
    if (!value_of(record, score)) continue;
    trials.push_back(
        routine(record, "score_range", {{{score, 1}}, 0, 0, 10000, 0}, "a score lies between 0 and 100"));
    trials.back().check.expected = std::nullopt;
  }
  return trials;
}

std::vector<InstrumentScore> computed_instruments(const Record& record, const Scheme& scheme) {
  std::vector<InstrumentScore> computed;
  for (const Instrument each : kInstruments) {
    const Members found = members(record, scheme, each);
    if (printed(record, each, std::nullopt) >= 0 || !found.missing.empty() || found.scores.empty()) continue;
    std::int64_t sum = 0;
    for (const FieldRef& score : found.scores) sum += value_of(record, score).value_or(0);
    const auto n = static_cast<std::int64_t>(found.scores.size());
    InstrumentScore score{each, std::nullopt, {}, false};
    score.score.value = static_cast<Score>((2 * sum + n) / (2 * n));
    computed.push_back(std::move(score));
  }
  return computed;
}

}  // namespace thaimemo::check
