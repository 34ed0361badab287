#include "pipeline/make_records.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "check/check.h"
#include "layout/continue.h"
#include "markup/read.h"
#include "rules/extract.h"
#include "text/lines.h"
#include "text/normalize.h"

namespace thaimemo::pipeline {
namespace {

Input input_of(const FileReading& reading) {
  if (reading.kind != file::FileKind::kPdf) return Input::kImage;
  int digital = 0;
  int scanned = 0;
  for (const auto& page : reading.pages)
    if (page) ++(page->from_text_layer ? digital : scanned);
  if (digital == 0) return Input::kScan;
  return scanned == 0 ? Input::kDigital : Input::kMixed;
}

DocumentText text_of(const FileReading& reading) {
  std::vector<PageLayout> layouts;
  std::vector<int> unreadable;
  for (std::size_t i = 0; i < reading.pages.size(); ++i) {
    if (const auto& page = reading.pages[i])
      layouts.insert(layouts.end(), page->layouts.begin(), page->layouts.end());
    else
      unreadable.push_back(reading.first + static_cast<int>(i));
  }
  DocumentText text = text::document_text(layouts, layout::find_continuations(layouts));
  text.page_count = reading.page_count;
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

void throw_if_nothing_was_read(const FileReading& reading) {
  const bool any = std::any_of(reading.pages.begin(), reading.pages.end(),
                               [](const auto& page) { return page.has_value(); });
  if (any || reading.warnings.empty()) return;
  const Warning& first = reading.warnings.front();
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

std::vector<Record> records_of(const DocumentText& text, const Origin& origin, const rules::RulePack& pack,
                               const Calibration& calibration) {
  std::vector<Draft> drafts = rules::extract(text, pack);
  add_warnings(origin.warnings, drafts);
  std::vector<Record> records;
  for (Draft& draft : drafts) {
    Source source = origin.source;
    source.first_page = draft.record.source.first_page;
    source.last_page = draft.record.source.last_page;
    draft.record.source = source;
    draft.record.id = source.sha256 + "-" + std::to_string(records.size() + 1);
    records.push_back(check::check(std::move(draft), pack.scheme(), calibration));
  }
  return records;
}

DocumentResult from_text(const FileReading& reading, Engine& engine, const Keeper& keeper, bool explain) {
  DocumentResult result;
  Stopwatch stopwatch(result.trace, 0);
  const DocumentText text = text::normalize(markup::read_markup(reading.text));
  stopwatch.lap("text");
  keeper.text("6-text", text);
  const Origin origin{{reading.name, reading.sha256, 1, 1, text.page_count, Input::kText}, {}};
  const rules::RulePack& pack = engine.rules_for(text);
  result.records = records_of(text, origin, pack, {});
  stopwatch.lap("fields");
  if (explain) result.explanations = rules::explain(text, pack);
  return result;
}

DocumentResult from_pages(const FileReading& reading, Engine& engine, const Keeper& keeper, bool explain) {
  DocumentResult result;
  throw_if_nothing_was_read(reading);
  Origin origin{{reading.name, reading.sha256, 1, 1, reading.page_count, input_of(reading)},
                reading.warnings};
  for (const auto& page : reading.pages) {
    if (!page) continue;
    result.trace.insert(result.trace.end(), page->trace.begin(), page->trace.end());
    origin.warnings.insert(origin.warnings.end(), page->warnings.begin(), page->warnings.end());
  }
  const bool recognised = origin.source.input != Input::kDigital;
  if (const auto warning = alphabet_warning(engine.alphabet()); warning && recognised)
    origin.warnings.push_back(*warning);
  Stopwatch stopwatch(result.trace, 0);
  const DocumentText text = text_of(reading);
  stopwatch.lap("text");
  keeper.text("6-text", text);
  const rules::RulePack& pack = engine.rules_for(text);
  result.records = records_of(text, origin, pack, engine.calibration());
  stopwatch.lap("fields");
  if (explain) result.explanations = rules::explain(text, pack);
  return result;
}

}  // namespace

DocumentResult make_records(const FileReading& reading, Engine& engine, const Keeper& keeper, bool explain) {
  return reading.kind == file::FileKind::kText ? from_text(reading, engine, keeper, explain)
                                               : from_pages(reading, engine, keeper, explain);
}

}  // namespace thaimemo::pipeline
