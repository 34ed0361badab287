// How right are records, measured against truth in record form? Every field is counted as right or not, texts
// by their characters too, scores by the question that matters most: how many are wrong and look right.
// Rates bear intervals of a bootstrap over documents.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/doubt.h"
#include "base/record.h"

namespace thaimemo::eval {

struct Options {
  double doubted_below = kDoubtful;  // confidence (0–1) below which a score counts as flagged
  int resamples = 1000;              // of the bootstrap
  unsigned seed = 2562;              // of the bootstrap: the same counts give the same intervals
};

/// A record that is right. `labels` say how the paper came about ("grade": "worn"); one report part a label.
struct Truth {
  Record record;
  std::map<std::string, std::string> labels;
};

/// part ÷ whole with its 95 % interval, all 0–1. `whole` is the support.
struct Rate {
  double part = 0;
  double whole = 0;
  double low = 0;
  double high = 0;

  double value() const { return whole > 0 ? part / whole : 0; }
  bool operator==(const Rate&) const = default;
};

struct FieldCount {
  int printed = 0;      // in the truth
  int found = 0;        // in the records
  int right = 0;        // equal but for white space; for rows: matched with their own
  long edits = 0;       // insertions, deletions, substitutions of characters, over printed fields
  long characters = 0;  // code points in the truth

  bool operator==(const FieldCount&) const = default;
};

/// One kind of field over all papers.
struct FieldResult {
  std::string field;   // "memo.subject", "measures", "measures.steps"…
  bool prose = false;  // worth counting characters
  FieldCount count;
  Rate precision;  // right / found
  Rate recall;     // right / printed
  Rate f1;         // 2·right / (printed + found)
};

/// printed = right + wrong + missing.
struct ScoreCount {
  int printed = 0;
  int right = 0;
  int wrong = 0;
  int missing = 0;
  int spurious = 0;  // in the records, not in the truth
  int invented = 0;  // of these, not flagged
  int silent = 0;    // wrong and not flagged, or missing without a word
  int flagged_right =
      0;  // right, but flagged: it or its code in conflict, handwritten or of little confidence

  bool operator==(const ScoreCount&) const = default;
};

/// One kind of score over all papers.
struct ScoreResult {
  std::string group;  // "overall", "indicators", "instruments", "questions", "comparisons"; "all scores"
  ScoreCount count;
  Rate f1;
  Rate silent;         // the silent-error rate: silent / printed
  Rate flagged_right;  // of right ones
};

/// All papers that share a label.
struct Slice {
  std::string label;  // "grade"
  std::string value;  // "worn"
  int papers = 0;
  ScoreResult scores;  // all groups together
  Rate ten_right;
};

/// A score in a record, set against the truth.
struct Judged {
  std::string file;
  std::string field;  // "indicator 3", "question e5 survey"
  Status status = Status::kRead;
  double confidence = 1;
  bool right = false;
};

/// Scores of the records in order of falling confidence: what stands if only the surest are taken.
struct Coverage {
  double least_confidence = 0;
  Rate taken;  // of the scores in the records
  Rate wrong;  // of those taken: the risk
};

/// Does the confidence tell right scores from wrong ones?
struct Calibration {
  int scores = 0;           // in the records, spurious ones too
  int wrong = 0;            // of these
  double error = 0;         // expected calibration error, bins of equal size (Nguyen and O'Connor 2015)
  double separation = 0.5;  // AUROC: odds that a right score is surer than a wrong one
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
  int documents = 0;          // files of the truth
  int papers = 0;             // records of truth
  int unmatched_papers = 0;   // of these, no record was given for
  int unmatched_records = 0;  // records of files that the truth knows, beyond its papers
  Rate ten_right;             // papers whose ten scores are right, of those that print all ten
  std::vector<FieldResult> fields;
  std::vector<ScoreResult> scores;  // by group, then all together
  std::vector<Slice> slices;
  std::vector<Coverage> risk;
  Calibration calibration;
  std::vector<Judged> judged;
  std::vector<Miss> misses;

  const ScoreResult& all_scores() const { return scores.back(); }
};

/// Pairs papers by source file and order in it, rows by least cost, and counts. Records of files that the
/// truth does not name are left out.
Report evaluate(const std::vector<Truth>& truth, const std::vector<Record>& records,
                const Options& options = {});

/// The report as a plain-text table.
std::string table(const Report& report);

/// The misses, a line each.
std::string list_of_misses(const Report& report);

}  // namespace thaimemo::eval
