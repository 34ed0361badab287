// The date of a memo, whose day is often left to the pen.
#pragma once

#include "rules/reading.h"

namespace thaimemo::rules {

/// The first date in a range. Only its month and year where the day is by hand, or read so much less surely
/// than they are, or with letters in it, that it will be; nothing where all of it is by hand.
TextField date_field(const Reading& reading, Range range);

}  // namespace thaimemo::rules
