// Who writes, and where: the agency by the commonest spelling of its name, its kind and its address; in a
// memo also the unit within it.
#pragma once

#include "rules/header.h"

namespace thaimemo::rules {

struct Issuer {
  Agency agency;
  TextField unit;
};

Issuer read_issuer(const Paper& paper, const Head& head);

}  // namespace thaimemo::rules
