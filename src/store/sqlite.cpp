#include "store/sqlite.h"

#include <sqlite3.h>

#include "base/error.h"

namespace thaimemo::store {
namespace {

constexpr int kBusyMs = 30'000;  // another program may be looking at the archive

[[noreturn]] void fail(const std::string& name, sqlite3* handle) {
  const int code = handle ? sqlite3_errcode(handle) : SQLITE_NOMEM;
  const std::string why = handle ? sqlite3_errmsg(handle) : "out of memory";
  const char* advice = code == SQLITE_FULL ? "make room on the disk and run again"
                       : code == SQLITE_READONLY || code == SQLITE_CANTOPEN ? "check the folder's permissions"
                       : code == SQLITE_CORRUPT || code == SQLITE_NOTADB
                           ? "move the damaged file away and run again"
                           : "check the disk and run again";
  throw Error(Cause::kOutput, name + ": " + why, advice);
}

}  // namespace

Database::Database(const std::filesystem::path& path)
    : handle_(nullptr, sqlite3_close_v2), name_(path.string()) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &opened,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(opened);
  if (code != SQLITE_OK) fail(name_, opened);
  sqlite3_busy_timeout(opened, kBusyMs);
  run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-1000");
}

void Database::run(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(name_, handle_.get());
}

Statement Database::prepare(const std::string& sql) { return Statement(*this, sql); }

std::optional<std::int64_t> Database::number(const std::string& sql) {
  Statement statement = prepare(sql);
  if (!statement.step() || statement.null(0)) return std::nullopt;
  return statement.number(0);
}

Statement::Statement(const Database& database, const std::string& sql)
    : handle_(nullptr, sqlite3_finalize), name_(database.name_) {
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v3(database.handle_.get(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &made,
                         nullptr) != SQLITE_OK)
    fail(name_, database.handle_.get());
  handle_.reset(made);
}

void Statement::rewind() {
  sqlite3_reset(handle_.get());
  sqlite3_clear_bindings(handle_.get());
}

bool Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW || code == SQLITE_DONE) return code == SQLITE_ROW;
  fail(name_, sqlite3_db_handle(handle_.get()));
}

void Statement::bind(int at, std::string_view text) {
  sqlite3_bind_text64(handle_.get(), at, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}
void Statement::bind(int at, Blob blob) {
  sqlite3_bind_blob64(handle_.get(), at, blob.bytes.data(), blob.bytes.size(), SQLITE_TRANSIENT);
}
void Statement::bind(int at, std::int64_t number) { sqlite3_bind_int64(handle_.get(), at, number); }
void Statement::bind(int at, double number) { sqlite3_bind_double(handle_.get(), at, number); }

std::string Statement::text(int column) const { return std::string(blob(column)); }

std::string_view Statement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  return bytes
             ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column)))
             : std::string_view();
}
std::int64_t Statement::number(int column) const { return sqlite3_column_int64(handle_.get(), column); }
bool Statement::null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.run("ROLLBACK");
  } catch (const Error&) {  // SQLite has rolled back by itself, as it does when the disk is full
  }
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace thaimemo::store
