#include "cli/run.h"

int main(int argc, char** argv) { return thaimemo::cli::run(argc, argv); }
