// The letters before the figures of a memo's number are of a closed list, and a local government's are its
// province's.
#pragma once

#include "rules/pack_data.h"

namespace thaimemo::rules {

/// Decodes misread letters: to the agency's province's where its kind writes them, or to the only ones near.
/// No blank before the slash stays.
void settle_number(const Agency& agency, const PackData& pack, TextField& number);

}  // namespace thaimemo::rules
