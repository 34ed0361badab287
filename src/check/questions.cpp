// Questions → indicators. An IIT indicator is the plain mean of its questions. An EIT indicator is the mean
// of two parts' means, so the plain mean of both parts' questions. A paper that lists only what fell short
// leaves out full marks: where a question is not listed, 100 that fits is evidence and 100 that does not is
// none. But no score of theirs is below 0 or above 100.
#include <algorithm>
#include <string>
#include <utility>

#include "check/asked.h"
#include "check/rules.h"

namespace thaimemo::check {
namespace {

constexpr Score kFull = 10000;
constexpr std::size_t kMostChoices = 64;  // ways to pick one of each repeated question

/// One question of an indicator: the entries that may give its score; none if the paper does not list it.
using Slot = std::vector<int>;

struct Slots {
  std::vector<Slot> all;
  int unlisted = 0;
};

Slots slots_of(const ByPart& parts, const CodeRange& range) {
  Slots slots;
  for (const auto& [part, numbered] : parts) {
    for (int number = range.first; number <= range.last; ++number) {
      const auto found = numbered.find(number);
      slots.all.push_back(found != numbered.end() ? found->second : Slot{});
      slots.unlisted += slots.all.back().empty() ? 1 : 0;
    }
  }
  return slots;
}

/// n·I − Σq, less than n hundredths off; the unlisted count as full marks.
Constraint mean_of(int indicator, const Slots& slots, const std::vector<std::size_t>& choice) {
  const auto n = static_cast<std::int64_t>(slots.all.size());
  Constraint constraint{
      {{{FieldKind::kIndicatorScore, indicator}, n}}, -kFull * slots.unlisted, 1 - n, n - 1, 0};
  for (std::size_t i = 0; i < slots.all.size(); ++i) {
    if (slots.all[i].empty()) continue;
    constraint.terms.push_back({{FieldKind::kQuestionScore, slots.all[i][choice[i]]}, -1});
  }
  return constraint;
}

/// The next choice of one entry a slot, false after the last.
bool advance(const Slots& slots, std::vector<std::size_t>& choice) {
  for (std::size_t i = 0; i < choice.size(); ++i) {
    if (++choice[i] < slots.all[i].size()) return true;
    choice[i] = 0;
  }
  return false;
}

/// Every one of the questions is in doubt, and nothing can be solved.
Trial all_doubted(const Record& record, const Constraint& any, const Slots& slots, std::string reason) {
  Trial trial = tried(record, "question_mean", any);
  trial.constraint.reset();
  trial.check.fields.resize(1);
  for (const Slot& slot : slots.all) {
    for (const int entry : slot) trial.check.fields.push_back({FieldKind::kQuestionScore, entry});
  }
  trial.check.reason = std::move(reason);
  return trial;
}

/// Is the indicator none that these scores are part of, whatever the questions that are not listed scored?
bool is_out_of_reach(const Record& record, Constraint mean, const Slots& slots) {
  if (std::any_of(slots.all.begin(), slots.all.end(), [](const Slot& slot) { return slot.size() > 1; }))
    return false;
  mean.low -= kFull * slots.unlisted;
  return !holds(mean, record);
}

/// Tries every choice among repeated questions. One that fits settles it; several that fit settle nothing.
Trial try_mean(const Record& record, int indicator, const Slots& slots) {
  std::vector<Constraint> fitting;
  std::vector<std::size_t> choice(slots.all.size(), 0);
  const Constraint first = mean_of(indicator, slots, choice);
  std::size_t choices = 0;
  do {
    Constraint constraint = mean_of(indicator, slots, choice);
    if (holds(constraint, record)) fitting.push_back(std::move(constraint));
  } while (++choices < kMostChoices && advance(slots, choice));
  if (fitting.size() > 1) {
    return skipped("question_mean", "repeated questions fit in several ways", {first.terms[0].field});
  }
  if (fitting.empty() && choices > 1) {
    return all_doubted(record, first, slots, "none of the repeated questions' scores fits");
  }
  return tried(record, "question_mean", fitting.empty() ? first : fitting.front());
}

std::string listed(const Slots& slots) {
  return std::to_string(static_cast<int>(slots.all.size()) - slots.unlisted) + " of " +
         std::to_string(slots.all.size()) + " questions are given";
}

/// One indicator under one numbering. `strict`: the paper is known to obey the mean if it lists every
/// question.
Trial under_range(const Record& record, int indicator, const ByPart& parts, const CodeRange& range,
                  bool strict) {
  const FieldRef subject{FieldKind::kIndicatorScore, indicator};
  const Slots slots = slots_of(parts, range);
  if (slots.unlisted == static_cast<int>(slots.all.size())) {
    return skipped("question_mean", "none of its questions is given", {subject});
  }
  Trial trial = try_mean(record, indicator, slots);
  if (trial.check.outcome != Outcome::kFail || (slots.unlisted == 0 && strict)) return trial;
  if (slots.unlisted > 0) {
    const Constraint mean = mean_of(indicator, slots, std::vector<std::size_t>(slots.all.size(), 0));
    if (strict && is_out_of_reach(record, mean, slots))
      return all_doubted(record, mean, slots, listed(slots) + ", and no scores of the others would fit");
    return skipped("question_mean", listed(slots), {subject});
  }
  return skipped("question_mean", "the questions are those of one part only", {subject});
}

/// EIT has two parts; a paper that names one or none of them need not reconcile.
bool parts_are_complete(Instrument instrument, const ByPart& parts) {
  const bool both = parts.size() == 2 && parts.count(Part::kPublic) == 1 && parts.count(Part::kSurvey) == 1;
  return instrument == Instrument::kIit ? parts.size() == 1 : both;
}

/// Years in which two numberings were in use: the one that fits, else none.
Trial under_ranges(const Record& record, int indicator, const ByPart& parts,
                   const std::vector<CodeRange>& ranges, bool strict) {
  if (ranges.size() == 1) return under_range(record, indicator, parts, ranges.front(), strict);
  for (const CodeRange& range : ranges) {
    Trial trial = under_range(record, indicator, parts, range, strict);
    if (trial.check.outcome == Outcome::kPass) return trial;
  }
  return skipped("question_mean", "no one numbering for this year",
                 {{FieldKind::kIndicatorScore, indicator}});
}

/// Last number of the numbering that a range is part of: the next indicator's range begins where it ends.
int last_of_numbering(const CodeRange& range, const std::vector<CodeRange>& ranges) {
  const CodeRange* end = &range;
  for (std::size_t steps = 0; steps < ranges.size(); ++steps) {
    const auto next = std::find_if(ranges.begin(), ranges.end(), [end](const CodeRange& other) {
      return other.indicator == end->indicator + 1 && other.first == end->last + 1;
    });
    if (next == ranges.end()) break;
    end = &*next;
  }
  return end->last;
}

/// An indicator's ranges, less the numberings that a code of the paper goes beyond: i16 rules out i1–i15.
std::vector<CodeRange> possible_ranges(const std::vector<CodeRange>& ranges, const ByPart& parts,
                                       int indicator) {
  int greatest = 0;
  for (const auto& [part, numbered] : parts) greatest = std::max(greatest, numbered.rbegin()->first);
  std::vector<CodeRange> of_indicator;
  std::vector<CodeRange> possible;
  for (const CodeRange& range : ranges) {
    if (range.indicator != indicator) continue;
    of_indicator.push_back(range);
    if (greatest <= last_of_numbering(range, ranges)) possible.push_back(range);
  }
  return possible.empty() ? of_indicator : possible;
}

/// Does it hold of all questions of its indicator? Then the paper's others obey the mean too.
bool shows_mean(const Trial& trial) {
  constexpr std::size_t kFewest = 3;  // questions
  return trial.check.outcome == Outcome::kPass && trial.constraint && trial.constraint->constant == 0 &&
         trial.constraint->terms.size() > kFewest;
}

Trials means_of(const Record& record, const Scheme& scheme, Instrument instrument) {
  const std::string name = instrument == Instrument::kIit ? "IIT" : "EIT";
  const std::string prefix = prefix_of(scheme, instrument);
  const ByPart parts = asked(record, prefix);
  if (parts.empty()) return {skipped("question_mean", "no scores of " + name + " questions")};
  if (!record.assessment.fiscal_year.value) return {skipped("question_mean", "no fiscal year")};
  const std::vector<CodeRange> ranges = ranges_of(scheme, *record.assessment.fiscal_year.value, prefix);
  const auto means = [&](bool strict) {
    Trials trials;
    for (const SchemeIndicator& each : scheme.indicators) {
      const int indicator = scored_indicator(record, each.no);
      if (each.instrument != instrument || indicator < 0) continue;
      const auto possible = possible_ranges(ranges, parts, each.no);
      trials.push_back(possible.empty() ? skipped("question_mean", "no question codes known for this year",
                                                  {{FieldKind::kIndicatorScore, indicator}})
                                        : under_ranges(record, indicator, parts, possible, strict));
    }
    return trials;
  };
  const bool complete = parts_are_complete(instrument, parts);
  Trials trials = means(complete);
  return !complete && std::any_of(trials.begin(), trials.end(), shows_mean) ? means(true) : trials;
}

}  // namespace

Trials question_means(const Record& record, const Scheme& scheme) {
  Trials trials = means_of(record, scheme, Instrument::kIit);
  Trials outsiders = means_of(record, scheme, Instrument::kEit);
  trials.insert(trials.end(), outsiders.begin(), outsiders.end());
  return trials;
}

}  // namespace thaimemo::check
