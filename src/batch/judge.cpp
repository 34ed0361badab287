#include "batch/judge.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/error.h"
#include "base/record.h"
#include "record/json.h"

namespace thaimemo::batch {
namespace {

using store::FileOutcome;

FileOutcome outcome_of(const std::vector<Record>& records) {
  const auto any = [&](RecordStatus status) {
    return std::any_of(records.begin(), records.end(),
                       [&](const Record& record) { return record.status == status; });
  };
  const bool other = std::all_of(records.begin(), records.end(),
                                 [](const Record& record) { return record.kind == Kind::kOther; });
  if (any(RecordStatus::kPartial)) return FileOutcome::kPartial;
  if (other) return FileOutcome::kOther;
  return any(RecordStatus::kNeedsReview) ? FileOutcome::kNeedsReview : FileOutcome::kOk;
}

/// What a worker sent is taken only if it is a record of this document, by the schema and by our own reader.
std::optional<store::RecordRow> accepted(const std::string& json, const std::string& sha256,
                                         const record::Schema& schema, std::vector<Record>& records) {
  if (!schema.validate(json).empty()) return std::nullopt;
  std::vector<Record> read;
  try {
    read = record::from_json_lines(json);
  } catch (const Error&) {
    return std::nullopt;
  }
  const std::string id = sha256 + "-" + std::to_string(records.size() + 1);
  if (read.size() != 1 || read[0].source.sha256 != sha256 || read[0].id != id) return std::nullopt;
  records.push_back(std::move(read[0]));
  return store::RecordRow{id, json};
}

}  // namespace

bool ends_the_file(const store::Failure& failure) { return failure.page == 0; }

store::Document judged(const Outcome& outcome, const Fingerprints& prints, const record::Schema& schema) {
  store::Document document{outcome.sha256, FileOutcome::kFailed, std::nullopt,
                           prints.reading, prints.rules,         {},
                           outcome.pages,  outcome.failures};
  if (!outcome.pages.empty()) document.page_count = static_cast<int>(outcome.pages.size());
  if (std::any_of(outcome.failures.begin(), outcome.failures.end(), ends_the_file)) return document;
  std::vector<Record> records;
  for (const std::string& json : outcome.records) {
    auto row = accepted(json, outcome.sha256, schema, records);
    if (!row) {
      document.records.clear();
      document.failures.push_back(
          {0, "rules", "malformed", false, "its record breaks the schema", "report it with the file"});
      return document;
    }
    document.records.push_back(std::move(*row));
  }
  document.outcome = outcome_of(records);
  return document;
}

}  // namespace thaimemo::batch
