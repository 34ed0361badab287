#include "store/archive.h"

#include <array>

#include "base/error.h"
#include "store/schema.h"

namespace thaimemo::store {
namespace {

constexpr std::array<const char*, kFileOutcomes> kWords = {"ok",    "needs_review", "partial",
                                                           "other", "failed",       "skipped"};

// What hangs on a document's records, then what hangs on the document.
constexpr std::array kOfRecords = {
    "signatories",   "instruments", "indicators",   "questions", "findings", "guidelines", "measures",
    "measure_units", "comparisons", "plain_tables", "checks",    "evidence", "warnings"};
constexpr std::array kOfDocument = {"records", "pages", "documents"};

FileOutcome outcome_of(const std::string& text) {
  for (int i = 0; i < kFileOutcomes; ++i)
    if (text == kWords[static_cast<std::size_t>(i)]) return static_cast<FileOutcome>(i);
  return FileOutcome::kFailed;
}

Database opened(const std::filesystem::path& path) {
  Database database(path);
  const auto version = database.number("PRAGMA user_version").value_or(0);
  if (version != 0 && version != kSchemaVersion)
    throw Error(Cause::kOutput, path.string() + " was made by another version of thaimemo",
                "name another folder with -o");
  Transaction transaction(database);
  database.run(kSchema);
  database.run("PRAGMA user_version = " + std::to_string(kSchemaVersion));
  transaction.commit();
  return database;
}

std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

Failure failure_at(const Statement& row, int column) {
  return {static_cast<int>(row.number(column + 2)),
          row.text(column),
          row.text(column + 1),
          row.number(column + 3) != 0,
          row.text(column + 4),
          row.text(column + 5)};
}

}  // namespace

const char* word(FileOutcome outcome) { return kWords.at(static_cast<std::size_t>(outcome)); }

Archive::Archive(const std::filesystem::path& path)
    : database_(opened(path)),
      find_(database_.prepare("SELECT outcome, reading, rules FROM documents WHERE document = ?")),
      forget_file_(database_.prepare("DELETE FROM failures WHERE about = ?")),
      put_document_(database_.prepare("INSERT INTO documents VALUES (?, ?, ?, ?, ?)")),
      put_page_(database_.prepare("INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      put_failure_(database_.prepare("INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?, ?, ?)")),
      put_file_(database_.prepare("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)")),
      relist_(database_.prepare("UPDATE files SET outcome = ? WHERE document = ?")),
      smallest_(database_.prepare("SELECT min(path) FROM files WHERE document = ?")),
      rename_(database_.prepare(
          "UPDATE records SET json = json_set(json, '$.source.file', ?2) WHERE document = ?1 "
          "AND json->>'$.source.file' <> ?2")) {
  for (const char* table : kOfRecords)
    forget_.push_back(database_.prepare(std::string("DELETE FROM ") + table +
                                        " WHERE record IN (SELECT record FROM records WHERE document = ?)"));
  for (const char* table : kOfDocument)
    forget_.push_back(database_.prepare(std::string("DELETE FROM ") + table + " WHERE document = ?"));
  for (int i = 0; i < kFillCount; ++i) fill_.push_back(database_.prepare(kFill[i]));
}

std::optional<Known> Archive::find(const std::string& sha256) {
  if (!find_.with(sha256).step()) return std::nullopt;
  Known known{outcome_of(find_.text(0)), find_.text(1), find_.text(2)};
  find_.with();
  return known;
}

void Archive::put_failure(const std::string& about, const Failure& failure) {
  put_failure_
      .with(about, failure.page, failure.stage, failure.cause, failure.retryable ? 1 : 0, failure.message,
            failure.advice)
      .run();
}

void Archive::replace(const Document& document) {
  Transaction transaction(database_);
  for (Statement& forget : forget_) forget.with(document.sha256).run();
  forget_file_.with(document.sha256).run();
  put_document_
      .with(document.sha256, std::string(word(document.outcome)), document.page_count, document.reading,
            document.rules)
      .run();
  for (const PageRow& page : document.pages) {
    if (page.unreadable)
      put_page_
          .with(document.sha256, page.page, std::optional<int>(), std::optional<int>(),
                std::optional<double>(), std::optional<int>(), std::optional<int>(), std::optional<double>(),
                std::optional<int>(), std::optional<double>(), page.unreadable)
          .run();
    else
      put_page_
          .with(document.sha256, page.page, page.text_layer ? 1 : 0, page.quarter_turns, page.angle,
                page.width, page.height, page.dpi, page.words, page.confidence, std::optional<std::string>())
          .run();
  }
  int number = 0;
  for (const RecordRow& record : document.records) {
    ++number;
    for (Statement& fill : fill_) fill.with(record.id, document.sha256, number, record.json).run();
  }
  for (const Failure& failure : document.failures) put_failure(document.sha256, failure);
  relist_.with(std::string(word(document.outcome)), document.sha256).run();
  transaction.commit();
}

void Archive::list(const std::string& path, const std::string& sha256, std::int64_t bytes,
                   FileOutcome outcome) {
  Transaction transaction(database_);
  forget_file_.with(path).run();
  put_file_.with(path, sha256, bytes, std::string(word(outcome)), std::optional<std::string>()).run();
  if (const auto smallest = path_of(sha256)) rename_.with(sha256, base_name(*smallest)).run();
  transaction.commit();
}

void Archive::list_unread(const std::string& path, FileOutcome outcome, const std::string& reason,
                          const std::optional<Failure>& failure) {
  Transaction transaction(database_);
  put_file_
      .with(path, std::optional<std::string>(), std::optional<int>(), std::string(word(outcome)),
            reason.empty() ? std::optional<std::string>() : std::optional<std::string>(reason))
      .run();
  forget_file_.with(path).run();
  if (failure) put_failure(path, *failure);
  transaction.commit();
}

void Archive::each_record(const std::function<void(const std::string&)>& take) {
  // In the order of an index: nothing is sorted, so nothing is held.
  Statement rows = database_.prepare(
      "SELECT r.json FROM files f JOIN records r ON r.document = f.document WHERE NOT EXISTS "
      "(SELECT 1 FROM files g WHERE g.document = f.document AND g.path < f.path) ORDER BY f.path, r.no");
  while (rows.step()) take(rows.text(0));
}

void Archive::each_failure(const std::function<void(const std::string&, const Failure&)>& take) {
  Statement rows = database_.prepare(
      "SELECT path, stage, cause, page, retryable, message, advice FROM failed ORDER BY path, page");
  while (rows.step()) take(rows.text(0), failure_at(rows, 1));
}

std::optional<std::string> Archive::next_document(const std::string& after, const std::string& rules) {
  Statement row = database_.prepare(
      "SELECT min(document) FROM documents d WHERE document > ? AND rules <> ? AND (outcome <> 'failed' OR "
      "EXISTS (SELECT 1 FROM failures f WHERE f.about = d.document AND f.stage = 'rules'))");
  row.with(after, rules);
  return row.step() && !row.null(0) ? std::optional(row.text(0)) : std::nullopt;
}

std::optional<std::string> Archive::path_of(const std::string& sha256) {
  smallest_.with(sha256);
  auto path = smallest_.step() && !smallest_.null(0) ? std::optional(smallest_.text(0)) : std::nullopt;
  smallest_.with();
  return path;
}

std::vector<int> Archive::unreadable_pages(const std::string& sha256) {
  std::vector<int> pages;
  Statement rows = database_.prepare("SELECT page FROM pages WHERE document = ? AND unreadable IS NOT NULL");
  rows.with(sha256);
  while (rows.step()) pages.push_back(static_cast<int>(rows.number(0)));
  return pages;
}

std::int64_t Archive::file_count() { return database_.number("SELECT count(*) FROM files").value_or(0); }

std::vector<std::int64_t> Archive::counts() {
  std::vector<std::int64_t> counts(kFileOutcomes, 0);
  Statement rows = database_.prepare("SELECT outcome, count(*) FROM files GROUP BY outcome");
  while (rows.step()) counts[static_cast<std::size_t>(outcome_of(rows.text(0)))] = rows.number(1);
  return counts;
}

void Archive::settle() { database_.run("PRAGMA wal_checkpoint(TRUNCATE)"); }

}  // namespace thaimemo::store
