// What does a column hold whose heading is missing or misread beyond recognition? Told by its cells.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/content.h"
#include "rules/pack_data.h"

namespace thaimemo::rules {

struct TableForm;

using Figures = std::vector<std::optional<int>>;  // of a column, row by row: hundredths

/// `read`: cell_score or cell_delta.
using CellScore = ScoreField (*)(const Reading* cell, const PackData& pack);
Figures figures_in(const TableView& table, int first_row, int column, const PackData& pack, CellScore read);

/// Rows that have all three figures, those of them in which `change` is the difference of the others, and
/// those of these in which nothing changed.
struct Differences {
  int rows = 0, closing = 0, unchanged = 0;
};
Differences differences(const Figures& one, const Figures& other, const Figures& change);

/// Columns of a list of questions: their codes, with letters, and their scores.
struct QuestionColumns {
  int code = 0, score = 0;
};

/// Those below a first row that can only be headings, though all of them be misread.
std::optional<QuestionColumns> question_columns(const TableView& table, const PackData& pack);

/// Names the columns with a heading that nothing fits. Each field once: what has its heading needs no guess.
void name_by_content(const TableView& table, const PackData& pack, TableForm& form);

/// Means on a scale of five, four or ten beside the same as percentages: the percentages are the scores.
void settle_scale(const TableView& table, const PackData& pack, TableForm& form);

/// Two columns of scores whose difference a third holds are two years' scores, however their headings are
/// misread: their years by what figures are left, or none of the columns is a score.
void settle_compared(const TableView& table, const PackData& pack, TableForm& form);

/// Beside steps there is a measure: the one column whose heading is nearest to a known one, a third of its
/// letters misread.
void name_measure(const TableView& table, const PackData& pack, TableForm& form);

}  // namespace thaimemo::rules
