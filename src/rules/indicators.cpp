#include "rules/indicators.h"

#include <algorithm>
#include <map>

#include "rules/assessment.h"
#include "rules/by_place.h"
#include "rules/levels.h"
#include "rules/names.h"
#include "rules/quantities.h"
#include "rules/row_comments.h"
#include "rules/row_labels.h"

namespace thaimemo::rules {
namespace {

constexpr double kByPlace = 0.5;  // of its confidence is left to a score whose indicator only its place tells

struct Row {
  int no = 0;
  Evidence label;
  ScoreField score;
  IntField rank;
  TextField result;
  const Reading* comment = nullptr;
};

// The score inside a label. A bare figure there is none where the column of scores has one: a row's number.
ScoreField score_inside(const TableView& table, const TableForm& form, int row, const RowLabel& label,
                        const PackData& pack) {
  ScoreField inside = score_field(*label.cell, *label.label.score);
  const auto column = form.column("score");
  if (!column || inside.evidence->raw.find_first_of(".,") != std::string::npos) return inside;
  const Reading* cell = table.at(row, *column);
  ScoreField beside = cell == label.cell ? ScoreField{} : cell_score(cell, pack);
  return beside.value ? beside : inside;
}

// Among other words of a cell, where nothing else in the row is a score: the rule above it was not seen.
ScoreField lone_score(const TableView& table, const TableForm& form, int row, const RowLabel& label,
                      const PackData& pack) {
  ScoreField only;
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (cell == nullptr || cell == label.cell || !table.begins(row, column)) continue;
    if (!form.fields[static_cast<std::size_t>(column)].empty()) continue;
    for (const Token& token : read_figures(*cell, pack).tokens) {
      if (token.kind != Quantity::kScore || !token.unit) continue;
      if (only.value) return {};
      only = score_field(*cell, token.range);
    }
  }
  return only;
}

ScoreField row_score(const TableView& table, const TableForm& form, int row, const RowLabel& label,
                     const PackData& pack) {
  if (label.label.score) return score_inside(table, form, row, label, pack);
  const auto try_column = [&](int column) {
    const Reading* cell = table.at(row, column);
    return cell == label.cell ? ScoreField{} : cell_score(cell, pack);
  };
  if (const auto column = form.column("score")) {
    return table.at(row, *column) == label.cell ? ScoreField{} : column_score(table, row, *column, pack);
  }
  for (int column = table.columns() - 1; column >= 0; --column) {
    const auto slot = static_cast<std::size_t>(column);
    if (!form.fields[slot].empty() && form.fields[slot] != "indicator") continue;
    ScoreField score = try_column(column);
    if (score.value && table.at(row, column)->text.find_first_of(".,") != std::string::npos) return score;
    if (score.value && find_hit(*table.at(row, column), pack, "score.unit")) return score;
  }
  return lone_score(table, form, row, label, pack);
}

const Reading* comment_cell(const TableView& table, const TableForm& form, int row, const RowLabel& label) {
  if (const auto column = form.column("comment")) return table.at(row, *column);
  if (form.first_row > 0) return nullptr;
  const Reading* last = table.at(row, table.columns() - 1);
  return last != nullptr && last != label.cell ? last : nullptr;
}

// What the column headed ลำดับ counts: indicators by their own numbers, or rows.
enum class Numbering { kIndicators, kRows, kRanks };

// Rows whose running number is not the indicator's; sorted by score, it is the rank.
Numbering numbering(const TableView& table, const TableForm& form, const PackData& pack) {
  int rows = 0;
  int own = 0;  // rows numbered as their indicators are
  int unsorted = 0;
  int last = 0;
  std::optional<Score> above;
  for (int row = form.first_row; row < table.rows(); ++row) {
    const Reading* cell = field_cell(table, form, row, "no");
    const auto number = cell == nullptr ? std::nullopt : int_field(*cell, cell->whole()).value;
    const auto label =
        number ? by_name(table, row, pack) : std::nullopt;  // dear: where there is a number alone
    if (!label || cell == label->cell) continue;
    ++rows;
    own += *number == label->label.no ? 1 : 0;
    const auto score = row_score(table, form, row, *label, pack).value;
    unsorted += *number <= last || (score && above && *score > *above) ? 1 : 0;
    last = *number;
    if (score) above = score;
  }
  if (own * 2 > rows || rows == 0) return Numbering::kIndicators;
  return above && unsorted * 5 <= rows ? Numbering::kRanks : Numbering::kRows;  // a fifth may be misread
}

std::optional<Row> read_row(const TableView& table, const TableForm& form, int row, int expected,
                            Numbering numbers, std::optional<int> year, const PackData& pack) {
  auto label = by_name(table, row, pack);
  if (!label && numbers == Numbering::kIndicators) label = by_name_and_number(table, form, row, pack);
  if (!label && numbers == Numbering::kIndicators) label = by_number(table, form, row, expected, pack);
  if (!label) return std::nullopt;
  Row result;
  result.no = label->label.no;
  result.label = evidence(*label->cell, label->label.range);
  result.score = row_score(table, form, row, *label, pack);
  if (const Reading* rank = field_cell(table, form, row, numbers == Numbering::kRanks ? "no" : "rank"))
    result.rank = int_field(*rank, rank->whole());
  if (const Reading* grade = field_cell(table, form, row, "grade"))
    result.result = result_field(*grade, year, pack);
  result.comment = comment_cell(table, form, row, *label);
  return result;
}

// A row that names no indicator and says something of an instrument.
std::optional<CommentedRow> loose_comment(const TableView& table, int row, const PackData& pack) {
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (!table.begins(row, column)) continue;
    if (says(pack, "finding.loose", cell->text)) return CommentedRow{0, cell};
  }
  return std::nullopt;
}

// The instrument that a row is about: by its full name, or by what is left of its letters behind "คะแนนเฉลี่ย".
std::optional<Instrument> banner_instrument(const Reading& cell, const PackData& pack) {
  if (const auto instrument = find_instrument(cell.text, pack)) return instrument;
  if (says(pack, "banner.IIT", cell.text)) return Instrument::kIit;
  if (says(pack, "banner.EIT", cell.text)) return Instrument::kEit;
  if (says(pack, "banner.OIT", cell.text)) return Instrument::kOit;
  return std::nullopt;
}

// A row whose name and number are lost: its score stands, and never by itself is sure.
std::optional<Row> nameless_row(const TableView& table, const TableForm& form, int row,
                                const PackData& pack) {
  const Reading* first = table.at(row, 0);
  if (is_blank(first) || !table.begins(row, 0) || says(pack, "overall.row", first->text) ||
      find_part(first->text, pack) || banner_instrument(*first, pack) ||
      !find_names(first->text, pack).empty())
    return std::nullopt;
  Row read;
  read.score = row_score(table, form, row, {first, {}}, pack);
  if (!read.score.value) return std::nullopt;
  read.score.evidence->confidence *= kByPlace;
  read.label = evidence(*first, first->whole());
  return read;
}

// What a row of the table says: of an indicator, or of something else.
struct Entry {
  int row = 0;
  std::optional<Row> read;
};

// Numbers the nameless rows by their place; those that have none say something else.
void number_nameless(std::vector<Entry>& entries, const PackData& pack) {
  std::vector<int> numbers;
  for (const Entry& entry : entries)
    if (entry.read) numbers.push_back(entry.read->no);
  numbers = numbers_by_place(std::move(numbers), static_cast<int>(pack.scheme.indicators.size()));
  std::size_t next = 0;
  for (Entry& entry : entries) {
    if (!entry.read) continue;
    entry.read->no = numbers[next++];
    if (entry.read->no == 0) entry.read.reset();
  }
}

// Rows that one cell holds; the number of the last.
std::optional<int> add_stacked(const TableView& table, int row, const PackData& pack, Found& found) {
  std::optional<int> last;
  for (const StackedRow& stacked : stacked_rows(table, row, pack)) {
    const auto& [cell, label] = stacked.label;
    add_indicator(found, label.no, evidence(*cell, label.range),
                  score_field(*stacked.score_cell, stacked.score), pack);
    last = label.no;
  }
  return last;
}

// The rows below the heading, but for those that one cell holds: these are added at once.
std::vector<Entry> entries_of(const TableView& table, const TableForm& form, Numbering numbers,
                              std::optional<int> year, const PackData& pack, Found& found) {
  std::vector<Entry> entries;
  int last = 0;
  for (int row = form.first_row; row < table.rows(); ++row) {
    if (row > form.first_row && repeats_headings(table, form, row)) continue;
    if (const auto stacked = add_stacked(table, row, pack, found)) {
      last = *stacked;
      continue;
    }
    Entry entry{row, read_row(table, form, row, last + 1, numbers, year, pack)};
    if (entry.read) last = entry.read->no;
    if (!entry.read) entry.read = nameless_row(table, form, row, pack);
    entries.push_back(std::move(entry));
  }
  number_nameless(entries, pack);
  return entries;
}

void add_overall(Found& found, const ScoreField& score) {
  if (!found.record.assessment.overall_score.evidence) {
    found.record.assessment.overall_score = score;
  } else {
    found.mentions.push_back({{FieldKind::kOverallScore, 0}, *score.value, *score.evidence});
  }
}

void add_overall_row(const TableView& table, const TableForm& form, int row, std::optional<int> at,
                     const PackData& pack, Found& found) {
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (cell == nullptr || !says(pack, "overall.row", cell->text)) continue;
    const ScoreField score =
        at ? cell_score(table.at(row, *at), pack) : row_score(table, form, row, {cell, {}}, pack);
    if (score.value) add_overall(found, score);
    return;
  }
}

// "แบบวัด… (IIT) | 95.10": the instrument's own score in its banner, whichever cell stands first. Words of
// another kind make it a row about something else: an indicator whose name is lost.
void add_banner(const TableView& table, const TableForm& form, int row, std::optional<int> at,
                const PackData& pack, Found& found) {
  std::optional<Instrument> instrument;
  std::optional<Part> part;
  ScoreField score;
  for (int column = 0; column < table.columns(); ++column) {
    const Reading* cell = table.at(row, column);
    if (is_blank(cell)) continue;
    const auto its = banner_instrument(*cell, pack);
    const auto its_part = find_part(cell->text, pack);
    if (at && column != *at &&
        (form.years[static_cast<std::size_t>(column)] || form.column("delta") == column))
      continue;  // another year's
    const ScoreField printed = cell_score(cell, pack);
    if (!its && !its_part && !printed.evidence && !is_result(*cell, pack) &&
        !says(pack, "banner.other", cell->text))
      return;
    if (!instrument) instrument = its;
    if (!part) part = its_part;
    if (printed.evidence && !score.value && cell->text.find('.') != std::string::npos) score = printed;
  }
  if (instrument && score.value) add_instrument(found, {*instrument, part, std::move(score), true});
}

}  // namespace

void add_summary_row(const TableView& table, const TableForm& form, int row, std::optional<int> column,
                     const PackData& pack, Found& found) {
  add_overall_row(table, form, row, column, pack, found);
  add_banner(table, form, row, column, pack, found);
}

void add_overall_column(const TableView& table, const TableForm& form, const PackData& pack, Found& found) {
  const auto column = form.column("overall");
  const Reading* only = nullptr;
  for (int row = form.first_row; column && row < table.rows(); ++row) {
    const Reading* cell = table.at(row, *column);
    if (cell == only || !cell_score(cell, pack).value) continue;
    if (only != nullptr) return;
    only = cell;
  }
  if (only != nullptr) add_overall(found, cell_score(only, pack));
}

Indicator& add_indicator(Found& found, int no, Evidence label, ScoreField score, const PackData& pack) {
  auto& all = found.record.indicators;
  auto known = std::find_if(all.begin(), all.end(), [&](const Indicator& i) { return i.no == no; });
  if (known == all.end()) {
    all.push_back({no,
                   indicator_name(no, pack),
                   instrument_of(no, pack).value_or(Instrument::kIit),
                   std::move(label),
                   std::move(score),
                   {},
                   {}});
    return all.back();
  }
  const ScoreField& mine = known->score;
  const bool illegible = !mine.value && mine.evidence && mine.evidence->status != Status::kHandwritten;
  if (!mine.evidence || (illegible && score.value)) {
    known->score = std::move(score);
  } else if (score.value) {
    found.indicator_mentions.push_back(
        {no, {{FieldKind::kIndicatorScore, 0}, *score.value, std::move(*score.evidence)}});
  }
  return *known;
}

void read_instrument_table(const Paper& paper, std::size_t element, const TableForm& form, Found& found) {
  const PackData& pack = *paper.pack;
  const TableView& table = *paper[element].table;
  const auto column = form.column("score");
  if (form.first_row == 0 || !column) return;
  std::map<Instrument, ScoreField> scores;
  for (int row = form.first_row; row < table.rows(); ++row) {
    const Reading* first = table.at(row, 0);
    const auto instrument = is_blank(first) ? std::nullopt : banner_instrument(*first, pack);
    if (!instrument) continue;
    if (find_part(first->text, pack) || scores.contains(*instrument)) return;  // not one row for each
    scores[*instrument] = cell_score(table.at(row, *column), pack);
  }
  if (scores.size() < 2) return;
  for (auto& [instrument, score] : scores) {
    if (score.value) add_instrument(found, {instrument, std::nullopt, std::move(score), true});
  }
  for (int row = form.first_row; row < table.rows(); ++row)
    add_overall_row(table, form, row, *column, pack, found);
  found.taken.insert(element);
}

void read_indicator_table(const Paper& paper, std::size_t element, const TableForm& form, Found& found) {
  const PackData& pack = *paper.pack;
  const TableView& table = *paper[element].table;
  std::vector<CommentedRow> comments;
  const Numbering numbers = numbering(table, form, pack);
  const std::optional<int> year = found.record.assessment.fiscal_year.value;
  for (Entry& entry : entries_of(table, form, numbers, year, pack, found)) {
    std::optional<Row>& read = entry.read;
    if (!read) {
      if (const auto loose = loose_comment(table, entry.row, pack)) comments.push_back(*loose);
      add_summary_row(table, form, entry.row, std::nullopt, pack, found);
      continue;
    }
    comments.push_back({read->no, read->comment});
    Indicator& indicator = add_indicator(found, read->no, read->label, read->score, pack);
    if (!indicator.rank.evidence && read->rank.value) indicator.rank = read->rank;
    if (!indicator.result.evidence) indicator.result = read->result;
  }
  add_row_comments(comments, pack, found);
  add_overall_column(table, form, pack, found);
  found.taken.insert(element);
}

}  // namespace thaimemo::rules
