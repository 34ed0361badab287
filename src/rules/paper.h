// One memo or report within a document: elements [begin, end) of its content, and the pack to read it with.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "rules/content.h"
#include "rules/pack_data.h"

namespace thaimemo::rules {

struct Paper {
  const Content* content = nullptr;
  const PackData* pack = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool memo = false;  // opens with a memo's head

  const Element& operator[](std::size_t i) const { return (*content)[i]; }
};

/// The memos and reports of a document, in order; at least one.
std::vector<Paper> split(const Content& content, const PackData& pack);

/// A rule that matched in a reading.
struct Hit {
  const Reading* reading = nullptr;
  const Rule* rule = nullptr;
  Match match;
  std::size_t element = 0;

  Range all() const { return match.all(); }
  std::optional<Range> group(std::string_view name) const { return named(*rule, match, name); }
  std::string_view text(Range range) const {
    return std::string_view(reading->text).substr(range.begin, range.end - range.begin);
  }
};

/// All matches of the rules for `use` in a reading, from left to right, none overlapping an earlier rule's.
std::vector<Hit> find_hits(const Reading& reading, const PackData& pack, std::string_view use);

/// The first match of any rule for `use`, the pack's order deciding before the place.
std::optional<Hit> find_hit(const Reading& reading, const PackData& pack, std::string_view use,
                            std::size_t from = 0);

/// Does any rule for `use` match within a text?
bool says(const PackData& pack, std::string_view use, std::string_view text);

/// The score that a cell holds, with nothing else in it; nothing without a cell.
ScoreField cell_score(const Reading* cell, const PackData& pack);

/// A difference with its sign; a minus may be a dash of any kind.
ScoreField cell_delta(const Reading* cell, const PackData& pack);

/// The score whose point was not seen, by the groups `whole` and `decimals` of a match; nothing without them.
std::optional<int> unpointed_score(const Hit& hit);

/// The score that a cell holds, for a cell of a column headed as scores, where the point may not have been
/// seen ("95 95") or a rest of a rule stands before: such a score is never sure. What else is printed there
/// comes without a value.
ScoreField column_score(const Reading* cell, const PackData& pack);

/// The same for a row of that column. Where one cell of several rows holds as many lines, and all are scores,
/// a rule between them was not seen: each row has its line.
ScoreField column_score(const TableView& table, int row, int column, const PackData& pack);

/// Calls `visit(element index, reading)` for every paragraph and cell in reading order.
void each_reading(const Paper& paper, const std::function<void(std::size_t, const Reading&)>& visit);

/// Lines of a reading's text.
std::vector<Range> lines_of(std::string_view text);

}  // namespace thaimemo::rules
