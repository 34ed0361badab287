// The same numbers on every machine: the standard's distributions differ between libraries.
#pragma once

#include <random>

struct Dice {
  std::mt19937 engine;
  int roll(int low, int high) {
    return low + static_cast<int>(engine() % static_cast<unsigned>(high - low + 1));
  }
};
