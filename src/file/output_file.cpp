#include "file/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "base/error.h"

namespace thaimemo::file {
namespace {

constexpr std::size_t kBuffered = 1 << 20;

[[noreturn]] void fail(const std::filesystem::path& path, const char* what) {
  const int why = errno;
  throw Error(Cause::kOutput, path.string() + " cannot be " + what + ": " + std::strerror(why),
              why == ENOSPC || why == EDQUOT ? "make room on the disk and run again"
                                             : "check the folder's permissions");
}

/// A descriptor that is closed at the end; a file not finished is taken away.
class Part {
 public:
  explicit Part(const std::filesystem::path& path)
      : path_(path.string() + ".part"),
        descriptor_(open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) fail(path_, "made");
  }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  ~Part() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!finished_) unlink(path_.c_str());
  }

  void take(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= kBuffered) flush();
  }

  void finish(const std::filesystem::path& path, bool lasting) {
    flush();
    if (lasting && fsync(descriptor_) != 0) fail(path_, "written");
    const int closed = close(descriptor_);
    descriptor_ = -1;
    if (closed != 0) fail(path_, "written");
    if (rename(path_.c_str(), path.c_str()) != 0) fail(path, "put in place");
    finished_ = true;
  }

 private:
  void flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
      const ssize_t wrote = write(descriptor_, rest.data(), rest.size());
      if (wrote < 0 && errno == EINTR) continue;
      if (wrote < 0) fail(path_, "written");
      rest.remove_prefix(static_cast<std::size_t>(wrote));
    }
    buffer_.clear();
  }

  std::string path_;
  int descriptor_;
  bool finished_ = false;
  std::string buffer_;
};

void sync_folder(const std::filesystem::path& folder) {
  const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;  // the rename holds all the same, but for a power cut
  fsync(descriptor);
  close(descriptor);
}

void write(const std::filesystem::path& path, bool lasting, const std::function<void(const Take&)>& fill) {
  Part part(path);
  fill([&](std::string_view bytes) { part.take(bytes); });
  part.finish(path, lasting);
  if (lasting) sync_folder(path.parent_path());
}

}  // namespace

void write_whole(const std::filesystem::path& path, const std::function<void(const Take&)>& fill) {
  write(path, true, fill);
}

void write_whole(const std::filesystem::path& path, std::string_view bytes, bool lasting) {
  write(path, lasting, [&](const Take& take) { take(bytes); });
}

}  // namespace thaimemo::file
