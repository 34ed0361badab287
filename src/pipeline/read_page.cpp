#include "pipeline/read_page.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <utility>

#include "image/clean.h"
#include "image/components.h"
#include "image/rulings.h"
#include "image/ticks.h"
#include "layout/assemble.h"
#include "layout/grid.h"
#include "layout/handwriting.h"
#include "layout/letter_strokes.h"
#include "layout/lines.h"
#include "layout/mend.h"
#include "layout/open_columns.h"
#include "layout/place.h"
#include "layout/sides.h"
#include "layout/signs.h"
#include "layout/stamps.h"
#include "ocr/legible.h"
#include "pipeline/turned_tables.h"
#include "text/respell.h"

namespace thaimemo::pipeline {

namespace {

constexpr double kDoubtful = 0.85;  // mean confidence below which a page may stand on its head …
constexpr double kTurned = 0.9;     // … and one that was turned may have stood upright

// Lines of the picture as read; dashes alone in a cell are known by their shape.
std::vector<Line> read_lines(const Image& picture, const std::vector<LineBox>& boxes,
                             const std::vector<bool>& dashes, const Reader& reader) {
  std::vector<LineBox> unread;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (!dashes[i]) unread.push_back(boxes[i]);
  std::vector<Line> read = reader.recogniser.read(picture, unread);
  std::vector<Line> lines;
  for (std::size_t i = 0, next = 0; i < boxes.size(); ++i)
    lines.push_back(dashes[i] ? layout::dash_line(boxes[i].box) : std::move(read[next++]));
  return text::respell(std::move(lines), reader.terms);
}

// The cells of all grids, or those alone in which nothing was read.
std::vector<LineBox> cells_of(const std::vector<Grid>& grids) {
  std::vector<LineBox> cells;
  for (std::size_t grid = 0; grid < grids.size(); ++grid)
    for (std::size_t cell = 0; cell < grids[grid].cells.size(); ++cell)
      cells.push_back({grids[grid].cells[cell].box, static_cast<int>(grid), static_cast<int>(cell)});
  return cells;
}

std::vector<LineBox> unread_cells(const std::vector<Grid>& grids, const std::vector<LineBox>& boxes,
                                  const std::vector<Line>& lines) {
  std::set<std::pair<int, int>> read;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].words.empty()) read.insert({boxes[i].grid, boxes[i].cell});
  std::vector<LineBox> cells = cells_of(grids);
  std::erase_if(cells, [&](const LineBox& cell) { return read.contains({cell.grid, cell.cell}); });
  return cells;
}

void add_ticks(const Image& picture, const std::vector<LineBox>& cells, double text_height,
               std::vector<LineBox>& boxes, std::vector<Line>& lines) {
  std::vector<Box> places;
  places.reserve(cells.size());
  for (const LineBox& cell : cells) places.push_back(cell.box);
  for (const image::Tick& tick : image::find_ticks(picture, places, text_height)) {
    boxes.insert(boxes.begin(), {tick.box, cells[tick.cell].grid, cells[tick.cell].cell});
    lines.insert(lines.begin(), layout::tick_line(tick.box));
  }
}

/// Where there is something to read.
struct Places {
  std::vector<Grid> grids;
  std::vector<LineBox> boxes;
};

template <class Boxed>
std::vector<Boxed> standing_in(const Box& side, const std::vector<Boxed>& all, Box (*box_of)(const Boxed&)) {
  std::vector<Boxed> some;
  std::copy_if(all.begin(), all.end(), std::back_inserter(some),
               [&](const Boxed& each) { return layout::stands_in(side, box_of(each)); });
  return some;
}

// Tables and lines of one side of a sheet.
void add_places(const Box& side, const std::vector<Box>& all_components, const std::vector<Segment>& segments,
                Places& places) {
  const auto components = standing_in<Box>(side, all_components, [](const Box& box) { return box; });
  const auto drawn = standing_in<Segment>(side, segments, [](const Segment& segment) { return segment.box; });
  const double text_height = layout::text_height(components);
  std::vector<Segment> rules =
      layout::without_letter_strokes(layout::without_stamps(drawn, text_height), components, text_height);
  const std::vector<Segment> open = layout::open_columns(rules, components, text_height);
  rules.insert(rules.end(), open.begin(), open.end());
  std::vector<Grid> grids = layout::find_grids(rules, text_height);
  std::vector<LineBox> lines = layout::find_lines(components, grids, side);
  if (std::vector<Grid> mended = layout::mended(grids, lines, components, text_height); mended != grids) {
    grids = std::move(mended);
    lines = layout::find_lines(components, grids, side);
  }
  const int earlier = static_cast<int>(places.grids.size());
  for (LineBox line : lines) {
    if (line.grid >= 0) line.grid += earlier;
    places.boxes.push_back(line);
  }
  std::move(grids.begin(), grids.end(), std::back_inserter(places.grids));
}

/// The order of the stages. `turns`: clockwise quarter turns that make the page upright, if known.
ReadPage read_upright(const DrawnPage& page, std::optional<int> turns, const Reader& reader,
                      const Keeper& keeper) {
  ReadPage result;
  result.warnings = page.warnings;
  Stopwatch watch(result.trace, page.number);

  const image::CleanPage clean = image::clean(page.image, {.quarter_turns = turns});
  watch.lap("clean");
  keeper.picture(page.number, "2-clean", clean.grey);
  watch.skip();
  result.quarter_turns = clean.quarter_turns;
  result.from_text_layer = page.words.has_value();
  const Box bounds = clean.grey.bounds();
  if (clean.blank) {
    result.layouts = {{page.number, bounds, bounds, clean.angle, clean.grey.dpi, {}}};
    return result;
  }

  const image::Rulings rulings = image::find_rulings(clean);
  watch.lap("rulings");
  keeper.segments(page.number, "3-rulings", clean.grey, rulings.segments);
  watch.skip();

  const std::vector<Box> components = image::components(rulings.without);
  const double text_height = layout::text_height(components);
  const std::vector<Box> sides = layout::sides_of(bounds, components, rulings.segments, text_height);
  Places places;
  for (const Box& side : sides) add_places(side, components, rulings.segments, places);
  const std::vector<Grid>& grids = places.grids;
  std::vector<LineBox>& boxes = places.boxes;
  watch.lap("layout");
  keeper.grids(page.number, "4-cells", clean.grey, grids, boxes);
  watch.skip();

  std::vector<Line> lines =
      page.words
          ? layout::place_words(boxes, *page.words)
          : read_lines(rulings.without, boxes, layout::lone_dashes(components, boxes, text_height), reader);
  lines = layout::mark_handwriting(std::move(lines), components);
  result.confidence = ocr::mean_confidence(lines);
  result.legibility = ocr::legibility(lines);
  if (!page.words && !ocr::is_legible(lines)) {
    result.warnings.push_back(
        {"page_illegible", page.number,
         "hardly anything on the page was read surely; scan it again, cleaner or darker"});
  }
  if (!page.words) {
    // Coloured ink is none of the paper's, but for ticks; and of black ones a reader of print may make
    // nothing.
    add_ticks(rulings.without, unread_cells(grids, boxes, lines), text_height, boxes, lines);
    add_ticks(clean.coloured, cells_of(grids), text_height, boxes, lines);
  }
  watch.lap("read");
  keeper.words(page.number, "5-words", rulings.without, lines);
  watch.skip();

  for (const Box& side : sides) {
    PageLayout blank{page.number, bounds, side, clean.angle, clean.grey.dpi, {}};
    result.layouts.push_back(layout::assemble(std::move(blank), grids, boxes, lines));
  }
  watch.lap("assemble");
  return result;
}

/// Turns by which the page may stand the right way up, besides those it was read with. Cleaning tells lines
/// that run up or down from level ones, but for pages full of dirt; which end is up only a reader of letters
/// can tell.
std::vector<int> other_turns(const ReadPage& read) {
  const int turns = read.quarter_turns;
  if (read.from_text_layer || (turns % 2 == 0 && read.confidence >= kDoubtful)) return {};
  std::vector<int> others{(turns + 2) % 4};
  if (read.confidence < (turns % 2 == 1 ? kTurned : ocr::kNonsense))
    others.insert(others.end(), {(turns + 1) % 4, (turns + 3) % 4});
  return others;
}

}  // namespace

ReadPage read_page(const DrawnPage& page, const Reader& reader, const Keeper& keeper) {
  keeper.picture(page.number, "1-drawn", page.image);
  // A text layer is upright as the page is shown.
  const std::optional<int> known = page.words ? std::optional<int>(0) : std::nullopt;
  ReadPage best = read_upright(page, known, reader, keeper);
  const int first_turns = best.quarter_turns;
  for (const int turns : other_turns(best)) {
    ReadPage other = read_upright(page, turns, reader, Keeper(std::nullopt, ""));
    const bool sense = turns % 2 == first_turns % 2 || other.confidence >= ocr::kNonsense;
    if (sense && other.legibility > best.legibility) best = std::move(other);
  }
  // Read once more for the keeper alone: what is kept must be what was used.
  if (keeper.keeping() && best.quarter_turns != first_turns)
    best = read_upright(page, best.quarter_turns, reader, keeper);
  const auto read = [&](const DrawnPage& part, int turns) {
    return read_upright(part, turns, reader, Keeper(std::nullopt, ""));
  };
  read_turned_tables(page, read, keeper, best);
  return best;
}

}  // namespace thaimemo::pipeline
