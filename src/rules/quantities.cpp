#include "rules/quantities.h"

#include <algorithm>
#include <iterator>

#include "text/dates.h"
#include "text/numbers.h"

namespace thaimemo::rules {
namespace {

// The year before the last one that is named ahead of it; nothing where the words behind name it themselves
// ("ปีก่อนหน้า พ.ศ. 2566").
std::optional<int> year_before(const std::vector<text::Year>& years, Range words) {
  constexpr std::size_t kReach = 60;  // bytes
  const auto behind = std::partition_point(years.begin(), years.end(),
                                           [&](const text::Year& y) { return y.end <= words.begin; });
  if (behind == years.begin()) return std::nullopt;
  const auto next =
      std::partition_point(behind, years.end(), [&](const text::Year& y) { return y.begin < words.end; });
  if (next != years.end() && next->begin <= words.end + kReach) return std::nullopt;
  return std::prev(behind)->year - 1;
}

void add_years(const Reading& reading, const PackData& pack, const std::vector<text::Year>& years,
               std::vector<Token>& tokens) {
  for (const text::Year& year : years) tokens.push_back({Quantity::kYear, {year.begin, year.end}, year.year});
  if (years.empty()) return;
  for (const Hit& hit : find_hits(reading, pack, "year.before")) {
    if (const auto year = year_before(years, hit.all()))
      tokens.push_back({Quantity::kYear, hit.all(), *year});
  }
}

void add_rises(const Reading& reading, const PackData& pack, std::vector<Token>& tokens) {
  for (const Hit& hit : find_hits(reading, pack, "delta")) {
    const auto score = hit.group("score");
    const auto value = score ? text::parse_score(hit.text(*score)) : std::nullopt;
    if (!value) continue;
    const auto direction = hit.group("direction");
    const bool down = direction && says(pack, "delta.down", hit.text(*direction));
    tokens.push_back({Quantity::kRise, *score, down ? -*value : *value});
  }
}

// Where something stands already: apart and in order.
std::vector<Range> taken_by(const std::vector<Token>& tokens, const std::vector<text::Date>& dates) {
  std::vector<Range> all;
  all.reserve(tokens.size() + dates.size());
  for (const Token& token : tokens) all.push_back(token.range);
  for (const text::Date& date : dates) all.push_back({date.begin, date.end});
  std::sort(all.begin(), all.end(), [](Range a, Range b) { return a.begin < b.begin; });
  std::vector<Range> apart;
  for (const Range range : all) {
    if (apart.empty() || range.begin >= apart.back().end) {
      apart.push_back(range);
    } else {
      apart.back().end = std::max(apart.back().end, range.end);
    }
  }
  return apart;
}

bool overlaps_any(const std::vector<Range>& apart, Range range) {
  const auto next = std::partition_point(apart.begin(), apart.end(),
                                         [&](const Range& other) { return other.end <= range.begin; });
  return next != apart.end() && next->begin < range.end;
}

void add_scores(const Reading& reading, const PackData& pack, const std::vector<text::Date>& dates,
                std::vector<Token>& tokens) {
  const std::vector<Range> taken = taken_by(tokens, dates);
  for (const Hit& hit : find_hits(reading, pack, "prose.score")) {
    const Range score = hit.group("score").value_or(hit.all());
    const auto value = text::parse_score(hit.text(score));
    const bool unit = hit.group("unit").has_value();
    if (!value || (!unit && hit.text(score).find_first_of(".,") == std::string_view::npos)) continue;
    if (overlaps_any(taken, score)) continue;
    tokens.push_back({Quantity::kScore, score, *value, unit, hit.group("target").has_value()});
  }
}

void add_spoilt_scores(const Reading& reading, const PackData& pack, const std::vector<text::Date>& dates,
                       std::vector<Token>& tokens) {
  const std::vector<Hit> hits = find_hits(reading, pack, "prose.score.spoilt");
  if (hits.empty()) return;  // as in most text
  const std::vector<Range> taken = taken_by(tokens, dates);
  for (const Hit& hit : hits) {
    const Range score = *hit.group("score");
    if (overlaps_any(taken, score) || text::parse_score(hit.text(score))) continue;
    tokens.push_back({Quantity::kSpoilt, score, unpointed_score(hit).value_or(-1), true});
  }
}

// Has it room for a year and two scores? Three runs of digits at least.
bool may_compare(std::string_view text) {
  constexpr int kRuns = 3;
  int runs = 0;
  bool inside = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !inside && ++runs == kRuns) return true;
    inside = digit;
  }
  return false;
}

std::vector<Clause> lines(const Reading& reading, const std::vector<Token>& all) {
  std::vector<Clause> result;
  std::size_t next = 0;
  for (const Range line : lines_of(reading.text)) {
    Clause clause;
    while (next < all.size() && all[next].range.begin < line.end) clause.push_back(all[next++]);
    if (!clause.empty()) result.push_back(std::move(clause));
  }
  return result;
}

bool is(const Token& token, Quantity kind) { return token.kind == kind; }

int count(const Clause& clause, Quantity kind) {
  return static_cast<int>(
      std::count_if(clause.begin(), clause.end(), [&](const Token& t) { return is(t, kind); }));
}

// Clauses of one name each. Where years and scores stand before the first name, as many stand before the
// others.
std::vector<Clause> by_name(const Clause& line) {
  const auto name_at =
      std::find_if(line.begin(), line.end(), [](const Token& t) { return is(t, Quantity::kName); });
  const bool scores_lead =
      std::any_of(line.begin(), name_at, [](const Token& t) { return is(t, Quantity::kScore); });
  const std::ptrdiff_t lead = scores_lead ? name_at - line.begin() : 0;
  std::vector<Clause> result(1);
  std::optional<int> name;
  for (const Token& token : line) {
    if (is(token, Quantity::kName) && name && *name != token.value) {
      Clause& last = result.back();
      const auto from = last.end() - std::min<std::ptrdiff_t>(lead, std::ssize(last));
      Clause rest(from, last.end());
      last.erase(from, last.end());
      result.push_back(std::move(rest));
    }
    if (is(token, Quantity::kName)) name = token.value;
    result.back().push_back(token);
  }
  return result;
}

bool compares(const Clause& clause) {
  std::optional<int> first;
  bool two = false;
  for (const Token& token : clause) {
    if (!is(token, Quantity::kYear)) continue;
    two = two || (first && *first != token.value);
    if (!first) first = token.value;
  }
  const int scores = count(clause, Quantity::kScore);
  return two && scores >= 1 && scores + count(clause, Quantity::kSpoilt) >= 2;
}

std::vector<Token> quantities(const Reading& reading, const PackData& pack) {
  const std::vector<text::Date> dates = text::find_dates(reading.text);
  std::vector<Token> tokens;
  for (const NameHit& name : find_names(reading.text, pack))
    tokens.push_back({Quantity::kName, name.range, name.no});
  for (const Hit& hit : find_hits(reading, pack, "indicator.by_number")) {
    const auto no = text::parse_integer(hit.text(*hit.group("no")));
    if (no && instrument_of(static_cast<int>(*no), pack))
      tokens.push_back({Quantity::kName, *hit.group("no"), static_cast<int>(*no)});
  }
  add_years(reading, pack, text::find_years(reading.text, dates), tokens);
  add_rises(reading, pack, tokens);
  add_spoilt_scores(reading, pack, dates, tokens);
  add_scores(reading, pack, dates, tokens);
  std::sort(tokens.begin(), tokens.end(),
            [](const Token& a, const Token& b) { return a.range.begin < b.range.begin; });
  return tokens;
}

std::vector<Clause> comparing(const Reading& reading, const std::vector<Token>& tokens) {
  std::vector<Clause> result;
  for (const Clause& line : lines(reading, tokens)) {
    for (Clause& clause : by_name(line)) {
      if (compares(clause)) result.push_back(std::move(clause));
    }
  }
  return result;
}

}  // namespace

ProseFigures read_figures(const Reading& reading, const PackData& pack) {
  ProseFigures figures{quantities(reading, pack), {}};
  figures.comparing = comparing(reading, figures.tokens);
  return figures;
}

std::vector<Clause> comparing_clauses(const Reading& reading, const PackData& pack) {
  return may_compare(reading.text) ? comparing(reading, quantities(reading, pack)) : std::vector<Clause>{};
}

}  // namespace thaimemo::rules
