// What is a measure about? The codes, indicators and instruments that its row names.
#pragma once

#include <string>
#include <vector>

#include "rules/found.h"

namespace thaimemo::rules {

/// Reads the cells of a table row by row: a part of an instrument that one row names holds for those below.
class AboutReader {
 public:
  AboutReader(const PackData& pack, const Found& found) : pack_(pack), found_(found) {}

  /// Codes if the cell has any; else, where nothing is known yet, indicators or an instrument.
  void add(const Reading& content, Scope& about);
  bool add_codes(const Reading& content, Scope& about) const;

 private:
  void carry(const Reading& content);
  std::vector<int> named_indicators(const Reading& content) const;

  const PackData& pack_;
  const Found& found_;
  Place carried_;
};

}  // namespace thaimemo::rules
