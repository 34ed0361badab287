// One page: picture → clean page → rulings → grid → lines → words → laid-out page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/image.h"
#include "base/page.h"
#include "ocr/recogniser.h"
#include "pipeline/keep.h"
#include "pipeline/trace.h"
#include "text/terms.h"

namespace thaimemo::pipeline {

/// A page as its file gives it: a picture, and words where a text layer can be trusted.
struct DrawnPage {
  int number = 1;                          // 1-based
  Image image;                             // grey or RGB
  std::optional<std::vector<Word>> words;  // of the text layer, boxes in pixels of `image`
  std::vector<Warning> warnings;

  bool operator==(const DrawnPage&) const = default;
};

/// What a page is read with. Not for two threads at once.
struct Reader {
  ocr::Recogniser& recogniser;
  const text::Terms& terms;
};

struct ReadPage {
  std::vector<PageLayout> layouts;  // one, or both pages of a spread; then what lay on its side
  bool from_text_layer = false;
  int quarter_turns = 0;  // clockwise turns that made the page upright
  double confidence = 1;  // mean of its words, each weighed by its symbols; 1 if there are none
  double legibility = 0;  // how much was read well; of two turns the one with more is upright
  std::vector<Warning> warnings;
  Trace trace;

  bool operator==(const ReadPage&) const = default;
};

/// The order of the stages is in read_page.cpp. The recogniser is not called for a page with words or a blank
/// one. A scan that lies on its side, or is read badly, is read the other way up too, and one that makes no
/// sense in all four ways: the one that reads best stays.
ReadPage read_page(const DrawnPage& page, const Reader& reader, const Keeper& keeper);

}  // namespace thaimemo::pipeline
