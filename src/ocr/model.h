// Which recognition model to load and what its alphabet holds. Told from the files alone, without loading.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace thaimemo::ocr {

/// A Tesseract model: `language` is what Tesseract is asked for, in `folder`.
struct Model {
  std::filesystem::path folder;
  std::string language;  // "thaimemo", or "tha+eng" for the stock models
  bool own = false;      // trained by us
  std::string numbers;   // of the model, trained by us too, that reads numbers a second time; empty: none

  bool operator==(const Model&) const = default;
};

/// Our own model in `models`, else the stock Thai (and, where installed, English) models of the system.
/// Throws Error(kEnvironment) where there is neither.
Model find_model(const std::filesystem::path& models);

/// The files that it is made of.
std::vector<std::filesystem::path> files_of(const Model& model);

/// What a recogniser can emit, by classes that these papers need.
struct Alphabet {
  std::vector<std::string> missing_thai_digits;  // of ๐–๙
  std::vector<std::string> missing_digits;       // of 0–9
  bool sara_am = false;                          // ำ as one symbol
  bool thai_letters = false;                     // all of ก–ฮ
  bool latin_letters = false;                    // all of A–Z and a–z
  int symbols = 0;

  bool complete() const {
    return missing_thai_digits.empty() && missing_digits.empty() && sara_am && thai_letters && latin_letters;
  }
};

/// Reads the unicharsets in the model's files (of all its languages together). Throws Error(kEnvironment) for
/// a file that is no LSTM model.
Alphabet read_alphabet(const Model& model);

}  // namespace thaimemo::ocr
