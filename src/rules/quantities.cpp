#include "rules/quantities.h"

#include <algorithm>
#include <iterator>

#include "text/dates.h"
#include "text/numbers.h"

namespace thaimemo::rules {
namespace {

bool overlap(Range a, Range b) { return a.begin < b.end && b.begin < a.end; }

void add_years(const Reading& reading, const PackData& pack, std::vector<Token>& tokens) {
  for (const text::Year& year : text::find_years(reading.text))
    tokens.push_back({Quantity::kYear, {year.begin, year.end}, year.year});
  // "the year before" is the year before the last one named.
  const auto named = tokens;
  for (const Hit& hit : find_hits(reading, pack, "year.before")) {
    std::optional<int> last;
    for (const Token& token : named) {
      if (token.kind == Quantity::kYear && token.range.end <= hit.all().begin) last = token.value;
    }
    const bool apart = std::none_of(named.begin(), named.end(), [&](const Token& token) {
      return token.kind == Quantity::kYear && token.range.begin >= hit.all().end &&
             token.range.begin <= hit.all().end + 60;  // "ปีก่อนหน้า พ.ศ. 2566" names it itself
    });
    if (last && apart) tokens.push_back({Quantity::kYear, hit.all(), *last - 1});
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

void add_scores(const Reading& reading, const PackData& pack, std::vector<Token>& tokens) {
  const std::vector<text::Date> dates = text::find_dates(reading.text);
  for (const Hit& hit : find_hits(reading, pack, "prose.score")) {
    const Range score = hit.group("score").value_or(hit.all());
    const auto value = text::parse_score(hit.text(score));
    const bool unit = hit.group("unit").has_value();
    if (!value || (!unit && hit.text(score).find_first_of(".,") == std::string_view::npos)) continue;
    const bool taken =
        std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return overlap(t.range, score); }) ||
        std::any_of(dates.begin(), dates.end(), [&](const text::Date& d) {
          return overlap({d.begin, d.end}, score);
        });
    if (!taken) tokens.push_back({Quantity::kScore, score, *value, unit, hit.group("target").has_value()});
  }
}

std::vector<Clause> lines(const Reading& reading, const PackData& pack) {
  const std::vector<Token> all = quantities(reading, pack);
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
  return two && count(clause, Quantity::kScore) >= 2;
}

}  // namespace

std::vector<Token> quantities(const Reading& reading, const PackData& pack) {
  std::vector<Token> tokens;
  for (const NameHit& name : find_names(reading.text, pack))
    tokens.push_back({Quantity::kName, name.range, name.no});
  add_years(reading, pack, tokens);
  add_rises(reading, pack, tokens);
  add_scores(reading, pack, tokens);
  std::sort(tokens.begin(), tokens.end(),
            [](const Token& a, const Token& b) { return a.range.begin < b.range.begin; });
  return tokens;
}

std::vector<Clause> comparing_clauses(const Reading& reading, const PackData& pack) {
  std::vector<Clause> result;
  for (const Clause& line : lines(reading, pack)) {
    for (Clause& clause : by_name(line)) {
      if (compares(clause)) result.push_back(std::move(clause));
    }
  }
  return result;
}

}  // namespace thaimemo::rules
