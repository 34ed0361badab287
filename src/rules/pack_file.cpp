#include "rules/pack_file.h"

#include <algorithm>

#include "base/error.h"

namespace thaimemo::rules {
namespace {

constexpr const char* kAdvice = "correct the rule pack, or install it again";

std::string place(const std::string& file, const toml::source_region& where) {
  return file + ":" + std::to_string(where.begin.line);
}

}  // namespace

void fail(const std::string& file, const toml::node& where, const std::string& what) {
  throw Error(Cause::kEnvironment, place(file, where.source()) + ": " + what, kAdvice);
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
  if (const auto value = node->value_exact<std::string>()) return value;
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
