#include "pipeline/read_page.h"

#include <utility>

#include "image/clean.h"
#include "image/components.h"
#include "image/rulings.h"
#include "layout/assemble.h"
#include "layout/grid.h"
#include "layout/lines.h"
#include "layout/place.h"

namespace thaimemo::pipeline {

ReadPage read_page(DrawnPage page, ocr::Recogniser& recogniser, const Keeper& keeper) {
  ReadPage result;
  result.warnings = std::move(page.warnings);
  Stopwatch watch(result.trace, page.number);
  keeper.picture(page.number, "1-drawn", page.image);
  watch.skip();

  image::CleanOptions cleaning;
  if (page.words) cleaning.quarter_turns = 0;  // a text layer is upright as the page is shown
  const image::CleanPage clean = image::clean(page.image, cleaning);
  page.image = {};
  watch.lap("clean");
  keeper.picture(page.number, "2-clean", clean.grey);
  watch.skip();
  result.layout = {page.number, clean.grey.bounds(), clean.angle, clean.grey.dpi, {}};
  if (clean.blank) return result;

  const image::Rulings rulings = image::find_rulings(clean);
  watch.lap("rulings");
  keeper.segments(page.number, "3-rulings", clean.grey, rulings.segments);
  watch.skip();

  const std::vector<Box> components = image::components(rulings.without);
  const std::vector<Grid> grids = layout::find_grids(rulings.segments, layout::text_height(components));
  const std::vector<LineBox> boxes = layout::find_lines(components, grids, clean.grey.bounds());
  watch.lap("layout");
  keeper.grids(page.number, "4-cells", clean.grey, grids, boxes);
  watch.skip();

  result.from_text_layer = page.words.has_value();
  const std::vector<Line> lines = page.words ? layout::place_words(boxes, std::move(*page.words))
                                             : recogniser.read(rulings.without, boxes);
  watch.lap("read");
  keeper.words(page.number, "5-words", rulings.without, lines);
  watch.skip();

  result.layout = layout::assemble(page.number, clean.grey.bounds(), clean.angle, clean.grey.dpi, grids, boxes, lines);
  watch.lap("assemble");
  return result;
}

}  // namespace thaimemo::pipeline
