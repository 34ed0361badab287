// Read lines for tests, without a reader.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/page.h"

namespace words {

using namespace thaimemo;

inline Word word(const std::string& text, int left, int right, int top, int height = 42) {
  Word word;
  word.text = text;
  word.box = {left, top, right, top + height};
  word.confidence = 0.9;
  return word;
}

inline Line line(const std::vector<Word>& parts) {
  Line line;
  line.words = parts;
  for (const Word& part : parts) line.box = unite(line.box, part.box);
  return line;
}

inline Line line(const std::string& text, int left, int right, int top, int height = 42) {
  return line({word(text, left, right, top, height)});
}

inline std::vector<LineBox> boxes(const std::vector<Line>& lines) {
  std::vector<LineBox> boxes;
  for (const Line& l : lines) boxes.push_back({l.box, -1, -1});
  return boxes;
}

}  // namespace words
