#include "batch/inputs.h"

#include <fnmatch.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/error.h"

namespace thaimemo::batch {
namespace {

namespace fs = std::filesystem;

bool matches(const std::vector<std::string>& patterns, const fs::path& below) {
  const std::string name = below.filename().string();
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    const std::string& against = pattern.find('/') == std::string::npos ? name : below.string();
    return fnmatch(pattern.c_str(), against.c_str(), FNM_CASEFOLD) == 0;
  });
}

std::string reason_to_pass(const fs::directory_entry& entry, const fs::path& below, const Wanted& wanted) {
  std::error_code failed;
  if (entry.is_symlink(failed)) return "symbolic link";
  if (!entry.is_regular_file(failed)) return "not a regular file";
  if (below.filename().string().starts_with('.')) return "hidden";
  if (!wanted.include.empty() && !matches(wanted.include, below)) return "not included";
  return matches(wanted.exclude, below) ? "excluded" : "";
}

bool is_left_out(const fs::path& folder, const Wanted& wanted) {
  return std::any_of(wanted.leave_out.begin(), wanted.leave_out.end(), [&](const fs::path& out) {
    std::error_code failed;
    return fs::equivalent(folder, out, failed) && !failed;
  });
}

using Take = std::function<void(const std::string&, const std::string&)>;

// Not std::filesystem's recursion: it stops for good at the first folder that cannot be read.
void walk(const fs::path& root, const fs::path& folder, const Wanted& wanted, const Take& take) {
  std::error_code failed;
  fs::directory_iterator at(folder, failed);
  if (failed) return take(folder.string(), "");
  for (; at != fs::directory_iterator(); at.increment(failed)) {
    if (failed) return take(folder.string(), "");
    const fs::directory_entry& entry = *at;
    std::error_code unknown;
    if (entry.is_directory(unknown) && !entry.is_symlink(unknown)) {
      if (entry.path().filename().string().starts_with('.'))
        take(entry.path().string(), "hidden folder");
      else if (!is_left_out(entry.path(), wanted))
        walk(root, entry.path(), wanted, take);
    } else {
      take(entry.path().string(), reason_to_pass(entry, entry.path().lexically_relative(root), wanted));
    }
  }
}

/// Bytes of the UTF-8 sequence that begins here, 0 if none does.
std::size_t sequence(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return lead < 0x20 || lead == 0x7f ? 0 : 1;
  const std::size_t length = lead >= 0xc2 && lead < 0xe0   ? 2
                             : lead >= 0xe0 && lead < 0xf0 ? 3
                             : lead >= 0xf0 && lead < 0xf5 ? 4
                                                           : 0;
  if (length == 0 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80) return 0;
  const auto second = static_cast<unsigned char>(text[1]);
  const bool overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
  const bool beyond = (lead == 0xed && second > 0x9f) || (lead == 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}

}  // namespace

void list_inputs(const Wanted& wanted, const Take& take) {
  for (const fs::path& input : wanted.inputs) {
    std::error_code failed;
    if (fs::is_directory(input, failed))
      walk(input, input, wanted, take);
    else
      take(input.string(), "");
  }
}

std::vector<fs::path> read_list(int descriptor) {
  std::string all;
  std::array<char, 1 << 16> piece;
  for (ssize_t got = 0; (got = read(descriptor, piece.data(), piece.size())) > 0;)
    all.append(piece.data(), static_cast<std::size_t>(got));
  const char separator =
      std::string_view(all).substr(0, piece.size()).find('\0') == std::string_view::npos ? '\n' : '\0';
  std::vector<fs::path> paths;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find(separator, at), all.size());
    if (end > at) paths.emplace_back(all.substr(at, end - at));
    at = end + 1;
  }
  return paths;
}

std::string shown(const std::string& path) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string text;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t length = sequence(std::string_view(path).substr(at));
    const auto byte = static_cast<unsigned char>(path[at]);
    if (length == 0)
      text += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
    else if (byte == '\\')
      text += "\\\\";
    else
      text += path.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return text;
}

}  // namespace thaimemo::batch
