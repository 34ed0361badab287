#include "layout/grid.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <optional>

#include "layout/bridges.h"
#include "layout/folds.h"
#include "layout/segments.h"
#include "layout/union_find.h"

namespace thaimemo::layout {

namespace {

// In text heights.
constexpr double kOvershoot = 1.5;  // rules reaching further out than this show a side without rule
constexpr double kThinnest = 0.9;   // rows and columns are wider than this
constexpr double kFar = 1e9;        // pixels, beyond any page
constexpr double kLeastSide = 0.3;  // share of a side of the table that is drawn, if no rules reach out to it

constexpr int kFewRows = 2;  // a table of so few rows …
constexpr double kWholeFrame =
    0.75;  // … has this share of its top and bottom drawn; the bars of a chart have not
constexpr double kSameEnd = 0.3;  // … or its uprights end at one height
constexpr double kListRow = 4.0;  // rows of a list are lower than this
constexpr int kLeastList = 4;     // rows of a table with one column

constexpr double kEdge = 0.3;       // share of an edge that must be drawn
constexpr double kTrusted = 0.25;   // share of the table that a line must cross to be trusted
constexpr double kDoubt = 0.4;      // … and what a line that is not counts
constexpr double kWeakEdge = 0.12;  // … where the cell would not be a rectangle without it
constexpr int kMostPlaces = 20000;  // rows × columns; more is a pattern, not a table

// A side of the table where no rule is drawn, told by the rules across that reach out to it. `sign` is -1 for
// the side before `outermost`, 1 for the side after.
std::optional<double> open_side(const std::vector<Rule>& across, double outermost, int sign,
                                double text_height) {
  std::vector<double> ends;
  for (const Rule& rule : across) {
    double end = sign < 0 ? begin_of(rule.pieces.front()) : 0;
    if (sign > 0) {
      for (const Segment& piece : rule.pieces) end = std::max<double>(end, end_of(piece));
    }
    if ((end - outermost) * sign > kOvershoot * text_height) ends.push_back(end);
  }
  if (ends.size() < 2 || ends.size() * 2 < across.size()) return std::nullopt;
  std::sort(ends.begin(), ends.end());
  const double middle = ends[ends.size() / 2];
  const auto agree = std::count_if(ends.begin(), ends.end(), [&](double end) {
    return std::abs(end - middle) < kOvershoot * text_height;
  });
  return agree * 2 > static_cast<long>(ends.size()) ? std::optional(middle) : std::nullopt;
}

// The lines of one direction, with those of open sides added as rules without pieces.
void add_open_sides(std::vector<Rule>& lines, const std::vector<Rule>& across, double text_height) {
  if (lines.empty()) return;
  if (const auto side = open_side(across, lines.front().position, -1, text_height)) {
    lines.insert(lines.begin(), {*side, {}});
  }
  if (const auto side = open_side(across, lines.back().position, 1, text_height)) {
    lines.push_back({*side, {}});
  }
}

// Whether the strip between the side `outer` and the line `inner` belongs to the table: its side is drawn, or
// half of the lines across reach out to it and end there.
bool has_side(const Rule& outer, const Rule& inner, const std::vector<Rule>& across, double text_height) {
  const double begin = across.front().position, end = across.back().position;
  if (covered(outer, begin, end) >= kLeastSide * (end - begin)) return true;
  const auto [from, to] = std::minmax(outer.position, inner.position);
  const double slack = kOvershoot * text_height;
  const bool before = outer.position < inner.position;
  const auto reach = std::count_if(across.begin(), across.end(), [&, from = from, to = to](const Rule& line) {
    const double beyond =
        before ? covered(line, -kFar, outer.position - slack) : covered(line, outer.position + slack, kFar);
    return beyond <= 0 && covered(line, from, to) * 2 >= to - from;
  });
  return reach >= 2 && reach * 2 >= static_cast<long>(across.size());
}

// Takes off what only a pen stroke or a speck at the edge has made a row or column of the table.
void drop_false_sides(std::vector<Rule>& lines, const std::vector<Rule>& across, double text_height) {
  if (across.size() < 2) return;
  while (lines.size() > 1 && !has_side(lines.front(), lines[1], across, text_height))
    lines.erase(lines.begin());
  while (lines.size() > 1 && !has_side(lines.back(), lines[lines.size() - 2], across, text_height))
    lines.pop_back();
}

/// Row and column lines of one table, and how much of each edge between two neighbouring places is drawn.
struct Lattice {
  std::vector<Rule> level, plumb;
  int rows() const { return static_cast<int>(level.size()) - 1; }
  int columns() const { return static_cast<int>(plumb.size()) - 1; }
  int place(int row, int column) const { return row * columns() + column; }

  /// Whether top and bottom are drawn all along; where they are not drawn at all, whether all uprights end on
  /// them.
  bool has_frame(double text_height) const {
    const double begin = plumb.front().position, end = plumb.back().position;
    const auto whole = [&](const Rule& line) {
      if (!line.pieces.empty()) return covered(line, begin, end) >= kWholeFrame * (end - begin);
      return std::all_of(plumb.begin(), plumb.end(), [&](const Rule& upright) {
        return std::any_of(upright.pieces.begin(), upright.pieces.end(), [&](const Segment& piece) {
          return std::abs(begin_of(piece) - line.position) < kSameEnd * text_height ||
                 std::abs(end_of(piece) - line.position) < kSameEnd * text_height;
        });
      });
    };
    return whole(level.front()) && whole(level.back());
  }

  /// Share of the edge between (row, column) and the place below it that is drawn.
  double below(int row, int column) const {
    return edge(level[row + 1], plumb[column].position, plumb[column + 1].position, plumb);
  }
  /// … and the place to the right of it.
  double right(int row, int column) const {
    return edge(plumb[column + 1], level[row].position, level[row + 1].position, level);
  }

 private:
  // What is drawn of a line that is hardly there at all counts less: a pen stroke, an underline.
  static double edge(const Rule& line, double from, double to, const std::vector<Rule>& across) {
    const double begin = across.front().position, end = across.back().position;
    const double trust = covered(line, begin, end) < kTrusted * (end - begin) ? kDoubt : 1.0;
    return trust * covered(line, from, to) / (to - from);
  }
};

using Places = std::vector<int>;  // for every place the number of its cell

Places joined_places(const Lattice& lattice, double share, const Places* within) {
  UnionFind sets(lattice.rows() * lattice.columns());
  const auto allowed = [&](int a, int b) { return within == nullptr || (*within)[a] == (*within)[b]; };
  for (int r = 0; r < lattice.rows(); ++r) {
    for (int c = 0; c < lattice.columns(); ++c) {
      const int here = lattice.place(r, c);
      if (r + 1 < lattice.rows() && allowed(here, lattice.place(r + 1, c)) && lattice.below(r, c) < share) {
        sets.unite(here, lattice.place(r + 1, c));
      }
      if (c + 1 < lattice.columns() && allowed(here, lattice.place(r, c + 1)) &&
          lattice.right(r, c) < share) {
        sets.unite(here, lattice.place(r, c + 1));
      }
    }
  }
  return sets.roots();
}

struct Extent {
  int top = 0, left = 0, bottom = -1, right = -1, places = 0;
  bool rectangle() const { return places == (bottom - top + 1) * (right - left + 1); }
};

std::vector<Extent> extents_of(const Lattice& lattice, const Places& places) {
  std::vector<Extent> extents(places.size());
  for (int r = 0; r < lattice.rows(); ++r) {
    for (int c = 0; c < lattice.columns(); ++c) {
      Extent& e = extents[places[lattice.place(r, c)]];
      if (e.places++ == 0) e = {r, c, r, c, 1};
      e.top = std::min(e.top, r), e.left = std::min(e.left, c);
      e.bottom = std::max(e.bottom, r), e.right = std::max(e.right, c);
    }
  }
  return extents;
}

// Cells must be rectangles. One that is not has leaked through a hole in a rule: its faint edges count, and
// if that does not help, it falls back into single places.
Places rectangles(const Lattice& lattice) {
  const Places strict = joined_places(lattice, kEdge, nullptr);
  const std::vector<Extent> extents = extents_of(lattice, strict);
  const Places weak = joined_places(lattice, kWeakEdge, &strict);
  const std::vector<Extent> weak_extents = extents_of(lattice, weak);
  Places places = strict;
  for (int i = 0; i < static_cast<int>(places.size()); ++i) {
    if (extents[strict[i]].rectangle()) continue;
    places[i] = weak_extents[weak[i]].rectangle() ? weak[i] : i;
  }
  return places;
}

// Lines that part no two cells are none: an underline in a cell, a pen stroke. Gives the new number of each
// place's row (or column).
std::vector<int> renumbered(int count, const std::vector<bool>& parts) {
  std::vector<int> numbers(count, 0);
  for (int i = 1; i < count; ++i) numbers[i] = numbers[i - 1] + (parts[i] ? 1 : 0);
  return numbers;
}

Grid grid_of(const Lattice& lattice) {
  const Places places = rectangles(lattice);
  const std::vector<Extent> extents = extents_of(lattice, places);
  std::vector<bool> row_parts(lattice.rows(), false), column_parts(lattice.columns(), false);
  for (const Extent& e : extents) {
    if (e.places == 0) continue;
    row_parts[e.top] = true;
    column_parts[e.left] = true;
  }
  const std::vector<int> row_number = renumbered(lattice.rows(), row_parts);
  const std::vector<int> column_number = renumbered(lattice.columns(), column_parts);

  const auto line = [](const std::vector<Rule>& rules, int i) {
    return static_cast<int>(std::lround(rules[i].position));
  };
  const auto is_open = [](const Rule& rule) {
    return std::any_of(rule.pieces.begin(), rule.pieces.end(),
                       [](const Segment& piece) { return !piece.drawn; });
  };
  Grid grid;
  grid.ruled = std::none_of(lattice.plumb.begin(), lattice.plumb.end(), is_open);
  grid.rows = row_number.back() + 1;
  grid.columns = column_number.back() + 1;
  grid.box = {line(lattice.plumb, 0), line(lattice.level, 0), line(lattice.plumb, lattice.columns()),
              line(lattice.level, lattice.rows())};
  for (int r = 0; r < lattice.rows(); ++r) {
    for (int c = 0; c < lattice.columns(); ++c) {
      const Extent& e = extents[places[lattice.place(r, c)]];
      if (e.top != r || e.left != c) continue;
      const CellPlace place{row_number[r], column_number[c], row_number[e.bottom] - row_number[r] + 1,
                            column_number[e.right] - column_number[c] + 1};
      grid.cells.push_back({place,
                            {line(lattice.plumb, e.left), line(lattice.level, e.top),
                             line(lattice.plumb, e.right + 1), line(lattice.level, e.bottom + 1)}});
    }
  }
  return grid;
}

// Lines nearer to the one before than a row can be high are the same line.
void drop_thin(std::vector<Rule>& lines, double least) {
  for (std::size_t i = 1; i < lines.size();) {
    if (lines[i].position - lines[i - 1].position >= least) {
      ++i;
      continue;
    }
    std::vector<Segment> pieces = lines[i - 1].pieces;
    pieces.insert(pieces.end(), lines[i].pieces.begin(), lines[i].pieces.end());
    if (!pieces.empty()) lines[i - 1] = rule_of(std::move(pieces));
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

// One column is a table if it is a list: rows of one line each. Otherwise it is the boxes of a form.
bool is_list(const Grid& grid, double text_height) {
  const auto low = std::count_if(grid.cells.begin(), grid.cells.end(), [&](const GridCell& cell) {
    return cell.box.height() < kListRow * text_height;
  });
  return grid.rows >= kLeastList && low * 3 >= grid.rows * 2;
}

}  // namespace

Grid grid_of(const std::vector<Segment>& group, double text_height) {
  Lattice lattice{join_rules(group, true, text_height), join_rules(group, false, text_height)};
  const std::vector<Rule> level = lattice.level;
  add_open_sides(lattice.level, lattice.plumb, text_height);
  add_open_sides(lattice.plumb, level, text_height);
  drop_thin(lattice.level, kThinnest * text_height);
  drop_thin(lattice.plumb, kThinnest * text_height);
  drop_false_sides(lattice.plumb, lattice.level, text_height);
  drop_false_sides(lattice.level, lattice.plumb, text_height);
  if (lattice.rows() < 1 || lattice.columns() < 1) return {};
  if (static_cast<long>(lattice.rows()) * lattice.columns() > kMostPlaces) return {};
  if (lattice.rows() <= kFewRows && !lattice.has_frame(text_height)) return {};
  Grid grid = grid_of(lattice);
  return grid.columns >= 2 || is_list(grid, text_height) ? grid : Grid{};
}

std::vector<Grid> find_grids(const std::vector<Segment>& segments, double text_height) {
  if (text_height <= 0) return {};
  std::vector<Segment> rules;
  for (const auto& group : connected_groups(segments, text_height)) {
    const std::vector<Segment> kept = without_folds(without_bridges(group, text_height), text_height);
    rules.insert(rules.end(), kept.begin(), kept.end());
  }
  std::vector<Grid> grids;
  for (const std::vector<Segment>& group : connected_groups(rules, text_height)) {
    Grid grid = grid_of(group, text_height);
    if (grid.rows > 0) grids.push_back(std::move(grid));
  }
  std::sort(grids.begin(), grids.end(),
            [](const Grid& a, const Grid& b) { return a.box.area() > b.box.area(); });
  std::vector<Grid> apart;  // a table inside a table, or two that overlap: the larger one stands
  for (Grid& grid : grids) {
    const bool clear = std::none_of(apart.begin(), apart.end(), [&](const Grid& other) {
      return !intersect(other.box, grid.box).empty();
    });
    if (clear) apart.push_back(std::move(grid));
  }
  std::sort(apart.begin(), apart.end(), [](const Grid& a, const Grid& b) {
    return a.box.top != b.box.top ? a.box.top < b.box.top : a.box.left < b.box.left;
  });
  return apart;
}

int cell_at(const Grid& grid, double x, double y) {
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const Box& box = grid.cells[i].box;
    if (x >= box.left && x < box.right && y >= box.top && y < box.bottom) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace thaimemo::layout
