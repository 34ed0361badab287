#include "pipeline/read_document.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "check/check.h"
#include "layout/continue.h"
#include "markup/read.h"
#include "pipeline/keep.h"
#include "pipeline/page_source.h"
#include "pipeline/read_page.h"
#include "record/json.h"
#include "rules/extract.h"
#include "text/lines.h"
#include "text/normalize.h"

namespace thaimemo::pipeline {
namespace {

struct Pages {
  int page_count = 0;                          // of the file
  std::vector<std::optional<ReadPage>> pages;  // of the range; absent: unreadable
  int first = 1;
  std::vector<Warning> warnings;
};

PageRange range_of(const Options& options, int page_count) {
  const PageRange range = options.pages.value_or(PageRange{1, page_count});
  if (range.first > page_count)
    throw Error(Cause::kInput, "has only " + std::to_string(page_count) + " pages", "name fewer with --pages");
  return {range.first, std::min(range.last, page_count)};
}

/// Hands out page numbers to workers and takes back what they made.
class PageQueue {
 public:
  PageQueue(PageRange range, const Watch& watch) : range_(range), watch_(watch), next_(range.first) {
    pages_.resize(static_cast<std::size_t>(range.last - range.first + 1));
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

  Pages finish(int page_count) {
    if (failure_) std::rethrow_exception(failure_);
    if (stopped_) throw Interrupted{};
    std::sort(warnings_.begin(), warnings_.end(),
              [](const Warning& a, const Warning& b) { return a.page < b.page; });
    return {page_count, std::move(pages_), range_.first, std::move(warnings_)};
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
void work(const PageSource& source, ocr::Recogniser& recogniser, const Keeper& keeper, PageQueue& queue) {
  try {
    while (const auto page = queue.next()) {
      try {
        queue.done(*page, read_page(source.draw(*page), recogniser, keeper), std::nullopt);
      } catch (const Error& error) {
        if (error.cause != Cause::kInput) throw;
        queue.done(*page, std::nullopt,
                   Warning{"page_unreadable", *page, std::string(error.what()) + "; " + error.advice});
      }
    }
  } catch (...) {
    queue.fail(std::current_exception());
  }
}

Pages read_pages(const file::InputFile& file, Engine& engine, const Options& options, const Keeper& keeper,
                 const Watch& watch) {
  const PageSource source(file, options);
  const PageRange range = range_of(options, source.page_count());
  PageQueue queue(range, watch);
  const int workers = std::clamp(options.jobs, 1, range.last - range.first + 1);
  engine.load_recognisers(workers);
  std::vector<std::thread> threads;
  for (int worker = 1; worker < workers; ++worker)
    threads.emplace_back([&, worker] {
      try {
        work(PageSource(file, options), engine.recogniser(worker), keeper, queue);
      } catch (...) {
        queue.fail(std::current_exception());
      }
    });
  work(source, engine.recogniser(0), keeper, queue);
  for (std::thread& thread : threads) thread.join();
  return queue.finish(source.page_count());
}

Input input_of(const file::InputFile& file, const Pages& pages) {
  if (file.kind != file::FileKind::kPdf) return Input::kImage;
  int digital = 0;
  int scanned = 0;
  for (const auto& page : pages.pages)
    if (page) ++(page->from_text_layer ? digital : scanned);
  if (digital == 0) return Input::kScan;
  return scanned == 0 ? Input::kDigital : Input::kMixed;
}

DocumentText text_of(const Pages& pages) {
  std::vector<PageLayout> layouts;
  std::vector<int> unreadable;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    if (pages.pages[i])
      layouts.push_back(pages.pages[i]->layout);
    else
      unreadable.push_back(pages.first + static_cast<int>(i));
  }
  DocumentText text = text::document_text(layouts, layout::find_continuations(layouts));
  text.page_count = pages.page_count;
  text.unreadable_pages = std::move(unreadable);
  return text;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

// A reader that cannot emit a digit reads it as another one: the record must say so.
std::optional<Warning> alphabet_warning(const ocr::Alphabet& alphabet) {
  if (alphabet.missing_thai_digits.empty()) return std::nullopt;
  return Warning{"reader_lacks_thai_digits", 0,
                 "the recognition model cannot emit " + joined(alphabet.missing_thai_digits) +
                     ": numbers in Thai digits may be wrong; see thaimemo doctor"};
}

void throw_if_nothing_was_read(const Pages& pages) {
  const bool any = std::any_of(pages.pages.begin(), pages.pages.end(), [](const auto& page) { return page.has_value(); });
  if (any || pages.warnings.empty()) return;
  const Warning& first = pages.warnings.front();
  throw Error(Cause::kInput, "no page can be read; page " + std::to_string(first.page) + ": " + first.message,
              "scan or copy the file again", first.page);
}

/// What the file is, apart from its text.
struct Origin {
  Source source;
  std::vector<Warning> warnings;
};

/// A page's warning belongs to the record that it stands in: the last one that begins at or before it.
std::size_t owner(const Warning& warning, const std::vector<Draft>& drafts) {
  std::size_t last = 0;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    if (drafts[i].record.source.first_page <= warning.page) last = i;
  return last;
}

void add_warnings(const std::vector<Warning>& warnings, std::vector<Draft>& drafts) {
  for (const Warning& warning : warnings) {
    if (warning.page > 0)
      drafts[owner(warning, drafts)].record.warnings.push_back(warning);
    else
      for (Draft& draft : drafts) draft.record.warnings.push_back(warning);
  }
}

std::vector<Record> records_of(const DocumentText& text, const Origin& origin, const Engine& engine) {
  std::vector<Draft> drafts = rules::extract(text, engine.rules());
  add_warnings(origin.warnings, drafts);
  std::vector<Record> records;
  for (Draft& draft : drafts) {
    Source source = origin.source;
    source.first_page = draft.record.source.first_page;
    source.last_page = draft.record.source.last_page;
    draft.record.source = source;
    draft.record.id = source.sha256 + "-" + std::to_string(records.size() + 1);
    records.push_back(check::check(std::move(draft), engine.rules().scheme()));
  }
  return records;
}

DocumentResult read_text_file(const file::InputFile& file, Engine& engine, const Keeper& keeper) {
  DocumentResult result;
  Stopwatch stopwatch(result.trace, 0);
  const DocumentText text = text::normalize(markup::read_markup(file.bytes));
  stopwatch.lap("text");
  keeper.text("6-text", text);
  Origin origin{{file.name, file.sha256, 1, 1, text.page_count, Input::kText}, {}};
  result.records = records_of(text, origin, engine);
  stopwatch.lap("fields");
  return result;
}

DocumentResult read_pictures(const file::InputFile& file, Engine& engine, const Options& options,
                             const Keeper& keeper, const Watch& watch) {
  DocumentResult result;
  const Pages pages = read_pages(file, engine, options, keeper, watch);
  throw_if_nothing_was_read(pages);
  Origin origin{{file.name, file.sha256, 1, 1, pages.page_count, input_of(file, pages)}, pages.warnings};
  for (const auto& page : pages.pages) {
    if (!page) continue;
    result.trace.insert(result.trace.end(), page->trace.begin(), page->trace.end());
    origin.warnings.insert(origin.warnings.end(), page->warnings.begin(), page->warnings.end());
  }
  const bool recognised = origin.source.input != Input::kDigital;
  if (const auto warning = alphabet_warning(engine.alphabet()); warning && recognised)
    origin.warnings.push_back(*warning);
  Stopwatch stopwatch(result.trace, 0);
  const DocumentText text = text_of(pages);
  stopwatch.lap("text");
  keeper.text("6-text", text);
  result.records = records_of(text, origin, engine);
  stopwatch.lap("fields");
  return result;
}

}  // namespace

DocumentResult read_document(const file::InputFile& file, Engine& engine, const Options& options, const Watch& watch) {
  const Keeper keeper(options.keep, file.name);
  DocumentResult result = file.kind == file::FileKind::kText
                              ? read_text_file(file, engine, keeper)
                              : read_pictures(file, engine, options, keeper, watch);
  std::string kept;
  for (const Record& made : result.records) kept += record::to_json(made, true) + "\n";
  keeper.write(std::filesystem::path(file.name).stem().string() + "-7-record.json", kept);
  return result;
}

}  // namespace thaimemo::pipeline
