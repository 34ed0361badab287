// The assessment scheme as numbers: indicators, weights, levels and code ranges by fiscal year (B.E.).
// Filled from the rule pack by `rules/`, used by `check/`. Scores are hundredths of a point.
#pragma once

#include <string>
#include <vector>

#include "base/record.h"

namespace thaimemo {

struct SchemeIndicator {
  int no = 0;
  std::string name;
  Instrument instrument = Instrument::kIit;

  bool operator==(const SchemeIndicator&) const = default;
};

/// One level of a year's scale: reached from `at_least` overall and, where given, every instrument from
/// `instruments_at_least`. Levels stand from the highest down.
struct Level {
  std::string grade;
  Score at_least = 0;
  Score instruments_at_least = 0;  // 0: no condition

  bool operator==(const Level&) const = default;
};

struct LevelScale {
  int from_year = 0;  // first fiscal year, B.E.
  int to_year = 0;    // last fiscal year, B.E.
  std::vector<Level> levels;

  bool operator==(const LevelScale&) const = default;
};

/// Questions `prefix``first` … `prefix``last` belong to an indicator in these years.
struct CodeRange {
  int from_year = 0;
  int to_year = 0;
  std::string prefix;  // "i", "e", "o"
  int first = 0;
  int last = 0;
  int indicator = 0;

  bool operator==(const CodeRange&) const = default;
};

struct Scheme {
  std::vector<SchemeIndicator> indicators;
  std::vector<LevelScale> scales;  // may overlap: a year in two scales may use either
  std::vector<CodeRange> codes;
  int weight_iit = 30;  // per cent of the overall score
  int weight_eit = 30;
  int weight_oit = 40;

  bool operator==(const Scheme&) const = default;
};

}  // namespace thaimemo
