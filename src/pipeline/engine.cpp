#include "pipeline/engine.h"

namespace thaimemo::pipeline {

Engine::Engine(const std::filesystem::path& models) : models_(models), rules_(models) {}

const ocr::Model& Engine::model() {
  if (!model_) model_ = std::make_unique<ocr::Model>(ocr::find_model(models_));
  return *model_;
}

const ocr::Alphabet& Engine::alphabet() {
  if (!alphabet_) alphabet_ = std::make_unique<ocr::Alphabet>(ocr::read_alphabet(model()));
  return *alphabet_;
}

void Engine::load_recognisers(int count) {
  while (static_cast<int>(recognisers_.size()) < count)
    recognisers_.push_back(std::make_unique<ocr::Recogniser>(model()));
}

}  // namespace thaimemo::pipeline
