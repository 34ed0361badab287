// Digits swapped on purpose in what the recogniser read: does any wrong score go unseen?
//   swaps ARCHIVE TRUTH MODELS COUNT [SEED]
// ARCHIVE is what `thaimemo ingest` made of some papers, TRUTH says what they print (JSON Lines); papers with
// a score that is not right before any swap are left out. One digit of one printed score of a page is made
// another one, the true digit being among the recogniser's other readings or not; rules and checks run again,
// and the scores of the records are set against those before. Prints by family (the file's name up to its
// first -) and by the digit's place: swaps that reach a score; those covered, that is, a check's tolerance is
// left; of these flagged and repaired; and what must be 0: silent ones, and repairs to a wrong value. Exits
// with 1 if either is not.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <tuple>

#include "batch/message.h"
#include "check/fields.h"
#include "check/rules.h"
#include "eval/eval.h"
#include "file/input_file.h"
#include "pipeline/engine.h"
#include "pipeline/make_records.h"
#include "record/json.h"
#include "store/archive.h"
#include "store/readings.h"

using namespace thaimemo;

namespace {

struct Paper {
  std::string family;
  pipeline::FileReading reading;
  std::vector<Record> records;  // without any swap
};

struct Dice {
  std::mt19937 engine;
  std::size_t below(std::size_t count) { return engine() % count; }
};

const pipeline::Keeper kKeeper(std::nullopt, "");

std::vector<Record> records_of(const pipeline::FileReading& reading, pipeline::Engine& engine) {
  return pipeline::make_records(reading, engine, kKeeper).records;
}

pipeline::FileReading reading_of(const std::string& sha256, const std::string& name,
                                 const std::string& reader, store::Readings& readings) {
  pipeline::FileReading reading;
  reading.name = name;
  reading.sha256 = sha256;
  for (const store::KeptPage& kept : readings.get(sha256, reader)) {
    if (kept.page == 0) {
      const auto head = batch::unpack<batch::Head>(kept.bytes);
      reading.kind = head.kind;
      reading.page_count = head.page_count;
      continue;
    }
    const auto content = batch::unpack<batch::PageContent>(kept.bytes);
    const auto* page = std::get_if<pipeline::ReadPage>(&content);
    reading.pages.push_back(page != nullptr ? std::optional(*page) : std::nullopt);
  }
  return reading;
}

/// Whether all scores of a file are read as they are printed.
bool read_right(const std::vector<eval::Truth>& truth, const std::vector<Record>& records) {
  std::vector<eval::Truth> mine;
  for (const eval::Truth& each : truth)
    if (each.record.source.file == records.front().source.file) mine.push_back(each);
  const eval::ScoreCount count = eval::evaluate(mine, records).all_scores().count;
  return count.right > 0 && count.wrong + count.missing + count.spurious == 0;
}

std::vector<Paper> papers_of(const std::filesystem::path& folder, const std::vector<eval::Truth>& truth,
                             pipeline::Engine& engine) {
  store::Archive archive(folder / "archive.sqlite");
  store::Readings readings(folder / "readings.sqlite");
  std::vector<Paper> papers;
  for (auto sha = archive.next_document("", ""); sha; sha = archive.next_document(*sha, "")) {
    const std::string name = std::filesystem::path(archive.path_of(*sha).value_or("")).filename();
    Paper paper{
        name.substr(0, name.find('-')), reading_of(*sha, name, archive.find(*sha)->reading, readings), {}};
    if (paper.reading.kind == file::FileKind::kText || paper.reading.pages.empty()) continue;
    paper.records = records_of(paper.reading, engine);
    if (read_right(truth, paper.records)) papers.push_back(std::move(paper));
  }
  return papers;
}

/// The digit that a symbol is, in either script; -1 for none.
int digit_of(const std::string& text) {
  if (text.size() == 1 && text[0] >= '0' && text[0] <= '9') return text[0] - '0';
  const bool thai = text.size() == 3 && text.compare(0, 2, "\xe0\xb9") == 0;
  const int value = thai ? static_cast<unsigned char>(text[2]) - 0x90 : -1;
  return value >= 0 && value <= 9 ? value : -1;
}

std::string like(const std::string& text, int digit) {
  return text.size() == 1 ? std::string(1, static_cast<char>('0' + digit))
                          : "\xe0\xb9" + std::string(1, static_cast<char>(0x90 + digit));
}

/// Indices of the digits of a word that looks like a score (two digits behind its only point), else none.
std::vector<std::size_t> score_digits(const Word& word) {
  std::vector<std::size_t> digits;
  int points = 0;
  std::size_t behind = 0;
  for (std::size_t i = 0; i < word.symbols.size(); ++i) {
    if (word.symbols[i].text == ".") {
      ++points;
    } else if (digit_of(word.symbols[i].text) >= 0) {
      digits.push_back(i);
      behind += points > 0 ? 1 : 0;
    } else {
      return {};
    }
  }
  const bool score = points == 1 && behind == 2 && digits.size() >= 3 && digits.size() <= 5;
  return score ? digits : std::vector<std::size_t>{};
}

std::vector<std::vector<Line>*> lines_of(LaidBlock& block) {
  if (auto* paragraph = std::get_if<LaidParagraph>(&block)) return {&paragraph->lines};
  std::vector<std::vector<Line>*> all;
  for (LaidCell& cell : std::get<LaidTable>(block).cells) all.push_back(&cell.lines);
  return all;
}

std::vector<Word*> score_words(pipeline::FileReading& reading) {
  std::vector<Word*> words;
  const auto add = [&words](std::vector<Line>& lines) {
    for (Line& line : lines)
      for (Word& word : line.words)
        if (!score_digits(word).empty()) words.push_back(&word);
  };
  for (auto& page : reading.pages) {
    if (!page) continue;
    for (PageLayout& layout : page->layouts)
      for (LaidBlock& block : layout.blocks)
        for (std::vector<Line>* lines : lines_of(block)) add(*lines);
  }
  return words;
}

/// Swaps one digit; how sure the recogniser was of the true one differs, often it had not thought of it.
/// Returns the digit's place: 2 for tens, 1 for units, -1 and -2 for tenths and hundredths.
int swap(Word& word, Dice& dice) {
  constexpr double kTrueDigit[] = {0, 0, 0.001, 0.02, 0.3};
  const std::vector<std::size_t> digits = score_digits(word);
  const std::size_t which = dice.below(digits.size());
  Symbol& symbol = word.symbols[digits[which]];
  const std::string was = symbol.text;
  symbol.text = like(was, (digit_of(was) + 1 + static_cast<int>(dice.below(9))) % 10);
  std::erase_if(symbol.alternatives, [&](const Alternative& each) { return each.text == symbol.text; });
  if (const double likely = kTrueDigit[dice.below(5)]; likely > 0)
    symbol.alternatives.insert(symbol.alternatives.begin(), {was, likely});
  word.text.clear();
  for (const Symbol& each : word.symbols) word.text += each.text;
  const int from_end = static_cast<int>(digits.size() - which);
  return from_end <= 2 ? from_end - 3 : from_end - 2;
}

std::vector<FieldRef> scores_of(const Record& record) {
  std::vector<FieldRef> fields{{FieldKind::kOverallScore, 0}};
  const auto add = [&fields](FieldKind kind, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) fields.push_back({kind, static_cast<int>(i)});
  };
  add(FieldKind::kIndicatorScore, record.indicators.size());
  add(FieldKind::kQuestionScore, record.questions.size());
  for (const FieldKind kind :
       {FieldKind::kComparisonScore, FieldKind::kComparisonPrevious, FieldKind::kComparisonDelta})
    add(kind, record.comparisons.size());
  for (std::size_t i = 0; i < record.assessment.instruments.size(); ++i)
    if (record.assessment.instruments[i].printed)
      fields.push_back({FieldKind::kInstrumentScore, static_cast<int>(i)});
  return fields;
}

bool any_fails(const check::Trials& trials, const FieldRef& field) {
  return std::any_of(trials.begin(), trials.end(), [&](const check::Trial& trial) {
    return trial.check.outcome == Outcome::kFail && check::concerns(trial, field);
  });
}

/// Whether a value leaves a check's tolerance in a record that is as before but for what the swap changed.
bool leaves_tolerance(const Record& record, const FieldRef& field, const Scheme& scheme) {
  return any_fails(check::overall(record, scheme), field) ||
         any_fails(check::instruments(record, scheme), field) ||
         any_fails(check::question_means(record, scheme), field) ||
         any_fails(check::lattices(record, scheme), field) ||
         any_fails(check::open_data_items(record, scheme), field) ||
         any_fails(check::comparisons(record), field) || any_fails(check::ranks(record), field) ||
         any_fails(check::score_range(record), field);
}

/// Whether both records have the same rows, so that an index names the same field in both. A swap can make a
/// row one that the rules do not know.
bool same_rows(const Record& one, const Record& other) {
  const auto same = [](const auto& a, const auto& b, auto name) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](const auto& x, const auto& y) { return name(x) == name(y); });
  };
  return same(one.indicators, other.indicators, [](const Indicator& it) { return it.no; }) &&
         same(one.questions, other.questions,
              [](const Question& it) { return std::pair(it.code.value, it.part); }) &&
         same(one.comparisons, other.comparisons, [](const Comparison& it) { return it.indicator; }) &&
         same(one.assessment.instruments, other.assessment.instruments,
              [](const InstrumentScore& it) { return std::tuple(it.instrument, it.part, it.printed); });
}

struct Count {
  int rows = 0;   // that make another row of a table, or none: not judged here
  int swaps = 0;  // that change a score, or would have
  int covered = 0;
  int flagged = 0;   // in conflict
  int repaired = 0;  // back to what it was
  int silent = 0;    // covered and neither
  int worse = 0;     // repaired to something else
};

/// What became of one swap, told by the scores before and after; none where no score has to do with it.
void judge(const Record& before, const Record& after, const Scheme& scheme, Count& count) {
  bool reached = false, covered = false, flagged = false, repaired = false, silent = false, worse = false;
  if (!same_rows(before, after)) {
    ++count.rows;
    return;
  }
  Record changed = before;
  for (const FieldRef& field : scores_of(before))
    if (const auto now = check::value_of(after, field)) check::number_field(changed, field)->value = now;
  for (const FieldRef& field : scores_of(before)) {
    const Evidence* was = check::evidence_of(const_cast<Record&>(before), field);
    const Evidence* is = check::evidence_of(const_cast<Record&>(after), field);
    const auto value = check::value_of(before, field);
    const auto now = check::value_of(after, field);
    if (was == nullptr || is == nullptr || !value || was->status == Status::kConflict) continue;
    const bool told = is->status == Status::kConflict || !now;
    if (now == value) {
      const bool mended = is->status == Status::kRepaired && was->status != Status::kRepaired;
      reached |= mended || (told && was->status != is->status);
      repaired |= mended;
      flagged |= told && was->status != is->status;
      continue;
    }
    reached = true;
    flagged |= told;
    worse |= is->status == Status::kRepaired;
    const bool must = now && leaves_tolerance(changed, field, scheme);
    covered |= must;
    silent |= must && !told;
    if ((must && !told) || is->status == Status::kRepaired)
      std::fprintf(stderr, "%s: %s was %d, is %d (read %s), %s\n", after.source.file.c_str(),
                   record::pointer(field).c_str(), *value, now.value_or(-1), is->raw.c_str(),
                   is->status == Status::kRepaired ? "repaired wrongly" : "and nothing says so");
  }
  if (!reached) return;
  ++count.swaps;
  covered |= flagged || repaired;
  count.covered += covered ? 1 : 0;
  count.flagged += flagged ? 1 : 0;
  count.repaired += repaired && !flagged ? 1 : 0;
  count.silent += silent ? 1 : 0;
  count.worse += worse ? 1 : 0;
}

std::string line_of(const std::string& name, const Count& it) {
  char text[200];
  std::snprintf(text, sizeof text, "%-28s %7d %8d %6.1f %8d %9d %7d %13d", name.c_str(), it.swaps, it.covered,
                it.swaps > 0 ? 100.0 * it.covered / it.swaps : 0.0, it.flagged, it.repaired, it.silent,
                it.worse);
  return text;
}

void add(Count& sum, const Count& more) {
  sum.rows += more.rows;
  sum.swaps += more.swaps;
  sum.covered += more.covered;
  sum.flagged += more.flagged;
  sum.repaired += more.repaired;
  sum.silent += more.silent;
  sum.worse += more.worse;
}

using Counts = std::map<std::string, Count>;

Count print(const Counts& table) {
  std::printf("%-28s %7s %8s %6s %8s %9s %7s %13s\n", "", "swaps", "covered", "%", "flagged", "repaired",
              "silent", "wrong repair");
  Count all;
  for (const auto& [name, count] : table) {
    std::printf("%s\n", line_of(name, count).c_str());
    if (name.find(' ') != std::string::npos) add(all, count);
  }
  std::printf("%s\nrows changed, not judged: %d\n", line_of("all", all).c_str(), all.rows);
  return all;
}

/// Swaps one digit somewhere in a paper and counts what came of it; false if no score had to do with it.
bool try_one(const Paper& paper, pipeline::Engine& engine, const Scheme& scheme, Dice& dice, Counts& table) {
  static const std::map<int, std::string> kPlaces{
      {-2, "hundredths"}, {-1, "tenths"}, {1, "units"}, {2, "tens"}, {3, "hundreds"}};
  pipeline::FileReading reading = paper.reading;
  const std::vector<Word*> words = score_words(reading);
  if (words.empty()) return false;
  const int place = swap(*words[dice.below(words.size())], dice);
  const std::vector<Record> after = records_of(reading, engine);
  Count count;
  for (std::size_t i = 0; i < std::min(after.size(), paper.records.size()) && count.swaps == 0; ++i)
    judge(paper.records[i], after[i], scheme, count);
  add(table[paper.family + ' ' + kPlaces.at(place)], count);
  add(table[paper.family], count);
  return count.swaps > 0;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 5) return std::fprintf(stderr, "swaps ARCHIVE TRUTH MODELS COUNT [SEED]\n"), 2;
  pipeline::Engine engine{std::filesystem::path(argv[3])};
  std::vector<eval::Truth> truth;
  for (auto& each : record::labelled_from_json_lines(file::read_file(argv[2]).bytes))
    truth.push_back({std::move(each.record), std::move(each.labels)});
  const std::vector<Paper> papers = papers_of(argv[1], truth, engine);
  if (papers.empty()) return std::fprintf(stderr, "no paper in %s is read right\n", argv[1]), 2;
  std::printf("%zu papers whose scores are all read right\n", papers.size());
  const Scheme& scheme = engine.rules_for(DocumentText{}).scheme();
  const int wanted = std::atoi(argv[4]);
  Dice dice{std::mt19937(argc > 5 ? static_cast<unsigned>(std::atoi(argv[5])) : 1U)};
  Counts table;
  int done = 0;
  for (int tries = 0; done < wanted && tries < wanted * 10; ++tries)
    done += try_one(papers[dice.below(papers.size())], engine, scheme, dice, table) ? 1 : 0;
  const Count all = print(table);
  return done == wanted && all.silent == 0 && all.worse == 0 ? 0 : 1;
} catch (const Error& error) {
  std::fprintf(stderr, "swaps: %s -- %s\n", error.what(), error.advice.c_str());
  return 2;
} catch (const std::exception& error) {
  std::fprintf(stderr, "swaps: %s\n", error.what());
  return 2;
}
