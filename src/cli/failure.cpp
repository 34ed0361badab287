#include "cli/failure.h"

#include "cli/run.h"

namespace thaimemo::cli {
namespace {

struct Meaning {
  const char* word;
  int status;
};

Meaning meaning(Cause cause) {
  switch (cause) {
    case Cause::kEnvironment:
      return {"environment", kExitEnvironment};
    case Cause::kOutput:
      return {"output", kExitOutput};
    case Cause::kUsage:
      return {"usage", kExitUsage};
    case Cause::kInput:
      break;
  }
  return {"input", kExitReview};
}

}  // namespace

void report(const std::string& file, const Error& error, Log& log) {
  const std::string page = error.page > 0 ? " page " + std::to_string(error.page) : "";
  log.error((file.empty() ? "" : file + page + ": ") + error.what() + " -- " + error.advice,
            {{"file", file},
             {"page", std::to_string(error.page)},
             {"cause", meaning(error.cause).word},
             {"advice", error.advice}});
}

int status_of(const Error& error) { return meaning(error.cause).status; }

}  // namespace thaimemo::cli
