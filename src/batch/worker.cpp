#include "batch/worker.h"

#include <unistd.h>

#include <cerrno>
#include <map>
#include <new>
#include <utility>

#include "batch/chaos.h"
#include "batch/sandbox.h"
#include "check/check.h"
#include "file/descriptor.h"
#include "pipeline/make_records.h"
#include "pipeline/page_source.h"
#include "pipeline/reading.h"
#include "record/json.h"

namespace thaimemo::batch {
namespace {

/// The file is not what was hashed.
struct Changed {};

/// The pipe's other end is gone: nobody wants to know any more.
struct Unheard {};

class Speaker {
 public:
  explicit Speaker(int out) : out_(out) {}

  void say(const Message& message) const {
    if (!file::write_all(out_, framed(message))) throw Unheard{};
  }

 private:
  int out_;
};

std::size_t words_in(const std::vector<Line>& lines) {
  std::size_t words = 0;
  for (const Line& line : lines) words += line.words.size();
  return words;
}

std::size_t words_of(const LaidBlock& block) {
  if (const auto* paragraph = std::get_if<LaidParagraph>(&block)) return words_in(paragraph->lines);
  std::size_t words = 0;
  for (const LaidCell& cell : std::get<LaidTable>(block).cells) words += words_in(cell.lines);
  return words;
}

int count_words(const std::vector<PageLayout>& layouts) {
  std::size_t words = 0;
  for (const PageLayout& layout : layouts)
    for (const LaidBlock& block : layout.blocks) words += words_of(block);
  return static_cast<int>(words);
}

store::PageRow row_of(int number, const PageContent& content) {
  store::PageRow row;
  row.page = number;
  if (const auto* lost = std::get_if<GivenUp>(&content)) {
    row.unreadable = lost->failure.message;
    return row;
  }
  const auto& page = std::get<pipeline::ReadPage>(content);
  const PageLayout& layout = page.layouts.front();
  return {number,       page.from_text_layer,      page.quarter_turns,
          layout.angle, layout.bounds.width(),     layout.bounds.height(),
          layout.dpi,   count_words(page.layouts), page.confidence,
          std::nullopt};
}

std::optional<store::Failure> failure_of(const PageContent& content) {
  const auto* lost = std::get_if<GivenUp>(&content);
  return lost ? std::optional(lost->failure) : std::nullopt;
}

/// One document on its way; what it is about is known when something is thrown.
struct Task {
  const Job& job;
  int file;
  Speaker speaker;
  pipeline::Engine& engine;
  Stage stage = Stage::kOpen;

  void begin(int page, Stage next) {
    stage = next;
    speaker.say(PageStarted{page, next});
    disturb(job);
  }
};

std::map<int, std::string_view> kept_pages(const Job& job) {
  std::map<int, std::string_view> kept;
  for (const store::KeptPage& page : job.kept) kept[page.page] = page.bytes;
  return kept;
}

PageContent read_one(Task& task, const pipeline::PageSource& source, int page) {
  static const pipeline::Keeper nothing_kept(std::nullopt, "");
  try {
    task.begin(page, Stage::kDraw);
    const pipeline::DrawnPage drawn = source.draw(page);
    task.begin(page, Stage::kRead);
    return pipeline::read_page(drawn, task.engine.reader(0), nothing_kept);
  } catch (const Error& error) {
    if (error.cause != Cause::kInput) throw;
    return GivenUp{page_unreadable(page, error.what(), error.advice),
                   {page, word(task.stage), word(error.cause), false, error.what(), error.advice}};
  }
}

/// Puts a page where it belongs and says what is worth knowing of it.
void place(Task& task, int number, PageContent content, std::string packed, pipeline::FileReading& reading) {
  task.speaker.say(PageDone{row_of(number, content), failure_of(content), std::move(packed)});
  if (auto* page = std::get_if<pipeline::ReadPage>(&content)) {
    reading.pages.emplace_back(std::move(*page));
  } else {
    reading.pages.emplace_back();
    reading.warnings.push_back(std::get<GivenUp>(content).warning);
  }
}

file::InputFile open_file(const Task& task) {
  file::InputFile file =
      file::read_descriptor(task.file, task.job.name, {static_cast<std::size_t>(task.job.limits.file_bytes)});
  if (!task.job.sha256.empty() && file.sha256 != task.job.sha256) throw Changed{};
  return file;
}

void expect_within(int pages, const Limits& limits) {
  if (pages > limits.pages)
    throw Error(Cause::kInput,
                "has " + std::to_string(pages) + " pages, more than " + std::to_string(limits.pages),
                "split it, or raise --max-pages");
}

void read_missing(Task& task, const std::map<int, std::string_view>& kept, pipeline::FileReading& reading) {
  const file::InputFile file = open_file(task);
  reading.kind = file.kind;
  if (file.kind == file::FileKind::kText) {
    reading.text = file.bytes;
    task.speaker.say(Head{file.kind, 0, file.bytes});
    return;
  }
  const pipeline::PageSource source(
      file, {.pages = {}, .dpi = task.job.dpi, .jobs = 1, .password = task.job.password, .keep = {}});
  reading.page_count = source.page_count();
  expect_within(reading.page_count, task.job.limits);
  task.speaker.say(Head{file.kind, reading.page_count, ""});
  for (int page = 1; page <= reading.page_count; ++page) {
    if (const auto known = kept.find(page); known != kept.end()) {
      place(task, page, unpack<PageContent>(known->second), "", reading);
      continue;
    }
    PageContent content = read_one(task, source, page);
    std::string packed = pack(content);
    place(task, page, std::move(content), std::move(packed), reading);
  }
}

/// False unless the file and all of its pages were read before.
bool take_whole(Task& task, const std::map<int, std::string_view>& kept, pipeline::FileReading& reading) {
  const auto about = kept.find(0);
  if (about == kept.end()) return false;
  Head head = unpack<Head>(about->second);
  if (static_cast<int>(kept.size()) != head.page_count + 1) return false;
  reading.kind = head.kind;
  reading.page_count = head.page_count;
  reading.text = std::move(head.text);
  for (const auto& [page, bytes] : kept)
    if (page > 0) place(task, page, unpack<PageContent>(bytes), "", reading);
  return true;
}

void read_and_judge(Task& task) {
  pipeline::FileReading reading;
  reading.name = task.job.name;
  reading.sha256 = task.job.sha256;
  const auto kept = kept_pages(task.job);
  if (!take_whole(task, kept, reading)) read_missing(task, kept, reading);
  task.begin(0, Stage::kRules);
  static const pipeline::Keeper nothing_kept(std::nullopt, "");
  for (const Record& record : pipeline::make_records(reading, task.engine, nothing_kept).records)
    task.speaker.say(RecordMade{record::to_json(record)});
}

/// What ends the whole file.
Failed failed(const Task& task, const char* cause, bool retryable, const std::string& message,
              const std::string& advice) {
  return Failed{{0, word(task.stage), cause, retryable, message, advice}};
}

void run(Task& task) {
  const std::string level = shut_in(task.job.sandbox, task.job.limits, task.job.models);
  if (task.job.probe)
    task.speaker.say(Probed{level, what_is_possible()});
  else
    read_and_judge(task);
}

}  // namespace

void work(const Job& job, int file, int out, pipeline::Engine& engine) noexcept {
  Task task{job, file, Speaker(out), engine};
  try {
    try {
      run(task);
      task.speaker.say(Finished{});
    } catch (const Error& error) {
      task.speaker.say(failed(task, word(error.cause), false, error.what(), error.advice));
    } catch (const Changed&) {
      task.speaker.say(failed(task, word(Cause::kInput), true, "changed while it was read",
                              "run again when nobody writes to it"));
    } catch (const Malformed&) {
      task.speaker.say(failed(task, "kept_reading", true, "what was kept of its reading is damaged",
                              "run again with --force"));
    } catch (const std::bad_alloc&) {
      task.speaker.say(failed(task, "memory", true, "needs more memory than a worker may have",
                              "raise --max-memory, or lower --dpi"));
    } catch (const std::exception& error) {
      task.speaker.say(failed(task, "crashed", false, error.what(), "report it with the file"));
    }
  } catch (
      ...) {  // nobody listens, or there is no memory to say so: the parent sees a worker that ended too soon
  }
}

}  // namespace thaimemo::batch
