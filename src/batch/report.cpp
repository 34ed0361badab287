#include "batch/report.h"

#include <unistd.h>

#include <algorithm>

#include "file/output_file.h"
#include "record/object.h"

namespace thaimemo::batch {
namespace {

using record::Object;

Object counts_of(const Summary& summary) {
  Object object;
  object.number("inputs", summary.inputs);
  for (int i = 0; i < store::kFileOutcomes; ++i)
    object.number(store::word(static_cast<store::FileOutcome>(i)),
                  summary.outcomes[static_cast<std::size_t>(i)]);
  return object.number("done_before", summary.known);
}

Object limits_of(const Limits& limits) {
  return Object()
      .number("max_bytes", limits.file_bytes)
      .number("max_pages", std::int64_t{limits.pages})
      .number("draw_seconds", std::int64_t{limits.draw_cpu_s})
      .number("read_seconds", std::int64_t{limits.read_cpu_s})
      .number("stall_seconds", std::int64_t{limits.stall_s})
      .number("max_memory", limits.memory);
}

}  // namespace

double pages_left(const Summary& summary) {
  if (summary.pages == 0 || summary.bytes_read == 0) return -1;
  const auto bytes = static_cast<double>(std::max<std::int64_t>(0, summary.bytes - summary.bytes_done));
  return bytes * static_cast<double>(summary.pages) / static_cast<double>(summary.bytes_read);
}

double seconds_left(const Summary& summary) {
  if (const double pages = pages_left(summary); pages >= 0)
    return pages * summary.seconds / static_cast<double>(summary.pages);
  const std::int64_t settled = summary.done() - summary.known;
  if (settled <= 0) return -1;
  return static_cast<double>(summary.inputs - summary.done()) * summary.seconds /
         static_cast<double>(settled);
}

void write_records(const std::filesystem::path& out, store::Archive& archive) {
  file::write_whole(out / "records.jsonl", [&](const file::Take& take) {
    archive.each_record([&](const std::string& json) { take(json + "\n"); });
  });
}

void write_failures(const std::filesystem::path& out, store::Archive& archive) {
  file::write_whole(out / "failures.jsonl", [&](const file::Take& take) {
    archive.each_failure([&](const std::string& path, const store::Failure& failure) {
      Object line;
      line.text("file", path).text("stage", failure.stage);
      failure.page > 0 ? line.number("page", std::int64_t{failure.page}) : line.nothing("page");
      line.text("cause", failure.cause).truth("retryable", failure.retryable);
      take(line.text("message", failure.message).text("advice", failure.advice).json() + "\n");
    });
  });
}

void write_run(const std::filesystem::path& out, const Summary& summary, const Options& options,
               const Fingerprints& prints) {
  const Object run = Object()
                         .text("versions", options.versions)
                         .text("reading", prints.reading)
                         .text("rules", prints.rules)
                         .text("sandbox", summary.sandbox)
                         .number("jobs", std::int64_t{options.jobs})
                         .object("limits", limits_of(options.limits))
                         .object("files", counts_of(summary))
                         .number("documents_read", summary.documents)
                         .number("pages_read", summary.pages)
                         .number("records_made", summary.records)
                         .text("begun", summary.begun)
                         .number("seconds", summary.seconds)
                         .truth("interrupted", summary.interrupted);
  file::write_whole(out / "run.json", run.json() + "\n");
}

void write_status(const std::filesystem::path& out, const Summary& summary, const std::string& state) {
  Object status;
  status.text("state", state)
      .number("process", std::int64_t{getpid()})
      .object("files", counts_of(summary))
      .number("pages_read", summary.pages)
      .number("seconds", summary.seconds);
  const double pages = pages_left(summary);
  pages < 0 ? status.nothing("pages_left") : status.number("pages_left", pages);
  const double left = seconds_left(summary);
  left < 0 ? status.nothing("seconds_left") : status.number("seconds_left", left);
  file::write_whole(out / "status.json", status.json() + "\n", false);
}

}  // namespace thaimemo::batch
