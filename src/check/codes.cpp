// Question codes: within the numbering of the year, in order, and none twice with two scores in the same
// part. Other kinds of agencies number differently, so a code out of range is flagged, never dropped.
#include <algorithm>

#include "check/asked.h"
#include "check/fields.h"
#include "check/rules.h"

namespace thaimemo::check {
namespace {

constexpr std::size_t kLeastOrdered = 5;  // codes of which one may be told to be odd

bool in_range(const std::string& text, const Scheme& scheme, int year) {
  const auto code = parse_code(text);
  if (!code) return false;
  const auto ranges = ranges_of(scheme, year, code->prefix);
  return std::any_of(ranges.begin(), ranges.end(), [&](const CodeRange& range) {
    return range.first <= code->number && code->number <= range.last;
  });
}

/// A range runs forwards and its end is a code of the year too.
bool runs_forward(const Question& question, const Scheme& scheme, int year) {
  if (!question.through.value) return true;
  const auto first = parse_code(*question.code.value);
  const auto last = parse_code(*question.through.value);
  return first && last && first->prefix == last->prefix && first->number < last->number &&
         in_range(*question.through.value, scheme, year);
}

Trials code_ranges(const Record& record, const Scheme& scheme) {
  if (!record.assessment.fiscal_year.value) return {skipped("code_range", "no fiscal year")};
  const int year = *record.assessment.fiscal_year.value;
  std::vector<FieldRef> fine;
  Trials trials;
  for (std::size_t i = 0; i < record.questions.size(); ++i) {
    const Question& question = record.questions[i];
    if (!question.code.value) continue;
    const FieldRef field{FieldKind::kQuestionCode, static_cast<int>(i)};
    if (in_range(*question.code.value, scheme, year) && runs_forward(question, scheme, year)) {
      fine.push_back(field);
    } else {
      trials.push_back(
          stated("code_range", false, {field}, "no such code in fiscal year " + std::to_string(year)));
    }
  }
  if (!fine.empty()) trials.insert(trials.begin(), stated("code_range", true, fine, ""));
  return trials;
}

/// The same code in the same part: equal scores are one entry, so two entries contradict each other.
Trials repeats(const Record& record) {
  std::map<std::pair<std::string, std::optional<Part>>, int> first;
  Trials trials;
  for (std::size_t i = 0; i < record.questions.size(); ++i) {
    const Question& question = record.questions[i];
    if (!question.code.value || !question.score.value) continue;
    const int index = static_cast<int>(i);
    const auto [found, is_new] = first.try_emplace({*question.code.value, question.part}, index);
    if (is_new) continue;
    const FieldRef one{FieldKind::kQuestionScore, found->second};
    const FieldRef other{FieldKind::kQuestionScore, index};
    if (value_of(record, one) == value_of(record, other)) continue;
    Trial trial = tried(record, "code_once", {{{one, 1}, {other, -1}}, 0, 0, 0, 0});
    trial.check.fields.push_back({FieldKind::kQuestionCode, found->second});
    trial.check.fields.push_back({FieldKind::kQuestionCode, index});
    trial.check.reason = "two scores for " + *question.code.value;
    trials.push_back(std::move(trial));
  }
  return trials;
}

/// The codes of one instrument and part in the order in which the paper gives them.
struct Sequence {
  std::vector<int> numbers;
  std::vector<FieldRef> fields;
};

/// Whether the numbers rise without the one at `left_out`.
bool rises(const std::vector<int>& numbers, std::size_t left_out) {
  int last = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i == left_out) continue;
    if (numbers[i] < last) return false;
    last = numbers[i];
  }
  return true;
}

/// Whether the numbers beside it leave one place: 7, 4, 9.
bool has_its_place(const std::vector<int>& numbers, std::size_t at) {
  return at > 0 && at + 1 < numbers.size() && numbers[at - 1] + 2 == numbers[at + 1];
}

/// The codes without which the others rise; of several the one whose place its neighbours leave.
std::vector<std::size_t> odd_ones(const std::vector<int>& numbers) {
  std::vector<std::size_t> odd;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (rises(numbers, i)) odd.push_back(i);
  if (odd.size() > 1) std::erase_if(odd, [&](std::size_t i) { return !has_its_place(numbers, i); });
  return odd;
}

/// A table goes through its questions in order. One code without which the others rise is a misread one;
/// where there is none, or the choice of two neighbours, the paper follows another order (by score, as they
/// come up).
Trial in_order(const std::string& prefix, const Sequence& codes) {
  const std::size_t none = codes.numbers.size();
  if (codes.numbers.size() < kLeastOrdered)
    return skipped("code_order", prefix + ": too few codes to tell an order");
  if (rises(codes.numbers, none)) return stated("code_order", true, codes.fields, "");
  const std::vector<std::size_t> odd = odd_ones(codes.numbers);
  if (odd.size() != 1) return skipped("code_order", prefix + ": the paper follows another order");
  return stated("code_order", false, {codes.fields[odd.front()]},
                "all other " + prefix + " codes stand in order");
}

Trials order(const Record& record) {
  std::map<std::pair<std::string, std::optional<Part>>, Sequence> sequences;
  for (std::size_t i = 0; i < record.questions.size(); ++i) {
    const Question& question = record.questions[i];
    const auto code = parse_code(question.code.value.value_or(""));
    if (!code || !question.score.value) continue;
    Sequence& sequence = sequences[{code->prefix, question.part}];
    sequence.numbers.push_back(code->number);
    sequence.fields.push_back({FieldKind::kQuestionCode, static_cast<int>(i)});
  }
  Trials trials;
  for (const auto& [which, sequence] : sequences) trials.push_back(in_order(which.first, sequence));
  return trials;
}

}  // namespace

Trials codes(const Record& record, const Scheme& scheme) {
  if (record.questions.empty()) return {skipped("code_range", "no question codes")};
  Trials trials = code_ranges(record, scheme);
  for (Trial& each : order(record)) trials.push_back(std::move(each));
  for (Trial& each : repeats(record)) trials.push_back(std::move(each));
  return trials;
}

}  // namespace thaimemo::check
