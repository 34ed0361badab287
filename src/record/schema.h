// Does a record keep to models/record.schema.json (JSON Schema Draft-07)?
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace thaimemo::record {

/// A compiled schema. The constructor throws Error (kEnvironment) where the file is missing or no schema.
class Schema {
 public:
  explicit Schema(const std::filesystem::path& path);
  ~Schema();
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;

  /// What is wrong with one JSON text, each line naming the JSON Pointer of the place; empty: it is valid.
  std::vector<std::string> validate(std::string_view json) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace thaimemo::record
