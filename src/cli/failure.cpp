#include "cli/failure.h"

#include "cli/run.h"

namespace thaimemo::cli {
void report(const std::string& file, const Error& error, Log& log) {
  const std::string page = error.page > 0 ? " page " + std::to_string(error.page) : "";
  log.error((file.empty() ? "" : file + page + ": ") + error.what() + " -- " + error.advice,
            {{"file", file},
             {"page", std::to_string(error.page)},
             {"cause", word(error.cause)},
             {"advice", error.advice}});
}

int status_of(const Error& error) {
  switch (error.cause) {
    case Cause::kEnvironment:
      return kExitEnvironment;
    case Cause::kOutput:
      return kExitOutput;
    case Cause::kUsage:
      return kExitUsage;
    case Cause::kInput:
      break;
  }
  return kExitReview;
}

}  // namespace thaimemo::cli
