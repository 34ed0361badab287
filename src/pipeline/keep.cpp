#include "pipeline/keep.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

#include "base/error.h"
#include "image/io.h"

namespace thaimemo::pipeline {
namespace {

using Colour = std::array<std::uint8_t, 3>;
constexpr Colour kRed = {220, 30, 30};
constexpr Colour kBlue = {30, 80, 220};
constexpr Colour kGreen = {20, 150, 60};

Image to_rgb(const Image& image) {
  if (image.channels == 3) return image;
  Image rgb{image.width, image.height, 3, image.dpi, {}};
  rgb.pixels.reserve(image.pixels.size() * 3);
  for (const std::uint8_t value : image.pixels) rgb.pixels.insert(rgb.pixels.end(), 3, value);
  return rgb;
}

void fill(Image& rgb, const Box& wanted, const Colour& colour) {
  const Box box = intersect(wanted, rgb.bounds());
  for (int y = box.top; y < box.bottom; ++y)
    for (int x = box.left; x < box.right; ++x)
      std::copy(colour.begin(), colour.end(),
                rgb.pixels.begin() + (static_cast<std::ptrdiff_t>(y) * rgb.width + x) * 3);
}

void outline(Image& rgb, const Box& box, const Colour& colour, int thickness = 2) {
  fill(rgb, {box.left, box.top, box.right, box.top + thickness}, colour);
  fill(rgb, {box.left, box.bottom - thickness, box.right, box.bottom}, colour);
  fill(rgb, {box.left, box.top, box.left + thickness, box.bottom}, colour);
  fill(rgb, {box.right - thickness, box.top, box.right, box.bottom}, colour);
}

std::string stage_name(const std::string& stem, int page, const std::string& stage) {
  std::string number = std::to_string(page);
  number.insert(0, number.size() < 3 ? 3 - number.size() : 0, '0');
  return stem + "-p" + number + "-" + stage;
}

// One line of print a line, each word with its confidence in per cent.
std::string dump(const std::vector<Line>& lines) {
  std::string text;
  for (const Line& line : lines) {
    for (const Word& word : line.words)
      text += word.text + " [" + std::to_string(static_cast<int>(word.confidence * 100)) + "]  ";
    text += "\n";
  }
  return text;
}

struct BlockDump {
  std::string text;

  void operator()(const Paragraph& paragraph) {
    text += (paragraph.heading ? "# " : "") + paragraph.text.text + "\n\n";
  }
  void operator()(const Table& table) {
    text += "[table " + std::to_string(table.rows) + " x " + std::to_string(table.columns) + ", pages";
    for (const int page : table.pages) text += " " + std::to_string(page);
    text += "]\n";
    for (const Cell& cell : table.cells)
      text += "(" + std::to_string(cell.place.row) + "," + std::to_string(cell.place.column) + " " +
              std::to_string(cell.place.row_span) + "x" + std::to_string(cell.place.column_span) + ") " +
              cell.text.text + "\n";
    text += "\n";
  }
};

}  // namespace

Keeper::Keeper(std::optional<std::filesystem::path> folder, const std::string& file_name, bool pictures)
    : folder_(std::move(folder)),
      stem_(std::filesystem::path(file_name).stem().string()),
      pictures_(pictures) {
  if (!folder_) return;
  std::error_code failed;
  std::filesystem::create_directories(*folder_, failed);
  if (failed)
    throw Error(Cause::kOutput, "cannot make the folder " + folder_->string() + ": " + failed.message(),
                "name a folder that can be written with --keep");
}

void Keeper::picture(int page, const std::string& stage, const Image& image) const {
  if (!folder_ || !pictures_ || image.empty()) return;
  const auto png = image::encode_png(image);
  write(stage_name(stem_, page, stage) + ".png", std::string(png.begin(), png.end()));
}

void Keeper::segments(int page, const std::string& stage, const Image& grey,
                      const std::vector<Segment>& segments) const {
  if (!folder_ || !pictures_) return;
  Image rgb = to_rgb(grey);
  for (const Segment& segment : segments) fill(rgb, segment.box, segment.horizontal ? kRed : kBlue);
  picture(page, stage, rgb);
}

void Keeper::grids(int page, const std::string& stage, const Image& grey, const std::vector<Grid>& grids,
                   const std::vector<LineBox>& lines) const {
  if (!folder_ || !pictures_) return;
  Image rgb = to_rgb(grey);
  for (const Grid& grid : grids)
    for (const GridCell& cell : grid.cells) outline(rgb, cell.box, kRed, 4);
  for (const LineBox& line : lines) outline(rgb, line.box, line.grid < 0 ? kGreen : kBlue);
  picture(page, stage, rgb);
}

void Keeper::words(int page, const std::string& stage, const Image& grey,
                   const std::vector<Line>& lines) const {
  if (!folder_) return;
  if (pictures_) {
    Image rgb = to_rgb(grey);
    for (const Line& line : lines)
      for (const Word& word : line.words) outline(rgb, word.box, word.confidence < 0.8 ? kRed : kGreen);
    picture(page, stage, rgb);
  }
  write(stage_name(stem_, page, stage) + ".txt", dump(lines));
}

void Keeper::text(const std::string& stage, const DocumentText& text) const {
  if (!folder_) return;
  BlockDump dumped;
  for (const Block& block : text.blocks) std::visit(dumped, block);
  write(stem_ + "-" + stage + ".txt", dumped.text);
}

void Keeper::write(const std::string& name, const std::string& content) const {
  if (!folder_) return;
  const auto path = *folder_ / name;
  std::ofstream file(path, std::ios::binary);
  file << content;
  if (!file.flush())
    throw Error(Cause::kOutput, "cannot write " + path.string(),
                "free space, or name another folder with --keep");
}

}  // namespace thaimemo::pipeline
