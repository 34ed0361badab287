// A measure that names a question by its wording and a code that the paper nowhere scores: the code was
// misread
// ("E๔" with the words of e8). The wording then says which question is meant.
#pragma once

#include "rules/found.h"

namespace thaimemo::rules {

/// Corrects `about` of measures where the printed code has no score, and the words are those of exactly one
/// other question of the same instrument and part that no measure names.
void settle_codes_by_wording(Found& found);

}  // namespace thaimemo::rules
