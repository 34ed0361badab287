// Numbered guidelines under an indicator's heading: what is to be done about it.
#pragma once

#include "rules/found.h"

namespace thaimemo::rules {

void read_guidelines(const Paper& paper, std::size_t element, const std::vector<Heading>& outline,
                     Found& found);

}  // namespace thaimemo::rules
