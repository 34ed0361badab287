#include "batch/zygote.h"

#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <poll.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>

#include "base/error.h"
#include "batch/worker.h"
#include "pipeline/warm_up.h"

namespace thaimemo::batch {
namespace {

constexpr int kDescriptors = 3;  // job, file, out

struct Order {
  enum class Kind { kStart, kKill } kind = Kind::kStart;
  int id = 0;
  bool has_file = false;
};

// ---- Messages over the socket: one packet each, descriptors beside it ----

bool send_packet(int socket, const void* data, std::size_t size, const int* descriptors, int count) {
  iovec part{const_cast<void*>(data), size};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * kDescriptors)> beside{};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (count > 0) {
    message.msg_control = beside.data();
    message.msg_controllen = CMSG_SPACE(sizeof(int) * static_cast<std::size_t>(count));
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof(int) * static_cast<std::size_t>(count));
    std::memcpy(CMSG_DATA(head), descriptors, sizeof(int) * static_cast<std::size_t>(count));
  }
  ssize_t sent = -1;
  do sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(size);
}

struct Packet {
  ssize_t size = 0;  // 0: the other end is gone; < 0: nothing there
  std::vector<file::Descriptor> descriptors;
};

Packet receive_packet(int socket, void* data, std::size_t size, int flags) {
  iovec part{data, size};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * kDescriptors)> beside{};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = beside.data();
  message.msg_controllen = beside.size();
  Packet packet;
  do packet.size = recvmsg(socket, &message, flags | MSG_CMSG_CLOEXEC);
  while (packet.size < 0 && errno == EINTR);
  if (packet.size <= 0) return packet;
  if (const cmsghdr* head = CMSG_FIRSTHDR(&message); head && head->cmsg_type == SCM_RIGHTS) {
    const std::size_t count = (head->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    std::array<int, kDescriptors> numbers{};
    std::memcpy(numbers.data(), CMSG_DATA(head), sizeof(int) * std::min(count, numbers.size()));
    for (std::size_t i = 0; i < std::min(count, numbers.size()); ++i)
      packet.descriptors.emplace_back(numbers[i]);
  }
  return packet;
}

// ---- The worker ----

Job read_job(int descriptor) {
  const off_t size = lseek(descriptor, 0, SEEK_END);
  std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t got = pread(descriptor, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
    if (got <= 0) throw Malformed();
    at += static_cast<std::size_t>(got);
  }
  return unpack<Job>(bytes);
}

[[noreturn]] void be_worker(const std::vector<file::Descriptor>& given, bool has_file, pid_t parent,
                            pipeline::Engine& engine) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  // Low numbers, in this order, and nothing else open: 0 to 2 nowhere, 3 out, 4 job, 5 file.
  const int nowhere = open("/dev/null", O_RDWR);
  std::array<int, 6> kept = {
      nowhere, nowhere, nowhere, given.back().get(), given[0].get(), has_file ? given[1].get() : -1};
  for (int& number : kept)
    if (number >= 0) number = fcntl(number, F_DUPFD, 64);
  int used = 0;
  for (int number : kept)
    if (number >= 0) dup2(number, used++);
  syscall(SYS_close_range, used, ~0U, 0);
  try {
    const Job job = read_job(4);
    close(4);
    work(job, has_file ? 5 : -1, 3, engine);
  } catch (...) {
    _exit(1);
  }
  _exit(0);
}

// ---- The zygote ----

class Nursery {
 public:
  Nursery(int socket, pipeline::Engine& engine) : socket_(socket), engine_(engine) {
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, nullptr);
    ends_ = file::Descriptor(signalfd(-1, &child, SFD_NONBLOCK | SFD_CLOEXEC));
  }

  /// Until the parent is gone.
  void run() {
    for (;;) {
      std::array<pollfd, 2> waits = {pollfd{socket_, POLLIN, 0}, pollfd{ends_.get(), POLLIN, 0}};
      if (poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR) return;
      if (waits[1].revents != 0) reap();
      if (waits[0].revents != 0 && !obey()) return;
    }
  }

 private:
  bool obey() {
    Order order;
    const Packet packet = receive_packet(socket_, &order, sizeof order, 0);
    if (packet.size != static_cast<ssize_t>(sizeof order)) return false;
    if (order.kind == Order::Kind::kStart) return start(order, packet.descriptors);
    if (const auto found = pids_.find(order.id); found != pids_.end()) ::kill(found->second, SIGKILL);
    return true;
  }

  bool start(const Order& order, const std::vector<file::Descriptor>& given) {
    const pid_t self = getpid();
    const pid_t pid = fork();
    if (pid == 0) be_worker(given, order.has_file, self, engine_);
    if (pid < 0)
      return say({Notice::Kind::kStarted, order.id, 0}) && say({Notice::Kind::kEnded, order.id, SIGKILL});
    pids_[order.id] = pid;
    return say({Notice::Kind::kStarted, order.id, pid});
  }

  void reap() {
    signalfd_siginfo info{};
    while (read(ends_.get(), &info, sizeof info) > 0) {
    }
    int status = 0;
    for (pid_t pid = waitpid(-1, &status, WNOHANG); pid > 0; pid = waitpid(-1, &status, WNOHANG))
      for (auto at = pids_.begin(); at != pids_.end(); ++at)
        if (at->second == pid) {
          say({Notice::Kind::kEnded, at->first, status});
          pids_.erase(at);
          break;
        }
  }

  bool say(const Notice& notice) { return send_packet(socket_, &notice, sizeof notice, nullptr, 0); }

  int socket_;
  pipeline::Engine& engine_;
  file::Descriptor ends_;
  std::map<int, pid_t> pids_;
};

/// Makes the heap that workers are going to grow into one of large pages. Each worker is a new process whose
/// pages the kernel has to clear and map; with small ones that is 3 % of its time. Where there are none, or
/// another allocator, nothing happens.
void prepare_heap() {
#ifdef __GLIBC__
  constexpr std::size_t kRoom = std::size_t{192} << 20;  // a usual page needs less
  constexpr std::size_t kLarge = std::size_t{2} << 20;
  void* const room = std::malloc(kRoom);
  void* begin = room;
  std::size_t size = kRoom;
  if (room && std::align(kLarge, kLarge, begin, size)) madvise(begin, size / kLarge * kLarge, MADV_HUGEPAGE);
  std::free(room);
#endif
}

[[noreturn]] void be_zygote(int socket, pid_t parent, const std::filesystem::path& models) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);
  signal(SIGINT, SIG_IGN);  // the parent decides when to stop
  signal(SIGTERM, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
  try {
    pipeline::Engine engine(models);
    engine.check_rules();
    engine.alphabet();
    engine.load_recognisers(1);
    pipeline::warm_up(engine);
    prepare_heap();
    const Notice ready;
    if (send_packet(socket, &ready, sizeof ready, nullptr, 0)) Nursery(socket, engine).run();
  } catch (...) {
    const Notice broken{Notice::Kind::kBroken, 0, 0};
    send_packet(socket, &broken, sizeof broken, nullptr, 0);
  }
  _exit(0);  // workers die with it
}

[[noreturn]] void gone() {
  throw Error(Cause::kEnvironment, "the process that forks workers has died",
              "run again: what was read is kept");
}

}  // namespace

Zygote::Zygote(const std::filesystem::path& models) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
    throw Error(Cause::kEnvironment, std::string("no socket pair: ") + std::strerror(errno),
                "close other programs");
  socket_ = file::Descriptor(ends[0]);
  const file::Descriptor other(ends[1]);
  const pid_t self = getpid();
  pid_ = fork();
  if (pid_ < 0)
    throw Error(Cause::kEnvironment, std::string("cannot fork: ") + std::strerror(errno),
                "close other programs");
  if (pid_ == 0) {
    close(ends[0]);
    be_zygote(ends[1], self, models);
  }
  Notice first;
  const Packet packet = receive_packet(socket_.get(), &first, sizeof first, 0);
  if (packet.size != static_cast<ssize_t>(sizeof first) || first.kind != Notice::Kind::kReady) {
    pipeline::Engine engine(models);  // fails as it did there, and says why
    engine.check_rules();
    engine.load_recognisers(1);
    gone();
  }
}

Zygote::~Zygote() {
  if (!socket_) return;  // moved from
  socket_.reset();
  ::kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

void Zygote::start(int id, const Job& job, int file, int out) {
  const file::Descriptor memory(memfd_create("job", MFD_CLOEXEC));
  if (!file::write_all(memory.get(), pack(job)))
    throw Error(Cause::kEnvironment, std::string("no memory for a job: ") + std::strerror(errno),
                "lower --jobs");
  std::array<int, kDescriptors> given{};
  int count = 0;
  for (const int number : {memory.get(), file, out})
    if (number >= 0) given[static_cast<std::size_t>(count++)] = number;
  const Order order{Order::Kind::kStart, id, file >= 0};
  if (!send_packet(socket_.get(), &order, sizeof order, given.data(), count)) gone();
}

void Zygote::kill(int id) {
  const Order order{Order::Kind::kKill, id, false};
  if (!send_packet(socket_.get(), &order, sizeof order, nullptr, 0)) gone();
}

std::optional<Notice> Zygote::next() {
  Notice notice;
  const Packet packet = receive_packet(socket_.get(), &notice, sizeof notice, MSG_DONTWAIT);
  if (packet.size == static_cast<ssize_t>(sizeof notice)) return notice;
  if (packet.size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return std::nullopt;
  gone();
}

}  // namespace thaimemo::batch
