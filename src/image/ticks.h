// Ticks that a pen put into the cells of a table.
#pragma once

#include <vector>

#include "base/image.h"

namespace thaimemo::image {

struct Tick {
  std::size_t cell = 0;  // index of the box that it stands in
  Box box;
};

/// ✓ and / told by their shape: one stroke, whole within one of `cells` and up to a few `text_height`s large,
/// that leaves two opposite corners of its box empty. What crosses a rule (a stamp, a signature) and what has
/// several strokes (words, numbers) is none, nor is anything else in its cell. `picture` is grey, of paper
/// near white and nothing on it that may not be one; an empty picture has none.
std::vector<Tick> find_ticks(const Image& picture, const std::vector<Box>& cells, double text_height);

}  // namespace thaimemo::image
