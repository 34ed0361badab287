#include "ocr/model.h"

#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "catch.h"

using namespace thaimemo;
namespace fs = std::filesystem;

namespace {

// A folder of the test's own that goes when the test ends.
struct TemporaryFolder {
  fs::path path = fs::temp_directory_path() / "thaimemo-model-test";
  TemporaryFolder() { fs::create_directories(path); }
  ~TemporaryFolder() { fs::remove_all(path); }
};

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

// A traineddata file that holds nothing but an LSTM unicharset.
std::string traineddata(const std::string& unicharset) {
  const std::int32_t count = 23;
  std::vector<std::int64_t> begins(count, -1);
  begins[21] = static_cast<std::int64_t>(sizeof count + begins.size() * 8);
  std::string bytes(reinterpret_cast<const char*>(&count), sizeof count);
  bytes.append(reinterpret_cast<const char*>(begins.data()), begins.size() * 8);
  return bytes + unicharset;
}

}  // namespace

TEST_CASE("the alphabet is read from the model's own file") {
  TemporaryFolder folder;
  write(folder.path / "thaimemo.traineddata", traineddata("4\nNULL 0\n๔ 8\n7 8\nำ 1\n"));
  const ocr::Model model = ocr::find_model(folder.path);
  CHECK(model.own);
  const ocr::Alphabet alphabet = ocr::read_alphabet(model);
  CHECK(alphabet.missing_thai_digits ==
        std::vector<std::string>{"๐", "๑", "๒", "๓", "๕", "๖", "๗", "๘", "๙"});
  CHECK(alphabet.missing_digits.size() == 9);
  CHECK(alphabet.sara_am);
  CHECK_FALSE(alphabet.thai_letters);
  CHECK_FALSE(alphabet.complete());
}

TEST_CASE("the stock Thai model lacks five Thai digits, and doctor must know") {
  TemporaryFolder folder;
  const ocr::Model model = ocr::find_model(folder.path);
  CHECK_FALSE(model.own);
  CHECK(ocr::read_alphabet(model).missing_thai_digits == std::vector<std::string>{"๔", "๖", "๗", "๘", "๙"});
}

TEST_CASE("a broken model file is an error of the environment, with advice") {
  TemporaryFolder folder;
  for (const std::string& bytes :
       {std::string(), std::string("garbage"), std::string(300, '\xff'), std::string(400, '\0')}) {
    write(folder.path / "thaimemo.traineddata", bytes);
    try {
      ocr::read_alphabet(ocr::find_model(folder.path));
      FAIL("read a broken model");
    } catch (const Error& error) {
      CHECK(error.cause == Cause::kEnvironment);
      CHECK_FALSE(error.advice.empty());
    }
  }
}

TEST_CASE("the numbers' own net is part of the model where it is there") {
  TemporaryFolder folder;
  write(folder.path / "thaimemo.traineddata", traineddata("1\nNULL 0\n"));
  CHECK(ocr::find_model(folder.path).numbers.empty());
  CHECK(ocr::files_of(ocr::find_model(folder.path)).size() == 1);
  write(folder.path / "numbers.traineddata", traineddata("1\nNULL 0\n"));
  const ocr::Model model = ocr::find_model(folder.path);
  CHECK(model.numbers == "numbers");
  CHECK(ocr::files_of(model) ==
        std::vector<fs::path>{folder.path / "thaimemo.traineddata", folder.path / "numbers.traineddata"});
  CHECK(ocr::find_model(THAIMEMO_MODELS_DIR).numbers == "numbers");
}
