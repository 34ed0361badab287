// How right are records, measured against truth in record form? Every field is counted as right or not, texts
// by their characters too, scores by the question that matters most: how many are wrong and look right.
#pragma once

#include <string>
#include <vector>

#include "base/record.h"

namespace thaimemo::eval {

struct Options {
  double doubted_below = 0.5;  // confidence (0–1) below which a score counts as flagged
};

/// One kind of field over all papers. Precision is right / found, recall right / printed.
struct FieldResult {
  std::string field;    // "memo.subject", "measures", "measures.steps"…
  bool prose = false;   // worth counting characters
  int printed = 0;      // in the truth
  int found = 0;        // in the records
  int right = 0;        // equal but for white space; for rows: matched with their own
  long edits = 0;       // insertions, deletions, substitutions of characters, over printed fields
  long characters = 0;  // code points in the truth

  bool operator==(const FieldResult&) const = default;
};

/// One kind of score over all papers. printed = right + wrong + missing.
struct ScoreResult {
  std::string group;  // "overall", "indicators", "instruments", "questions", "comparisons"
  int printed = 0;
  int right = 0;
  int wrong = 0;
  int missing = 0;
  int spurious = 0;       // in the records, not in the truth
  int silent = 0;         // wrong and not flagged, or missing without a word
  int flagged_right = 0;  // right, but flagged: in conflict, handwritten or of little confidence

  bool operator==(const ScoreResult&) const = default;
};

/// One field that is not right, for reading.
struct Miss {
  std::string file;
  std::string field;
  std::string truth;  // empty: not printed
  std::string found;  // empty: not found
  bool flagged = false;

  bool operator==(const Miss&) const = default;
};

struct Report {
  int papers = 0;             // records of truth
  int unmatched_papers = 0;   // of these, no record was given for
  int unmatched_records = 0;  // records of files that the truth knows, beyond its papers
  int with_ten = 0;           // papers that print all ten indicators
  int ten_right = 0;          // of these, with ten right scores
  std::vector<FieldResult> fields;
  std::vector<ScoreResult> scores;
  std::vector<Miss> misses;

  bool operator==(const Report&) const = default;
};

/// Pairs papers by source file and order in it, rows by least cost, and counts. Records of files that the
/// truth does not name are left out.
Report evaluate(const std::vector<Record>& truth, const std::vector<Record>& records,
                const Options& options = {});

/// Over all groups of scores.
ScoreResult total(const Report& report);

/// Silent errors ÷ scores printed, 0–1; 0 where none is printed.
double silent_error_rate(const Report& report);

/// The report as a plain-text table.
std::string table(const Report& report);

/// The misses, a line each.
std::string list_of_misses(const Report& report);

}  // namespace thaimemo::eval
