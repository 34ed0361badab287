// Which files are to be read: folders walked, patterns applied, lists taken.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace thaimemo::batch {

struct Wanted {
  std::vector<std::filesystem::path> inputs;  // files and folders
  std::vector<std::string> include;           // shell patterns on names or on paths below a folder; none: all
  std::vector<std::string> exclude;
  std::vector<std::filesystem::path> leave_out;  // folders that are never walked: where the results go
};

/// Hands over every path once or more, with the reason if it is not to be read. In folders hidden files,
/// symbolic links (what they lead to is found where it is, or lies outside) and what is no regular file are
/// passed over with a reason; a folder that cannot be opened is handed over without one: it fails when it is
/// opened.
void list_inputs(const Wanted& wanted,
                 const std::function<void(const std::string& path, const std::string& reason)>& take);

/// Paths from an open descriptor, parted by NUL if the first block has one, else by newlines.
std::vector<std::filesystem::path> read_list(int descriptor);

/// A path as text: bytes that are no UTF-8 and control characters as \xNN, so that every name stays distinct.
std::string shown(const std::string& path);

}  // namespace thaimemo::batch
