#include "file/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "base/error.h"

namespace thaimemo::file {
namespace {

constexpr std::size_t kBuffered = 1 << 16;

[[noreturn]] void fail(const std::filesystem::path& path, const char* what) {
  const int why = errno;
  throw Error(Cause::kOutput, path.string() + " cannot be " + what + ": " + std::strerror(why),
              why == ENOSPC || why == EDQUOT ? "make room on the disk and run again"
                                             : "check the folder's permissions");
}

/// A file that is taken away unless it was finished.
class Part {
 public:
  explicit Part(const std::filesystem::path& path)
      : path_(path.string() + ".part"),
        descriptor_(open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    if (!descriptor_) fail(path_, "made");
  }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  ~Part() {
    if (!finished_) unlink(path_.c_str());
  }

  void take(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= kBuffered) flush();
  }

  void finish(const std::filesystem::path& path, bool lasting) {
    flush();
    if (lasting && fsync(descriptor_.get()) != 0) fail(path_, "written");
    if (rename(path_.c_str(), path.c_str()) != 0) fail(path, "put in place");
    finished_ = true;
  }

 private:
  void flush() {
    if (!write_all(descriptor_.get(), buffer_)) fail(path_, "written");
    buffer_.clear();
  }

  std::string path_;
  Descriptor descriptor_;
  bool finished_ = false;
  std::string buffer_;
};

void sync_folder(const std::filesystem::path& folder) {
  const Descriptor opened(open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened) fsync(opened.get());  // without it the rename holds all the same, but for a power cut
}

/// Bytes up to and with the last line end.
off_t whole_lines(int descriptor) {
  std::array<char, 1 << 12> piece{};
  for (off_t end = lseek(descriptor, 0, SEEK_END); end > 0;) {
    const off_t begin = std::max<off_t>(0, end - static_cast<off_t>(piece.size()));
    const ssize_t got = pread(descriptor, piece.data(), static_cast<std::size_t>(end - begin), begin);
    if (got <= 0) return end;
    const auto at = std::string_view(piece.data(), static_cast<std::size_t>(got)).rfind('\n');
    if (at != std::string_view::npos) return begin + static_cast<off_t>(at) + 1;
    end = begin;
  }
  return 0;
}

void put(const std::filesystem::path& path, bool lasting, const std::function<void(const Take&)>& fill) {
  Part part(path);
  fill([&](std::string_view bytes) { part.take(bytes); });
  part.finish(path, lasting);
  if (lasting) sync_folder(path.parent_path());
}

}  // namespace

void write_whole(const std::filesystem::path& path, const std::function<void(const Take&)>& fill) {
  put(path, true, fill);
}

void write_whole(const std::filesystem::path& path, std::string_view bytes, bool lasting) {
  put(path, lasting, [&](const Take& take) { take(bytes); });
}

GrowingFile::GrowingFile(std::filesystem::path path)
    : path_(std::move(path)),
      descriptor_(open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666)) {
  if (!descriptor_) fail(path_, "made");
  if (ftruncate(descriptor_.get(), whole_lines(descriptor_.get())) != 0) fail(path_, "mended");
}

void GrowingFile::add_line(std::string_view line) {
  if (!write_all(descriptor_.get(), std::string(line) + "\n")) fail(path_, "written");
}

}  // namespace thaimemo::file
