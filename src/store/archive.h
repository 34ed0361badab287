// archive.sqlite: every input, every document, every record as tables. A document is replaced whole, in one
// transaction.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/sqlite.h"

namespace thaimemo::store {

/// How an input came out: a file counts by its worst record. kOther: readable, but no memo or report in it.
enum class FileOutcome { kOk, kNeedsReview, kPartial, kOther, kFailed, kSkipped };
constexpr int kFileOutcomes = 6;

/// "ok", "needs_review"…
const char* word(FileOutcome outcome);

/// Why a file or a page gave nothing.
struct Failure {
  int page = 0;       // 1-based; 0: the whole file
  std::string stage;  // "open", "draw", "read", "rules"
  std::string cause;  // "input", "cpu_limit", "memory", "crashed", "stalled"…
  bool retryable = false;
  std::string message;
  std::string advice;

  bool operator==(const Failure&) const = default;
};

/// What is worth knowing of a page apart from its text.
struct PageRow {
  int page = 0;
  bool text_layer = false;
  int quarter_turns = 0;
  double angle = 0;  // degrees
  int width = 0;     // pixels
  int height = 0;
  double dpi = 0;
  int words = 0;
  double confidence = 0;  // 0–1
  std::optional<std::string> unreadable;

  bool operator==(const PageRow&) const = default;
};

struct RecordRow {
  std::string id;
  std::string json;
};

/// A distinct content, whatever its names.
struct Document {
  std::string sha256;
  FileOutcome outcome = FileOutcome::kFailed;
  std::optional<int> page_count;
  std::string reading;  // fingerprint of the reader and its options
  std::string rules;    // fingerprint of the rule packs
  std::vector<RecordRow> records;
  std::vector<PageRow> pages;
  std::vector<Failure> failures;
};

/// What is known of a document that has been here before.
struct Known {
  FileOutcome outcome = FileOutcome::kFailed;
  std::string reading;
  std::string rules;
};

/// Throws Error(kOutput) where the file cannot be written or is no archive of this version.
class Archive {
 public:
  explicit Archive(const std::filesystem::path& path);

  std::optional<Known> find(const std::string& sha256);

  /// Puts the document and everything in it in place of what was there; its files bear the new outcome.
  void replace(const Document& document);

  /// An input that holds this document. Its records bear the base name of the smallest path.
  void list(const std::string& path, const std::string& sha256, std::int64_t bytes, FileOutcome outcome);

  /// An input that was never read.
  void list_unread(const std::string& path, FileOutcome outcome, const std::string& reason,
                   const std::optional<Failure>& failure);

  /// All records as JSON, by path and number; all failures as (path, failure), by path and page.
  void each_record(const std::function<void(const std::string& json)>& take);
  void each_failure(const std::function<void(const std::string& path, const Failure& failure)>& take);

  /// Of the documents that were read to the end and judged by other rules, the smallest SHA-256 after
  /// `after`.
  std::optional<std::string> next_document(const std::string& after, const std::string& rules);

  /// The smallest path of a document.
  std::optional<std::string> path_of(const std::string& sha256);

  /// Pages of a document that were given up.
  std::vector<int> unreadable_pages(const std::string& sha256);

  /// Files by outcome.
  std::vector<std::int64_t> counts();
  std::int64_t file_count();

  /// Moves all that is written into the one file, and on to the disk.
  void settle();

 private:
  void put_failure(const std::string& about, const Failure& failure);

  Database database_;
  Statement find_, forget_file_, put_document_, put_page_, put_failure_, put_file_, relist_, smallest_,
      rename_;
  std::vector<Statement> forget_;
  std::vector<Statement> fill_;
};

}  // namespace thaimemo::store
