// A list of inputs on the disk: however long it is, it takes no memory, comes out in order, and holds each
// path once.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "store/sqlite.h"

namespace thaimemo::store {

class InputList {
 public:
  InputList();

  /// `path` is bytes, not text. `reason`: why it is not to be read, or empty. The first reason given stays.
  void add(const std::string& path, const std::string& reason, std::int64_t bytes);

  std::int64_t size();
  std::int64_t bytes();  // of those that are to be read

  /// The smallest path after `path` (all are after ""), put in its place; false at the end.
  bool next(std::string& path, std::string& reason);

  /// Documents that this run has settled.
  void mark(const std::string& sha256);
  bool marked(const std::string& sha256);

 private:
  Database database_;
  Statement add_, next_, mark_, marked_;
};

}  // namespace thaimemo::store
