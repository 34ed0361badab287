// Under which heading does a place stand? Headings name an indicator, an instrument, a part of one, or open a
// list of guidelines; each holds until the next.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "rules/paper.h"

namespace thaimemo::rules {

struct Place {
  std::optional<int> indicator;
  std::optional<Instrument> instrument;
  std::optional<Part> part;
  bool guidelines = false;
};

struct Heading {
  std::size_t element = 0;
  Range line;   // of the paragraph's reading
  Place place;  // from here on
};

/// All headings of a paper in order.
std::vector<Heading> read_outline(const Paper& paper);

Place place_at(const std::vector<Heading>& outline, std::size_t element, std::size_t offset);

/// Is there a heading, great or small, on this line?
bool is_heading_line(const std::vector<Heading>& outline, std::size_t element, Range line);

}  // namespace thaimemo::rules
