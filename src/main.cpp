#include "base/heap.h"
#include "cli/run.h"

int main(int argc, char** argv) {
  thaimemo::keep_freed_memory();
  return thaimemo::cli::run(argc, argv);
}
