#include "pipeline/read_document.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "pipeline/keep.h"
#include "pipeline/page_source.h"
#include "pipeline/read_page.h"
#include "record/json.h"

namespace thaimemo::pipeline {
namespace {

PageRange range_of(const Options& options, int page_count) {
  const PageRange range = options.pages.value_or(PageRange{1, page_count});
  if (range.first > page_count)
    throw Error(Cause::kInput, "has only " + std::to_string(page_count) + " pages",
                "name fewer with --pages");
  return {range.first, std::min(range.last, page_count)};
}

/// Hands out page numbers to workers and takes back what they made.
class PageQueue {
 public:
  PageQueue(PageRange range, const Watch& watch) : range_(range), watch_(watch), next_(range.first) {
    pages_.resize(static_cast<std::size_t>(range.last - range.first) + 1);
  }

  std::optional<int> next() {
    const std::scoped_lock lock(mutex_);
    if (failure_ || next_ > range_.last) return std::nullopt;
    if (watch_.stop != nullptr && watch_.stop->load()) {
      stopped_ = true;
      return std::nullopt;
    }
    return next_++;
  }

  void done(int page, std::optional<ReadPage> read, std::optional<Warning> warning) {
    const std::scoped_lock lock(mutex_);
    pages_[static_cast<std::size_t>(page - range_.first)] = std::move(read);
    if (warning) warnings_.push_back(std::move(*warning));
    ++done_;
    if (watch_.progress) watch_.progress(done_, range_.last - range_.first + 1);
  }

  void fail(std::exception_ptr failure) {
    const std::scoped_lock lock(mutex_);
    if (!failure_) failure_ = std::move(failure);
  }

  /// Moves what was read into `reading`.
  void finish(FileReading& reading) {
    if (failure_) std::rethrow_exception(failure_);
    if (stopped_) throw Interrupted{};
    std::sort(warnings_.begin(), warnings_.end(),
              [](const Warning& a, const Warning& b) { return a.page < b.page; });
    reading.first = range_.first;
    reading.pages = std::move(pages_);
    reading.warnings = std::move(warnings_);
  }

 private:
  PageRange range_;
  const Watch& watch_;
  std::mutex mutex_;
  int next_;
  int done_ = 0;
  bool stopped_ = false;
  std::exception_ptr failure_;
  std::vector<std::optional<ReadPage>> pages_;
  std::vector<Warning> warnings_;
};

// A page that cannot be read is a warning; anything else ends the document.
void work(const PageSource& source, const Reader& reader, const Keeper& keeper, PageQueue& queue) {
  try {
    while (const auto page = queue.next()) {
      try {
        queue.done(*page, read_page(source.draw(*page), reader, keeper), std::nullopt);
      } catch (const Error& error) {
        if (error.cause != Cause::kInput) throw;
        queue.done(*page, std::nullopt, page_unreadable(*page, error.what(), error.advice));
      }
    }
  } catch (...) {
    queue.fail(std::current_exception());
  }
}

void read_pages(const file::InputFile& file, Engine& engine, const Options& options, const Keeper& keeper,
                const Watch& watch, FileReading& reading) {
  const PageSource source(file, options);
  const PageRange range = range_of(options, source.page_count());
  PageQueue queue(range, watch);
  const int workers = std::clamp(options.jobs, 1, range.last - range.first + 1);
  engine.load_recognisers(workers);
  std::vector<std::thread> threads;
  for (int worker = 1; worker < workers; ++worker)
    threads.emplace_back([&, worker] {
      try {
        work(PageSource(file, options), engine.reader(worker), keeper, queue);
      } catch (...) {
        queue.fail(std::current_exception());
      }
    });
  work(source, engine.reader(0), keeper, queue);
  for (std::thread& thread : threads) thread.join();
  queue.finish(reading);
  reading.page_count = source.page_count();
}

FileReading read(const file::InputFile& file, Engine& engine, const Options& options, const Keeper& keeper,
                 const Watch& watch) {
  FileReading reading{
      .name = file.name, .sha256 = file.sha256, .kind = file.kind, .pages = {}, .warnings = {}, .text = {}};
  if (file.kind == file::FileKind::kText)
    reading.text = file.bytes;
  else
    read_pages(file, engine, options, keeper, watch, reading);
  return reading;
}

}  // namespace

DocumentResult read_document(const file::InputFile& file, Engine& engine, const Options& options,
                             const Watch& watch) {
  const Keeper keeper(options.keep, file.name, options.keep_pictures);
  DocumentResult result =
      make_records(read(file, engine, options, keeper, watch), engine, keeper, options.explain);
  if (!keeper.keeping()) return result;
  std::string kept;
  for (const Record& made : result.records) kept += record::to_json(made, true) + "\n";
  keeper.write(std::filesystem::path(file.name).stem().string() + "-7-record.json", kept);
  return result;
}

}  // namespace thaimemo::pipeline
