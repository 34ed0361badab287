// All rule packs that there are, and which of them a document is read with.
#pragma once

#include <filesystem>
#include <vector>

#include "base/page.h"
#include "rules/pack.h"

namespace thaimemo::rules {

class PackShelf {
 public:
  /// Every folder of `models` that holds .toml files. Throws Error (kEnvironment) where one is broken or none
  /// is there.
  explicit PackShelf(const std::filesystem::path& models);

  /// Compiles all patterns and tries them on their examples (RulePack::check). What is forked or started
  /// after that finds them ready.
  void check() const;

  /// A pack that extends another where its own `topic` rules find the document's subject; else the first that
  /// extends none.
  const RulePack& for_document(const DocumentText& document) const;

 private:
  std::vector<RulePack> packs_;  // those that extend another first
};

}  // namespace thaimemo::rules
