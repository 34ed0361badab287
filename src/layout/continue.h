// Which tables go on over the end of a page.
#pragma once

#include <vector>

#include "base/page.h"

namespace thaimemo::layout {

/// `pages` in order. A page goes on with the table that ends the page before when its first table stands at
/// its head (only page numbers and repeated titles above) and has the same columns by position, while the
/// other had nothing below but page numbers and notes.
std::vector<Continuation> find_continuations(const std::vector<PageLayout>& pages);

}  // namespace thaimemo::layout
