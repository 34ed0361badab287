#include "cli/ingest.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "batch/report.h"
#include "cli/failure.h"
#include "cli/run.h"
#include "cli/signals.h"
#include "cli/versions.h"
#include "file/descriptor.h"
#include "pipeline/models.h"

namespace thaimemo::cli {
namespace {

using store::FileOutcome;

constexpr double kLineEverySeconds = 30;  // of progress, where nobody watches a terminal

std::string span(double seconds) {
  std::array<char, 40> text{};
  const auto whole = static_cast<long>(seconds);
  if (whole >= 3600)
    std::snprintf(text.data(), text.size(), "%ld h %02ld min", whole / 3600, whole / 60 % 60);
  else if (whole >= 60)
    std::snprintf(text.data(), text.size(), "%ld min %02ld s", whole / 60, whole % 60);
  else
    std::snprintf(text.data(), text.size(), "%ld s", whole);
  return text.data();
}

std::string so_far(const batch::Summary& summary) {
  std::array<char, 40> rate{};
  std::snprintf(rate.data(), rate.size(), "%.2f",
                summary.seconds > 0 ? static_cast<double>(summary.pages) / summary.seconds : 0.0);
  const double left = batch::seconds_left(summary);
  return std::to_string(summary.done()) + " of " + std::to_string(summary.inputs) + " files, " +
         std::to_string(summary.pages) + " pages (" + rate.data() + " a second), " +
         std::to_string(summary.of(FileOutcome::kFailed)) + " failed, " +
         std::to_string(summary.of(FileOutcome::kNeedsReview)) + " to review" +
         (left >= 0 ? ", " + span(left) + " left" : "");
}

Log::Fields fields_of(const batch::Summary& summary) {
  Log::Fields fields = {{"inputs", std::to_string(summary.inputs)}};
  for (int i = 0; i < store::kFileOutcomes; ++i)
    fields.emplace_back(store::word(static_cast<FileOutcome>(i)),
                        std::to_string(summary.outcomes[static_cast<std::size_t>(i)]));
  fields.emplace_back("done_before", std::to_string(summary.known));
  fields.emplace_back("pages", std::to_string(summary.pages));
  return fields;
}

std::string in_all(const batch::Summary& summary) {
  std::string text = std::to_string(summary.inputs) + (summary.inputs == 1 ? " input: " : " inputs: ");
  for (int i = 0; i < store::kFileOutcomes; ++i)
    text += (i > 0 ? ", " : "") + std::to_string(summary.outcomes[static_cast<std::size_t>(i)]) + " " +
            store::word(static_cast<FileOutcome>(i));
  return text + " (" + std::to_string(summary.known) + " done before); " + std::to_string(summary.pages) +
         " pages read in " + span(summary.seconds);
}

std::vector<std::filesystem::path> listed(const std::string& from) {
  if (from == "-") return batch::read_list(STDIN_FILENO);
  const file::Descriptor list(open(from.c_str(), O_RDONLY | O_CLOEXEC));
  if (!list)
    throw Error(Cause::kUsage, from + " cannot be opened: " + std::strerror(errno),
                "name a list of files, or - for stdin");
  return batch::read_list(list.get());
}

batch::Listener listener(Log& log) {
  batch::Listener listener;
  listener.stop = &stop_asked;
  listener.drop = &drop_asked;
  listener.progress = [&log, told = 0.0](const batch::Summary& summary) mutable {
    log.progress(so_far(summary));
    if (log.on_terminal() || summary.seconds - told < kLineEverySeconds) return;
    told = summary.seconds;
    log.info(so_far(summary), fields_of(summary));
  };
  listener.failure = [&log](const std::string& path, const store::Failure& failure) {
    const std::string page = failure.page > 0 ? " page " + std::to_string(failure.page) : "";
    log.error(path + page + ": " + failure.message + " -- " + failure.advice,
              {{"file", path},
               {"page", std::to_string(failure.page)},
               {"stage", failure.stage},
               {"cause", failure.cause},
               {"advice", failure.advice}});
  };
  return listener;
}

int exit_status(const batch::Summary& summary) {
  if (summary.interrupted) return kExitInterrupted;
  const bool clean = summary.of(FileOutcome::kFailed) + summary.of(FileOutcome::kNeedsReview) +
                         summary.of(FileOutcome::kPartial) ==
                     0;
  return clean ? kExitOk : kExitReview;
}

using Work = batch::Summary (*)(const batch::Options&, const batch::Listener&);

int run(IngestArguments& arguments, Log& log, Work work) try {
  listen_to_signals();
  batch::Options& options = arguments.options;
  options.models = pipeline::find_models(arguments.models);
  options.versions = versions();
  if (!arguments.from.empty())
    for (auto& path : listed(arguments.from)) options.wanted.inputs.push_back(std::move(path));
  const batch::Summary summary = work(options, listener(log));
  log.info(in_all(summary) + (summary.interrupted ? "; interrupted: run it again to go on" : ""),
           fields_of(summary));
  if (summary.sandbox == "off" && options.sandbox != batch::Sandbox::kOff)
    log.info("workers ran without a sandbox: this kernel has neither seccomp nor Landlock");
  return exit_status(summary);
} catch (const Error& error) {
  report("", error, log);
  return status_of(error);
}

}  // namespace

int ingest(IngestArguments arguments, Log& log) {
  if (arguments.options.wanted.inputs.empty() && arguments.from.empty()) {
    log.error("no inputs -- name files or folders, or a list with --from");
    return kExitUsage;
  }
  return run(arguments, log, batch::ingest);
}
int reapply(IngestArguments arguments, Log& log) { return run(arguments, log, batch::reapply); }

}  // namespace thaimemo::cli
