// The record: what a memo or report says, each value beside its evidence. Written out as JSON by `record/`;
// the names and meanings are those of models/record.schema.json. Scores are integer hundredths, fiscal years
// Buddhist Era, dates ISO 8601 ("2024-12" where no day is legible). An unknown value is std::nullopt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/geometry.h"
#include "base/page.h"

namespace thaimemo {

/// A score in hundredths of a point: 86.03 is 8603.
using Score = int;

enum class Status { kRead, kCorroborated, kRepaired, kConflict, kHandwritten };

/// Where a value came from and how far it can be trusted.
struct Evidence {
  int page = 0;            // 1-based
  std::optional<Box> box;  // pixels at 300 dpi, upright page before deskewing; none for text input
  std::string raw;         // as printed
  double confidence = 1;   // 0–1
  Status status = Status::kRead;
  std::optional<std::string> suggested;  // on a conflict: the one value that would fit
  std::vector<Symbol> symbols;  // numeric values only: the recogniser's alternatives; not written out

  bool operator==(const Evidence&) const = default;
};

template <class T>
struct Field {
  std::optional<T> value;
  std::optional<Evidence> evidence;

  bool operator==(const Field&) const = default;
};

using TextField = Field<std::string>;
using ScoreField = Field<Score>;
using IntField = Field<int>;

enum class Kind { kMemo, kReport, kOther };
enum class Input { kScan, kDigital, kMixed, kImage, kText };
enum class Outcome { kPass, kFail, kSkipped };
enum class Instrument { kIit, kEit, kOit };
enum class Part { kPublic, kSurvey };
enum class MeasureStatus { kNotStarted, kInProgress, kDone };
enum class RecordStatus { kOk, kNeedsReview, kPartial };

struct Source {
  std::string file;    // base name
  std::string sha256;  // of the file's bytes, lower-case hex
  int first_page = 1;
  int last_page = 1;
  int page_count = 1;
  Input input = Input::kScan;

  bool operator==(const Source&) const = default;
};

struct Agency {
  TextField name;
  TextField type;  // one of the schema's words, e.g. "subdistrict_municipality", "other"
  TextField subdistrict;
  TextField district;
  TextField province;

  bool operator==(const Agency&) const = default;
};

struct Signatory {
  TextField name;
  TextField position;

  bool operator==(const Signatory&) const = default;
};

struct Memo {
  Agency agency;
  TextField unit;
  TextField phone;
  TextField number;
  TextField date;
  TextField subject;
  TextField addressee;
  std::vector<Signatory> signatories;

  bool operator==(const Memo&) const = default;
};

struct InstrumentScore {
  Instrument instrument = Instrument::kIit;
  std::optional<Part> part;
  ScoreField score;
  bool printed = true;  // false: computed from the indicators

  bool operator==(const InstrumentScore&) const = default;
};

struct Assessment {
  IntField fiscal_year;
  IntField plan_fiscal_year;
  ScoreField overall_score;
  TextField grade;
  std::optional<std::string> grade_computed;
  std::vector<InstrumentScore> instruments;

  bool operator==(const Assessment&) const = default;
};

struct Indicator {
  int no = 0;        // 1–10
  std::string name;  // canonical
  Instrument instrument = Instrument::kIit;
  Evidence label;  // where the name or number stands; raw is the printed form
  ScoreField score;
  IntField rank;
  TextField result;

  bool operator==(const Indicator&) const = default;
};

struct Question {
  TextField code;     // "i7", "e9", "o12", "moit2"
  TextField through;  // last code of a range that shares the score
  std::optional<int> indicator;
  std::optional<Part> part;
  ScoreField score;

  bool operator==(const Question&) const = default;
};

/// About what: "IIT", "EIT", "OIT", "indicator:N", "question:CODE", with ":public" or ":survey" where known.
using Scope = std::vector<std::string>;

struct Finding {
  Scope about;
  TextField text;

  bool operator==(const Finding&) const = default;
};

struct Guideline {
  std::optional<int> indicator;
  IntField no;
  TextField text;

  bool operator==(const Guideline&) const = default;
};

struct Period {
  TextField text;
  std::optional<std::string> start;  // ISO date
  std::optional<std::string> end;    // ISO date
  std::optional<int> fiscal_year;    // B.E.

  bool operator==(const Period&) const = default;
};

struct Measure {
  IntField no;
  Scope about;
  TextField issue;
  TextField measure;
  TextField steps;
  TextField responsible;
  std::vector<std::string> responsible_units;
  Period period;
  TextField follow_up;
  Field<MeasureStatus> status;
  TextField result;
  TextField outcome;

  bool operator==(const Measure&) const = default;
};

struct Comparison {
  std::optional<int> indicator;
  IntField fiscal_year;
  ScoreField score;
  IntField previous_year;
  ScoreField previous;
  ScoreField delta;

  bool operator==(const Comparison&) const = default;
};

/// A table that no field has taken. rows[r][c]; a merged cell's text stands once, its other places are empty.
struct PlainTable {
  std::vector<int> pages;
  std::vector<std::vector<std::string>> rows;

  bool operator==(const PlainTable&) const = default;
};

/// Names one field of a record; `index` counts in its list where it has one.
enum class FieldKind {
  kOverallScore,
  kGrade,
  kFiscalYear,
  kPlanFiscalYear,
  kDate,
  kIndicatorScore,
  kIndicatorRank,
  kInstrumentScore,
  kQuestionCode,
  kQuestionScore,
  kComparisonScore,
  kComparisonPrevious,
  kComparisonDelta,
  kMeasurePeriod,
};

struct FieldRef {
  FieldKind kind = FieldKind::kOverallScore;
  int index = 0;

  bool operator==(const FieldRef&) const = default;
};

/// One rule of arithmetic or plausibility, tried. `expected` and `found` are for the reader, in points or
/// years.
struct Check {
  std::string rule;
  Outcome outcome = Outcome::kSkipped;
  std::optional<double> expected;
  std::optional<double> found;
  std::vector<FieldRef> fields;
  std::optional<std::string> reason;  // why skipped, or what failed

  bool operator==(const Check&) const = default;
};

struct Record {
  std::string id;
  Kind kind = Kind::kOther;
  TextField title;
  RecordStatus status = RecordStatus::kOk;
  Source source;
  Memo memo;
  Assessment assessment;
  std::vector<Indicator> indicators;
  std::vector<Question> questions;
  std::vector<Finding> findings;
  std::vector<Guideline> guidelines;
  std::vector<Measure> measures;
  std::vector<Comparison> comparisons;
  std::vector<PlainTable> tables;
  std::vector<Check> checks;
  std::vector<Warning> warnings;

  bool operator==(const Record&) const = default;
};

/// The same score or year given once more elsewhere in the paper: it corroborates or contradicts.
struct Mention {
  FieldRef field;
  int value = 0;  // hundredths for scores, else the number
  Evidence evidence;

  bool operator==(const Mention&) const = default;
};

/// What the rules found, before any judgement: every status is kRead (or kHandwritten), no checks yet.
struct Draft {
  Record record;
  std::vector<Mention> mentions;

  bool operator==(const Draft&) const = default;
};

}  // namespace thaimemo
