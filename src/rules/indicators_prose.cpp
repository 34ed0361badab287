// Scores of indicators in running text: behind a name, under a heading, as the ends of a ranking.
#include <algorithm>

#include "rules/indicators.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kScoreReach = 200;  // bytes from a name to its score in a sentence

// Where years are compared: those scores are comparisons.h's.
std::vector<Range> compared(const std::vector<Clause>& clauses) {
  std::vector<Range> ranges;
  ranges.reserve(clauses.size());
  for (const Clause& clause : clauses)
    ranges.push_back({clause.front().range.begin, clause.back().range.end});
  return ranges;
}

bool within_any(const std::vector<Range>& ranges, Range range) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& other) { return range.begin < other.end && other.begin < range.end; });
}

// The first score behind a name and before the next, with nothing else counted in between; a year may stand
// there.
void add_named_scores(const Reading& reading, const std::vector<Token>& tokens,
                      const std::vector<Range>& comparisons, const PackData& pack, Found& found) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != Quantity::kName) continue;
    std::size_t next = i + 1;
    while (next < tokens.size() && tokens[next].kind == Quantity::kYear) ++next;
    if (next == tokens.size() || tokens[next].kind != Quantity::kScore || tokens[next].target) continue;
    if (within_any(comparisons, {tokens[i].range.begin, tokens[next].range.end})) continue;
    const std::size_t begin = tokens[i].range.end;
    const std::size_t end = tokens[next].range.begin;
    if (end - begin > kScoreReach || says(pack, "indicator.gap", reading.text.substr(begin, end - begin)))
      continue;
    add_indicator(found, tokens[i].value, evidence(reading, tokens[i].range),
                  score_field(reading, tokens[next].range), pack);
  }
}

// "ได้คะแนนรวม 98.92 คะแนน" right under the heading of its indicator.
void add_score_under_heading(const Paper& paper, std::size_t element, const std::vector<Heading>& outline,
                             const std::vector<Range>& comparisons, Found& found) {
  const Reading& reading = paper[element].reading;
  const auto first = std::partition_point(outline.begin(), outline.end(),
                                          [&](const Heading& h) { return h.element + 1 < element; });
  for (auto at = first; at != outline.end() && at->element <= element; ++at) {
    const Heading& heading = *at;
    if (!heading.place.indicator) continue;
    Range next{0, 0};
    if (heading.element == element) {
      next.begin = std::min(reading.text.size(), heading.line.end + 1);
    } else if (heading.element + 1 != element ||
               heading.line.end != paper[heading.element].reading.text.size()) {
      continue;
    }
    if (paper[heading.element].table) continue;
    next.end = std::min(reading.text.find('\n', next.begin), reading.text.size());
    const std::string line = reading.text.substr(next.begin, next.end - next.begin);
    for (const Rule& rule : paper.pack->rules_for("indicator.score.line")) {
      const auto match = search(rule, line);
      const auto score = match ? named(rule, *match, "score") : std::nullopt;
      if (!score) continue;
      const Range place{next.begin + score->begin, next.begin + score->end};
      if (within_any(comparisons, place)) break;
      const Range label = heading.line;
      add_indicator(found, *heading.place.indicator, evidence(paper[heading.element].reading, label),
                    score_field(reading, place), *paper.pack);
      break;
    }
  }
}

// "คะแนนสูงสุด 100.00" repeats an end of the ranking.
void add_extremes(const Reading& reading, const std::vector<Range>& comparisons, const PackData& pack,
                  Found& found) {
  for (const Hit& hit : find_hits(reading, pack, "extreme")) {
    if (within_any(comparisons, hit.all())) continue;
    const bool low = says(pack, "extreme.low", hit.text(*hit.group("which")));
    const ScoreField score = score_field(reading, *hit.group("score"));
    const Indicator* end = nullptr;
    for (const Indicator& indicator : found.record.indicators) {
      if (!indicator.score.value) continue;
      const bool further = end == nullptr || (low ? *indicator.score.value < *end->score.value
                                                  : *indicator.score.value > *end->score.value);
      if (further) end = &indicator;
    }
    if (end == nullptr || !score.value) continue;
    found.indicator_mentions.push_back(
        {end->no, {{FieldKind::kIndicatorScore, 0}, *score.value, *score.evidence}});
  }
}

}  // namespace

void read_indicator_prose(const Paper& paper, std::size_t element, const ProseFigures& figures,
                          const std::vector<Heading>& outline, Found& found) {
  const Reading& reading = paper[element].reading;
  const std::vector<Range> comparisons = compared(figures.comparing);
  add_named_scores(reading, figures.tokens, comparisons, *paper.pack, found);
  add_score_under_heading(paper, element, outline, comparisons, found);
  add_extremes(reading, comparisons, *paper.pack, found);
}

}  // namespace thaimemo::rules
