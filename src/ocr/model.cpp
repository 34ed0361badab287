#include "ocr/model.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <set>
#include <sstream>

#include "base/error.h"
#include "base/utf8.h"

namespace thaimemo::ocr {
namespace {

bool has_model(const std::filesystem::path& folder, const std::string& language) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(folder / (language + ".traineddata"), ignored);
}

Error broken_model(const std::filesystem::path& path, const std::string& why) {
  return Error(Cause::kEnvironment, path.string() + " is no Tesseract LSTM model: " + why,
               "install it again");
}

// A traineddata file begins with the number of its components (int32) and where each begins (int64, -1:
// absent), little-endian; the LSTM's unicharset is number 21 (Tesseract, src/ccutil/tessdatamanager.h).
constexpr std::int32_t kLstmUnicharset = 21;

std::string lstm_unicharset(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::int32_t count = 0;
  if (bytes.size() < sizeof count) throw broken_model(path, "too short");
  std::memcpy(&count, bytes.data(), sizeof count);
  if (count <= kLstmUnicharset || count > 64 ||
      bytes.size() < sizeof count + static_cast<std::size_t>(count) * 8)
    throw broken_model(path, "it has no LSTM unicharset");
  std::vector<std::int64_t> begins(static_cast<std::size_t>(count));
  std::memcpy(begins.data(), bytes.data() + sizeof count, begins.size() * sizeof(std::int64_t));
  const std::int64_t begin = begins[kLstmUnicharset];
  const auto size = static_cast<std::int64_t>(bytes.size());
  if (begin < 0 || begin >= size) throw broken_model(path, "it has no LSTM unicharset");
  std::int64_t end = size;
  for (const std::int64_t other : begins)
    if (other > begin) end = std::min(end, other);
  return bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

// The first line is a count; after it a symbol a line, followed by its properties.
void add_symbols(const std::string& unicharset, std::set<std::string>& symbols) {
  std::istringstream lines(unicharset);
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) symbols.insert(line.substr(0, line.find(' ')));
}

std::string utf8(char32_t c) {
  std::string bytes;
  append_utf8(bytes, c);
  return bytes;
}

std::vector<std::string> missing(const std::set<std::string>& alphabet, char32_t first, char32_t last) {
  std::vector<std::string> absent;
  for (char32_t c = first; c <= last; ++c)
    if (alphabet.count(utf8(c)) == 0) absent.push_back(utf8(c));
  return absent;
}

// ฃ and ฅ are out of use; no model needs them.
bool has_thai_letters(const std::set<std::string>& alphabet) {
  const auto absent = missing(alphabet, U'ก', U'ฮ');
  return std::all_of(absent.begin(), absent.end(), [](const std::string& c) { return c == "ฃ" || c == "ฅ"; });
}

std::vector<std::string> languages_of(const Model& model) {
  std::istringstream names(model.language);
  std::vector<std::string> languages;
  for (std::string name; std::getline(names, name, '+');) languages.push_back(name);
  return languages;
}

std::vector<std::filesystem::path> system_folders() {
  std::vector<std::filesystem::path> folders;
  if (const char* prefix = std::getenv("TESSDATA_PREFIX")) folders.emplace_back(prefix);
  folders.emplace_back("/usr/share/tesseract-ocr/5/tessdata");
  folders.emplace_back("/usr/share/tessdata");
  return folders;
}

}  // namespace

Model find_model(const std::filesystem::path& models) {
  if (has_model(models, "thaimemo"))
    return {models, "thaimemo", true, has_model(models, "numbers") ? "numbers" : ""};
  for (const auto& folder : system_folders())
    if (has_model(folder, "tha")) return {folder, has_model(folder, "eng") ? "tha+eng" : "tha", false, ""};
  throw Error(
      Cause::kEnvironment,
      "no recognition model: neither thaimemo.traineddata in " + models.string() + " nor Tesseract's tha",
      "install the package tesseract-ocr-tha, or name the folder of our model with --models");
}

std::vector<std::filesystem::path> files_of(const Model& model) {
  std::vector<std::string> names = languages_of(model);
  if (!model.numbers.empty()) names.push_back(model.numbers);
  std::vector<std::filesystem::path> files;
  files.reserve(names.size());
  for (const std::string& name : names) files.push_back(model.folder / (name + ".traineddata"));
  return files;
}

Alphabet read_alphabet(const Model& model) {
  std::set<std::string> symbols;
  for (const std::string& language : languages_of(model))
    add_symbols(lstm_unicharset(model.folder / (language + ".traineddata")), symbols);
  Alphabet alphabet;
  alphabet.missing_thai_digits = missing(symbols, U'๐', U'๙');
  alphabet.missing_digits = missing(symbols, U'0', U'9');
  alphabet.sara_am = symbols.count("ำ") != 0;
  alphabet.thai_letters = has_thai_letters(symbols);
  alphabet.latin_letters = missing(symbols, U'A', U'Z').empty() && missing(symbols, U'a', U'z').empty();
  alphabet.symbols = static_cast<int>(symbols.size());
  return alphabet;
}

}  // namespace thaimemo::ocr
