#include "rules/paper.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "text/numbers.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kHeadReach = 6;  // elements from ส่วนราชการ to เรื่อง
constexpr std::size_t kLetterReach = 12;    // elements of a letter's head
constexpr std::size_t kSmallTable = 120;    // bytes
constexpr std::size_t kCoverLetters = 900;  // bytes in front of a memo that are still its cover

bool paragraph_says(const Content& content, std::size_t i, const PackData& pack, std::string_view use) {
  return content[i].paragraph != nullptr && says(pack, use, content[i].reading.text);
}

// A head whose title was lost: the issuing unit, and the subject soon after.
bool headless_memo(const Content& content, std::size_t i, const PackData& pack) {
  if (!paragraph_says(content, i, pack, "label.agency")) return false;
  for (std::size_t j = i; j < std::min(content.size(), i + kHeadReach); ++j) {
    if (paragraph_says(content, j, pack, "label.subject")) return true;
  }
  return false;
}

// A letter's head: number, subject and addressee, each at the head of its line and in this order.
bool letter_head(const Content& content, const PackData& pack) {
  static constexpr const char* kLabels[] = {"letter.number", "letter.subject", "letter.addressee"};
  std::size_t next = 0;
  for (std::size_t i = 0; i < std::min(content.size(), kLetterReach); ++i) {
    if (content[i].paragraph == nullptr) return false;
    const Reading& reading = content[i].reading;
    if (says(pack, "memo", reading.text) || says(pack, "label.agency", reading.text)) return false;
    std::size_t from = 0;
    while (next < std::size(kLabels)) {
      const auto hit = find_hit(reading, pack, kLabels[next], from);
      if (!hit) break;
      from = hit->all().end;
      ++next;
    }
    if (next == std::size(kLabels)) return true;
  }
  return false;
}

// A table that holds a line or two of the head, or its title.
bool small(const TableView& table) {
  std::size_t bytes = 0;
  for (const Reading& cell : table.cells) bytes += cell.text.size();
  return bytes <= kSmallTable;
}

std::vector<std::size_t> memo_starts(const Content& content, const PackData& pack) {
  std::vector<std::size_t> starts;
  if (letter_head(content, pack)) starts.push_back(0);
  std::size_t titled =
      starts.empty() ? content.size() : 0;  // the last title found, until its head has passed
  for (std::size_t i = 0; i < content.size(); ++i) {
    const bool past_head = titled == content.size() || i > titled + kHeadReach;
    if (!paragraph_says(content, i, pack, "memo") && !(past_head && headless_memo(content, i, pack)))
      continue;
    starts.push_back(i);
    titled = i;
  }
  return starts;
}

// Stands enough before the first memo to be a report of its own?
bool substantial(const Content& content, std::size_t end) {
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < end; ++i) {
    if (content[i].table && !small(*content[i].table)) return true;
    bytes += content[i].reading.text.size();
  }
  return bytes > kCoverLetters;
}

// The score that a line of a cell is.
std::optional<Range> score_in(const Reading& cell, Range line, const PackData& pack) {
  const std::string_view text = std::string_view(cell.text).substr(line.begin, line.end - line.begin);
  for (const Rule& rule : pack.rules_for("score.cell")) {
    const auto match = search(rule, text);
    const auto score = match ? named(rule, *match, "score") : std::nullopt;
    if (score) return Range{line.begin + score->begin, line.begin + score->end};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Paper> split(const Content& content, const PackData& pack) {
  const std::vector<std::size_t> starts = memo_starts(content, pack);
  std::vector<Paper> papers;
  if (starts.empty() || substantial(content, starts.front())) {
    papers.push_back({&content, &pack, 0, starts.empty() ? content.size() : starts.front(), false});
  }
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t begin = papers.empty() ? 0 : starts[i];
    papers.push_back({&content, &pack, begin, i + 1 < starts.size() ? starts[i + 1] : content.size(), true});
  }
  return papers;
}

std::vector<Hit> find_hits(const Reading& reading, const PackData& pack, std::string_view use) {
  std::vector<Hit> hits;
  for (const Rule& rule : pack.rules_for(use)) {
    const std::size_t earlier = hits.size();  // from other rules, in order and apart
    std::size_t from = 0;
    while (auto match = search(rule, reading.text, from)) {
      const Range all = match->all();
      from = std::max(all.end, from + 1);
      const auto end = hits.begin() + static_cast<std::ptrdiff_t>(earlier);
      const auto next =
          std::partition_point(hits.begin(), end, [&](const Hit& h) { return h.all().end <= all.begin; });
      if (next == end || next->all().begin >= all.end)
        hits.push_back({&reading, &rule, std::move(*match), 0});
    }
    std::sort(hits.begin(), hits.end(),
              [](const Hit& a, const Hit& b) { return a.all().begin < b.all().begin; });
  }
  return hits;
}

std::optional<Hit> find_hit(const Reading& reading, const PackData& pack, std::string_view use,
                            std::size_t from) {
  for (const Rule& rule : pack.rules_for(use)) {
    if (auto match = search(rule, reading.text, from)) return Hit{&reading, &rule, std::move(*match), 0};
  }
  return std::nullopt;
}

bool says(const PackData& pack, std::string_view use, std::string_view text) {
  const auto& rules = pack.rules_for(use);
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) { return found_in(rule, text); });
}

ScoreField cell_score(const Reading* cell, const PackData& pack) {
  constexpr int kLost = 1000;  // hundredths: a score below has as a rule lost a figure
  const auto hit = cell == nullptr ? std::nullopt : find_hit(*cell, pack, "score.cell");
  ScoreField score = hit ? score_field(*cell, *hit->group("score")) : ScoreField{};
  const bool lost = score.value && *score.value > 0 && *score.value < kLost;
  return lost ? unsure(std::move(score)) : score;
}

ScoreField cell_delta(const Reading* cell, const PackData& pack) {
  const auto hit = cell == nullptr ? std::nullopt : find_hit(*cell, pack, "delta.cell");
  if (!hit) return {};
  ScoreField delta = score_field(*cell, *hit->group("score"));
  const auto sign = hit->group("sign");
  if (delta.value && sign && says(pack, "delta.down", hit->text(*sign))) delta.value = -*delta.value;
  return delta;
}

std::optional<int> unpointed_score(const Hit& hit) {
  const auto whole = hit.group("whole"), decimals = hit.group("decimals");
  if (!whole || !decimals) return std::nullopt;
  return text::parse_score(std::string(hit.text(*whole)) + "." + std::string(hit.text(*decimals)));
}

ScoreField column_score(const Reading* cell, const PackData& pack) {
  ScoreField score = cell_score(cell, pack);
  if (score.evidence || cell == nullptr || !text_field(*cell, cell->whole()).value) return score;
  score.evidence = evidence(*cell, cell->whole());
  for (const char* use : {"score.dashed", "score.stained"}) {
    if (const auto spoilt = find_hit(*cell, pack, use))
      return unsure(score_field(*cell, *spoilt->group("score")));
  }
  const auto hit = find_hit(*cell, pack, "score.unpointed");
  if (!hit) return score;
  score.value = unpointed_score(*hit);
  return unsure(std::move(score));
}

ScoreField column_score(const TableView& table, int row, int column, const PackData& pack) {
  const Reading* cell = table.at(row, column);
  const CellPlace* place = table.place(row, column);
  if (cell == nullptr || place->row_span < 2) return column_score(cell, pack);
  std::vector<Range> scores;
  for (const Range line : lines_of(cell->text)) {
    const auto score = score_in(*cell, line, pack);
    if (!score) return column_score(cell, pack);
    scores.push_back(*score);
  }
  if (std::ssize(scores) != place->row_span) return column_score(cell, pack);
  return score_field(*cell, scores[static_cast<std::size_t>(row - place->row)]);
}

void each_reading(const Paper& paper, const std::function<void(std::size_t, const Reading&)>& visit) {
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    const Element& element = paper[i];
    if (element.paragraph != nullptr) {
      visit(i, element.reading);
    } else {
      for (const Reading& cell : element.table->cells) visit(i, cell);
    }
  }
}

std::vector<Range> lines_of(std::string_view text) {
  std::vector<Range> lines;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back({begin, end});
    begin = end + 1;
  }
  return lines;
}

}  // namespace thaimemo::rules
