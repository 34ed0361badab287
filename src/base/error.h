// What can go wrong. An Error ends one document; a Warning is a value that rides in the record.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace thaimemo {

/// Who can mend it decides the exit status.
enum class Cause {
  kInput,        // the file cannot be read: not a PDF, truncated, encrypted…
  kEnvironment,  // a model or rule pack is missing or broken
  kOutput,       // something cannot be written
  kUsage,        // a flag makes no sense
};

/// "input", "environment"…, for logs and lists of failures.
inline const char* word(Cause cause) {
  switch (cause) {
    case Cause::kEnvironment:
      return "environment";
    case Cause::kOutput:
      return "output";
    case Cause::kUsage:
      return "usage";
    case Cause::kInput:
      break;
  }
  return "input";
}

/// Says what happened, where, and what to do about it. Thrown only where an outside library or the system is
/// called; `pipeline/` adds the file.
class Error : public std::runtime_error {
 public:
  Error(Cause whose, const std::string& what_happened, std::string what_to_do, int on_page = 0)
      : std::runtime_error(what_happened), cause(whose), advice(std::move(what_to_do)), page(on_page) {}

  Cause cause;
  std::string advice;
  int page;  // 1-based; 0: the whole file
};

/// `code` is a stable snake_case word for programs, `message` a sentence for people.
struct Warning {
  std::string code;
  int page = 0;  // 1-based; 0: the whole file
  std::string message;

  bool operator==(const Warning&) const = default;
};

/// The warning of a page that could not be read.
inline Warning page_unreadable(int page, const std::string& why, const std::string& advice) {
  return {"page_unreadable", page, why + "; " + advice};
}

}  // namespace thaimemo
