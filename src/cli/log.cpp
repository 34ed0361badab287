#include "cli/log.h"

#include <unistd.h>

#include <cstdio>

#include "record/json.h"

namespace thaimemo::cli {
namespace {

constexpr const char* kClearLine = "\r\033[K";

std::string json_line(const char* level, const std::string& message, const Log::Fields& fields) {
  std::string line = "{\"level\":" + record::quoted(level) + ",\"message\":" + record::quoted(message);
  for (const auto& [name, value] : fields) line += "," + record::quoted(name) + ":" + record::quoted(value);
  return line + "}\n";
}

}  // namespace

Log::Log(LogFormat format) : format_(format), terminal_(isatty(STDERR_FILENO) != 0) {}

void Log::info(const std::string& message, const Fields& fields) { write("info", message, fields); }

void Log::error(const std::string& message, const Fields& fields) { write("error", message, fields); }

void Log::progress(const std::string& message) {
  const std::scoped_lock lock(mutex_);
  if (!terminal_ || format_ == LogFormat::kJson) return;
  std::fprintf(stderr, "%s%s", kClearLine, message.c_str());
  progress_shown_ = true;
}

void Log::write(const char* level, const std::string& message, const Fields& fields) {
  const std::scoped_lock lock(mutex_);
  const std::string line =
      format_ == LogFormat::kJson ? json_line(level, message, fields) : "thaimemo: " + message + "\n";
  std::fprintf(stderr, "%s%s", progress_shown_ ? kClearLine : "", line.c_str());
  progress_shown_ = false;
}

}  // namespace thaimemo::cli
