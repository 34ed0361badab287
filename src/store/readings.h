// readings.sqlite: what was read from each page, compressed, so that other rules can be run without reading
// it again.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "store/sqlite.h"

namespace thaimemo::store {

/// Page 0 is what is known of the file as a whole.
struct KeptPage {
  int page = 0;
  std::string bytes;

  bool operator==(const KeptPage&) const = default;
};

/// Throws Error(kOutput).
class Readings {
 public:
  explicit Readings(const std::filesystem::path& path);

  /// Keeps a page as soon as it is read; another reader's pages of the document are dropped.
  void put(const std::string& sha256, const std::string& reader, int page, std::string_view bytes);

  /// What this reader has read of a document, by page.
  std::vector<KeptPage> get(const std::string& sha256, const std::string& reader);

  /// Whether anything of a document is kept.
  bool holds(const std::string& sha256, const std::string& reader);

  void forget(const std::string& sha256);
  void forget_page(const std::string& sha256, int page);

 private:
  Database database_;
  Statement put_, get_, forget_, forget_others_, forget_page_;
};

/// zlib's deflate with the length before it, and back. `expand` throws Error(kInput) for bytes that are none
/// of ours.
std::string squeeze(std::string_view bytes);
std::string expand(std::string_view squeezed);

}  // namespace thaimemo::store
