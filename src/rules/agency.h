// Who writes, and where: the agency by the commonest spelling of its name, its kind and its address; in a
// memo also the unit within it.
#pragma once

#include "rules/header.h"

namespace thaimemo::rules {

struct Issuer {
  Agency agency;
  std::string place;  // in the name of an agency of a known kind, what stands behind the kind's word
  TextField unit;
};

Issuer read_issuer(const Paper& paper, const Head& head);

}  // namespace thaimemo::rules
