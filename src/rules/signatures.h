// Foot of a memo: who signs it.
#pragma once

#include <vector>

#include "base/record.h"

namespace thaimemo::rules {

struct Paper;

/// A name, usually in brackets, and the position below it.
std::vector<Signatory> read_signatories(const Paper& paper);

/// In rows, each from left to right, where boxes tell where they stand: signatures beside each other are no
/// columns of text.
std::vector<Signatory> by_rows(std::vector<Signatory> signatories);

}  // namespace thaimemo::rules
