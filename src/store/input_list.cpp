#include "store/input_list.h"

namespace thaimemo::store {
namespace {

// SQLite gives a database without a name a file of its own, and takes it away again.
Database opened() {
  Database database("");
  database.run(
      "PRAGMA cache_size=-200;"  // paths are asked for in order, and each once
      "CREATE TABLE inputs (path BLOB PRIMARY KEY, reason TEXT NOT NULL, bytes INTEGER NOT NULL) STRICT, "
      "WITHOUT ROWID;"
      "CREATE TABLE settled (document TEXT PRIMARY KEY) STRICT, WITHOUT ROWID; BEGIN");
  return database;
}

}  // namespace

InputList::InputList()
    : database_(opened()),
      add_(database_.prepare("INSERT OR IGNORE INTO inputs VALUES (?, ?, ?)")),
      next_(database_.prepare("SELECT path, reason FROM inputs WHERE path > ? ORDER BY path LIMIT 1")),
      mark_(database_.prepare("INSERT OR IGNORE INTO settled VALUES (?)")),
      marked_(database_.prepare("SELECT 1 FROM settled WHERE document = ?")) {}

void InputList::add(const std::string& path, const std::string& reason, std::int64_t bytes) {
  add_.with(Blob{path}, reason, bytes).run();
}

std::int64_t InputList::size() { return database_.number("SELECT count(*) FROM inputs").value_or(0); }

std::int64_t InputList::bytes() {
  return database_.number("SELECT sum(bytes) FROM inputs WHERE reason = ''").value_or(0);
}

bool InputList::next(std::string& path, std::string& reason) {
  next_.with(Blob{path});
  const bool found = next_.step();
  if (found) {
    path = next_.text(0);
    reason = next_.text(1);
  }
  next_.with();
  return found;
}

void InputList::mark(const std::string& sha256) { mark_.with(sha256).run(); }

bool InputList::marked(const std::string& sha256) {
  const bool found = marked_.with(sha256).step();
  marked_.with();
  return found;
}

}  // namespace thaimemo::store
