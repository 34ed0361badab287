#include "file/input_file.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <string_view>

#include "base/error.h"

namespace thaimemo::file {
namespace {

Error input_error(const std::string& what_happened, const std::string& what_to_do) {
  return Error(Cause::kInput, what_happened, what_to_do);
}

// A PDF may begin with junk; readers look for its mark in the first kilobyte.
bool looks_like_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

// Text has no control characters but white space.
bool looks_like_text(std::string_view bytes) {
  const auto is_control = [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return (u < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v') || u == 0x7f;
  };
  return std::none_of(bytes.begin(), bytes.end(), is_control);
}

/// Bytes that no UTF-8 sequence explains, counted roughly: stray continuations and leads without them.
std::size_t broken_utf8(std::string_view bytes) {
  std::size_t broken = 0;
  int wanted = 0;
  for (const char c : bytes) {
    const auto u = static_cast<unsigned char>(c);
    const bool continuation = (u & 0xc0) == 0x80;
    if (continuation != (wanted > 0)) ++broken;
    if (continuation)
      wanted = std::max(0, wanted - 1);
    else
      wanted = u >= 0xf0 ? 3 : u >= 0xe0 ? 2 : u >= 0xc0 ? 1 : 0;
  }
  return broken;
}

// A few bad bytes are damage that can be survived; many are another encoding.
constexpr std::size_t kBrokenPerThousand = 20;

std::optional<FileKind> kind_of(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return FileKind::kPng;
  if (bytes.starts_with("\xff\xd8\xff"sv)) return FileKind::kJpeg;
  if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) return FileKind::kTiff;
  if (looks_like_pdf(bytes)) return FileKind::kPdf;
  if (looks_like_text(bytes)) return FileKind::kText;
  return std::nullopt;
}

// Pictures are known by their marks whatever the name; text has none, so the name must allow it.
bool may_hold_text(const std::filesystem::path& path) {
  static const std::array<std::string_view, 6> kPictures = {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"};
  std::string suffix = path.extension().string();
  std::transform(suffix.begin(), suffix.end(), suffix.begin(), [](unsigned char c) { return std::tolower(c); });
  return std::find(kPictures.begin(), kPictures.end(), suffix) == kPictures.end();
}

std::string read_bytes(const std::filesystem::path& path, const ReadOptions& options) {
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  if (!std::filesystem::exists(status)) throw input_error("no such file", "check the path");
  if (std::filesystem::is_directory(status)) throw input_error("is a folder", "name the files in it");
  if (!std::filesystem::is_regular_file(status)) throw input_error("is not a regular file", "copy it to a file");
  const auto size = std::filesystem::file_size(path, failed);
  if (!failed && size > options.max_bytes)
    throw input_error("is larger than " + std::to_string(options.max_bytes) + " bytes", "split it");
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw input_error(std::string("cannot be opened: ") + std::strerror(errno), "check its permissions");
  std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (stream.bad()) throw input_error("cannot be read to its end", "check the disk it lies on");
  return bytes;
}

}  // namespace

std::string sha256_hex(const std::string& bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
    throw Error(Cause::kEnvironment, "libcrypto cannot compute SHA-256", "check the OpenSSL installation");
  static constexpr char kHex[] = "0123456789abcdef";
  std::string hex;
  for (unsigned int i = 0; i < length; ++i) {
    hex += kHex[digest[i] >> 4];
    hex += kHex[digest[i] & 15];
  }
  return hex;
}

InputFile read_file(const std::filesystem::path& path, const ReadOptions& options) {
  std::string bytes = read_bytes(path, options);
  if (bytes.empty()) throw input_error("is empty (0 bytes)", "scan or copy it again");
  const auto kind = kind_of(bytes);
  if (!kind)
    throw input_error("is not a PDF, PNG, JPEG, TIFF or text file", "convert it to PDF, or take it out of the run");
  if (*kind == FileKind::kText && !may_hold_text(path))
    throw input_error("holds plain text, not what its name says", "name it .txt if it is OCRed text");
  if (*kind == FileKind::kText && broken_utf8(bytes) * 1000 > bytes.size() * kBrokenPerThousand)
    throw input_error("is text, but not UTF-8", "convert it first, e.g. iconv -f TIS-620 -t UTF-8");
  InputFile file;
  file.name = path.filename().string();
  file.sha256 = sha256_hex(bytes);
  file.bytes = std::move(bytes);
  file.kind = *kind;
  return file;
}

}  // namespace thaimemo::file
