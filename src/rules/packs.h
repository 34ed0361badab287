// All rule packs that there are, and which of them a document is read with.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/page.h"
#include "rules/pack.h"

namespace thaimemo::rules {

class PackShelf {
 public:
  /// Every folder of `models` that holds .toml files. Throws Error (kEnvironment) where one is broken or none
  /// is there. What a pack extends is put under it when a document first asks for that pack: few do.
  explicit PackShelf(const std::filesystem::path& models);
  ~PackShelf();
  PackShelf(PackShelf&&) noexcept;
  PackShelf& operator=(PackShelf&&) noexcept;

  /// Compiles all patterns and tries them on their examples (RulePack::check). What is forked or started
  /// after that finds them ready.
  void check() const;

  /// A pack that extends another where its own `topic` rules, which know no macros but its own, find the
  /// document's subject; else the first that extends none.
  const RulePack& for_document(const DocumentText& document) const;

 private:
  struct Place;
  std::vector<std::unique_ptr<Place>> places_;  // of packs, those that extend another first
};

}  // namespace thaimemo::rules
