// The overall score and its level: which of the scores in prose is the whole paper's?
#include <algorithm>
#include <map>

#include "rules/assessment.h"
#include "rules/levels.h"
#include "rules/names.h"
#include "text/dates.h"
#include "text/numbers.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kGradeReach = 260;  // bytes from the score to its level
constexpr std::size_t kWantedReach = 60;  // bytes from a word of wanting to the score

struct Overall {
  ScoreField score;
  const Reading* reading = nullptr;
  Range match;
  std::optional<int> year;
};

// Numbers and years of a text, in order.
struct Figures {
  std::vector<text::Number> numbers;
  std::vector<text::Year> years;
};

Figures figures_of(const Reading& reading) {
  return {text::find_numbers(reading.text), text::find_years(reading.text)};
}

bool is_year(const Figures& figures, const text::Number& number) {
  const auto at = std::partition_point(figures.years.begin(), figures.years.end(),
                                       [&](const text::Year& y) { return y.begin < number.begin; });
  return at != figures.years.end() && at->begin == number.begin;
}

// What is said of a score: the text before it, back to the number before that is no year.
Range clause_before(const Reading& reading, const Figures& figures, std::size_t score) {
  auto number = std::partition_point(figures.numbers.begin(), figures.numbers.end(),
                                     [&](const text::Number& n) { return n.end <= score; });
  while (number != figures.numbers.begin() && is_year(figures, *std::prev(number))) --number;
  std::size_t begin = number == figures.numbers.begin() ? 0 : std::prev(number)->end;
  const std::size_t line = std::string_view(reading.text).substr(begin, score - begin).rfind('\n');
  if (line != std::string_view::npos) begin += line + 1;
  return {begin, score};
}

// Is it the score of an indicator or an instrument, or one that is only wanted?
bool is_other_score(const Reading& reading, Range clause, const PackData& pack) {
  std::string text = reading.text.substr(clause.begin, clause.end - clause.begin);
  const std::vector<NameHit> names = find_names(text, pack);
  std::size_t behind = names.empty() ? 0 : names.back().range.end;
  for (const char* use : {"instrument.IIT", "instrument.EIT", "instrument.OIT"}) {
    for (const Rule& rule : pack.rules_for(use)) {
      for (const Match& match : rule.regex.find_all(text)) behind = std::max(behind, match.all().end);
    }
  }
  if (behind > 0 && !says(pack, "overall.whole", text.substr(behind))) return true;
  if (says(pack, "overall.foreign", text)) return true;
  std::size_t near = text.size() - std::min(text.size(), kWantedReach);
  while (near < text.size() && (text[near] & 0xC0) == 0x80) ++near;
  return says(pack, "overall.wanted", text.substr(near));
}

// The year in which a score was reached: the last one before it, else none.
std::optional<int> year_of(const Figures& figures, Range clause) {
  const auto behind = std::partition_point(figures.years.begin(), figures.years.end(),
                                           [&](const text::Year& y) { return y.end <= clause.end; });
  if (behind == figures.years.begin() || std::prev(behind)->begin < clause.begin) return std::nullopt;
  return std::prev(behind)->year;
}

// Scores of the year assessed; those of another year only where there are no others.
std::vector<Overall> of_year(std::vector<Overall> scores, std::optional<int> assessed) {
  const auto foreign = [&](const Overall& score) { return score.year && assessed && score.year != assessed; };
  if (std::any_of(scores.begin(), scores.end(), [&](const Overall& s) { return !foreign(s); }))
    std::erase_if(scores, foreign);
  return scores;
}

std::vector<Overall> overall_scores(const Paper& paper, const std::vector<Heading>& outline) {
  std::vector<Overall> scores;
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    if (paper[i].table) continue;
    const Reading& reading = paper[i].reading;
    if (reading.text.find_first_of("0123456789") == std::string::npos) continue;  // the rules are dear
    const std::vector<Hit> hits = find_hits(reading, *paper.pack, "overall");
    const Figures figures = hits.empty() ? Figures{} : figures_of(reading);
    for (const Hit& hit : hits) {
      const Range printed = hit.group("score").value_or(hit.all());
      const Range clause = clause_before(reading, figures, printed.begin);
      if (place_at(outline, i, hit.all().begin).indicator || is_other_score(reading, clause, *paper.pack))
        continue;
      ScoreField score = score_field(reading, printed);
      if (score.value) scores.push_back({std::move(score), &reading, hit.all(), year_of(figures, clause)});
    }
  }
  return scores;
}

// The first level behind the score, whichever rule finds it.
TextField grade_near(const Overall& overall, std::optional<int> year, const PackData& pack) {
  const std::string& text = overall.reading->text;
  std::size_t end = std::min(text.size(), overall.match.end + kGradeReach);
  while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
  const std::string_view window = std::string_view(text).substr(0, end);
  std::map<std::size_t, Range> found;  // by place, the longest
  for (const Rule& rule : pack.rules_for("grade")) {
    const auto match = search(rule, window, overall.match.begin);
    const auto grade = match ? named(rule, *match, "grade") : std::nullopt;
    if (!grade) continue;
    Range& there = found.try_emplace(grade->begin, *grade).first->second;
    there.end = std::max(there.end, grade->end);
  }
  for (const auto& [begin, grade] : found) {
    TextField level = level_field(*overall.reading, grade, year, pack);
    if (level.value) return level;
  }
  return {};
}

}  // namespace

void overall_of_comparisons(Found& found) {
  Assessment& assessment = found.record.assessment;
  if (assessment.overall_score.evidence || !assessment.fiscal_year.value) return;
  const ScoreField* only = nullptr;
  for (const Comparison& comparison : found.record.comparisons) {
    if (comparison.indicator || comparison.fiscal_year.value != assessment.fiscal_year.value ||
        !comparison.score.value)
      continue;
    if (only != nullptr && only->value != comparison.score.value) return;
    only = &comparison.score;
  }
  if (only != nullptr) assessment.overall_score = *only;
}

void read_overall(const Paper& paper, const std::vector<Heading>& outline, Found& found) {
  Assessment& assessment = found.record.assessment;
  for (const Overall& overall : of_year(overall_scores(paper, outline), assessment.fiscal_year.value)) {
    if (!assessment.overall_score.evidence) {
      assessment.overall_score = overall.score;
    } else {
      found.mentions.push_back(
          {{FieldKind::kOverallScore, 0}, *overall.score.value, *overall.score.evidence});
    }
    if (!assessment.grade.value)
      assessment.grade = grade_near(overall, assessment.fiscal_year.value, *paper.pack);
  }
}

}  // namespace thaimemo::rules
