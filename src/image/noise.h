// Noise, where a shadow met a threshold: spots so close together that no print has as many. Private to
// image/.
#pragma once

#include <vector>

#include "base/image.h"

namespace thaimemo::image {

/// How many spots, and boxes of ink at all, stand in each tile of a page.
class SpotMap {
 public:
  /// `boxes` are components of the ink of `page`.
  SpotMap(const std::vector<Box>& boxes, const Box& page, double dpi);

  /// Whether the box stands in noise and is no larger than a spot, or a clot where there is hardly anything
  /// else.
  bool is_noise(const Box& box) const;

  /// … or half a clot: what is as large as letters stays.
  bool is_fine_noise(const Box& box) const;

 private:
  struct Tile {
    int spots = 0, all = 0;
  };
  std::size_t index(const Box& box) const;
  bool is_noisy(std::size_t tile) const;
  bool is_noise_within(const Box& box, int clot) const;

  int tile_, spot_, clot_, across_, down_;  // pixels; tiles
  std::vector<Tile> tiles_;
};

}  // namespace thaimemo::image
