// A process that has loaded models and packs once and forks a worker for each document. It has one thread,
// opens nothing and dies with its parent, as its workers die with it.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>

#include "batch/message.h"
#include "file/descriptor.h"

namespace thaimemo::batch {

/// What the zygote says: a worker runs, or has ended (`value`: pid, or wait status).
struct Notice {
  enum class Kind { kReady, kBroken, kStarted, kEnded } kind = Kind::kReady;
  int id = 0;
  int value = 0;
};

class Zygote {
 public:
  /// Forks; call it before there are threads or open databases. Throws Error(kEnvironment) where models are
  /// broken.
  explicit Zygote(const std::filesystem::path& models);
  Zygote(Zygote&&) noexcept = default;
  Zygote& operator=(Zygote&&) = delete;
  ~Zygote();  // and all of its workers with it

  /// A worker for a job. It gets copies of the descriptors; `file` may be none (-1). What libraries say on
  /// stderr goes nowhere: hostile files can make them say it for ever.
  void start(int id, const Job& job, int file, int out);
  void kill(int id);

  /// Readable when there is a notice.
  int descriptor() const { return socket_.get(); }
  /// Throws Error(kEnvironment) where the zygote itself is gone.
  std::optional<Notice> next();

 private:
  file::Descriptor socket_;
  pid_t pid_ = -1;
};

}  // namespace thaimemo::batch
