// Offices of the agency: whom a memo is for, and as what its signers sign.
#pragma once

#include <string_view>

#include "base/record.h"

namespace thaimemo::rules {

/// Where an office names nearly the agency's place ("…ตำบลบางหิงห้อย"), that is the agency's: the paper has
/// settled it by all its mentions. `place`: without the word of the agency's kind; empty: not known.
void settle_place(std::string_view place, TextField& office);

}  // namespace thaimemo::rules
