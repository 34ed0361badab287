#include "rules/comparisons.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <set>

#include "rules/quantities.h"

namespace thaimemo::rules {
namespace {

constexpr int kHalf = 5000;  // hundredths: half of full marks

ScoreField delta_field(const Hit& hit, const PackData& pack) {
  ScoreField delta = score_field(*hit.reading, *hit.group("score"));
  const auto direction = hit.group("direction");
  if (delta.value && direction && says(pack, "delta.down", hit.text(*direction))) delta.value = -*delta.value;
  return delta;
}

// The indicator named last before a place; names stand before their scores.
std::optional<int> name_before(const std::vector<NameHit>& names, std::size_t end) {
  const auto behind = std::partition_point(names.begin(), names.end(),
                                           [&](const NameHit& name) { return name.range.end <= end; });
  return behind == names.begin() ? std::nullopt : std::optional(std::prev(behind)->no);
}

struct YearScore {
  const Token* year = nullptr;
  const Token* score = nullptr;
};

std::vector<const Token*> tokens_of(const Clause& clause, std::initializer_list<Quantity> kinds) {
  std::vector<const Token*> result;
  for (const Token& token : clause) {
    if (std::find(kinds.begin(), kinds.end(), token.kind) != kinds.end() && !token.target)
      result.push_back(&token);
  }
  return result;
}

std::vector<const Token*> scores_of(const Clause& clause) {
  return tokens_of(clause, {Quantity::kScore, Quantity::kSpoilt});
}

// A year said twice in a row is one.
std::vector<const Token*> years_of(const Clause& clause) {
  std::vector<const Token*> years = tokens_of(clause, {Quantity::kYear});
  years.erase(std::unique(years.begin(), years.end(),
                          [](const Token* a, const Token* b) { return a->value == b->value; }),
              years.end());
  return years;
}

// Of three numbers a score, another and their difference: the difference, whatever it is called. Of the two
// that are told by arithmetic alone, a rise is less than half of full marks and a score is not.
const Token* difference_of(const std::vector<const Token*>& scores) {
  if (scores.size() != 3) return nullptr;
  const auto [least, most] = std::minmax_element(
      scores.begin(), scores.end(), [](const Token* a, const Token* b) { return a->value < b->value; });
  int sum = 0;
  for (const Token* score : scores) sum += score->value;
  const bool fits = sum == 2 * (*most)->value && (*least)->value > 0;
  const int middle = sum - (*least)->value - (*most)->value;
  return fits && (*least)->value < kHalf && middle >= kHalf ? *least : nullptr;
}

bool distinct(const std::vector<YearScore>& pairs) {
  std::set<int> years;
  return std::all_of(pairs.begin(), pairs.end(),
                     [&](const YearScore& pair) { return years.insert(pair.year->value).second; });
}

// As many years as scores go together in order, whichever stands first. Else a score has the year that stands
// last before it.
std::vector<YearScore> year_scores(const Clause& clause) {
  const std::vector<const Token*> years = years_of(clause);
  std::vector<const Token*> scores = scores_of(clause);
  if (const Token* difference = difference_of(scores)) std::erase(scores, difference);
  std::vector<YearScore> pairs;
  if (years.size() == scores.size()) {
    for (std::size_t i = 0; i < years.size(); ++i) pairs.push_back({years[i], scores[i]});
    if (distinct(pairs)) return pairs;
  }
  pairs.clear();
  for (const Token* score : scores) {
    const auto behind = std::partition_point(years.begin(), years.end(), [&](const Token* year) {
      return year->range.begin < score->range.begin;
    });
    if (behind == years.begin()) return {};
    pairs.push_back({*std::prev(behind), score});
  }
  return distinct(pairs) ? pairs : std::vector<YearScore>{};
}

IntField year_field(const Reading& reading, const Token& year) {
  return {year.value, evidence(reading, year.range)};
}

// Never sure where a scan has spoilt it; the difference may tell.
ScoreField field_of(const Reading& reading, const Token& score) {
  if (score.kind == Quantity::kScore) return score_field(reading, score.range);
  return unsure(
      {score.value < 0 ? std::nullopt : std::optional(score.value), evidence(reading, score.range)});
}

Comparison compare(const Reading& reading, const YearScore& now, const YearScore& before) {
  Comparison comparison;
  comparison.fiscal_year = year_field(reading, *now.year);
  comparison.score = field_of(reading, *now.score);
  comparison.previous_year = year_field(reading, *before.year);
  comparison.previous = field_of(reading, *before.score);
  return comparison;
}

std::optional<int> indicator_of(const Clause& clause) {
  const auto names = tokens_of(clause, {Quantity::kName});
  return names.empty() ? std::nullopt : std::optional(names.front()->value);
}

// The rise that the clause prints; of several the first.
ScoreField rise_of(const Reading& reading, const Clause& clause) {
  const auto rises = tokens_of(clause, {Quantity::kRise});
  if (!rises.empty()) return {rises.front()->value, evidence(reading, rises.front()->range)};
  const Token* difference = difference_of(scores_of(clause));
  return difference == nullptr ? ScoreField{} : score_field(reading, difference->range);
}

// Do two values contradict each other?
bool differ(const ScoreField& a, const ScoreField& b) { return a.value && b.value && a.value != b.value; }

// Into `known`: what it lacks is filled in, what it has is said again.
void merge(Comparison& known, const Comparison& again, int index, Found& found) {
  const auto repeat = [&](ScoreField& mine, const ScoreField& its, FieldKind kind) {
    if (!its.value || !its.evidence) return;
    if (!mine.value) {
      mine = its;
    } else {
      found.mentions.push_back({{kind, index}, *its.value, *its.evidence});
    }
  };
  repeat(known.score, again.score, FieldKind::kComparisonScore);
  repeat(known.previous, again.previous, FieldKind::kComparisonPrevious);
  repeat(known.delta, again.delta, FieldKind::kComparisonDelta);
}

constexpr std::ptrdiff_t kMostComparisons = 500;  // no paper has more; beyond, repeats are not looked for

// Is it another score than the whole paper's: an indicator's whose name is lost, or that of another survey?
bool names_another(const Reading& reading, const Clause& clause, const PackData& pack) {
  const std::string_view text = reading.text;
  const std::size_t begin = text.substr(0, clause.front().range.begin).rfind('\n') + 1;
  const std::size_t end = std::min(text.find('\n', clause.back().range.end), text.size());
  const std::string_view line = text.substr(begin, end - begin);
  if (says(pack, "overall.foreign", line)) return true;
  if (says(pack, "overall.whole", line)) return false;
  return says(pack, "indicator.mention", line) || says(pack, "indicator.side", line) ||
         find_instrument(line, pack).has_value();
}

// The only indicator that has this year's score and is not compared.
std::optional<int> indicator_with_score(const Comparison& comparison, const Record& record) {
  if (!comparison.score.value || comparison.fiscal_year.value != record.assessment.fiscal_year.value ||
      comparison.score.value == record.assessment.overall_score.value)
    return std::nullopt;
  std::vector<int> scored;
  for (const Indicator& indicator : record.indicators)
    if (indicator.score.value == comparison.score.value) scored.push_back(indicator.no);
  const auto is_compared = [&](const Comparison& other) { return other.indicator == scored.front(); };
  const bool only =
      scored.size() == 1 && std::none_of(record.comparisons.begin(), record.comparisons.end(), is_compared);
  return only ? std::optional(scored.front()) : std::nullopt;
}

}  // namespace

void add_comparison(Found& found, Comparison comparison) {
  auto& all = found.record.comparisons;
  const auto end = all.begin() + std::min(std::ssize(all), kMostComparisons);
  const auto known = std::find_if(all.begin(), end, [&](const Comparison& c) {
    return c.indicator == comparison.indicator && c.fiscal_year.value == comparison.fiscal_year.value &&
           c.previous_year.value == comparison.previous_year.value && !differ(c.score, comparison.score) &&
           !differ(c.previous, comparison.previous) && !differ(c.delta, comparison.delta);
  });
  if (known == end) {
    all.push_back(std::move(comparison));
  } else {
    merge(*known, comparison, static_cast<int>(known - all.begin()), found);
  }
}

bool read_comparison_prose(const Reading& reading, const std::vector<Clause>& clauses, const PackData& pack,
                           Found& found) {
  bool any = false;
  for (const Clause& clause : clauses) {
    std::vector<YearScore> scores = year_scores(clause);
    if (scores.size() < 2) continue;
    std::sort(scores.begin(), scores.end(),
              [](const YearScore& a, const YearScore& b) { return a.year->value > b.year->value; });
    const bool nameless = !indicator_of(clause) && names_another(reading, clause, pack);
    for (std::size_t i = 0; i + 1 < scores.size(); ++i) {
      Comparison comparison = compare(reading, scores[i], scores[i + 1]);
      comparison.indicator = indicator_of(clause);
      if (i == 0) comparison.delta = rise_of(reading, clause);
      if (nameless) {
        found.nameless.push_back(std::move(comparison));
        continue;
      }
      add_comparison(found, std::move(comparison));
      any = true;
    }
  }
  return any;
}

void read_rises(const Reading& reading, const PackData& pack, Found& found) {
  const std::vector<NameHit> names = find_names(reading.text, pack);
  auto& all = found.record.comparisons;
  for (const Hit& hit : find_hits(reading, pack, "delta")) {
    const auto no = name_before(names, hit.all().begin);
    const ScoreField delta = delta_field(hit, pack);
    if (!no || !delta.value) continue;
    const auto known =
        std::find_if(all.begin(), all.end(), [&](const Comparison& c) { return c.indicator == no; });
    if (known == all.end()) continue;
    found.mentions.push_back({{FieldKind::kComparisonDelta, static_cast<int>(known - all.begin())},
                              *delta.value,
                              *delta.evidence});
  }
}

void name_comparisons(Found& found) {
  auto& all = found.record.comparisons;
  for (Comparison& comparison : all)
    if (!comparison.indicator) comparison.indicator = indicator_with_score(comparison, found.record);
  for (Comparison& comparison : found.nameless) {
    comparison.indicator = indicator_with_score(comparison, found.record);
    if (comparison.indicator) add_comparison(found, std::move(comparison));
  }
}

void indicators_of_comparisons(const PackData& pack, Found& found) {
  const auto year = found.record.assessment.fiscal_year.value;
  std::vector<const Comparison*> lost;
  int listed = 0;
  for (const Comparison& comparison : found.record.comparisons) {
    if (!comparison.indicator || !comparison.score.value || comparison.fiscal_year.value != year) continue;
    const bool known = std::any_of(found.record.indicators.begin(), found.record.indicators.end(),
                                   [&](const Indicator& i) { return i.no == *comparison.indicator; });
    if (known) {
      ++listed;
    } else {
      lost.push_back(&comparison);
    }
  }
  if (!year || listed <= static_cast<int>(lost.size())) return;
  for (const Comparison* comparison : lost)
    add_indicator(found, *comparison->indicator, *comparison->score.evidence, comparison->score, pack);
}

}  // namespace thaimemo::rules
