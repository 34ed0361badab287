// Runs a fuzz target over files and folders named on the command line, where there is no libFuzzer. With
// "--scramble N" it also runs N inputs made from those files by seeded cutting, doubling and changing of
// bytes.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

/// The next of a seeded sequence, below `below` (MMIX's constants, Knuth).
std::size_t next(std::uint64_t& seed, std::size_t below) {
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return below == 0 ? 0 : static_cast<std::size_t>((seed >> 33) % below);
}

std::string scramble(const std::vector<std::string>& inputs, std::uint64_t& seed) {
  std::string out = inputs[next(seed, inputs.size())];
  for (std::size_t edits = 1 + next(seed, 8); edits > 0; --edits) {
    const std::string& other = inputs[next(seed, inputs.size())];
    const std::size_t at = next(seed, out.size() + 1);
    const std::size_t from = next(seed, other.size() + 1);
    switch (next(seed, 4)) {
      case 0:
        out.erase(at, next(seed, 9));
        break;
      case 1:
        out.insert(at, other, from, next(seed, 30));
        break;
      case 2:
        out.insert(at, out, std::min(at, out.size()), next(seed, 12));
        break;
      default:
        if (at < out.size()) out[at] = static_cast<char>(next(seed, 256));
    }
  }
  out.resize(std::min<std::size_t>(out.size(), 4096));
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> files;
  std::size_t rounds = 0;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--scramble" && i + 1 < argc) {
      rounds = std::strtoul(argv[++i], nullptr, 10);
    } else if (std::filesystem::is_directory(argv[i])) {
      for (const auto& entry : std::filesystem::directory_iterator(argv[i])) files.push_back(entry.path());
    } else {
      files.emplace_back(argv[i]);
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> inputs;
  inputs.reserve(files.size());
  for (const auto& file : files) inputs.push_back(read(file));
  for (const std::string& input : inputs) run(input);
  std::uint64_t seed = 1;
  for (std::size_t i = 0; i < rounds && !inputs.empty(); ++i) run(scramble(inputs, seed));
  std::printf("%zu files and %zu scrambled inputs\n", inputs.size(), rounds);
  return inputs.empty() ? EXIT_FAILURE : EXIT_SUCCESS;
}
