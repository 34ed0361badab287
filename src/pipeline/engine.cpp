#include "pipeline/engine.h"

namespace thaimemo::pipeline {

Engine::Engine(const std::filesystem::path& models) : x_models(models), x_rules(models / "ita") {}

const ocr::Model& Engine::model() {
  if (!x_model) x_model = std::make_unique<ocr::Model>(ocr::find_model(x_models));
  return *x_model;
}

const ocr::Alphabet& Engine::alphabet() {
  if (!x_alphabet) x_alphabet = std::make_unique<ocr::Alphabet>(ocr::read_alphabet(model()));
  return *x_alphabet;
}

void Engine::load_recognisers(int count) {
  while (static_cast<int>(x_recognisers.size()) < count)
    x_recognisers.push_back(std::make_unique<ocr::Recogniser>(model()));
}

}  // namespace thaimemo::pipeline
