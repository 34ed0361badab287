// Reads lines of print: a picture and the boxes of its lines in, words with boxes and confidence out.
// Tesseract gets the page once and reads rectangles of it, one line each; its own page layout is not used.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/image.h"
#include "base/page.h"
#include "ocr/model.h"

namespace thaimemo::ocr {

/// A loaded model. Not for two threads at once: one recogniser a worker.
class Recogniser {
 public:
  /// Throws Error(kEnvironment) where Tesseract cannot load the model.
  explicit Recogniser(const Model& model);
  ~Recogniser();
  Recogniser(Recogniser&&) noexcept;
  Recogniser& operator=(Recogniser&&) noexcept;

  const Model& model() const { return model_; }

  /// One Line for each box, in the same order; a line in which nothing is read has no words. `grey` has one
  /// channel. Boxes in and out are pixels of `grey`. Symbols have up to three alternatives: other symbols in
  /// the same place, never one more or one fewer. Their probabilities are not calibrated: the net is too sure
  /// of itself.
  std::vector<Line> read(const Image& grey, const std::vector<LineBox>& boxes);

 private:
  struct Handles;
  Model model_;
  std::unique_ptr<Handles> handles_;
};

std::string tesseract_version();

}  // namespace thaimemo::ocr
