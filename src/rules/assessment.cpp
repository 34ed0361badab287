#include "rules/assessment.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "rules/quantities.h"
#include "text/dates.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kReach = 600;  // bytes from a year to the words that say what it is
constexpr int kFirstYear = 2555;     // B.E.: the assessment did not exist before

enum class Said { kNothing, kAssessed, kPlanned, kOther };

struct YearMention {
  IntField year;
  Said said = Said::kNothing;
  bool scored = false;  // the assessment is spoken of too, farther off
};

struct Word {
  Range range;
  Said said = Said::kNothing;
};

std::vector<Word> words_about_years(const Reading& reading, const PackData& pack) {
  static constexpr std::pair<const char*, Said> kUses[] = {
      {"year.assessed", Said::kAssessed}, {"year.planned", Said::kPlanned}, {"year.other", Said::kOther}};
  std::vector<Word> words;
  for (const auto& [use, said] : kUses) {
    for (const Rule& rule : pack.rules_for(use)) {
      for (const Match& match : rule.regex.find_all(reading.text)) words.push_back({match.all(), said});
    }
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const Word& a, const Word& b) { return a.range.begin < b.range.begin; });
  return words;
}

// What is said last before the year, of two words that end together the longer; else what comes first behind
// it. Words are in the order of their beginnings.
Said said_about(Range year, std::size_t from, std::size_t to, const std::vector<Word>& words) {
  const auto at = [&](std::size_t place) {
    return std::partition_point(words.begin(), words.end(),
                                [&](const Word& word) { return word.range.begin < place; });
  };
  const Word* before = nullptr;
  for (auto word = at(from); word != words.end() && word->range.begin < year.begin; ++word) {
    if (word->range.end > year.begin || year.begin - word->range.end > kReach) continue;
    if (before == nullptr || word->range.end > before->range.end) before = &*word;
  }
  if (before != nullptr) return before->said;
  for (auto word = at(year.end); word != words.end() && word->range.begin <= year.end + kReach; ++word) {
    if (word->range.end <= to) return word->said;
  }
  return Said::kNothing;
}

// Is the assessment spoken of in [from, to)?
bool speaks_of_assessment(std::size_t from, std::size_t to, const std::vector<Word>& words) {
  const auto first = std::partition_point(words.begin(), words.end(),
                                          [&](const Word& word) { return word.range.begin < from; });
  const auto last =
      std::partition_point(first, words.end(), [&](const Word& word) { return word.range.begin < to; });
  return std::any_of(first, last,
                     [&](const Word& word) { return word.said == Said::kAssessed && word.range.end <= to; });
}

// A year by itself, or called one; the end of a number with a slash is none.
bool stands_alone(const std::string& text, const text::Year& year) {
  return year.begin == 0 || (text[year.begin - 1] != '/' && text[year.begin - 1] != '-');
}

// Where a sentence compares years, the beginnings of all but the latest.
std::set<std::size_t> earlier_years(const Reading& reading, const PackData& pack) {
  std::set<std::size_t> result;
  for (const Clause& clause : comparing_clauses(reading, pack)) {
    int latest = 0;
    for (const Token& token : clause) {
      if (token.kind == Quantity::kYear) latest = std::max(latest, token.value);
    }
    for (const Token& token : clause) {
      if (token.kind == Quantity::kYear && token.value < latest) result.insert(token.range.begin);
    }
  }
  return result;
}

std::vector<YearMention> year_mentions(const Paper& paper) {
  std::vector<YearMention> mentions;
  each_reading(paper, [&](std::size_t, const Reading& reading) {
    const std::vector<text::Year> years = text::find_years(reading.text);
    if (years.empty()) return;
    const std::vector<Word> words = words_about_years(reading, *paper.pack);
    const std::set<std::size_t> earlier = earlier_years(reading, *paper.pack);
    for (std::size_t i = 0; i < years.size(); ++i) {
      const Range year{years[i].begin, years[i].end};
      const std::size_t from = i == 0 ? 0 : years[i - 1].end;
      const std::size_t to = i + 1 < years.size() ? years[i + 1].begin : reading.text.size();
      if (years[i].year < kFirstYear || !stands_alone(reading.text, years[i])) continue;
      if (earlier.contains(year.begin)) continue;
      mentions.push_back({{years[i].year, evidence(reading, year)},
                          said_about(year, from, to, words),
                          speaks_of_assessment(from, year.begin, words)});
    }
  });
  return mentions;
}

// One sentence counts twice, one that speaks of the assessment and the measures at once only once.
int weight(const YearMention& mention) { return mention.said == Said::kPlanned && mention.scored ? 1 : 2; }

// The year that most sentences give, from `earliest` on; of equals the first. The others repeat it.
IntField commonest_year(const std::vector<YearMention>& mentions, Said said, int earliest, FieldKind kind,
                        Found& found) {
  std::map<int, int> counts;
  const IntField* best = nullptr;
  for (const YearMention& mention : mentions) {
    if (mention.said == said && *mention.year.value >= earliest)
      counts[*mention.year.value] += weight(mention);
  }
  for (const YearMention& mention : mentions) {
    if (mention.said != said || *mention.year.value < earliest) continue;
    if (best == nullptr || counts[*mention.year.value] > counts[*best->value]) best = &mention.year;
  }
  if (best == nullptr) return {};
  for (const YearMention& mention : mentions) {
    if (mention.said != said || &mention.year == best || mention.year.value != best->value) continue;
    found.mentions.push_back({{kind, 0}, *mention.year.value, *mention.year.evidence});
  }
  return *best;
}

}  // namespace

void read_years(const Paper& paper, Found& found) {
  Assessment& assessment = found.record.assessment;
  std::vector<YearMention> mentions = year_mentions(paper);
  const auto assessed = [](const YearMention& mention) { return mention.said == Said::kAssessed; };
  if (std::none_of(mentions.begin(), mentions.end(),
                   assessed)) {  // "ผลคะแนนและมาตรการ ปี …": one year for both
    const std::size_t count = mentions.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (mentions[i].scored) mentions.push_back({mentions[i].year, Said::kAssessed, true});
    }
  }
  assessment.fiscal_year =
      commonest_year(mentions, Said::kAssessed, kFirstYear, FieldKind::kFiscalYear, found);
  const int earliest = assessment.fiscal_year.value.value_or(kFirstYear);  // no measure runs before
  assessment.plan_fiscal_year =
      commonest_year(mentions, Said::kPlanned, earliest, FieldKind::kPlanFiscalYear, found);
  for (const YearMention& mention : mentions) {
    if (mention.said == Said::kPlanned) found.planned_years.push_back(mention.year);
  }
}

void read_instrument_scores(const Paper& paper, Found& found) {
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    if (paper[i].table) continue;
    for (const Hit& hit : find_hits(paper[i].reading, *paper.pack, "instrument.score")) {
      const auto instrument = find_instrument(hit.text(*hit.group("instrument")), *paper.pack);
      const auto part = find_part(hit.text(hit.all()), *paper.pack);
      ScoreField score = score_field(paper[i].reading, *hit.group("score"));
      if (!instrument || !score.value) continue;
      auto& all = found.record.assessment.instruments;
      const auto known = std::find_if(all.begin(), all.end(), [&](const InstrumentScore& s) {
        return s.instrument == *instrument && s.part == part;
      });
      if (known == all.end()) {
        all.push_back({*instrument, part, std::move(score), true});
      } else {
        found.mentions.push_back({{FieldKind::kInstrumentScore, static_cast<int>(known - all.begin())},
                                  *score.value,
                                  *score.evidence});
      }
    }
  }
}

namespace {

// The fiscal year (B.E.) of an ISO date: it runs from 1 October of the year before; the Common Era is 543
// less.
int fiscal_year_of(const std::string& iso) {
  const int year = std::stoi(iso.substr(0, 4)) + 543;
  return iso.size() >= 7 && std::stoi(iso.substr(5, 2)) >= 10 ? year + 1 : year;
}

std::optional<int> fiscal_year_of(const Period& period) {
  if (period.fiscal_year || !period.start || !period.end) return period.fiscal_year;
  const int year = fiscal_year_of(*period.start);
  return year == fiscal_year_of(*period.end) ? std::optional(year) : std::nullopt;
}

}  // namespace

void plan_year_from_periods(Found& found) {
  std::optional<int> year;
  const Evidence* where = nullptr;
  for (const Measure& measure : found.record.measures) {
    const std::optional<int> its = fiscal_year_of(measure.period);
    if (!its || !measure.period.text.evidence) continue;
    if (year && year != its) return;
    year = its;
    if (where == nullptr) where = &*measure.period.text.evidence;
  }
  IntField& plan = found.record.assessment.plan_fiscal_year;
  if (!year || plan.value == year) return;
  std::erase_if(found.mentions, [](const Mention& m) { return m.field.kind == FieldKind::kPlanFiscalYear; });
  const auto said = std::find_if(found.planned_years.begin(), found.planned_years.end(),
                                 [&](const IntField& field) { return field.value == year; });
  plan = said != found.planned_years.end() ? *said : IntField{year, *where};
}

}  // namespace thaimemo::rules
