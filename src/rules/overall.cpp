// The overall score and its level: which of the scores in prose is the whole paper's?
#include <algorithm>

#include "rules/assessment.h"
#include "rules/names.h"
#include "text/dates.h"
#include "text/fold.h"
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

// What is said of a score: the text before it, back to the number before that is no year.
Range clause_before(const Reading& reading, std::size_t score) {
  std::size_t begin = reading.text.rfind('\n', score);
  begin = begin == std::string::npos ? 0 : begin + 1;
  const std::vector<text::Year> years = text::find_years(reading.text);
  for (const text::Number& number : text::find_numbers(reading.text)) {
    const bool year =
        std::any_of(years.begin(), years.end(), [&](const text::Year& y) { return y.begin == number.begin; });
    if (!year && number.end <= score) begin = std::max(begin, number.end);
  }
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
  std::size_t near = text.size() - std::min(text.size(), kWantedReach);
  while (near < text.size() && (text[near] & 0xC0) == 0x80) ++near;
  return says(pack, "overall.wanted", text.substr(near));
}

// The year in which a score was reached: the last one before it, else none.
std::optional<int> year_of(const Reading& reading, Range clause) {
  std::optional<int> last;
  for (const text::Year& year : text::find_years(reading.text)) {
    if (year.begin >= clause.begin && year.end <= clause.end) last = year.year;
  }
  return last;
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
    for (const Hit& hit : find_hits(reading, *paper.pack, "overall")) {
      const Range printed = hit.group("score").value_or(hit.all());
      const Range clause = clause_before(reading, printed.begin);
      if (place_at(outline, i, hit.all().begin).indicator || is_other_score(reading, clause, *paper.pack))
        continue;
      ScoreField score = score_field(reading, printed);
      if (score.value) scores.push_back({std::move(score), &reading, hit.all(), year_of(reading, clause)});
    }
  }
  return scores;
}

// The level that a word stands for; misread letters are decoded from the closed list, `raw` keeps them.
TextField level_field(const Reading& reading, Range printed, const PackData& pack) {
  const std::size_t end =
      std::min(reading.text.find_first_of(" \n)\".,(", printed.begin), reading.text.size());
  const Range word{printed.begin, std::max(end, printed.end)};
  const std::string skeleton = text::fold(reading.text.substr(word.begin, word.end - word.begin));
  const Level* best = nullptr;
  int least = 99;
  for (const LevelScale& scale : pack.scheme.scales) {
    for (const Level& level : scale.levels) {
      const Label name = make_label(level.grade);
      const int limit = name.letters < 4 ? 0 : name.letters < 8 ? 1 : 2;
      const int distance = text::edit_distance(name.skeleton, skeleton, limit);
      if (distance <= limit && distance < least) best = &level, least = distance;
    }
  }
  TextField field = text_field(reading, best == nullptr ? printed : word);
  if (best != nullptr && field.value) field.value = best->grade;
  return field;
}

TextField grade_near(const Overall& overall, const PackData& pack) {
  const std::string& text = overall.reading->text;
  std::size_t end = std::min(text.size(), overall.match.end + kGradeReach);
  while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
  const std::string window = text.substr(0, end);
  std::optional<Range> first;
  for (const Rule& rule : pack.rules_for("grade")) {
    const auto match = search(rule, window, overall.match.begin);
    const auto grade = match ? named(rule, *match, "grade") : std::nullopt;
    if (grade && (!first || grade->begin < first->begin)) first = grade;
  }
  return first ? level_field(*overall.reading, *first, pack) : TextField{};
}

}  // namespace

void read_overall(const Paper& paper, const std::vector<Heading>& outline, Found& found) {
  Assessment& assessment = found.record.assessment;
  for (const Overall& overall : of_year(overall_scores(paper, outline), assessment.fiscal_year.value)) {
    if (!assessment.overall_score.evidence) {
      assessment.overall_score = overall.score;
    } else {
      found.mentions.push_back(
          {{FieldKind::kOverallScore, 0}, *overall.score.value, *overall.score.evidence});
    }
    if (!assessment.grade.value) assessment.grade = grade_near(overall, *paper.pack);
  }
}

}  // namespace thaimemo::rules
