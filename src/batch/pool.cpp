#include "batch/pool.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <time.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "base/error.h"

namespace thaimemo::batch {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;  // of answers for one document
constexpr double kSignOfLife = 0.05;                      // CPU seconds
constexpr int kMostStrikes = 2;                           // workers that one place may cost

/// CPU seconds that a process has used; none if it is gone.
std::optional<double> cpu_of(int pid) {
  clockid_t clock{};
  timespec used{};
  if (pid <= 0 || clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &used) != 0)
    return std::nullopt;
  return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec);
}

struct Pipe {
  file::Descriptor read, write;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0)
    throw Error(Cause::kEnvironment, std::string("no pipe: ") + std::strerror(errno), "lower --jobs");
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  return {file::Descriptor(ends[0]), file::Descriptor(ends[1])};
}

/// What is there by now; closes the descriptor at its end.
template <class Take>
void drain(file::Descriptor& from, const Take& take) {
  std::array<char, 1 << 16> piece;
  while (from) {
    const ssize_t got = read(from.get(), piece.data(), piece.size());
    if (got > 0) {
      take(std::string_view(piece.data(), static_cast<std::size_t>(got)));
    } else if (got == 0) {
      from.reset();
    } else if (errno != EINTR) {
      return;
    }
  }
}

struct Explained {
  const char* message;
  const char* advice;
};

Explained explained(const std::string& cause) {
  if (cause == "cpu_limit")
    return {"took more CPU time than it may", "look at the file, or raise --draw-seconds or --read-seconds"};
  if (cause == "stalled") return {"stood still", "run again with --retry-failed"};
  if (cause == "output_limit") return {"gave more than a document can hold", "look at the file"};
  if (cause == "memory")
    return {"needs more memory than a worker may have", "raise --max-memory, or lower --dpi"};
  return {"the libraries that read it crashed", "look at the file; report it if it is sound"};
}

std::string cause_of(int status, bool malformed) {
  if (malformed) return "crashed";
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
    return "memory";  // not by us: the kernel had none left
  return "crashed";
}

bool may_try_again(const std::string& cause) {
  return cause == "crashed" || cause == "stalled" || cause == "memory";
}

}  // namespace

void Pool::start(Job job, file::Descriptor file) {
  const int id = next_id_++;
  Flight& flight = flights_[id];
  flight.outcome.sha256 = job.sha256;
  flight.job = std::move(job);
  flight.file = std::move(file);
  launch(id, flight);
}

bool Pool::reads(const std::string& sha256) const {
  return std::any_of(flights_.begin(), flights_.end(),
                     [&](const auto& flight) { return flight.second.job.sha256 == sha256; });
}

void Pool::launch(int id, Flight& flight) {
  Pipe out = make_pipe();
  flight.job.kept = flight.job.probe ? std::vector<store::KeptPage>() : keeping_.get(flight.job.sha256);
  zygote_.start(id, flight.job, flight.file.get(), out.write.get());
  flight.job.kept.clear();
  flight.out = std::move(out.read);
  flight.frames = Frames();
  flight.pid = 0;
  flight.ended.reset();
  flight.place = {};
  flight.place.last_sign = Clock::now();
  flight.killed_for.clear();
  flight.malformed = false;
  flight.outcome = {flight.job.sha256, {}, {}, {}};  // a new worker says again what it finds kept
}

void Pool::wait(int milliseconds, const std::function<void(const Outcome&)>& done) {
  std::vector<pollfd> waits = {{zygote_.descriptor(), POLLIN, 0}};
  for (const auto& [id, flight] : flights_)
    if (flight.out) waits.push_back({flight.out.get(), POLLIN, 0});
  poll(waits.data(), waits.size(), milliseconds);
  notice();
  for (auto at = flights_.begin(); at != flights_.end();) {
    auto& [id, flight] = *at;
    hear(flight);
    watch(id, flight);
    if (flight.ended && !flight.out && settle(id, flight)) {
      const Outcome outcome = std::move(flight.outcome);
      at = flights_.erase(at);
      done(outcome);
    } else {
      ++at;
    }
  }
}

void Pool::notice() {
  while (const auto said = zygote_.next()) {
    const auto found = flights_.find(said->id);
    if (found == flights_.end()) continue;
    if (said->kind == Notice::Kind::kStarted) found->second.pid = said->value;
    if (said->kind == Notice::Kind::kEnded) found->second.ended = said->value;
  }
}

void Pool::hear(Flight& flight) {
  drain(flight.out, [&](std::string_view bytes) {
    flight.bytes += bytes.size();
    if (!flight.malformed && flight.bytes <= kMostBytes) flight.frames.take(bytes);
  });
  try {
    while (!flight.malformed) {
      const auto message = flight.frames.next();
      if (!message) return;
      take(flight, *message);
    }
  } catch (const Malformed&) {
    flight.malformed = true;
  }
}

void Pool::take(Flight& flight, const Message& message) {
  const std::string& sha256 = flight.job.sha256;
  flight.place.last_sign = Clock::now();
  if (const auto* started = std::get_if<PageStarted>(&message)) {
    flight.place.at = *started;
    flight.place.cpu_s = cpu_of(flight.pid).value_or(0);
  } else if (const auto* head = std::get_if<Head>(&message)) {
    keeping_.put(sha256, 0, pack(*head));
  } else if (const auto* page = std::get_if<PageDone>(&message)) {
    if (page->row.page < 1 || page->row.page > flight.job.limits.pages) throw Malformed();
    if (!page->content.empty()) keeping_.put(sha256, page->row.page, page->content);
    flight.outcome.pages.push_back(page->row);
    if (page->failure) flight.outcome.failures.push_back(*page->failure);
    flight.place.at = {
        0, Stage::kRules};  // between pages: should it end here, the next worker need not come by again
  } else if (const auto* record = std::get_if<RecordMade>(&message)) {
    flight.outcome.records.push_back(record->json);
  } else if (const auto* failed = std::get_if<Failed>(&message)) {
    if (failed->failure.cause == "memory")
      flight.killed_for = "memory";
    else {
      flight.outcome.failures.push_back(failed->failure);
      flight.finished = true;
    }
  } else if (const auto* probed = std::get_if<Probed>(&message)) {
    flight.outcome.records.push_back(probed->level);
    for (const std::string& what : probed->possible) flight.outcome.records.push_back(what);
  } else {
    flight.finished = true;
  }
}

void Pool::kill(int id, Flight& flight, const char* cause) {
  flight.killed_for = cause;
  zygote_.kill(id);
}

void Pool::watch(int id, Flight& flight) {
  if (flight.ended || !flight.killed_for.empty()) return;
  if (flight.malformed) return kill(id, flight, "crashed");
  if (flight.bytes > kMostBytes) return kill(id, flight, "output_limit");
  Place& place = flight.place;
  const double cpu = cpu_of(flight.pid).value_or(0);
  const bool draws = place.at.stage == Stage::kOpen || place.at.stage == Stage::kDraw;
  const Limits& limits = flight.job.limits;
  if (cpu - place.cpu_s > (draws ? limits.draw_cpu_s : limits.read_cpu_s))
    return kill(id, flight, "cpu_limit");
  if (cpu - place.last_cpu_s > kSignOfLife) {
    place.last_cpu_s = cpu;
    place.last_sign = Clock::now();
  } else if (Clock::now() - place.last_sign > std::chrono::seconds(limits.stall_s)) {
    kill(id, flight, "stalled");
  }
}

void Pool::give_up(Flight& flight, const std::string& cause) {
  const PageStarted at = flight.place.at;
  const Explained why = explained(cause);
  const bool page = at.page > 0 && (at.stage == Stage::kDraw || at.stage == Stage::kRead);
  const store::Failure failure{page ? at.page : 0,   word(at.stage), cause,
                               may_try_again(cause), why.message,    why.advice};
  if (page) {
    const GivenUp lost{page_unreadable(at.page, failure.message, failure.advice), failure};
    keeping_.put(flight.job.sha256, at.page, pack(PageContent(lost)));
  } else {
    flight.outcome.failures.push_back(failure);
    flight.finished = true;
  }
}

bool Pool::settle(int id, Flight& flight) {
  if (flight.finished && !flight.malformed) return true;
  const std::string cause =
      !flight.killed_for.empty() ? flight.killed_for : cause_of(*flight.ended, flight.malformed);
  const auto place = std::pair(flight.place.at.page, static_cast<int>(flight.place.at.stage));
  if (!may_try_again(cause) || ++flight.strikes[place] >= kMostStrikes) give_up(flight, cause);
  if (flight.finished) return true;
  ++flight.job.attempt;
  launch(id, flight);
  return false;
}

void Pool::drop() {
  for (auto& [id, flight] : flights_) zygote_.kill(id);
  flights_.clear();
}

}  // namespace thaimemo::batch
