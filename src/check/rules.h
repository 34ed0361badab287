// The rules, each a function from a record to what came of trying it. The arithmetic is that of the
// assessment: see the head of each .cpp.
#pragma once

#include <string>
#include <vector>

#include "base/record.h"
#include "base/scheme.h"
#include "check/trial.h"

namespace thaimemo::check {

// scores.cpp
Trials overall(const Record& record, const Scheme& scheme);      // indicators, instruments → overall score
Trials instruments(const Record& record, const Scheme& scheme);  // indicators, parts → printed instruments
Trials score_range(const Record& record);                        // 0–100
Trials decimals(const Record& record);                           // decimals.cpp: means have them
std::vector<InstrumentScore> computed_instruments(const Record& record, const Scheme& scheme);

// levels.cpp
Trials grade(const Record& record, const Scheme& scheme);  // sets nothing: compares with grade_computed
std::optional<std::string> computed_grade(const Record& record, const Scheme& scheme);

// questions.cpp, lattice.cpp, codes.cpp
Trials question_means(const Record& record, const Scheme& scheme);   // questions → indicators
Trials lattices(const Record& record, const Scheme& scheme);         // question scores are k/M
Trials open_data_items(const Record& record, const Scheme& scheme);  // OIT items are 0, 50 or 100
Trials codes(const Record& record, const Scheme& scheme);            // in range, in order, none twice

// order.cpp, years.cpp
Trials ranks(const Record& record);          // in the order of the scores
Trials rank_range(const Record& record);     // 1 to the number of indicators
void drop_impossible_ranks(Record& record);  // what was read stays in the evidence
Trials comparisons(const Record& record);    // score − previous = delta; the same score as the indicator's
Trials dates(const Record& record);          // memo date, plan year, periods

// coverage.cpp
Trials expected_fields(const Record& record, const Scheme& scheme);  // found, or skipped with what is known

// mentions.cpp
Trials mentions(const Draft& draft);  // the same value given once more

/// Index of indicator `no` if it has a score, else -1.
int scored_indicator(const Record& record, int no);
/// Numbers of the scheme's indicators without a score.
std::vector<int> unscored_indicators(const Record& record, const Scheme& scheme);
/// "4, 7"
std::string listed(const std::vector<int>& numbers);

}  // namespace thaimemo::check
