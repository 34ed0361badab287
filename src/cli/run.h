// The command line: arguments in, exit status out. Only cli/ prints.
#pragma once

namespace thaimemo::cli {

// A promise to scripts; README.md and the man page say the same.
constexpr int kExitOk = 0;            // all files read
constexpr int kExitUsage = 2;         // the command line makes no sense
constexpr int kExitReview = 3;        // some files failed, or a record needs review
constexpr int kExitEnvironment = 4;   // a model or rule pack is missing or broken
constexpr int kExitOutput = 5;        // cannot write
constexpr int kExitInterrupted = 75;  // stopped by SIGINT or SIGTERM

int run(int argc, char** argv);

}  // namespace thaimemo::cli
