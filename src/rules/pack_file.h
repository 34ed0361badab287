// One TOML file of a rule pack, read strictly: every key must be known and of its kind.
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pack.h"

namespace thaimemo::rules {

/// "file:line".
std::string place(const std::string& file, const toml::node& node);

/// Throws Error (kEnvironment) "file:line: what".
[[noreturn]] void fail(const std::string& file, const toml::node& where, const std::string& what);

toml::table parse_pack_file(const std::filesystem::path& path);

/// A file of a pack, or of the pack that it extends.
struct PackSource {
  std::string name;  // base name
  toml::table table;
};

/// The .toml files of `dir` by name. Where one of them says [pack] extends = "NAME", those of the folder NAME
/// beside it come first, but for the names that `dir` has itself, and unless its own are asked for. Throws
/// Error (kEnvironment).
std::vector<PackSource> pack_sources(const std::filesystem::path& dir, PackPart part);

/// A table with the name of its file. Every getter throws where the value has the wrong kind.
struct PackTable {
  std::string file;
  const toml::table& table;

  /// Throws where a key is not among `known`.
  void expect(std::initializer_list<std::string_view> known) const;
  std::string string(std::string_view key) const;
  std::optional<std::string> maybe_string(std::string_view key) const;
  int integer(std::string_view key) const;
  int integer_or(std::string_view key, int otherwise) const;
  /// An empty list where the key is missing.
  std::vector<std::string> strings(std::string_view key) const;
  /// The tables of an array of tables.
  std::vector<PackTable> tables(std::string_view key) const;
  int line() const { return static_cast<int>(table.source().begin.line); }
};

}  // namespace thaimemo::rules
