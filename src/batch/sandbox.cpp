#include "batch/sandbox.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <netinet/in.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <memory>

#include "base/error.h"

namespace thaimemo::batch {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

void limit(int resource, std::int64_t most) {
  const rlimit wanted{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
  setrlimit(static_cast<__rlimit_resource>(resource), &wanted);
}

void set_limits(const Limits& limits) {
  if (!kSanitized) limit(RLIMIT_AS, limits.memory);  // a sanitizer reserves terabytes of address space
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, 64);
}

// What computing, memory, clocks and reading files take. Everything else gives EPERM.
constexpr std::array kAllowed = {"read",
                                 "readv",
                                 "pread64",
                                 "write",
                                 "writev",
                                 "lseek",
                                 "close",
                                 "fstat",
                                 "stat",
                                 "lstat",
                                 "newfstatat",
                                 "statx",
                                 "statfs",
                                 "fstatfs",
                                 "access",
                                 "faccessat",
                                 "faccessat2",
                                 "readlink",
                                 "readlinkat",
                                 "getdents64",
                                 "getcwd",
                                 "fcntl",
                                 "dup",
                                 "poll",
                                 "ppoll",
                                 "fadvise64",
                                 "mmap",
                                 "munmap",
                                 "mremap",
                                 "mprotect",
                                 "madvise",
                                 "brk",
                                 "futex",
                                 "rt_sigaction",
                                 "rt_sigprocmask",
                                 "rt_sigreturn",
                                 "sigaltstack",
                                 "clock_gettime",
                                 "clock_getres",
                                 "clock_nanosleep",
                                 "nanosleep",
                                 "gettimeofday",
                                 "time",
                                 "times",
                                 "getrusage",
                                 "getrandom",
                                 "getpid",
                                 "gettid",
                                 "getppid",
                                 "getuid",
                                 "geteuid",
                                 "getgid",
                                 "getegid",
                                 "getrlimit",
                                 "sysinfo",
                                 "uname",
                                 "sched_getaffinity",
                                 "sched_yield",
                                 "membarrier",
                                 "rseq",
                                 "set_robust_list",
                                 "restart_syscall",
                                 "exit",
                                 "exit_group"};

using Filter = std::unique_ptr<void, void (*)(scmp_filter_ctx)>;

bool add(scmp_filter_ctx filter, const char* name) {
  const int number = seccomp_syscall_resolve_name(name);
  return number == __NR_SCMP_ERROR || seccomp_rule_add(filter, SCMP_ACT_ALLOW, number, 0) == 0;
}

/// Opening for reading alone; signals to itself alone (abort).
bool add_guarded(scmp_filter_ctx filter) {
  constexpr std::uint64_t kWrites = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
  const scmp_arg_cmp reads_at{2, SCMP_CMP_MASKED_EQ, kWrites, 0};
  const scmp_arg_cmp reads{1, SCMP_CMP_MASKED_EQ, kWrites, 0};
  const scmp_arg_cmp itself{0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()), 0};
  const scmp_arg_cmp no_new_limit{2, SCMP_CMP_EQ, 0, 0};
  return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, &reads_at) == 0 &&
         seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, &reads) == 0 &&
         seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, &itself) == 0 &&
         seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, &no_new_limit) == 0;
}

bool filter_calls() {
  const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release);
  if (!filter) return false;
  for (const char* name : kAllowed)
    if (!add(filter.get(), name)) return false;
  if (kSanitized && !add(filter.get(), "pipe2")) return false;  // it tries pointers out on a pipe of its own
  return add_guarded(filter.get()) && seccomp_load(filter.get()) == 0;
}

// Where fonts, character maps, locales and libraries lie. glibc has no wrappers for Landlock's calls.
constexpr std::array kReadable = {
    "/usr",      "/lib",        "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig",
    "/dev/null", "/dev/urandom"};

void let_read(int rules, const char* path) {
  const int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  landlock_path_beneath_attr beneath{};
  beneath.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
  beneath.parent_fd = place;
  if (syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) !=
      0) { /* the path stays closed */
  }
  beneath.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
  if (syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) !=
      0) { /* it is a file */
  }
  close(place);
}

bool confine_paths(const std::string& models) {
  landlock_ruleset_attr handled{};
  handled.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;  // all of Landlock's first version
  const auto rules = static_cast<int>(syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
  if (rules < 0) return false;
  for (const char* path : kReadable) let_read(rules, path);
  let_read(rules, models.c_str());
  const bool confined = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  close(rules);
  return confined;
}

}  // namespace

std::string shut_in(Sandbox sandbox, const Limits& limits, const std::string& models) {
  set_limits(limits);
  if (sandbox == Sandbox::kOff) return "off";
  const bool no_gain = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  const bool confined = no_gain && confine_paths(models);
  const bool filtered = no_gain && filter_calls();
  if (!filtered && sandbox == Sandbox::kRequire)
    throw Error(Cause::kEnvironment, "this kernel has no seccomp filters",
                "run with --sandbox best, or on another kernel");
  return !filtered ? (confined ? "landlock" : "off") : confined ? "seccomp+landlock" : "seccomp";
}

std::vector<std::string> what_is_possible() {
  std::vector<std::string> possible;
  if (const int s = socket(AF_INET, SOCK_STREAM, 0); s >= 0) {
    possible.emplace_back("connect");
    close(s);
  }
  const std::string path = "/tmp/thaimemo-probe-" + std::to_string(getpid());
  if (const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600); file >= 0) {
    possible.emplace_back("write");
    close(file);
    unlink(path.c_str());
  }
  const pid_t child = fork();
  if (child == 0) _exit(0);
  if (child > 0) {
    possible.emplace_back("fork");
    waitpid(child, nullptr, 0);
  }
  // A program that is not there tells by its error whether the call was allowed at all.
  const char* const arguments[] = {"/nonexistent", nullptr};
  execv(arguments[0], const_cast<char* const*>(arguments));
  if (errno == ENOENT) possible.emplace_back("exec");
  return possible;
}

}  // namespace thaimemo::batch
