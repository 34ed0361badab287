// A table that goes on after a gap or on the next page, its header printed again. Internal to markup/.
#pragma once

#include "base/page.h"

namespace thaimemo::markup {

/// Appends `later` to `earlier` if it begins with the same header rows, which are dropped. A first row with a
/// blank first cell and other blanks is the rest of the row before. False: they are two tables.
bool continue_table(Table& earlier, const Table& later);

}  // namespace thaimemo::markup
