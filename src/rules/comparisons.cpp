#include "rules/comparisons.h"

#include <algorithm>

#include "rules/names.h"
#include "text/numbers.h"

namespace thaimemo::rules {
namespace {

struct YearScore {
  IntField year;
  ScoreField score;
  std::size_t end = 0;
};

std::vector<YearScore> year_scores(const Reading& reading, const PackData& pack) {
  std::vector<YearScore> result;
  for (const Hit& hit : find_hits(reading, pack, "year.score")) {
    result.push_back(
        {int_field(reading, *hit.group("year")), score_field(reading, *hit.group("score")), hit.all().end});
  }
  return result;
}

ScoreField delta_field(const Hit& hit, const PackData& pack) {
  ScoreField delta = score_field(*hit.reading, *hit.group("score"));
  const auto direction = hit.group("direction");
  if (delta.value && direction && says(pack, "delta.down", hit.text(*direction))) delta.value = -*delta.value;
  return delta;
}

// The indicator named last before a place; names stand before their scores.
std::optional<int> name_before(const std::vector<NameHit>& names, std::size_t end) {
  std::optional<int> no;
  for (const NameHit& name : names) {
    if (name.range.end <= end) no = name.no;
  }
  return no;
}

// An equal repeat corroborates; one that differs, or says more or less, stands beside the first.
void add_comparison(Found& found, Comparison comparison) {
  auto& all = found.record.comparisons;
  const auto known = std::find_if(all.begin(), all.end(), [&](const Comparison& c) {
    return c.indicator == comparison.indicator && c.fiscal_year.value == comparison.fiscal_year.value &&
           c.previous_year.value == comparison.previous_year.value &&
           c.score.value == comparison.score.value && c.previous.value == comparison.previous.value &&
           c.delta.value == comparison.delta.value;
  });
  if (known == all.end()) {
    all.push_back(std::move(comparison));
    return;
  }
  const int index = static_cast<int>(known - all.begin());
  const auto repeat = [&](const ScoreField& again, FieldKind kind) {
    if (again.value && again.evidence)
      found.mentions.push_back({{kind, index}, *again.value, *again.evidence});
  };
  repeat(comparison.score, FieldKind::kComparisonScore);
  repeat(comparison.previous, FieldKind::kComparisonPrevious);
  repeat(comparison.delta, FieldKind::kComparisonDelta);
}

}  // namespace

void read_comparison_prose(const Reading& reading, const PackData& pack, Found& found) {
  const std::vector<YearScore> scores = year_scores(reading, pack);
  const std::vector<NameHit> names = find_names(reading.text, pack);
  const std::vector<Hit> deltas = find_hits(reading, pack, "delta");
  for (std::size_t i = 0; i + 1 < scores.size(); ++i) {
    const YearScore* now = &scores[i];
    const YearScore* before = &scores[i + 1];
    const auto no = name_before(names, now->end);
    if (name_before(names, before->end) != no || now->year.value == before->year.value) continue;
    if (*now->year.value < *before->year.value) std::swap(now, before);
    Comparison comparison{no, now->year, now->score, before->year, before->score, {}};
    const std::size_t next = i + 2 < scores.size() ? scores[i + 2].end : reading.text.size();
    for (const Hit& delta : deltas) {
      const bool behind = delta.all().begin >= std::min(now->end, before->end) && delta.all().begin < next;
      if (behind && !comparison.delta.evidence) comparison.delta = delta_field(delta, pack);
    }
    add_comparison(found, std::move(comparison));
    ++i;
  }
}

void read_rises(const Reading& reading, const PackData& pack, Found& found) {
  if (find_hits(reading, pack, "year.score").size() > 1) return;
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

namespace {

struct YearColumn {
  int column = 0;
  int year = 0;
};

std::vector<YearColumn> year_columns(const TableForm& form) {
  std::vector<YearColumn> columns;
  for (std::size_t i = 0; i < form.years.size(); ++i) {
    if (form.years[i]) columns.push_back({static_cast<int>(i), *form.years[i]});
  }
  std::sort(columns.begin(), columns.end(), [](const auto& a, const auto& b) { return a.year > b.year; });
  return columns;
}

ScoreField cell_score(const Reading* cell, const PackData& pack) {
  const auto hit = cell == nullptr ? std::nullopt : find_hit(*cell, pack, "score.cell");
  return hit ? score_field(*cell, *hit->group("score")) : ScoreField{};
}

// A difference with its sign; a minus may be a dash of any kind.
ScoreField cell_delta(const Reading* cell, const PackData& pack) {
  const auto hit = cell == nullptr ? std::nullopt : find_hit(*cell, pack, "delta.cell");
  if (!hit) return {};
  ScoreField delta = score_field(*cell, *hit->group("score"));
  const auto sign = hit->group("sign");
  if (delta.value && sign && says(pack, "delta.down", hit->text(*sign))) delta.value = -*delta.value;
  return delta;
}

IntField heading_year(const TableView& table, const TableForm& form, const YearColumn& column) {
  for (int row = form.first_row - 1; row >= 0; --row) {
    const Reading* cell = table.at(row, column.column);
    if (cell == nullptr) continue;
    const std::size_t at = cell->text.find(std::to_string(column.year));
    if (at != std::string::npos) return {column.year, evidence(*cell, {at, at + 4})};
  }
  return {column.year, std::nullopt};
}

}  // namespace

void read_comparison_table(const Paper& paper, std::size_t element, const TableForm& form, Found& found) {
  const PackData& pack = *paper.pack;
  const TableView& table = *paper[element].table;
  const std::vector<YearColumn> years = year_columns(form);
  for (int row = form.first_row; row < table.rows(); ++row) {
    std::optional<IndicatorLabel> label;
    const Reading* named = nullptr;
    bool overall = false;
    for (int column = 0; column < table.columns() && !label; ++column) {
      const Reading* cell = table.at(row, column);
      if (cell == nullptr) continue;
      label = indicator_label(*cell, cell->whole(), pack);
      named = cell;
      overall = overall || says(pack, "overall.row", cell->text);
    }
    if (!label && !overall) continue;
    for (std::size_t i = 0; i + 1 < years.size(); ++i) {
      Comparison comparison{
          label ? std::optional(label->no) : std::nullopt,      heading_year(table, form, years[i]),
          cell_score(table.at(row, years[i].column), pack),     heading_year(table, form, years[i + 1]),
          cell_score(table.at(row, years[i + 1].column), pack), {}};
      const auto delta = form.column("delta");
      if (i == 0 && delta) comparison.delta = cell_delta(table.at(row, *delta), pack);
      if (comparison.score.value || comparison.previous.value) add_comparison(found, std::move(comparison));
    }
    ScoreField latest = cell_score(table.at(row, years.front().column), pack);
    if (label && latest.value)
      add_indicator(found, label->no, evidence(*named, label->range), std::move(latest), pack);
  }
  found.taken.insert(element);
}

}  // namespace thaimemo::rules
