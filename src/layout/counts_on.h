// Lists in cells: "1) …", "(๒) …", "3. …". Private to layout/.
#pragma once

#include "base/page.h"

namespace thaimemo::layout {

/// A list that begins anew in every row goes on from the last row of `before` to row `row` of `piece`, with
/// the next number: the page end has cut through it.
bool counts_on(const LaidTable& before, const LaidTable& piece, int row);

}  // namespace thaimemo::layout
