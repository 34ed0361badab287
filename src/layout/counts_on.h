// Lists in cells: "1) …", "(๒) …", "3. …". Private to layout/.
#pragma once

#include "base/page.h"

namespace thaimemo::layout {

/// A list that begins anew in every row goes on from the last row of `before` to row `row` of `piece`, with
/// the next number: the page end has cut through it.
bool counts_on(const LaidTable& before, const LaidTable& piece, int row);

/// The other way about: row `row` of `piece` begins with the first item of a list, as the list in the last
/// row of `before` does, so that it is a row of its own.
bool begins_anew(const LaidTable& before, const LaidTable& piece, int row);

}  // namespace thaimemo::layout
