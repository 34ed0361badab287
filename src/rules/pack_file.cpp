#include "rules/pack_file.h"

#include <algorithm>
#include <iterator>

#include "base/error.h"

namespace thaimemo::rules {
namespace {

constexpr const char* kAdvice = "correct the rule pack, or install it again";

std::string place(const std::string& file, const toml::source_region& where) {
  return file + ":" + std::to_string(where.begin.line);
}

}  // namespace

std::string place(const std::string& file, const toml::node& node) { return place(file, node.source()); }

void fail(const std::string& file, const toml::node& where, const std::string& what) {
  throw Error(Cause::kEnvironment, place(file, where) + ": " + what, kAdvice);
}

toml::table parse_pack_file(const std::filesystem::path& path) {
  try {
    return toml::parse_file(path.string());
  } catch (const toml::parse_error& error) {
    throw Error(Cause::kEnvironment,
                place(path.filename().string(), error.source()) + ": " + std::string(error.description()),
                kAdvice);
  }
}

namespace {

std::vector<PackSource> files_of(const std::filesystem::path& dir) {
  std::vector<std::filesystem::path> paths;
  std::error_code code;
  for (const auto& entry : std::filesystem::directory_iterator(dir, code)) {
    if (entry.path().extension() == ".toml") paths.push_back(entry.path());
  }
  if (code || paths.empty()) {
    throw Error(Cause::kEnvironment, "no rule pack in " + dir.string(),
                "name the models folder with --models");
  }
  std::sort(paths.begin(), paths.end());
  std::vector<PackSource> files;
  files.reserve(paths.size());
  for (const auto& path : paths) files.push_back({path.filename().string(), parse_pack_file(path)});
  return files;
}

/// The folder that a pack extends; nothing where it stands by itself.
std::optional<std::string> base_of(const std::vector<PackSource>& files) {
  for (const PackSource& file : files) {
    const toml::table* table = file.table["pack"].as_table();
    if (table == nullptr) continue;
    const PackTable pack{file.name, *table};
    pack.expect({"extends"});
    const std::string base = pack.string("extends");
    if (base.empty() || base.find_first_of("./\\") != std::string::npos)
      fail(file.name, *table, "\"extends\" must be the name of a folder beside this one");
    return base;
  }
  return std::nullopt;
}

}  // namespace

std::vector<PackSource> pack_sources(const std::filesystem::path& dir, PackPart part) {
  std::vector<PackSource> own = files_of(dir);
  const auto base = base_of(own);
  if (!base || part == PackPart::kOwn) return own;
  std::vector<PackSource> all =
      files_of(std::filesystem::absolute(dir / "").parent_path().parent_path() / *base);
  if (base_of(all))
    throw Error(Cause::kEnvironment, "the pack " + *base + " extends another itself", kAdvice);
  std::erase_if(all, [&](const PackSource& file) {
    return std::any_of(own.begin(), own.end(),
                       [&](const PackSource& mine) { return mine.name == file.name; });
  });
  std::move(own.begin(), own.end(), std::back_inserter(all));
  return all;
}

void PackTable::expect(std::initializer_list<std::string_view> known) const {
  for (const auto& [key, value] : table) {
    if (std::find(known.begin(), known.end(), key.str()) == known.end()) {
      fail(file, value, "unknown key \"" + std::string(key.str()) + "\"");
    }
  }
}

std::optional<std::string> PackTable::maybe_string(std::string_view key) const {
  const toml::node* node = table.get(key);
  if (node == nullptr) return std::nullopt;
  if (auto value = node->value_exact<std::string>()) return value;
  fail(file, *node, "\"" + std::string(key) + "\" must be a string");
}

std::string PackTable::string(std::string_view key) const {
  if (auto value = maybe_string(key)) return *value;
  fail(file, table, "\"" + std::string(key) + "\" is missing");
}

int PackTable::integer_or(std::string_view key, int otherwise) const {
  const toml::node* node = table.get(key);
  if (node == nullptr) return otherwise;
  if (const auto value = node->value_exact<std::int64_t>()) return static_cast<int>(*value);
  fail(file, *node, "\"" + std::string(key) + "\" must be a whole number");
}

int PackTable::integer(std::string_view key) const {
  if (table.get(key) == nullptr) fail(file, table, "\"" + std::string(key) + "\" is missing");
  return integer_or(key, 0);
}

std::vector<std::string> PackTable::strings(std::string_view key) const {
  std::vector<std::string> result;
  const toml::node* node = table.get(key);
  if (node == nullptr) return result;
  if (node->as_array() == nullptr)
    fail(file, *node, "\"" + std::string(key) + "\" must be a list of strings");
  for (const toml::node& item : *node->as_array()) {
    const auto value = item.value_exact<std::string>();
    if (!value) fail(file, item, "\"" + std::string(key) + "\" must hold strings only");
    result.push_back(*value);
  }
  return result;
}

std::vector<PackTable> PackTable::tables(std::string_view key) const {
  std::vector<PackTable> result;
  const toml::node* node = table.get(key);
  if (node == nullptr) return result;
  if (node->as_array() == nullptr) fail(file, *node, "\"" + std::string(key) + "\" must be tables");
  for (const toml::node& item : *node->as_array()) {
    if (item.as_table() == nullptr) fail(file, item, "\"" + std::string(key) + "\" must be tables");
    result.push_back({file, *item.as_table()});
  }
  return result;
}

}  // namespace thaimemo::rules
