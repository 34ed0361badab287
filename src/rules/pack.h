// Everything that is particular to one kind of paper: names, labels, headings, phrases, numbers. A pack is a
// folder of TOML files.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/scheme.h"

namespace thaimemo::rules {

struct PackData;

/// A pack with what it extends, or its own files alone: enough to know what it is about.
enum class PackPart { kWhole, kOwn };

class RulePack {
 public:
  /// Reads all .toml files of `dir` in order of name. Throws Error (kEnvironment) that names file, line and
  /// reason where one is no TOML or has an unknown key. Patterns are compiled when they are first used.
  explicit RulePack(const std::filesystem::path& dir, PackPart part = PackPart::kWhole);
  ~RulePack();
  RulePack(RulePack&&) noexcept;
  RulePack& operator=(RulePack&&) noexcept;

  /// Compiles every pattern and tries every rule on its own examples. Throws Error (kEnvironment) that names
  /// rule, file, line and reason.
  void check() const;

  const Scheme& scheme() const;
  const PackData& data() const { return *data_; }

 private:
  std::unique_ptr<const PackData> data_;
};

/// All that is wrong or doubtful in a pack, one line each "file:line: what"; empty: it is sound. Throws Error
/// only where the folder cannot be read.
std::vector<std::string> lint(const std::filesystem::path& dir);

}  // namespace thaimemo::rules
