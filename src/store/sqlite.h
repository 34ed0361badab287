// SQLite as values: a database, a statement with its parameters, a transaction. Errors say what the user can
// do.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace thaimemo::store {

/// Bytes, apart from text.
struct Blob {
  std::string_view bytes;
};

class Statement;

/// One connection, in WAL mode: a process that is killed loses nothing that was committed.
class Database {
 public:
  /// Opens or makes it. Throws Error(kOutput).
  explicit Database(const std::filesystem::path& path);

  /// Runs statements parted by semicolons.
  void run(const std::string& sql);

  /// One statement, compiled once; keep it and use it again.
  Statement prepare(const std::string& sql);

  /// A first column of a first row, if there is one and it is not NULL.
  std::optional<std::int64_t> number(const std::string& sql);

 private:
  friend class Statement;
  std::unique_ptr<sqlite3, int (*)(sqlite3*)> handle_;
  std::string name_;
};

/// Parameters are bound in the order of their marks; `step` is then true for every row.
class Statement {
 public:
  /// Starts again with new parameters.
  template <class... Values>
  Statement& with(const Values&... values) {
    rewind();
    int at = 0;
    (bind(++at, values), ...);
    return *this;
  }

  bool step();
  void run() {
    while (step()) {
    }
    rewind();
  }

  std::string text(int column) const;
  std::string_view blob(int column) const;  // until the next step
  std::int64_t number(int column) const;
  bool null(int column) const;

 private:
  friend class Database;
  Statement(const Database& database, const std::string& sql);
  void rewind();
  void bind(int at, std::string_view text);
  void bind(int at, Blob blob);
  void bind(int at, std::int64_t number);
  void bind(int at, int number) { bind(at, static_cast<std::int64_t>(number)); }
  void bind(int at, double number);
  template <class T>
  void bind(int at, const std::optional<T>& value) {
    if (value) bind(at, *value);
  }

  std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> handle_;
  std::string name_;
};

/// What is run between its construction and `commit` happens whole or not at all.
class Transaction {
 public:
  explicit Transaction(Database& database) : database_(database) { database_.run("BEGIN IMMEDIATE"); }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace thaimemo::store
