// What a file is: its bytes, their SHA-256 and their kind, told from the content and not from the name.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

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

/// Lower-case hex SHA-256 of the bytes.
std::string sha256_hex(const std::string& bytes);

}  // namespace thaimemo::file
