#include "pipeline/engine.h"

#include "file/input_file.h"
#include "record/calibration.h"

namespace thaimemo::pipeline {

namespace {

text::Terms terms_of(const std::filesystem::path& models) {
  const std::filesystem::path file = models / "terms.txt";
  return std::filesystem::exists(file) ? text::Terms(file::read_file(file).bytes) : text::Terms();
}

}  // namespace

Engine::Engine(const std::filesystem::path& models)
    : models_(models), rules_(models), terms_(terms_of(models)) {}

const ocr::Model& Engine::model() {
  if (!model_) model_ = std::make_unique<ocr::Model>(ocr::find_model(models_));
  return *model_;
}

const ocr::Alphabet& Engine::alphabet() {
  if (!alphabet_) alphabet_ = std::make_unique<ocr::Alphabet>(ocr::read_alphabet(model()));
  return *alphabet_;
}

const Calibration& Engine::calibration() {
  if (calibration_) return *calibration_;
  const std::filesystem::path file = models_ / "confidence.json";
  calibration_ = std::make_unique<Calibration>();
  if (model().own && std::filesystem::exists(file))
    *calibration_ = record::calibration_from_json(file::read_file(file).bytes);
  return *calibration_;
}

void Engine::load_recognisers(int count) {
  while (static_cast<int>(recognisers_.size()) < count)
    recognisers_.push_back(std::make_unique<ocr::Recogniser>(model()));
}

}  // namespace thaimemo::pipeline
