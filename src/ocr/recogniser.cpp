#include "ocr/recogniser.h"

#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/error.h"
#include "ocr/runs.h"

namespace thaimemo::ocr {
namespace {

Box padded(const Box& box, const ReadOptions& options, const Image& image) {
  const int pad = static_cast<int>(std::lround(box.height() * options.pad));
  return intersect({box.left - pad, box.top - pad, box.right + pad, box.bottom + pad}, image.bounds());
}

struct DeleteText {
  void operator()(const char* text) const { delete[] text; }
};
using OwnedText = std::unique_ptr<const char[], DeleteText>;

// Tesseract scales the logarithm of a symbol's probability by 7 and then by 5 (kCertaintyScale in
// lstmrecognizer.cpp, LTRResultIterator::Confidence): 98 is 0.94, 90 is 0.75.
double probability(float confidence) { return std::clamp(std::exp((confidence - 100.0) / 35.0), 0.0, 1.0); }

Symbol symbol_at(const tesseract::ResultIterator& it) {
  Symbol symbol;
  const OwnedText text(it.GetUTF8Text(tesseract::RIL_SYMBOL));
  if (text) symbol.text = text.get();
  it.BoundingBox(tesseract::RIL_SYMBOL, &symbol.box.left, &symbol.box.top, &symbol.box.right, &symbol.box.bottom);
  symbol.confidence = probability(it.Confidence(tesseract::RIL_SYMBOL));
  return symbol;
}

void add_symbol(Word& word, Symbol symbol) {
  word.confidence = word.symbols.empty() ? symbol.confidence : std::min(word.confidence, symbol.confidence);
  word.text += symbol.text;
  word.box = unite(word.box, symbol.box);
  word.symbols.push_back(std::move(symbol));
}

// Tesseract calls each Thai letter a word. With preserve_interword_spaces its text has only the spaces that the
// network saw, so words are rebuilt by walking its symbols along that text.
std::vector<Word> words_of(tesseract::TessBaseAPI& api) {
  std::vector<Word> words;
  const OwnedText owned(api.GetUTF8Text());
  const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
  if (!owned || !it) return words;
  const std::string text = owned.get();
  std::size_t at = 0;
  bool new_word = true;
  do {
    Symbol symbol = symbol_at(*it);
    if (symbol.text.empty()) continue;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) {
      new_word = true;
      ++at;
    }
    if (text.compare(at, symbol.text.size(), symbol.text) == 0) at += symbol.text.size();
    if (new_word || words.empty()) words.emplace_back();
    new_word = false;
    add_symbol(words.back(), std::move(symbol));
  } while (it->Next(tesseract::RIL_SYMBOL));
  return words;
}

}  // namespace

struct Recogniser::Handles {
  tesseract::TessBaseAPI api;
};

Recogniser::Recogniser(const Model& model) : model_(model), handles_(std::make_unique<Handles>()) {
  auto& api = handles_->api;
  if (api.Init(model.folder.c_str(), model.language.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
    throw Error(Cause::kEnvironment, "Tesseract cannot load the model " + model.language + " from " + model.folder.string(),
                "install it again, or name another folder with --models");
  api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  api.SetVariable("preserve_interword_spaces", "1");
  api.SetVariable("invert_threshold", "0");  // else doubtful lines are read twice
  api.SetVariable("debug_file", "/dev/null");
}

Recogniser::~Recogniser() = default;
Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;

std::vector<Line> Recogniser::read(const Image& grey, const std::vector<LineBox>& boxes, const ReadOptions& options) {
  std::vector<Line> lines(boxes.size());
  if (grey.empty()) return lines;
  omp_set_max_active_levels(0);  // Tesseract asks for four threads a layer; pages are the better unit of work
  auto& api = handles_->api;
  api.SetImage(grey.pixels.data(), grey.width, grey.height, grey.channels, grey.width * grey.channels);
  api.SetSourceResolution(static_cast<int>(std::lround(grey.dpi)));
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    lines[i].box = boxes[i].box;
    for (const Box& run : find_runs(grey, boxes[i].box)) {
      const Box area = padded(run, options, grey);
      api.SetRectangle(area.left, area.top, area.width(), area.height());
      if (api.Recognize(nullptr) != 0) continue;
      for (Word& word : words_of(api)) lines[i].words.push_back(std::move(word));
    }
  }
  api.Clear();
  return lines;
}

std::string tesseract_version() { return tesseract::TessBaseAPI::Version(); }

}  // namespace thaimemo::ocr
