#include "file/input_file.h"

#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "catch.h"

using namespace thaimemo;
using file::FileKind;
namespace fs = std::filesystem;

namespace {

struct TemporaryFile {
  fs::path path = fs::temp_directory_path() / "thaimemo-input-file-test";
  explicit TemporaryFile(const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }
  ~TemporaryFile() { fs::remove(path); }
};

std::string failure(const fs::path& path, const file::ReadOptions& options = {}) {
  try {
    file::read_file(path, options);
  } catch (const Error& error) {
    CHECK(error.cause == Cause::kInput);
    CHECK_FALSE(error.advice.empty());
    return error.what();
  }
  return "read";
}

}  // namespace

TEST_CASE("a file's kind is told from its content") {
  using namespace std::string_literals;
  const std::vector<std::pair<std::string, FileKind>> table = {
      {"%PDF-1.7\n...", FileKind::kPdf},
      {"junk before\n%PDF-1.4", FileKind::kPdf},
      {"\x89PNG\r\n\x1a\n....", FileKind::kPng},
      {"\xff\xd8\xff\xe0", FileKind::kJpeg},
      {"II*\0...."s, FileKind::kTiff},
      {"MM\0*...."s, FileKind::kTiff},
      {"บันทึกข้อความ\n\tที่ ๑\f", FileKind::kText},
      {"\xef\xbb\xbfwith a mark\r\n", FileKind::kText},
      {"one bad byte \xff in a long enough text, which can be survived, as the rest of it is whole",
       FileKind::kText},
  };
  for (const auto& [bytes, kind] : table) {
    INFO(bytes);
    const TemporaryFile temporary(bytes);
    const auto file = file::read_file(temporary.path);
    CHECK(file.kind == kind);
    CHECK(file.bytes == bytes);
    CHECK(file.name == "thaimemo-input-file-test");
  }
}

TEST_CASE("what cannot be read says why") {
  CHECK(failure("/no/such/file") == "no such file");
  CHECK(failure(fs::temp_directory_path()) == "is a folder");
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", "is empty (0 bytes)"},
      {std::string("a\0b", 3), "is not a PDF, PNG, JPEG, TIFF or text file"},
      {"\xba\xd1\xb9\xb7\xd6\xa1\xa2\xe9\xcd\xa4\xc7\xd2\xc1", "is text, but not UTF-8"},
  };
  for (const auto& [bytes, message] : table) {
    const TemporaryFile temporary(bytes);
    CHECK(failure(temporary.path) == message);
  }
  const TemporaryFile large("123456789");
  CHECK(failure(large.path, {8}) == "is larger than 8 bytes");
}

TEST_CASE("SHA-256 agrees with the standard's examples") {
  CHECK(file::sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(file::sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
