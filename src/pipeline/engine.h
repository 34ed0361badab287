// What is loaded once and used for every file: the rule packs, and a recogniser for each worker.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/calibration.h"
#include "base/page.h"
#include "ocr/model.h"
#include "ocr/recogniser.h"
#include "pipeline/read_page.h"
#include "rules/packs.h"
#include "text/terms.h"

namespace thaimemo::pipeline {

/// Throws Error(kEnvironment) where a rule pack or model is missing or broken.
class Engine {
 public:
  explicit Engine(const std::filesystem::path& models);

  /// Tries all rules (rules/packs.h); else they are compiled as they are needed. For whoever forks.
  void check_rules() const { rules_.check(); }

  /// The rule pack for a document's subject.
  const rules::RulePack& rules_for(const DocumentText& text) const { return rules_.for_document(text); }

  /// The model that pages would be read with, and what it can emit. Found on first use: text files need none.
  const ocr::Model& model();
  const ocr::Alphabet& alphabet();

  /// What the confidence of our own reader's numbers means; empty where that was not measured, and for other
  /// readers.
  const Calibration& calibration();

  /// Loads recognisers until there are `count`; call before workers start.
  void load_recognisers(int count);
  Reader reader(int worker) { return {*recognisers_.at(static_cast<std::size_t>(worker)), terms_}; }

 private:
  std::filesystem::path models_;
  rules::PackShelf rules_;
  text::Terms terms_;
  std::unique_ptr<ocr::Model> model_;
  std::unique_ptr<ocr::Alphabet> alphabet_;
  std::unique_ptr<Calibration> calibration_;
  std::vector<std::unique_ptr<ocr::Recogniser>> recognisers_;
};

}  // namespace thaimemo::pipeline
