#include "cli/extract.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>

#include "base/error.h"
#include "cli/explain.h"
#include "cli/failure.h"
#include "cli/run.h"
#include "cli/signals.h"
#include "file/input_file.h"
#include "pipeline/engine.h"
#include "pipeline/models.h"
#include "pipeline/read_document.h"
#include "record/json.h"

namespace thaimemo::cli {
namespace {

void print(const std::string& line) {
  errno = 0;
  if (std::fwrite(line.data(), 1, line.size(), stdout) == line.size() && std::fflush(stdout) == 0) return;
  throw Error(Cause::kOutput, std::string("cannot write to stdout: ") + std::strerror(errno),
              "check that its reader is still there and the disk has room");
}

std::string number(double value, int decimals) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

void report_trace(const std::string& file, const pipeline::Trace& trace, Log& log) {
  for (const pipeline::StageCost& cost : trace) {
    const std::string page = std::to_string(cost.page);
    const std::string cpu = number(cost.cpu_s * 1000, 1);
    const std::string wall = number(cost.wall_s * 1000, 1);
    const std::string memory = std::to_string(cost.peak_memory_kb / 1024);
    log.info(file + (cost.page > 0 ? " page " + page : "") + ": " + cost.stage + " " + cpu + " ms CPU, " +
                 wall + " ms, peak " + memory + " MiB",
             {{"file", file},
              {"page", page},
              {"stage", cost.stage},
              {"cpu_ms", cpu},
              {"wall_ms", wall},
              {"peak_mib", memory}});
  }
}

struct Counts {
  int files = 0;
  int failed = 0;
  int records = 0;
  int review = 0;
};

void extract_file(const std::string& name, pipeline::Engine& engine, const ExtractArguments& arguments,
                  Counts& counts, Log& log) {
  const pipeline::Watch watch{
      [&](int done, int pages) {
        log.progress(name + ": " + std::to_string(done) + " of " + std::to_string(pages) + " pages");
      },
      &stop_asked};
  const auto file = file::read_file(name);
  const auto result = pipeline::read_document(file, engine, arguments.options, watch);
  int review = 0;
  for (const Record& record : result.records) {
    print(record::to_json(record, arguments.pretty) + "\n");
    if (record.status != RecordStatus::kOk) ++review;
  }
  counts.records += static_cast<int>(result.records.size());
  counts.review += review;
  if (arguments.trace) report_trace(name, result.trace, log);
  if (arguments.options.explain) explain(name, result.records, result.explanations, log);
  log.info(name + ": " + std::to_string(result.records.size()) +
               (result.records.size() == 1 ? " record" : " records") +
               (review > 0 ? ", " + std::to_string(review) + " to review" : ""),
           {{"file", name},
            {"records", std::to_string(result.records.size())},
            {"review", std::to_string(review)}});
}

/// True if the run may go on with the next file.
bool survives(const std::string& name, const Error& error, Counts& counts, Log& log) {
  report(error.cause == Cause::kInput ? name : "", error, log);
  if (error.cause != Cause::kInput) return false;
  ++counts.failed;
  return true;
}

}  // namespace

int extract(const ExtractArguments& arguments, Log& log) try {
  listen_to_signals();
  pipeline::Engine engine(pipeline::find_models(arguments.models));
  Counts counts;
  for (const std::string& name : arguments.files) {
    ++counts.files;
    try {
      extract_file(name, engine, arguments, counts, log);
    } catch (const Error& error) {
      if (!survives(name, error, counts, log)) return status_of(error);
    } catch (const std::bad_alloc&) {
      const Error error(Cause::kInput, "needs more memory than there is", "lower --dpi or --jobs");
      if (!survives(name, error, counts, log)) return kExitReview;
    }
  }
  log.info(std::to_string(counts.files) + (counts.files == 1 ? " file: " : " files: ") +
               std::to_string(counts.records) + " records, " + std::to_string(counts.review) +
               " to review, " + std::to_string(counts.failed) + " failed",
           {{"files", std::to_string(counts.files)},
            {"records", std::to_string(counts.records)},
            {"review", std::to_string(counts.review)},
            {"failed", std::to_string(counts.failed)}});
  return counts.failed > 0 || counts.review > 0 ? kExitReview : kExitOk;
} catch (const pipeline::Interrupted&) {
  log.error("interrupted; the file being read gave no record");
  return kExitInterrupted;
} catch (const Error& error) {
  report("", error, log);
  return status_of(error);
}

}  // namespace thaimemo::cli
