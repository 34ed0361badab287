// The pack loader: a folder with one file of any bytes loads or says why not, and lint does not fail on it.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "expect.h"
#include "rules/pack.h"

using namespace thaimemo;
namespace fs = std::filesystem;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fs::path kDir = [] {
    std::string name = (fs::temp_directory_path() / "thaimemo_fuzz_pack_XXXXXX").string();
    expect(mkdtemp(name.data()) != nullptr, "a folder to write in");
    return fs::path(name);
  }();
  std::ofstream(kDir / "a.toml", std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  try {
    rules::RulePack(kDir).check();
  } catch (const Error& error) {
    expect(error.cause == Cause::kEnvironment && !error.advice.empty(), "a broken pack says what to do");
  }
  rules::lint(kDir);
  return 0;
}
