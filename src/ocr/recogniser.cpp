#include "ocr/recogniser.h"

#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/digits.h"
#include "base/error.h"
#include "ocr/grain.h"
#include "ocr/runs.h"
#include "ocr/second.h"
#include "ocr/specks.h"

namespace thaimemo::ocr {
namespace {

struct DeleteText {
  void operator()(const char* text) const { delete[] text; }
};
using OwnedText = std::unique_ptr<const char[], DeleteText>;

// Tesseract scales the logarithm of a symbol's probability by 7 and then by 5 (kCertaintyScale in
// lstmrecognizer.cpp, LTRResultIterator::Confidence): 98 is 0.94, 90 is 0.75.
double probability(float confidence) { return std::clamp(std::exp((confidence - 100.0) / 35.0), 0.0, 1.0); }

// Other readings of a symbol from Tesseract's further searches with the better readings shut out
// (lstm_choice_mode 2). A choice's "confidence" is 100 less 5 times the negative logarithm of its path
// through the symbol's time steps (lstm_rating_coefficient), 0 at the least; paths through the same steps
// compare, so their shares are the probabilities.
std::vector<Alternative> alternatives_at(const tesseract::ResultIterator& it, const std::string& read) {
  std::vector<Alternative> choices;
  double sum = 0;
  tesseract::ChoiceIterator choice(it);
  do {
    const char* text = choice.GetUTF8Text();
    if (text == nullptr || choice.Confidence() <= 0) continue;
    choices.push_back({text, std::exp((choice.Confidence() - 100.0) / 5.0)});
    sum += choices.back().probability;
  } while (choice.Next());
  if (choices.empty() || choices.front().text != read) return {};  // another symbol's choices
  for (Alternative& each : choices) each.probability /= sum;
  std::erase_if(choices, [&](const Alternative& each) { return each.text == read; });
  std::sort(choices.begin(), choices.end(),
            [](const auto& a, const auto& b) { return a.probability > b.probability; });
  return choices;
}

Symbol symbol_at(const tesseract::ResultIterator& it) {
  Symbol symbol;
  const OwnedText text(it.GetUTF8Text(tesseract::RIL_SYMBOL));
  if (text) symbol.text = text.get();
  it.BoundingBox(tesseract::RIL_SYMBOL, &symbol.box.left, &symbol.box.top, &symbol.box.right,
                 &symbol.box.bottom);
  symbol.confidence = probability(it.Confidence(tesseract::RIL_SYMBOL));
  // Its iterator over choices aborts the process where there is no word.
  if (!symbol.text.empty() && !it.Empty(tesseract::RIL_SYMBOL))
    symbol.alternatives = alternatives_at(it, symbol.text);
  return symbol;
}

void add_symbol(Word& word, Symbol symbol) {
  word.confidence = word.symbols.empty() ? symbol.confidence : std::min(word.confidence, symbol.confidence);
  word.text += symbol.text;
  word.box = unite(word.box, symbol.box);
  word.symbols.push_back(std::move(symbol));
}

// Tesseract calls each Thai letter a word. With preserve_interword_spaces its text has only the spaces that
// the network saw, so words are rebuilt by walking its symbols along that text.
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

  std::vector<Word> read(const Box& area) {
    api.SetRectangle(area.left, area.top, area.width(), area.height());
    return api.Recognize(nullptr) == 0 ? words_of(api) : std::vector<Word>();
  }
};

Recogniser::Recogniser(const Model& model) : model_(model), handles_(std::make_unique<Handles>()) {
  auto& api = handles_->api;
  if (api.Init(model.folder.c_str(), model.language.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
    throw Error(Cause::kEnvironment,
                "Tesseract cannot load the model " + model.language + " from " + model.folder.string(),
                "install it again, or name another folder with --models");
  api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  api.SetVariable("preserve_interword_spaces", "1");
  api.SetVariable("invert_threshold", "0");  // else doubtful lines are read twice
  api.SetVariable("lstm_choice_mode", "2");
  api.SetVariable("lstm_choice_iterations", "3");  // each costs about 3 % of the reading
  api.SetVariable("debug_file", "/dev/null");
}

Recogniser::~Recogniser() = default;
Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;

std::vector<Line> Recogniser::read(const Image& grey, const std::vector<LineBox>& boxes) {
  std::vector<Line> lines(boxes.size());
  if (grey.empty()) return lines;
  omp_set_max_active_levels(0);  // Tesseract asks for four threads a layer; pages are the better unit of work
  std::vector<Box> places;
  places.reserve(boxes.size());
  for (const LineBox& each : boxes) places.push_back(each.box);
  const Image seen = without_grain(grey, places);
  auto& api = handles_->api;
  api.SetImage(seen.pixels.data(), seen.width, seen.height, seen.channels, seen.width * seen.channels);
  api.SetSourceResolution(static_cast<int>(std::lround(grey.dpi)));
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    lines[i].box = boxes[i].box;
    for (const Box& area : rectangles(grey, boxes[i].box)) {
      std::vector<Word> words = handles_->read(area);
      if (wants_second(words))
        words = surer(std::move(words),
                      handles_->read(intersect(second_frame(area, boxes[i].box), grey.bounds())));
      for (Word& word : words)
        if (is_buried_score(word, words))
          confirm(word, handles_->read(intersect(word_frame(word), grey.bounds())));
      for (Word& word : words) lines[i].words.push_back(std::move(word));
    }
    lines[i].words = without_specks(std::move(lines[i].words));
  }
  api.Clear();
  return lines;
}

std::string tesseract_version() { return tesseract::TessBaseAPI::Version(); }

}  // namespace thaimemo::ocr
