// A second reading of numbers, in another frame: a net scales what it is given to one height, so another box
// is another picture to it. What is a number and nothing else goes to a net of its own, which knows figures
// only. Long text gains nothing by it: with all doubtful lines read twice its CER stayed where it was.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "base/page.h"

namespace thaimemo::ocr {

struct SecondOptions {
  double sure = 0.85;  // a word below this confidence is doubtful
  int short_symbols =
      14;               // so few symbols with a digit among them are a number of their own: always read twice
  double alike = 0.9;   // a frame is another one if the first is lower than this part of it …
  double wider = 0.14;  // … else it is made by so much higher at top and bottom, in its heights
  double beside = 0.35;       // heights of a word that its own frame takes in at either side
  double unconfirmed = 0.75;  // times the confidence of a number that the second reading has not
  int misread = 4;            // a word of so many symbols may have one letter and yet be a number
};

/// Is a second reading worth its time? For a short run with a number, or in doubt; of a long one for a
/// doubtful number.
bool wants_second(const std::vector<Word>& words, const SecondOptions& options = {});

/// The frame for it: as high as the line, or higher.
Box second_frame(const Box& first, const Box& line, const SecondOptions& options = {});

/// A score in a long line, which is read again by itself: figures with a point between them.
bool is_buried_score(const Word& word, const std::vector<Word>& line, const SecondOptions& options = {});

/// The frame for that.
Box word_frame(const Word& word, const SecondOptions& options = {});

/// A score that its second reading has not, in whatever stands round it, is less sure; figures of the one score
/// that it has instead become alternatives.
void confirm(Word& word, const std::vector<Word>& second, const SecondOptions& options = {});

/// Is this one number, or several, and nothing else? The letter of a code belongs to it.
bool is_number(const std::vector<Word>& words, const SecondOptions& options = {});

/// Do two readings say the same?
bool same_text(const std::vector<Word>& one, const std::vector<Word>& other);

/// The surer of two readings of one place, by the mean of its symbols. Numbers that only one of them has are
/// less sure.
std::vector<Word> surer(std::vector<Word> first, std::vector<Word> second, const SecondOptions& options = {});

/// Of two readings that differ the one that the third repeats, else the surer; less sure all the same. Digits
/// of the other become alternatives where both have as many symbols.
std::vector<Word> settled(std::vector<Word> first, std::vector<Word> second, const std::vector<Word>& third,
                          const SecondOptions& options = {});

}  // namespace thaimemo::ocr
