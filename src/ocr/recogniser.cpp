#include "ocr/recogniser.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <optional>
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

/// One loaded net, looking at a page.
class Net {
 public:
  Net(const std::filesystem::path& folder, const std::string& language) {
    if (api_.Init(folder.c_str(), language.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
      throw Error(Cause::kEnvironment,
                  "Tesseract cannot load the model " + language + " from " + folder.string(),
                  "install it again, or name another folder with --models");
    api_.SetPageSegMode(tesseract::PSM_RAW_LINE);
    api_.SetVariable("preserve_interword_spaces", "1");
    api_.SetVariable("invert_threshold", "0");  // else doubtful lines are read twice
    api_.SetVariable("lstm_choice_mode", "2");
    api_.SetVariable("lstm_choice_iterations", "3");  // each costs about 3 % of the reading
    api_.SetVariable("debug_file", "/dev/null");
  }

  void look_at(const Image& page) {
    api_.SetImage(page.pixels.data(), page.width, page.height, page.channels, page.width * page.channels);
    api_.SetSourceResolution(static_cast<int>(std::lround(page.dpi)));
    bounds_ = page.bounds();
  }

  void look_away() { api_.Clear(); }

  std::vector<Word> read(const Box& wanted) {
    const Box area = intersect(wanted, bounds_);
    api_.SetRectangle(area.left, area.top, area.width(), area.height());
    return api_.Recognize(nullptr) == 0 ? words_of(api_) : std::vector<Word>();
  }

 private:
  tesseract::TessBaseAPI api_;
  Box bounds_;
};

}  // namespace

struct Recogniser::Handles {
  Net text;
  std::optional<Net> own_numbers;

  explicit Handles(const Model& model) : text(model.folder, model.language) {
    if (!model.numbers.empty()) own_numbers.emplace(model.folder, model.numbers);
  }

  Net& numbers() { return own_numbers ? *own_numbers : text; }

  void look_at(const Image& page) {
    text.look_at(page);
    if (own_numbers) own_numbers->look_at(page);
  }

  void look_away() {
    text.look_away();
    if (own_numbers) own_numbers->look_away();
  }

  /// A run of print: once, or as often as it takes to be sure of a number.
  std::vector<Word> read(const Box& run, const Box& line) {
    std::vector<Word> words = text.read(run);
    if (!wants_second(words)) return words;
    if (!is_number(words)) return surer(std::move(words), text.read(second_frame(run, line)));
    std::vector<Word> second = numbers().read(second_frame(run, line));
    if (same_text(words, second)) return surer(std::move(words), std::move(second));
    return settled(std::move(words), std::move(second), numbers().read(run));
  }
};

Recogniser::Recogniser(const Model& model) : model_(model), handles_(std::make_unique<Handles>(model)) {}

Recogniser::~Recogniser() = default;
Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;

std::vector<Line> Recogniser::read(const Image& grey, const std::vector<LineBox>& boxes) {
  std::vector<Line> lines(boxes.size());
  if (grey.empty()) return lines;
  std::vector<Box> places;
  places.reserve(boxes.size());
  for (const LineBox& each : boxes) places.push_back(each.box);
  handles_->look_at(without_grain(grey, places));
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    lines[i].box = boxes[i].box;
    for (const Box& area : rectangles(grey, boxes[i].box)) {
      std::vector<Word> words = handles_->read(area, boxes[i].box);
      for (Word& word : words)
        if (is_buried_score(word, words)) confirm(word, handles_->numbers().read(word_frame(word)));
      for (Word& word : words) lines[i].words.push_back(std::move(word));
    }
    lines[i].words = without_specks(std::move(lines[i].words));
  }
  handles_->look_away();
  return lines;
}

std::string tesseract_version() { return tesseract::TessBaseAPI::Version(); }

}  // namespace thaimemo::ocr
