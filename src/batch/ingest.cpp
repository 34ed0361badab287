#include "batch/ingest.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <map>
#include <memory>
#include <utility>

#include "base/error.h"
#include "batch/fingerprints.h"
#include "batch/judge.h"
#include "batch/pool.h"
#include "batch/report.h"
#include "file/output_file.h"
#include "record/schema.h"
#include "store/input_list.h"
#include "store/readings.h"

namespace thaimemo::batch {
namespace {

namespace fs = std::filesystem;
using store::FileOutcome;

constexpr int kTickMs = 200;  // how often limits are looked at
constexpr double kStatusEverySeconds = 1;

fs::path made(const fs::path& out) {
  std::error_code failed;
  fs::create_directories(out, failed);
  if (failed)
    throw Error(Cause::kOutput, out.string() + " cannot be made: " + failed.message(),
                "check the folder's permissions");
  return out;
}

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 40> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text.data();
}

/// Two runs over one archive would undo each other's work.
file::Descriptor locked(const fs::path& out) {
  file::Descriptor lock(open((out / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (!lock)
    throw Error(Cause::kOutput, out.string() + " cannot be written: " + std::strerror(errno),
                "check the folder's permissions");
  if (flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
    throw Error(Cause::kOutput, out.string() + " is being filled by another run",
                "wait for it, or name another folder");
  return lock;
}

store::Failure opening(const Error& error, bool retryable = false) {
  return {0, "open", "input", retryable, error.what(), error.advice};
}

/// An input that waits for its document, or for the one of which it is another copy.
struct Waiting {
  std::string path;
  std::int64_t bytes = 0;
};

class Run {
 public:
  Run(const Options& options, const Listener& listener)
      : options_(options),
        listener_(listener),
        out_(made(options.out)),
        lock_(locked(out_)),
        zygote_(options.models),
        prints_(fingerprints(options.models, options.versions, options.dpi)),
        schema_(options.models / "record.schema.json"),
        archive_(out_ / "archive.sqlite"),
        readings_(out_ / "readings.sqlite"),
        records_(out_ / "records.jsonl"),
        pool_(zygote_, {[this](const std::string& sha256) { return readings_.get(sha256, prints_.reading); },
                        [this](const std::string& sha256, int page, const std::string& bytes) {
                          keep(sha256, page, bytes);
                        }}) {
    summary_.begun = now();
    summary_.sandbox = probe();
  }

  Summary ingest();
  Summary reapply();

 private:
  std::string probe();
  void keep(const std::string& sha256, int page, const std::string& bytes);
  void list();
  void take(const std::string& path, const std::string& reason);
  void take_file(const std::string& path);
  bool is_done(const std::string& sha256, const std::string& path, std::int64_t bytes);
  void start(const std::string& sha256, const std::string& name, file::Descriptor file);
  void fail(const std::string& path, const store::Failure& failure);
  void count(FileOutcome outcome, std::int64_t bytes) {
    ++summary_.outcomes[static_cast<std::size_t>(outcome)];
    summary_.bytes_done += bytes;
  }
  void tell(const std::string& path, const std::vector<store::Failure>& failures) const;
  void finish(const Outcome& outcome);
  void tick();
  bool stopping() const { return listener_.stop && listener_.stop->load(); }
  void drain();
  Summary close();

  const Options& options_;
  const Listener& listener_;
  fs::path out_;
  file::Descriptor lock_;
  Zygote zygote_;
  Fingerprints prints_;
  record::Schema schema_;
  store::Archive archive_;
  store::Readings readings_;
  file::GrowingFile records_;
  store::InputList inputs_;
  Pool pool_;
  std::map<std::string, std::vector<Waiting>> waiting_;  // by SHA-256
  Summary summary_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  double told_at_ = -1;
};

/// Lets a worker try what it must not do, and says how far it is shut in.
std::string Run::probe() {
  Job job;
  job.probe = true;
  job.limits = options_.limits;
  job.sandbox = options_.sandbox;
  job.models = options_.models.string();
  std::vector<std::string> found;
  std::vector<store::Failure> failures;
  pool_.start(job, file::Descriptor());
  while (pool_.busy() > 0)
    pool_.wait(kTickMs, [&](const Outcome& outcome) {
      found = outcome.records;
      failures = outcome.failures;
    });
  if (found.empty())
    throw Error(Cause::kEnvironment, failures.empty() ? "workers do not start" : failures[0].message,
                failures.empty() ? "try --sandbox off" : failures[0].advice);
  if (found.size() > 1 && options_.sandbox == Sandbox::kRequire)
    throw Error(Cause::kEnvironment, "the sandbox leaves a worker able to " + found[1],
                "run with --sandbox best, or on another kernel");
  const bool leaky = found.size() > 1 && found[0] != "off";
  return leaky ? found[0] + " (leaky: " + found[1] + ")" : found[0];
}

void Run::keep(const std::string& sha256, int page, const std::string& bytes) {
  readings_.put(sha256, prints_.reading, page, bytes);
  if (page > 0) ++summary_.pages;
}

void Run::list() {
  Wanted wanted = options_.wanted;
  wanted.leave_out.push_back(out_);
  list_inputs(wanted, [&](const std::string& path, const std::string& reason) {
    std::error_code unknown;
    const auto bytes = reason.empty() ? fs::file_size(path, unknown) : 0;
    inputs_.add(path, reason, unknown ? 0 : static_cast<std::int64_t>(bytes));
  });
  summary_.inputs = inputs_.size();
  summary_.bytes = inputs_.bytes();
}

void Run::fail(const std::string& path, const store::Failure& failure) {
  archive_.list_unread(shown(path), FileOutcome::kFailed, "", failure);
  tell(shown(path), {failure});
  count(FileOutcome::kFailed, 0);
}

void Run::take(const std::string& path, const std::string& reason) {
  if (!reason.empty()) {
    archive_.list_unread(shown(path), FileOutcome::kSkipped, reason, std::nullopt);
    return count(FileOutcome::kSkipped, 0);
  }
  try {
    take_file(path);
  } catch (const Error& error) {
    if (error.cause != Cause::kInput) throw;
    fail(path, opening(error));
  }
}

struct Opened {
  file::Descriptor file;
  std::int64_t bytes = 0;
};

Opened open_input(const std::string& path, const Limits& limits) {
  Opened opened{file::Descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)), 0};
  if (!opened.file)
    throw Error(Cause::kInput, std::string("cannot be opened: ") + std::strerror(errno),
                "check its path and permissions");
  struct stat status {};
  fstat(opened.file.get(), &status);
  if (S_ISDIR(status.st_mode))
    throw Error(Cause::kInput, "is a folder that cannot be walked", "check its permissions");
  if (!S_ISREG(status.st_mode)) throw Error(Cause::kInput, "is not a regular file", "copy it to a file");
  opened.bytes = status.st_size;
  if (opened.bytes > limits.file_bytes)
    throw Error(Cause::kInput, "is larger than " + std::to_string(limits.file_bytes) + " bytes",
                "split it, or raise --max-bytes");
  return opened;
}

/// Nothing of a file is parsed here: it is opened and hashed.
void Run::take_file(const std::string& path) {
  Opened opened = open_input(path, options_.limits);
  const std::string sha256 = file::sha256_of(opened.file.get());
  if (pool_.reads(sha256)) {
    waiting_[sha256].push_back({path, opened.bytes});
    return;
  }
  if (is_done(sha256, path, opened.bytes)) return;
  waiting_[sha256].push_back({path, opened.bytes});
  start(sha256, shown(fs::path(path).filename().string()), std::move(opened.file));
}

/// True if an earlier run, or an earlier name in this one, has settled it.
bool Run::is_done(const std::string& sha256, const std::string& path, std::int64_t bytes) {
  const auto known = archive_.find(sha256);
  if (!known) return false;
  const bool now = inputs_.marked(sha256);  // in this run
  const bool bad = known->outcome == FileOutcome::kFailed || known->outcome == FileOutcome::kPartial;
  if (!now && options_.force) {
    readings_.forget(sha256);
    return false;
  }
  if (!now && options_.retry_failed && bad) {
    for (const int page : archive_.unreadable_pages(sha256)) readings_.forget_page(sha256, page);
    return false;
  }
  if (known->reading != prints_.reading || known->rules != prints_.rules) return false;
  archive_.list(shown(path), sha256, bytes, known->outcome);
  count(known->outcome, bytes);
  if (!now) ++summary_.known;
  return true;
}

void Run::start(const std::string& sha256, const std::string& name, file::Descriptor file) {
  Job job;
  job.name = name;
  job.sha256 = sha256;
  job.dpi = options_.dpi;
  job.password = options_.password;
  job.limits = options_.limits;
  job.sandbox = options_.sandbox;
  job.models = options_.models.string();
  pool_.start(std::move(job), std::move(file));
}

/// Where the whole file failed, its pages need no lines of their own.
void Run::tell(const std::string& path, const std::vector<store::Failure>& failures) const {
  const bool whole = std::any_of(failures.begin(), failures.end(), ends_the_file);
  for (const store::Failure& failure : failures)
    if (listener_.failure && (!whole || ends_the_file(failure))) listener_.failure(path, failure);
}

void Run::finish(const Outcome& outcome) {
  const store::Document document = judged(outcome, prints_, schema_);
  const bool known = archive_.find(outcome.sha256).has_value();
  archive_.replace(document);
  inputs_.mark(outcome.sha256);
  ++summary_.documents;
  summary_.records += static_cast<std::int64_t>(document.records.size());
  const auto names = waiting_.extract(outcome.sha256);
  for (const Waiting& name : names ? names.mapped() : std::vector<Waiting>()) {
    archive_.list(shown(name.path), outcome.sha256, name.bytes, document.outcome);
    count(document.outcome, name.bytes);
    tell(shown(name.path), document.failures);
  }
  if (names) summary_.bytes_read += names.mapped().front().bytes;
  if (!known)  // an older record is still in the file, until the run's end
    for (const store::RecordRow& record : document.records) records_.add_line(record.json);
  tick();
}

void Run::tick() {
  summary_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  if (listener_.progress) listener_.progress(summary_);
  if (summary_.seconds - told_at_ < kStatusEverySeconds) return;
  told_at_ = summary_.seconds;
  write_status(out_, summary_, "running");
}

void Run::drain() {
  while (pool_.busy() > 0) {
    if (listener_.drop && listener_.drop->load()) return pool_.drop();
    pool_.wait(kTickMs, [&](const Outcome& outcome) { finish(outcome); });
    tick();
  }
}

/// Everything below is made anew from the store: a run that was broken off leaves nothing torn.
Summary Run::close() {
  summary_.interrupted = stopping();
  summary_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  write_records(out_, archive_);
  write_failures(out_, archive_);
  archive_.settle();
  write_run(out_, summary_, options_, prints_);
  write_status(out_, summary_, summary_.interrupted ? "interrupted" : "finished");
  if (!summary_.interrupted && summary_.done() != summary_.inputs)
    throw Error(
        Cause::kOutput,
        "inputs do not add up: " + std::to_string(summary_.done()) + " of " + std::to_string(summary_.inputs),
        "run again, and report it");
  return summary_;
}

Summary Run::ingest() {
  list();
  std::string path;
  std::string reason;
  bool more = inputs_.next(path, reason);
  while (more && !stopping()) {
    const bool room = static_cast<int>(pool_.busy()) < options_.jobs;
    if (room) {
      take(path, reason);
      more = inputs_.next(path, reason);
    }
    const bool full = static_cast<int>(pool_.busy()) >= options_.jobs;
    if (pool_.busy() > 0)
      pool_.wait(room && !full ? 0 : kTickMs, [&](const Outcome& outcome) { finish(outcome); });
    tick();
  }
  drain();
  return close();
}

Summary Run::reapply() {
  summary_.inputs = archive_.file_count();
  for (auto next = archive_.next_document("", prints_.rules); !stopping();
       next = archive_.next_document(*next, prints_.rules)) {
    while (static_cast<int>(pool_.busy()) >= (next ? options_.jobs : 1))
      pool_.wait(kTickMs, [&](const Outcome& outcome) { finish(outcome); });
    if (!next) break;
    if (readings_.holds(*next, prints_.reading))
      start(*next, fs::path(archive_.path_of(*next).value_or("")).filename().string(), file::Descriptor());
    tick();
  }
  drain();
  const std::vector<std::int64_t> counts = archive_.counts();
  std::copy(counts.begin(), counts.end(), summary_.outcomes.begin());
  return close();
}

}  // namespace

Summary ingest(const Options& options, const Listener& listener) { return Run(options, listener).ingest(); }
Summary reapply(const Options& options, const Listener& listener) { return Run(options, listener).reapply(); }

}  // namespace thaimemo::batch
