// A scheme like that of models/ita, and short ways to write down a paper.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/record.h"
#include "base/scheme.h"
#include "check/check.h"

namespace paper {

using namespace thaimemo;

inline void add_codes(Scheme& scheme, int from, int to, const std::string& prefix, int indicator, int first,
                      int count) {
  scheme.codes.push_back({from, to, prefix, first, first + count - 1, indicator});
}

inline Scheme scheme() {
  Scheme it;
  for (int no = 1; no <= 10; ++no) {
    it.indicators.push_back({no, "indicator",
                             no <= 5   ? Instrument::kIit
                             : no <= 8 ? Instrument::kEit
                                       : Instrument::kOit});
  }
  it.scales = {{2562,
                2566,
                {{"AA", 9500, 0},
                 {"A", 8500, 0},
                 {"B", 7500, 0},
                 {"C", 6500, 0},
                 {"D", 5500, 0},
                 {"E", 5000, 0},
                 {"F", 0, 0}}},
               {2566,
                2569,
                {{"ผ่านดีเยี่ยม", 9500, 9500},
                 {"ผ่านดี", 8500, 8500},
                 {"ผ่าน", 8500, 0},
                 {"ต้องปรับปรุง", 7000, 0},
                 {"ต้องปรับปรุงโดยด่วน", 0, 0}}}};
  for (int i = 0; i < 5; ++i) {
    add_codes(it, 2562, 2566, "i", i + 1, i * 6 + 1, 6);
    add_codes(it, 2567, 2567, "i", i + 1, i * 6 + 1, 6);
    add_codes(it, 2567, 2567, "i", i + 1, i * 3 + 1, 3);
    add_codes(it, 2568, 2569, "i", i + 1, i * 3 + 1, 3);
  }
  for (int i = 0; i < 3; ++i) {
    add_codes(it, 2562, 2566, "e", i + 6, i * 5 + 1, 5);
    add_codes(it, 2567, 2569, "e", i + 6, i * 3 + 1, 3);
  }
  add_codes(it, 2568, 2568, "o", 9, 1, 20);
  add_codes(it, 2568, 2568, "o", 10, 21, 8);
  return it;
}

template <class T>
Field<T> seen(T value) {
  Evidence evidence;
  evidence.page = 1;
  return {std::move(value), evidence};
}

inline Draft with_indicators(int fiscal_year, int overall, const std::vector<int>& scores) {
  Draft draft;
  draft.record.assessment.fiscal_year = seen(fiscal_year);
  draft.record.assessment.overall_score = seen(overall);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const int no = static_cast<int>(i) + 1;
    draft.record.indicators.push_back({no,
                                       "indicator",
                                       no <= 5   ? Instrument::kIit
                                       : no <= 8 ? Instrument::kEit
                                                 : Instrument::kOit,
                                       {},
                                       seen(scores[i]),
                                       {},
                                       {}});
  }
  return draft;
}

inline void ask(Draft& draft, const std::string& code, int score, std::optional<Part> part = std::nullopt,
                const std::string& through = "") {
  Question question;
  question.code = seen(code);
  if (!through.empty()) question.through = seen(through);
  question.part = part;
  question.score = seen(score);
  draft.record.questions.push_back(question);
}

inline void mention(Draft& draft, FieldRef field, int value) {
  Evidence evidence;
  evidence.page = 3;
  evidence.raw = "again";
  draft.mentions.push_back({field, value, evidence});
}

inline Record checked(const Draft& draft) { return check::check(draft, scheme()); }

/// Outcomes of a rule in order, e.g. "pass skipped".
inline std::string outcomes(const Record& record, const std::string& rule) {
  std::string text;
  for (const Check& each : record.checks) {
    if (each.rule != rule) continue;
    text += text.empty() ? "" : " ";
    text += each.outcome == Outcome::kPass ? "pass" : each.outcome == Outcome::kFail ? "fail" : "skipped";
  }
  return text;
}

inline const Question& question(const Record& record, const std::string& code,
                                std::optional<Part> part = std::nullopt, int nth = 0) {
  for (const Question& each : record.questions) {
    if (each.code.value == code && each.part == part && nth-- == 0) return each;
  }
  throw std::out_of_range(code);
}

// Figures of published papers.
inline Draft year_2564() {
  return with_indicators(2564, 8552, {8603, 6827, 7182, 6391, 8087, 8155, 8525, 8084, 9250, 10000});
}
inline Draft year_2565() {
  return with_indicators(2565, 8650, {8164, 7705, 7952, 7410, 7830, 7888, 8202, 7475, 9750, 10000});
}
inline Draft year_2568() {
  return with_indicators(2568, 9159, {10000, 10000, 9892, 10000, 10000, 9645, 9584, 9430, 8500, 8000});
}

inline Draft year_2568_with_questions() {
  Draft draft = with_indicators(2568, 9450, {9529, 9745, 9961, 8588, 9392, 9762, 9647, 9463, 8650, 10000});
  const int insiders[] = {9412,  9176, 10000, 9588, 10000, 9647, 9882, 10000,
                          10000, 7000, 9585,  9176, 9529,  9471, 9176};
  const int outsiders[] = {9510, 9502, 9921, 9909, 9818, 9727, 9364, 9364, 9549};
  for (int i = 0; i < 15; ++i) ask(draft, "i" + std::to_string(i + 1), insiders[i]);
  for (int i = 0; i < 9; ++i) ask(draft, "e" + std::to_string(i + 1), outsiders[i]);
  ask(draft, "o1", 10000, {}, "o5");
  ask(draft, "o6", 5000);
  ask(draft, "o15", 0);
  return draft;
}

}  // namespace paper
