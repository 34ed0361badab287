// Reads records (JSON Lines) on stdin and prints what breaks models/record.schema.json, one line each.
#include <cstdio>
#include <iostream>
#include <string>

#include "base/error.h"
#include "record/schema.h"

int main() try {
  const thaimemo::record::Schema schema(THAIMEMO_MODELS_DIR "/record.schema.json");
  bool valid = true;
  int number = 0;
  for (std::string line; std::getline(std::cin, line);) {
    ++number;
    for (const std::string& error : schema.validate(line)) {
      std::cout << "line " << number << ": " << error << '\n';
      valid = false;
    }
  }
  return valid ? 0 : 1;
} catch (const thaimemo::Error& error) {
  std::cout << error.what() << '\n';
  return 2;
}
