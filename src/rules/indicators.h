// The ten indicators: from tables, ranked lists, labels with the score inside, headings and prose.
#pragma once

#include "rules/forms.h"
#include "rules/found.h"
#include "rules/quantities.h"

namespace thaimemo::rules {

/// A row that names no indicator: the whole paper's score, or an instrument's. `column`: of the scores, in a
/// table that has several.
void add_summary_row(const TableView& table, const TableForm& form, int row, std::optional<int> column,
                     const PackData& pack, Found& found);

/// The whole paper's score in a column of its own: the one score that stands there.
void add_overall_column(const TableView& table, const TableForm& form, const PackData& pack, Found& found);

/// A table with a row for each instrument and no indicators; another kind of table is left alone.
void read_instrument_table(const Paper& paper, std::size_t element, const TableForm& form, Found& found);

/// Scores, ranks and results of an indicator table; the comments beside its rows become findings.
void read_indicator_table(const Paper& paper, std::size_t element, const TableForm& form, Found& found);

/// Scores in a paragraph: headings, list lines, sentences, the highest and the lowest.
void read_indicator_prose(const Paper& paper, std::size_t element, const ProseFigures& figures,
                          const std::vector<Heading>& outline, Found& found);

}  // namespace thaimemo::rules
