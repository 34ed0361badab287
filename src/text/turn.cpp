#include "text/turn.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace thaimemo::text {

namespace {

// From the picture of a part that lay on its side to the levelled page.
Box laid_back(const Turned& turned, const Box& box) {
  const Box& place = turned.place;
  if (turned.quarter_turns == 1)
    return {place.left + box.top, place.bottom - box.right, place.left + box.bottom, place.bottom - box.left};
  return {place.right - box.bottom, place.top + box.left, place.right - box.top, place.top + box.right};
}

}  // namespace

Box upright_box(const PageLayout& page, const Box& read) {
  if (read.empty()) return {};
  const Box box = page.turned ? laid_back(*page.turned, read) : read;
  const double radians = page.angle * std::numbers::pi / 180;
  const double cosine = std::cos(radians);
  const double sine = std::sin(radians);
  const double scale = page.dpi > 0 ? 300 / page.dpi : 1;
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  for (const int x : {box.left, box.right}) {
    for (const int y : {box.top, box.bottom}) {
      const double dx = x - page.bounds.center_x();
      const double dy = y - page.bounds.center_y();
      // The page was turned clockwise (y grows downwards): turn back.
      const double upright_x = (page.bounds.center_x() + dx * cosine + dy * sine) * scale;
      const double upright_y = (page.bounds.center_y() - dx * sine + dy * cosine) * scale;
      left = std::min(left, upright_x);
      right = std::max(right, upright_x);
      top = std::min(top, upright_y);
      bottom = std::max(bottom, upright_y);
    }
  }
  const auto lower = [](double v) { return std::max(0, static_cast<int>(std::floor(v + 1e-6))); };
  const auto upper = [scale](double v, int edge) {
    return std::min(static_cast<int>(std::ceil(v - 1e-6)), static_cast<int>(std::ceil(edge * scale)));
  };
  return {lower(left), lower(top), upper(right, page.bounds.right), upper(bottom, page.bounds.bottom)};
}

}  // namespace thaimemo::text
