// The frame or ring of a stamp that lies over a table must not become its rows and columns.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace thaimemo::layout {

/// All segments but those of stamp frames: four that make a rectangle, or three where a side is too crooked
/// for a rule, whose corners stand alone, while rules of something else cross its sides. Rules of a table end
/// on each other; only its own four corners stand alone, or have a rule pass by. Of a frame so tilted that
/// its level sides are no rules, the two uprights. Of one that is there in part, the sides that meet in a
/// corner which a rule of the table goes over, and those facing them. And all but the straight parts of
/// rings: arcs that face each other over one middle, and end on nothing.
std::vector<Segment> without_stamps(const std::vector<Segment>& segments, double text_height);

}  // namespace thaimemo::layout
