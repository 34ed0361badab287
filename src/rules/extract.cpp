#include "rules/extract.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>

#include "rules/agency.h"
#include "rules/assessment.h"
#include "rules/comparisons.h"
#include "rules/findings.h"
#include "rules/forms.h"
#include "rules/found.h"
#include "rules/guidelines.h"
#include "rules/header.h"
#include "rules/indicators.h"
#include "rules/measures.h"
#include "rules/memo_number.h"
#include "rules/names.h"
#include "rules/offices.h"
#include "rules/quantities.h"
#include "rules/questions.h"
#include "rules/signatures.h"
#include "rules/wording.h"

namespace thaimemo::rules {
namespace {

constexpr std::size_t kFewestListed = 2;  // indicators that are a list
constexpr std::size_t kFewestNames = 3;   // indicators that make a paper one of ours whatever else it says

void read_memo(const Paper& paper, Head& head, Record& record) {
  read_head(paper, head);
  Issuer issuer = read_issuer(paper, head);
  record.memo.agency = std::move(issuer.agency);
  record.memo.unit = std::move(issuer.unit);
  record.memo.phone = head.phone;
  record.memo.number = head.number;
  settle_number(record.memo.agency, *paper.pack, record.memo.number);
  record.memo.date = head.date;
  record.memo.subject = head.subject;
  record.memo.addressee = head.addressee;
  settle_place(issuer.place, record.memo.addressee);
  record.memo.signatories = read_signatories(paper);
  for (Signatory& signatory : record.memo.signatories) settle_place(issuer.place, signatory.position);
  record.title = read_title(paper, head);
  const auto& number = record.memo.number;
  if (number.value && number.value->ends_with('/')) {
    record.warnings.push_back({"incomplete", number.evidence->page, "the number of the memo is incomplete"});
  }
}

// Gives a year and a score, as cells do that set them beside those of another year.
bool speaks_of_a_year(const Reading& cell, const PackData& pack) {
  bool year = false, score = false;
  for (const Token& token : read_figures(cell, pack).tokens) {
    year = year || token.kind == Quantity::kYear;
    score = score || token.kind == Quantity::kScore || token.kind == Quantity::kSpoilt;
  }
  return year && score;
}

// Sentences in the cells of a table. Where those of a column compare years, one that gives a year and a score
// and yet compares nothing has lost a figure.
void read_compared_cells(const TableView& table, const PackData& pack, int page, Found& found) {
  constexpr std::size_t kColumn = 2;  // cells that make it one of comparisons
  std::map<int, std::vector<const Reading*>> silent;
  std::map<int, std::size_t> comparing;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const Reading& cell = table.cells[i];
    const int column = table.table->cells[i].place.column;
    if (read_comparison_prose(cell, comparing_clauses(cell, pack), pack, found))
      ++comparing[column];
    else
      silent[column].push_back(&cell);
  }
  int lost = 0;
  for (const auto& [column, count] : comparing) {
    if (count < kColumn) continue;
    for (const Reading* cell : silent[column]) {
      if (!speaks_of_a_year(*cell, pack)) continue;
      ++lost;
      for (const NameHit& name : find_names(cell->text, pack)) found.unread.insert(name.no);
    }
  }
  if (lost > 0)
    found.record.warnings.push_back(
        {"comparisons_missing", page,
         std::to_string(lost) + " sentences on a year's score could not be read"});
}

// Tables before prose: of two mentions the table's is the value, the sentence's repeats it.
void read_tables(const Paper& paper, const std::vector<Heading>& outline, Found& found) {
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    if (!paper[i].table) {
      read_comment_paragraph(paper, i, outline, found);
      continue;
    }
    const TableForm form = recognise(*paper[i].table, *paper.pack);
    switch (form.form) {
      case Form::kIndicators:
        read_indicator_table(paper, i, form, found);
        break;
      case Form::kQuestions:
        read_question_table(paper, i, form, place_at(outline, i, 0), found);
        break;
      case Form::kMeasures:
        read_measure_table(paper, i, form, found);
        break;
      case Form::kComparisons:
        read_comparison_table(paper, i, form, found);
        break;
      case Form::kOther:
        read_instrument_table(paper, i, form, found);
        break;
    }
    read_compared_cells(*paper[i].table, *paper.pack, paper[i].page, found);
  }
}

void read_prose(const Paper& paper, const std::vector<Heading>& outline, Found& found) {
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    if (paper[i].table) continue;
    const ProseFigures figures = read_figures(paper[i].reading, *paper.pack);
    read_comparison_prose(paper[i].reading, figures.comparing, *paper.pack, found);
    read_indicator_prose(paper, i, figures, outline, found);
    read_question_prose(paper, i, outline, found);
    read_guidelines(paper, i, outline, found);
    if (figures.comparing.empty()) read_rises(paper[i].reading, *paper.pack, found);
  }
}

PlainTable plain_table(const TableView& view) {
  PlainTable plain{view.table->pages, {}};
  plain.rows.assign(static_cast<std::size_t>(std::max(view.rows(), 0)),
                    std::vector<std::string>(static_cast<std::size_t>(std::max(view.columns(), 0))));
  for (const Cell& cell : view.table->cells) {
    const auto row = static_cast<std::size_t>(cell.place.row);
    const auto column = static_cast<std::size_t>(cell.place.column);
    if (row < plain.rows.size() && column < plain.rows[row].size())
      plain.rows[row][column] = tidy(cell.text.text);
  }
  return plain;
}

void keep_unclaimed(const Paper& paper, Found& found) {
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    if (paper[i].table && !found.taken.contains(i))
      found.record.tables.push_back(plain_table(*paper[i].table));
  }
}

/// Of a table: the indicators that it names, and how many scores with decimals stand in it.
struct Named {
  std::set<int> indicators;
  std::size_t scores = 0;
};

Named named_in(const TableView& table, const PackData& pack) {
  Named named;
  for (const Reading& cell : table.cells) {
    for (const NameHit& name : find_names(cell.text, pack)) named.indicators.insert(name.no);
    if (cell.text.find('.') == std::string::npos) continue;
    for (const Token& token : read_figures(cell, pack).tokens)
      named.scores += token.kind == Quantity::kScore ? 1 : 0;
  }
  return named;
}

// A table that no field has taken may be one of indicators that could not be told: its scores are not lost
// without a word.
void warn_of_unclaimed(const Paper& paper, Found& found) {
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    if (!paper[i].table || found.taken.contains(i)) continue;
    Named named = named_in(*paper[i].table, *paper.pack);
    for (const Indicator& each : found.record.indicators)
      if (each.score.value) named.indicators.erase(each.no);
    if (named.indicators.size() < kFewestNames || named.scores < kFewestNames) continue;
    found.record.warnings.push_back(
        {"indicators_missing", paper[i].page,
         "a table names indicators that no score was found for; it stands whole under tables"});
  }
}

// Where a paper lists the indicators that it compares, one whose comparison could not be read is to be in the
// list.
void warn_of_unlisted(Found& found) {
  std::string numbers;
  const auto& listed = found.record.indicators;
  for (const int no : found.unread)
    if (std::none_of(listed.begin(), listed.end(), [no](const Indicator& each) { return each.no == no; }))
      numbers += (numbers.empty() ? "" : ", ") + std::to_string(no);
  if (listed.size() >= kFewestListed && !numbers.empty())
    found.record.warnings.push_back(
        {"indicators_missing", 0, "no score was found for indicators " + numbers + ", which are compared"});
}

// Indicators by number; their mentions get the places that they have then.
std::vector<Mention> settle(Found& found) {
  auto& indicators = found.record.indicators;
  std::stable_sort(indicators.begin(), indicators.end(),
                   [](const Indicator& a, const Indicator& b) { return a.no < b.no; });
  std::vector<Mention> mentions = std::move(found.mentions);
  for (auto& [no, mention] : found.indicator_mentions) {
    const auto at = std::find_if(indicators.begin(), indicators.end(),
                                 [no = no](const Indicator& i) { return i.no == no; });
    if (at == indicators.end()) continue;
    mention.field.index = static_cast<int>(at - indicators.begin());
    mentions.push_back(std::move(mention));
  }
  return mentions;
}

bool says_nothing(const Record& record) {
  return record.indicators.empty() && record.questions.empty() && record.measures.empty() &&
         record.findings.empty() && record.comparisons.empty() && !record.assessment.overall_score.evidence &&
         !record.title.value;
}

// From the first to the last page on which it has print; a table may end later than it begins.
void read_pages(const Paper& paper, Source& source) {
  for (std::size_t i = paper.begin; i < paper.end; ++i) {
    const Element& element = paper[i];
    if (i == paper.begin) source.first_page = std::max(1, element.page);
    source.last_page = std::max({source.last_page, source.first_page, element.page});
    if (element.table && !element.table->table->pages.empty())
      source.last_page = std::max(source.last_page, element.table->table->pages.back());
    else if (element.paragraph != nullptr && !element.paragraph->text.pieces.empty())
      source.last_page = std::max(source.last_page, element.paragraph->text.pieces.back().page);
  }
}

// Does the document speak of what the pack is about: in words, or by naming several indicators?
bool on_topic(const Content& content, const PackData& pack) {
  const Paper whole{&content, &pack, 0, content.size(), false};
  std::set<int> indicators;
  bool said = pack.rules_for("topic").empty();
  each_reading(whole, [&](std::size_t, const Reading& reading) {
    if (said) return;
    for (const NameHit& name : find_names(reading.text, pack)) indicators.insert(name.no);
    said = says(pack, "topic", reading.text);
  });
  return said || indicators.size() >= kFewestNames;
}

// A paper about something else: its head, if it has one, and its tables.
Draft read_other(const Paper& paper) {
  Found found;
  read_pages(paper, found.record.source);
  Head head;
  if (paper.memo) read_memo(paper, head, found.record);
  keep_unclaimed(paper, found);
  found.record.kind = paper.memo ? Kind::kMemo : Kind::kOther;
  return {std::move(found.record), {}};
}

Draft read_paper(const Paper& paper) {
  Found found;
  read_pages(paper, found.record.source);
  Head head;
  read_memo(paper, head, found.record);
  const std::vector<Heading> outline = read_outline(paper);
  read_years(paper, head, found);
  read_tables(paper, outline, found);
  read_overall(paper, outline, found);
  read_prose(paper, outline, found);
  name_comparisons(found);
  overall_of_comparisons(found);
  indicators_of_comparisons(*paper.pack, found);
  read_finding_lists(paper, outline, found);
  read_instrument_scores(paper, found);
  plan_year_from_periods(found);
  settle_codes_by_wording(found);
  keep_unclaimed(paper, found);
  warn_of_unclaimed(paper, found);
  warn_of_unlisted(found);
  std::vector<Mention> mentions = settle(found);
  Record& record = found.record;
  record.kind = paper.memo ? Kind::kMemo : says_nothing(record) ? Kind::kOther : Kind::kReport;
  return {std::move(record), std::move(mentions)};
}

}  // namespace

std::vector<Draft> extract(const DocumentText& document, const RulePack& pack) {
  const Content content = read_content(document, pack.data());
  std::vector<Draft> drafts;
  const bool known = on_topic(content, pack.data());
  for (const Paper& paper : split(content, pack.data()))
    drafts.push_back(known ? read_paper(paper) : read_other(paper));
  return drafts;
}

}  // namespace thaimemo::rules
