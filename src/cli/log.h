// Messages for people and for machines, on stderr only. One line a message; in JSON one object a line.
#pragma once

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace thaimemo::cli {

enum class LogFormat { kText, kJson };

class Log {
 public:
  explicit Log(LogFormat format);

  /// `fields` are added to the JSON object, by name, as strings; the text form has the message alone.
  using Fields = std::vector<std::pair<std::string, std::string>>;
  void info(const std::string& message, const Fields& fields = {});
  void error(const std::string& message, const Fields& fields = {});

  bool on_terminal() const { return terminal_ && format_ == LogFormat::kText; }

  /// A line that the next one writes over; shown on a terminal only.
  void progress(const std::string& message);

 private:
  void write(const char* level, const std::string& message, const Fields& fields);

  LogFormat format_;
  bool terminal_;
  bool progress_shown_ = false;
  std::mutex mutex_;
};

}  // namespace thaimemo::cli
