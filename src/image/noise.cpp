#include "image/noise.h"

#include <algorithm>

#include "image/leptonica.h"

namespace thaimemo::image {

namespace {

constexpr double kTileMm = 4;
constexpr double kSpotMm = 0.7;     // spots are up to this size
constexpr int kMostSpots = 12;      // in a tile; more is noise
constexpr double kAllNoise = 0.85;  // share of spots in a tile from which all its smaller ink is noise …
constexpr double kClotMm = 2.5;     // … being smaller than this

bool small(const Box& box, int size) { return box.width() <= size && box.height() <= size; }

}  // namespace

SpotMap::SpotMap(const std::vector<Box>& boxes, const Box& page, double dpi)
    : tile_(pixels(kTileMm, dpi)),
      spot_(pixels(kSpotMm, dpi)),
      clot_(pixels(kClotMm, dpi)),
      across_(page.width() / tile_ + 1),
      down_(page.height() / tile_ + 1),
      tiles_(static_cast<std::size_t>(across_) * down_) {
  for (const Box& box : boxes) {
    Tile& tile = tiles_[index(box)];
    ++tile.all;
    if (small(box, spot_)) ++tile.spots;
  }
}

// Noise thins out at its edge: half as many spots are enough beside a tile that is full of them.
bool SpotMap::is_noisy(std::size_t tile) const {
  const auto spots_at = [&](long at) {
    return at >= 0 && at < static_cast<long>(tiles_.size()) ? tiles_[static_cast<std::size_t>(at)].spots : 0;
  };
  const long here = static_cast<long>(tile);
  if (spots_at(here) > kMostSpots) return true;
  if (spots_at(here) * 2 <= kMostSpots) return false;
  return std::max({spots_at(here - 1), spots_at(here + 1), spots_at(here - across_),
                   spots_at(here + across_)}) > kMostSpots;
}

bool SpotMap::is_noise_within(const Box& box, int clot) const {
  if (!small(box, clot)) return false;
  const std::size_t at = index(box);
  const Tile& tile = tiles_[at];
  return is_noisy(at) && small(box, tile.spots > kAllNoise * tile.all ? clot : spot_);
}

bool SpotMap::is_noise(const Box& box) const { return is_noise_within(box, clot_); }

bool SpotMap::is_fine_noise(const Box& box) const { return is_noise_within(box, clot_ / 2); }

std::size_t SpotMap::index(const Box& box) const {
  const int x = std::clamp(static_cast<int>(box.center_x()) / tile_, 0, across_ - 1);
  const int y = std::clamp(static_cast<int>(box.center_y()) / tile_, 0, down_ - 1);
  return static_cast<std::size_t>(y) * across_ + x;
}

}  // namespace thaimemo::image
