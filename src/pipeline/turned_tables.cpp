#include "pipeline/turned_tables.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>

#include "image/clean.h"
#include "ocr/legible.h"

namespace thaimemo::pipeline {

namespace {

constexpr double kMarginMm = 2;      // round a table
constexpr double kBetter = 2;        // by so much more must be read well than before
constexpr int kFewest = 12;          // symbols of a table that tell
constexpr double kShortLines = 3.5;  // symbols a line

std::vector<Line> lines_of(const LaidTable& table) {
  std::vector<Line> lines;
  for (const LaidCell& cell : table.cells) lines.insert(lines.end(), cell.lines.begin(), cell.lines.end());
  return lines;
}

// Read badly, or in lines of hardly more than a letter: cells as high as lines are long give such.
bool makes_no_sense(const LaidTable& table) {
  const std::vector<Line> lines = lines_of(table);
  std::size_t symbols = 0;
  for (const Line& line : lines)
    for (const Word& word : line.words) symbols += word.symbols.size();
  return table.ruled && symbols >= kFewest &&
         (ocr::mean_confidence(lines) < ocr::kNonsense ||
          static_cast<double>(symbols) < kShortLines * static_cast<double>(lines.size()));
}

/// The band of the page's side in which tables make no sense; bands that touch are one.
std::vector<Box> nonsense_bands(const PageLayout& layout) {
  const int margin = static_cast<int>(std::lround(kMarginMm * layout.dpi / 25.4));
  std::vector<Box> bands;
  for (const LaidBlock& block : layout.blocks) {
    const auto* table = std::get_if<LaidTable>(&block);
    if (table == nullptr || !makes_no_sense(*table)) continue;
    const Box band =
        intersect({layout.side.left, table->box.top - margin, layout.side.right, table->box.bottom + margin},
                  layout.side);
    if (!bands.empty() && !intersect(bands.back(), band).empty())
      bands.back() = unite(bands.back(), band);
    else
      bands.push_back(band);
  }
  return bands;
}

const Box& box_of(const LaidBlock& block) {
  return std::visit([](const auto& each) -> const Box& { return each.box; }, block);
}

bool stands_in(const Box& band, const LaidBlock& block) {
  const double middle = box_of(block).center_y();
  return band.top <= middle && middle < band.bottom;
}

std::vector<Line> lines_in(const PageLayout& layout, const Box& band) {
  std::vector<Line> lines;
  for (const LaidBlock& block : layout.blocks) {
    if (!stands_in(band, block)) continue;
    const auto* table = std::get_if<LaidTable>(&block);
    const std::vector<Line> some = table != nullptr ? lines_of(*table) : std::get<LaidParagraph>(block).lines;
    lines.insert(lines.end(), some.begin(), some.end());
  }
  return lines;
}

Image cut(const Image& page, const Box& box) {
  Image part{box.width(), box.height(), page.channels, page.dpi, {}};
  for (int y = box.top; y < box.bottom; ++y) {
    const auto row = page.pixels.begin() + static_cast<std::ptrdiff_t>(y) * page.width * page.channels;
    part.pixels.insert(part.pixels.end(), row + box.left * page.channels, row + box.right * page.channels);
  }
  return part;
}

/// The band turned either way, whichever is read better; no layouts where neither makes sense.
ReadPage read_band(const DrawnPage& band, double before, const ReadTurned& read) {
  ReadPage best;
  best.legibility = kBetter * before;
  for (const int turns : {1, 3}) {
    ReadPage turned = read(band, turns);
    if (turned.confidence >= ocr::kNonsense && turned.legibility > best.legibility) best = std::move(turned);
  }
  return best;
}

void keep(const Keeper& keeper, const DrawnPage& band, const ReadPage& read) {
  if (!keeper.keeping()) return;
  std::vector<Line> lines;
  for (const PageLayout& layout : read.layouts) {
    const std::vector<Line> some = lines_in(layout, layout.side);
    lines.insert(lines.end(), some.begin(), some.end());
  }
  keeper.words(band.number, "5-words-turned",
               image::clean(band.image, {.quarter_turns = read.quarter_turns}).grey, lines);
}

}  // namespace

void read_turned_tables(const DrawnPage& page, const ReadTurned& read, const Keeper& keeper,
                        ReadPage& result) {
  if (page.words) return;
  Image clean;
  std::vector<PageLayout> turned;
  for (PageLayout& layout : result.layouts) {
    for (const Box& band : nonsense_bands(layout)) {
      if (clean.empty()) clean = image::clean(page.image, {.quarter_turns = result.quarter_turns}).grey;
      const DrawnPage part{page.number, cut(clean, band), std::nullopt, {}};
      if (image::clean(part.image).quarter_turns == 0) continue;  // its lines are level
      ReadPage best = read_band(part, ocr::legibility(lines_in(layout, band)), read);
      if (best.layouts.empty()) continue;
      keep(keeper, part, best);
      std::erase_if(layout.blocks, [&](const LaidBlock& block) { return stands_in(band, block); });
      for (PageLayout& each : best.layouts) {
        each.turned = Turned{best.quarter_turns, band};
        each.bounds = layout.bounds;
        each.angle = layout.angle;
        turned.push_back(std::move(each));
      }
    }
  }
  std::move(turned.begin(), turned.end(), std::back_inserter(result.layouts));
}

}  // namespace thaimemo::pipeline
