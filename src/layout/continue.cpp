#include "layout/continue.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "layout/counts_on.h"
#include "layout/says_something.h"
#include "layout/table_text.h"

namespace thaimemo::layout {

namespace {

constexpr double kSameColumn = 0.02;  // of the table's width: columns that far apart are the same
constexpr double kSameGap =
    0.06;  // … and where gaps tell them, which are as wide as the print beside them leaves
constexpr double kMostShift = 0.06;   // of the page's width, between two scans
constexpr double kAlike = 0.75;       // see likeness()
constexpr double kAlikeHead = 0.65;   // … of the head printed again: words that no row below has
constexpr double kSpoilt = 0.3;       // … of a cell of it that a stamp or a pen stands on, in either print
constexpr double kUnspoilt = 0.9;     // … and of its other cells, then
constexpr double kPageNumber = 0.25;  // of the page's width: a line shorter than this may be a page number
constexpr double kNarrow = 0.55;      // … or this, a note or signature below the table
constexpr int kMostHeaderRows = 4;
constexpr int kMostNotes = 4;

/// The last or first table of a page and what is printed outside it.
struct Edge {
  const PageLayout* page = nullptr;
  const LaidTable* table = nullptr;
  std::vector<const Line*> outside;  // above the first table, or below the last one
};

void collect(const LaidBlock& block, std::vector<const Line*>& lines) {
  if (const auto* paragraph = std::get_if<LaidParagraph>(&block)) {
    for (const Line& line : paragraph->lines) lines.push_back(&line);
  }
}

template <class Iterator>
Edge edge_of(const PageLayout& page, Iterator begin, Iterator end) {
  Edge edge{&page, nullptr, {}};
  for (auto block = begin; block != end; ++block) {
    edge.table = std::get_if<LaidTable>(&*block);
    if (edge.table != nullptr) return edge;
    collect(*block, edge.outside);
  }
  return edge;
}

Edge last_table(const PageLayout& page) { return edge_of(page, page.blocks.rbegin(), page.blocks.rend()); }
Edge first_table(const PageLayout& page) { return edge_of(page, page.blocks.begin(), page.blocks.end()); }

// Left sides of the columns and the right side of the last, as shares of the table's width.
std::vector<double> columns_of(const LaidTable& table) {
  std::vector<double> sides(table.columns + 1, -1);
  for (const LaidCell& cell : table.cells) {
    const double width = std::max(1, table.box.width());
    sides[cell.place.column] = (cell.box.left - table.box.left) / width;
    sides[cell.place.column + cell.place.column_span] = (cell.box.right - table.box.left) / width;
  }
  return sides;
}

bool same_columns(const Edge& a, const Edge& b) {
  if (a.table->columns != b.table->columns) return false;
  const double page_width = std::max(1, a.page->side.width());
  const double scale = a.page->dpi / std::max(1.0, b.page->dpi);
  const int left_margin = a.table->box.left - a.page->side.left;
  if (std::abs(left_margin - scale * (b.table->box.left - b.page->side.left)) > kMostShift * page_width)
    return false;
  if (std::abs(a.table->box.width() - scale * b.table->box.width()) > kMostShift * page_width) return false;
  const std::vector<double> left = columns_of(*a.table), right = columns_of(*b.table);
  const double same = a.table->ruled && b.table->ruled ? kSameColumn : kSameGap;
  for (std::size_t c = 0; c < left.size(); ++c) {
    if (std::abs(left[c] - right[c]) > same) return false;
  }
  return true;
}

// Or what stands beside one, without words.
bool is_page_number(const Line& line, const PageLayout& page) {
  return (line.box.width() < kPageNumber * page.side.width() && text_of(line).size() <= 24) ||
         !says_something(line);
}

// Titles printed again on every page.
bool is_repeated(const Line& line, const PageLayout& before) {
  const std::string text = text_of(line);
  std::vector<const Line*> lines;
  for (const LaidBlock& block : before.blocks) collect(block, lines);
  return std::any_of(lines.begin(), lines.end(),
                     [&](const Line* other) { return likeness(text, text_of(*other)) >= kAlike; });
}

// A staple, a note in the margin.
bool stands_beside(const Line& line, const LaidTable& table) {
  return line.box.right <= table.box.left || line.box.left >= table.box.right;
}

bool stands_at_head(const Edge& next, const PageLayout& before) {
  return std::all_of(next.outside.begin(), next.outside.end(), [&](const Line* line) {
    return is_page_number(*line, *next.page) || is_repeated(*line, before) ||
           stands_beside(*line, *next.table);
  });
}

bool stands_at_foot(const Edge& last, bool header_repeated) {
  const double width = last.page->side.width();
  if (header_repeated) {  // then notes and signatures under the table may part its pieces
    const auto notes = std::count_if(last.outside.begin(), last.outside.end(),
                                     [](const Line* line) { return says_something(*line); });
    return notes <= kMostNotes &&
           std::all_of(last.outside.begin(), last.outside.end(), [&](const Line* line) {
             return line->box.width() < kNarrow * width || !says_something(*line);
           });
  }
  return std::all_of(last.outside.begin(), last.outside.end(), [&](const Line* line) {
    return is_page_number(*line, *last.page) || stands_beside(*line, *last.table);
  });
}

// Is the row the head but for less than half of its cells, which something stands on or nothing is read of?
bool is_spoilt_head(const std::vector<std::string>& head, const std::vector<std::string>& row) {
  std::size_t spoilt = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const double same = likeness(head[i], row[i]);
    if (same >= kUnspoilt) continue;
    if (same < kSpoilt && !head[i].empty() && !row[i].empty()) return false;
    ++spoilt;
  }
  return 2 * spoilt < head.size();
}

// The head is printed again, badly read: in words that no other row of the table has.
bool repeats_head(const Rows& first, const Rows& again) {
  const auto like_head = [&](const auto& row) {
    return alike(first.front(), row, kAlikeHead) || is_spoilt_head(first.front(), row);
  };
  return like_head(again.front()) && std::none_of(first.begin() + 1, first.end(), like_head);
}

// By row: does any line of it say something?
std::vector<bool> saying_rows(const LaidTable& table) {
  std::vector<bool> saying(table.rows, false);
  for (const LaidCell& cell : table.cells)
    if (std::any_of(cell.lines.begin(), cell.lines.end(), says_something)) saying[cell.place.row] = true;
  return saying;
}

// A shaded head of which a copy in black and white has left nothing to read, here and there, above rows that
// say something each.
bool repeats_black_head(const LaidTable& first, const LaidTable& again) {
  const auto black_above_saying = [](const std::vector<bool>& rows) {
    return rows.size() > 1 && !rows.front() && std::find(rows.begin() + 1, rows.end(), false) == rows.end();
  };
  return black_above_saying(saying_rows(first)) && black_above_saying(saying_rows(again));
}

int repeated_rows(const LaidTable& origin, const LaidTable& next) {
  const Rows first = rows_of(origin), again = rows_of(next);
  int rows = repeats_head(first, again) || repeats_black_head(origin, next) ? 1 : 0;
  while (rows < kMostHeaderRows && rows < origin.rows && rows < next.rows &&
         alike(first[rows], again[rows], kAlike)) {
    ++rows;
  }
  return rows;
}

/// What is known of the table so far: its first piece, and whether its rows have text in each column.
struct Chain {
  const LaidTable* origin = nullptr;
  Edge last;
};

// The row that the page end cut: its rest has a blank where every whole row has text.
bool row_goes_on(const Chain& chain, const LaidTable& next, int first_row, bool first_merged) {
  const Rows rows = rows_of(next);
  if (first_row >= next.rows) return false;
  const std::vector<std::string>& rest = rows[first_row];
  const LaidTable& before = *chain.last.table;
  if (is_banner(next, first_row) || has_own_number(before, next, first_row) ||
      begins_anew(before, next, first_row))
    return false;
  if (rest.front().empty() && !first_merged &&
      std::any_of(rest.begin(), rest.end(), [](const auto& t) { return !t.empty(); })) {
    return !starts_merged(next, first_row);
  }
  return lacks_what_others_have(before, next, first_row) || counts_on(before, next, first_row) ||
         fills_up(before, next, first_row) || cut_through(before, next, first_row);
}

std::optional<Continuation> continuation(const Chain& chain, const PageLayout& page, int layout) {
  const Edge next = first_table(page);
  if (next.table == nullptr || !same_columns(chain.last, next)) return std::nullopt;
  const int repeated = repeated_rows(*chain.origin, *next.table);
  if (!stands_at_head(next, *chain.last.page) || !stands_at_foot(chain.last, repeated > 0))
    return std::nullopt;
  const int head = chain.last.table == chain.origin ? head_rows(*chain.origin) : 0;
  const std::vector<int> merged = merged_over(*chain.last.table, head, *next.table, repeated);
  const bool first_merged = !merged.empty() && merged.front() == 0;
  if (row_goes_on(chain, *next.table, repeated, first_merged)) return Continuation{layout, repeated, true};
  return Continuation{layout, repeated, false, merged};
}

}  // namespace

std::vector<Continuation> find_continuations(const std::vector<PageLayout>& pages) {
  std::vector<Continuation> continuations;
  Chain chain;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const PageLayout& page = pages[i];
    std::optional<Continuation> found;
    if (chain.origin != nullptr) found = continuation(chain, page, static_cast<int>(i));
    if (found) continuations.push_back(*found);
    const Edge first = first_table(page);
    chain.last = last_table(page);
    const bool same_piece = found && chain.last.table == first.table;
    if (chain.last.table == nullptr) {
      chain.origin = nullptr;
    } else if (!same_piece) {
      chain.origin = chain.last.table;
    }
  }
  return continuations;
}

}  // namespace thaimemo::layout
