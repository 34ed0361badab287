#include "rules/assessment.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "rules/quantities.h"
#include "text/dates.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kReach = 600;      // bytes from a year to the words that say what it is
constexpr std::size_t kColumnYear = 80;  // bytes: a cell with a year and little else heads a column
constexpr int kHeadingRows = 3;          // of a table, in which years head columns
constexpr int kFirstYear = 2555;         // B.E.: the assessment did not exist before

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

// Years of another calendar leave no trace: "ปีการศึกษา 2567 ปีงบประมาณ 2568".
std::vector<text::Year> fiscal_years(const Reading& reading, const PackData& pack) {
  std::vector<text::Year> years = text::find_years(reading.text);
  if (years.empty()) return years;
  for (const Hit& hit : find_hits(reading, pack, "year.none")) {
    std::erase_if(years,
                  [&](const text::Year& y) { return y.begin >= hit.all().begin && y.end <= hit.all().end; });
  }
  return years;
}

// "2565 - 2567": does a later year follow, with a dash or ถึง and no more between?
bool begins_range(const Reading& reading, const text::Year& year, const text::Year& next,
                  const PackData& pack) {
  const std::string_view between = std::string_view(reading.text).substr(year.end, next.begin - year.end);
  return next.year > year.year && says(pack, "year.range", between);
}

// A heading that names one year: a column of a comparison.
std::optional<int> column_year(const Reading* cell, const PackData& pack) {
  if (is_blank(cell) || cell->text.size() > kColumnYear) return std::nullopt;
  const std::vector<text::Year> years = fiscal_years(*cell, pack);
  return years.size() == 1 ? std::optional(years.front().year) : std::nullopt;
}

// The cells of a table's headings that name other years than the latest beside them.
std::set<const Reading*> earlier_columns(const Paper& paper) {
  std::set<const Reading*> result;
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    if (!paper[i].table) continue;
    const TableView& table = *paper[i].table;
    for (int row = 0; row < std::min(table.rows(), kHeadingRows); ++row) {
      std::map<const Reading*, int> years;
      for (int column = 0; column < table.columns(); ++column) {
        const Reading* cell = table.at(row, column);
        if (const auto year = column_year(cell, *paper.pack)) years[cell] = *year;
      }
      int latest = 0;
      for (const auto& [cell, year] : years) latest = std::max(latest, year);
      for (const auto& [cell, year] : years) {
        if (year < latest) result.insert(cell);
      }
    }
  }
  return result;
}

std::vector<YearMention> year_mentions(const Paper& paper, const Head& head) {
  std::vector<YearMention> mentions;
  const std::set<const Reading*> columns = earlier_columns(paper);
  each_reading(paper, [&](std::size_t element, const Reading& own) {
    const bool subject = head.subject_lines.hold(element);
    if (subject && element > head.subject_lines.begin) return;
    const Reading& reading = subject ? head.subject_reading : own;
    const std::vector<text::Year> years = fiscal_years(reading, *paper.pack);
    if (years.empty() || columns.contains(&reading)) return;
    const std::vector<Word> words = words_about_years(reading, *paper.pack);
    const std::set<std::size_t> earlier = earlier_years(reading, *paper.pack);
    std::size_t from = 0;
    bool ranged = false;  // the last year began a range
    for (std::size_t i = 0; i < years.size(); ++i) {
      const Range year{years[i].begin, years[i].end};
      const bool ends_range = ranged;
      ranged = i + 1 < years.size() && begins_range(reading, years[i], years[i + 1], *paper.pack);
      if (ranged) continue;
      const std::size_t begin = std::exchange(from, year.end);
      const std::size_t to = i + 1 < years.size() ? years[i + 1].begin : reading.text.size();
      if (years[i].year < kFirstYear || !stands_alone(reading.text, years[i])) continue;
      if (earlier.contains(year.begin)) continue;
      const Said said = said_about(year, begin, to, words);
      if (ends_range && said != Said::kAssessed)
        continue;  // years of a plan, of a law: none of them is meant
      mentions.push_back(
          {{years[i].year, evidence(reading, year)}, said, speaks_of_assessment(begin, year.begin, words)});
    }
  });
  return mentions;
}

// One sentence counts twice, one that speaks of the assessment and the measures at once only once.
int weight(const YearMention& mention) { return mention.said == Said::kPlanned && mention.scored ? 1 : 2; }

// How often the measures are said to run in a year.
int times_planned(const std::vector<YearMention>& mentions, int year) {
  return static_cast<int>(std::count_if(mentions.begin(), mentions.end(), [&](const YearMention& mention) {
    return mention.said == Said::kPlanned && mention.year.value == year;
  }));
}

// Of two years assessed as often: the one that is planned for less, since a plan's title names the assessment
// beside the plan's year; then the one before the year planned for, then the one read more surely.
bool is_likelier(const IntField& year, const IntField& best, const std::vector<YearMention>& mentions) {
  const auto rank = [&](const IntField& field) {
    return std::tuple(-times_planned(mentions, *field.value), times_planned(mentions, *field.value + 1) > 0,
                      field.evidence->confidence);
  };
  return rank(year) > rank(best);
}

// The year that most sentences give, from `earliest` on; the others repeat it.
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
    const int year = *mention.year.value;
    const int lead = best == nullptr ? 1 : counts[year] - counts[*best->value];
    const bool tie = lead == 0 && said == Said::kAssessed && year != best->value;
    if (lead > 0 || (tie && is_likelier(mention.year, *best, mentions))) best = &mention.year;
  }
  if (best == nullptr) return {};
  for (const YearMention& mention : mentions) {
    if (mention.said != said || &mention.year == best || mention.year.value != best->value) continue;
    found.mentions.push_back({{kind, 0}, *mention.year.value, *mention.year.evidence});
  }
  return *best;
}

// A year on a line by itself, below a title, beside a label: where nothing is said of any year and all are
// one, it is the one of the assessment that the paper speaks of, else of the measures.
void claim_only_year(const Paper& paper, std::vector<YearMention>& mentions) {
  std::set<int> years;
  for (const YearMention& mention : mentions) {
    if (mention.said == Said::kAssessed || mention.said == Said::kPlanned) return;
    if (mention.said == Said::kNothing) years.insert(*mention.year.value);
  }
  bool assessed = false;
  bool planned = false;
  each_reading(paper, [&](std::size_t, const Reading& reading) {
    assessed = assessed || says(*paper.pack, "year.assessed", reading.text);
    planned = planned || says(*paper.pack, "year.planned", reading.text);
  });
  if (years.size() != 1 || !(assessed || planned)) return;
  for (YearMention& mention : mentions) {
    if (mention.said == Said::kNothing) mention.said = assessed ? Said::kAssessed : Said::kPlanned;
  }
}

}  // namespace

void read_years(const Paper& paper, const Head& head, Found& found) {
  Assessment& assessment = found.record.assessment;
  std::vector<YearMention> mentions = year_mentions(paper, head);
  const auto assessed = [](const YearMention& mention) { return mention.said == Said::kAssessed; };
  if (std::none_of(mentions.begin(), mentions.end(),
                   assessed)) {  // "ผลคะแนนและมาตรการ ปี …": one year for both
    const std::size_t count = mentions.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (mentions[i].scored) mentions.push_back({mentions[i].year, Said::kAssessed, true});
    }
  }
  claim_only_year(paper, mentions);
  assessment.fiscal_year =
      commonest_year(mentions, Said::kAssessed, kFirstYear, FieldKind::kFiscalYear, found);
  const int earliest = assessment.fiscal_year.value.value_or(kFirstYear);  // no measure runs before
  assessment.plan_fiscal_year =
      commonest_year(mentions, Said::kPlanned, earliest, FieldKind::kPlanFiscalYear, found);
  for (const YearMention& mention : mentions) {
    if (mention.said == Said::kPlanned) found.planned_years.push_back(mention.year);
  }
}

void add_instrument(Found& found, InstrumentScore score) {
  auto& all = found.record.assessment.instruments;
  const auto known = std::find_if(all.begin(), all.end(), [&](const InstrumentScore& s) {
    return s.instrument == score.instrument && s.part == score.part;
  });
  if (known == all.end()) {
    all.push_back(std::move(score));
  } else if (score.score.value) {
    found.mentions.push_back({{FieldKind::kInstrumentScore, static_cast<int>(known - all.begin())},
                              *score.score.value,
                              *score.score.evidence});
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
      add_instrument(found, {*instrument, part, std::move(score), true});
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
