// Ticks that a coloured pen put into the cells of a table.
#pragma once

#include <vector>

#include "image/clean.h"

namespace thaimemo::image {

struct Tick {
  std::size_t cell = 0;  // index of the box that it stands in
  Box box;
};

/// ✓ and / of coloured ink, told by their shape: one stroke, whole within one of `cells` and up to a few
/// `text_height`s large, that leaves two opposite corners of its box empty. What crosses a rule (a stamp, a
/// signature) and what has several strokes (words, numbers) is none, nor is anything else in its cell.
std::vector<Tick> pen_ticks(const CleanPage& page, const std::vector<Box>& cells, double text_height);

}  // namespace thaimemo::image
