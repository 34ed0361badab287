#include "file/output_file.h"

#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "base/error.h"
#include "catch.h"

using namespace thaimemo;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("output-test-" + std::to_string(std::random_device()()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("a file is there whole or not at all") {
  const Folder folder;
  const fs::path path = folder.path / "a";
  file::write_whole(path, "old");
  CHECK(content(path) == "old");
  CHECK_THROWS_AS(file::write_whole(path,
                                    [](const file::Take& take) {
                                      take("half of the n");
                                      throw Error(Cause::kInput, "what fills it fails", "");
                                    }),
                  Error);
  CHECK(content(path) == "old");
  CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
  file::write_whole(path, std::string(3 << 20, 'x'));
  CHECK(fs::file_size(path) == 3 << 20);
  CHECK_THROWS_AS(file::write_whole(folder.path / "no" / "a", "x"), Error);
}

TEST_CASE("a growing file loses a torn last line and nothing else") {
  const Folder folder;
  const fs::path path = folder.path / "lines";
  for (const auto& [torn, whole] : {std::pair<std::string, std::string>{"", ""},
                                    {"one\ntw", "one\n"},
                                    {"one\ntwo\n", "one\ntwo\n"},
                                    {"none", ""},
                                    {"one\n" + std::string(10'000, 'x'), "one\n"}}) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << torn;
    file::GrowingFile(path).add_line("next");
    CHECK(content(path) == whole + "next\n");
  }
}
