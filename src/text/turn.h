// From the levelled page back to the upright one at 300 dpi. Internal to text/.
#pragma once

#include "base/page.h"

namespace thaimemo::text {

/// The smallest upright box around `box` when the page is turned back by its angle about its middle.
Box upright_box(const PageLayout& page, const Box& box);

}  // namespace thaimemo::text
