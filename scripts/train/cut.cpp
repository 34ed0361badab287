// Cuts scanned pages as the program does, for training lines: thaimemo_cut PICTURE…
// For each picture of an upright page it writes PICTURE.pgm, the page as the recogniser gets it, and
// PICTURE.boxes: the angle by which the page was turned clockwise (degrees), then one rectangle a line that
// the recogniser would read, "left top right bottom" in pixels of that page. The stages are those of
// pipeline/read_page.cpp.
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "image/clean.h"
#include "image/components.h"
#include "image/io.h"
#include "image/rulings.h"
#include "layout/grid.h"
#include "layout/lines.h"
#include "layout/stamps.h"
#include "ocr/runs.h"

namespace {

using namespace thaimemo;

Image picture(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  return image::decode({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, 1);
}

void write_page(const std::string& name, const Image& grey) {
  std::ofstream file(name + ".pgm", std::ios::binary);
  file << "P5 " << grey.width << " " << grey.height << " 255\n";
  file.write(reinterpret_cast<const char*>(grey.pixels.data()),
             static_cast<std::streamsize>(grey.pixels.size()));
}

void cut(const std::string& name) {
  const image::CleanPage clean = image::clean(picture(name), {.quarter_turns = 0});
  std::ofstream out(name + ".boxes");
  out << clean.angle << "\n";
  if (clean.blank) return;
  const image::Rulings rulings = image::find_rulings(clean);
  const std::vector<Box> components = image::components(rulings.without);
  const double height = layout::text_height(components);
  const std::vector<Grid> grids =
      layout::find_grids(layout::without_stamps(rulings.segments, height), height);
  for (const LineBox& line : layout::find_lines(components, grids, clean.grey.bounds()))
    for (const Box& box : ocr::rectangles(rulings.without, line.box))
      out << box.left << " " << box.top << " " << box.right << " " << box.bottom << "\n";
  write_page(name, rulings.without);
}

}  // namespace

int main(int argc, char** argv) try {
  for (int i = 1; i < argc; ++i) cut(argv[i]);
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
