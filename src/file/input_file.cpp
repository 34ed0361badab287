#include "file/input_file.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "file/descriptor.h"

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
  std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  return std::find(kPictures.begin(), kPictures.end(), suffix) == kPictures.end();
}

void expect_file(const std::filesystem::path& path) {
  const auto status = std::filesystem::status(path);
  if (!std::filesystem::exists(status)) throw input_error("no such file", "check the path");
  if (std::filesystem::is_directory(status)) throw input_error("is a folder", "name the files in it");
  if (!std::filesystem::is_regular_file(status))
    throw input_error("is not a regular file", "copy it to a file");
}

/// Hands the file's bytes to `take`, a piece at a time, from its start whatever the descriptor's offset is.
template <class Take>
void read_pieces(int descriptor, const Take& take) {
  std::array<char, 1 << 16> piece;
  for (off_t at = 0;;) {
    const ssize_t got = pread(descriptor, piece.data(), piece.size(), at);
    if (got == 0) return;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      throw input_error(std::string("cannot be read to its end: ") + std::strerror(errno),
                        "check the disk it lies on");
    take(std::string_view(piece.data(), static_cast<std::size_t>(got)));
    at += got;
  }
}

std::string read_bytes(int descriptor, const ReadOptions& options) {
  struct stat status {};
  if (fstat(descriptor, &status) == 0 && status.st_size > 0 &&
      static_cast<std::size_t>(status.st_size) <= options.max_bytes) {
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(status.st_size));
    read_pieces(descriptor, [&](std::string_view piece) { bytes += piece; });
    if (bytes.size() <= options.max_bytes) return bytes;
  } else if (status.st_size == 0) {
    throw input_error("is empty (0 bytes)", "scan or copy it again");
  }
  throw input_error("is larger than " + std::to_string(options.max_bytes) + " bytes",
                    "split it, or raise the limit");
}

std::string hex(const unsigned char* bytes, unsigned int length) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string text;
  for (unsigned int i = 0; i < length; ++i) {
    text += kHex[bytes[i] >> 4];
    text += kHex[bytes[i] & 15];
  }
  return text;
}

/// SHA-256 of bytes given in pieces.
class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    expect(context_ && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1);
  }
  void take(std::string_view bytes) {
    expect(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1);
  }
  std::string finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    expect(EVP_DigestFinal_ex(context_.get(), digest.data(), &length) == 1);
    return hex(digest.data(), length);
  }

 private:
  static void expect(bool done) {
    if (!done)
      throw Error(Cause::kEnvironment, "libcrypto cannot compute SHA-256", "check the OpenSSL installation");
  }
  std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context_;
};

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  Sha256 sum;
  sum.take(bytes);
  return sum.finish();
}

std::string sha256_of(int descriptor) {
  Sha256 sum;
  read_pieces(descriptor, [&](std::string_view piece) { sum.take(piece); });
  return sum.finish();
}

InputFile read_descriptor(int descriptor, const std::filesystem::path& path, const ReadOptions& options) {
  std::string bytes = read_bytes(descriptor, options);
  if (bytes.empty()) throw input_error("is empty (0 bytes)", "scan or copy it again");
  const auto kind = kind_of(bytes);
  if (!kind)
    throw input_error("is not a PDF, PNG, JPEG, TIFF or text file",
                      "convert it to PDF, or take it out of the run");
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

InputFile read_file(const std::filesystem::path& path, const ReadOptions& options) {
  expect_file(path);
  const Descriptor opened(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!opened)
    throw input_error(std::string("cannot be opened: ") + std::strerror(errno), "check its permissions");
  return read_descriptor(opened.get(), path, options);
}

}  // namespace thaimemo::file
