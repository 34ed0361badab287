#include "cli/doctor.h"

#include <cstdio>
#include <string>
#include <vector>

#include "base/error.h"
#include "cli/run.h"
#include "cli/versions.h"
#include "ocr/model.h"
#include "ocr/recogniser.h"
#include "pipeline/models.h"
#include "record/schema.h"
#include "rules/packs.h"

namespace thaimemo::cli {
namespace {

struct Finding {
  bool good = true;
  std::string what;
  std::string advice;  // what to do; empty if good
};

std::string listed(const std::vector<std::string>& symbols) {
  std::string text;
  for (const std::string& symbol : symbols) text += (text.empty() ? "" : " ") + symbol;
  return text;
}

const char* kTrainAdvice = "put thaimemo.traineddata, our own reader, into the models folder";

Finding digits(const char* name, const std::vector<std::string>& missing) {
  if (missing.empty()) return {true, std::string("alphabet: all of ") + name, ""};
  return {false,
          std::string("alphabet: of ") + name + " it lacks " + listed(missing) + ", and reads them as others",
          kTrainAdvice};
}

std::vector<Finding> examine_model(const std::filesystem::path& models) {
  const ocr::Model model = ocr::find_model(models);
  const ocr::Recogniser loads(model);
  const ocr::Alphabet alphabet = ocr::read_alphabet(model);
  std::vector<Finding> findings;
  findings.push_back({model.own,
                      "reader: " + model.language + (model.numbers.empty() ? "" : " and " + model.numbers) +
                          " in " + model.folder.string() + ", " + std::to_string(alphabet.symbols) +
                          " symbols",
                      model.own ? "" : kTrainAdvice});
  findings.push_back(digits("๐–๙", alphabet.missing_thai_digits));
  findings.push_back(digits("0–9", alphabet.missing_digits));
  findings.push_back(
      {alphabet.sara_am,
       alphabet.sara_am ? "alphabet: ำ as one symbol" : "alphabet: no ำ; it comes split in two",
       alphabet.sara_am ? "" : kTrainAdvice});
  findings.push_back({alphabet.thai_letters,
                      alphabet.thai_letters ? "alphabet: Thai letters" : "alphabet: Thai letters are missing",
                      alphabet.thai_letters ? "" : kTrainAdvice});
  findings.push_back(
      {alphabet.latin_letters,
       alphabet.latin_letters ? "alphabet: Latin letters" : "alphabet: Latin letters are missing",
       alphabet.latin_letters ? "" : "install the package tesseract-ocr-eng"});
  return findings;
}

std::vector<Finding> examine(const std::optional<std::filesystem::path>& flag) {
  std::vector<Finding> findings;
  const auto attempt = [&](auto&& step) {
    try {
      step();
    } catch (const Error& error) {
      findings.push_back({false, error.what(), error.advice});
    }
  };
  std::filesystem::path models;
  attempt([&] {
    models = pipeline::find_models(flag);
    findings.push_back({true, "models: " + models.string(), ""});
  });
  attempt([&] {
    if (models.empty()) return;
    rules::PackShelf(models).check();
    findings.push_back({true, "rules: those of " + models.string() + " compiled", ""});
  });
  attempt([&] {
    if (models.empty()) return;
    const record::Schema schema(models / "record.schema.json");
    findings.push_back({true, "schema: record.schema.json", ""});
  });
  attempt([&] {
    for (Finding& finding : examine_model(models)) findings.push_back(std::move(finding));
  });
  return findings;
}

}  // namespace

int doctor(const std::optional<std::filesystem::path>& models) {
  std::printf("%s\n\n", all_versions().c_str());
  bool good = true;
  for (const Finding& finding : examine(models)) {
    std::printf("%s %s\n", finding.good ? "ok     " : "MISSING", finding.what.c_str());
    if (!finding.good) std::printf("        -> %s\n", finding.advice.c_str());
    good = good && finding.good;
  }
  return good ? kExitOk : kExitEnvironment;
}

}  // namespace thaimemo::cli
