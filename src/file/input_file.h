// What a file is: its bytes, their SHA-256 and their kind, told from the content and not from the name.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace thaimemo::file {

enum class FileKind { kPdf, kPng, kJpeg, kTiff, kText };

struct InputFile {
  std::string name;    // base name, as given
  std::string bytes;   // the whole file
  std::string sha256;  // 64 lower-case hex digits
  FileKind kind = FileKind::kPdf;
};

struct ReadOptions {
  std::size_t max_bytes = 500'000'000;
};

/// Reads the whole file. Throws Error(kInput) for a folder, an unreadable, empty or too large file, and for
/// content that is none of the kinds.
InputFile read_file(const std::filesystem::path& path, const ReadOptions& options = {});

/// The same of an open file, wherever its offset is; `path` is for its name alone.
InputFile read_descriptor(int descriptor, const std::filesystem::path& path, const ReadOptions& options = {});

/// Lower-case hex SHA-256 of bytes, or of what an open file holds (a piece at a time).
std::string sha256_hex(std::string_view bytes);
std::string sha256_of(int descriptor);

}  // namespace thaimemo::file
