#include "image/filled.h"

#include <algorithm>
#include <cstdlib>

namespace thaimemo::image {
namespace {

constexpr int kReduction = 4;
constexpr int kMost = 3, kHalf = 2;  // of four pixels, then of four such: see pixReduceRankBinaryCascade()
constexpr int kNotches = 3;       // times as wide as thick, that spots on the side of a box may cut into it
constexpr double kThickMm = 1.6;  // rules are thinner
constexpr double kBoxMm = 8.0, kHighMm = 3.0;  // smaller are bold letters that a bad copy has run together
constexpr double kSideMm = 0.2;                // of a box's side, what is taken for a rule
constexpr double kPieceMm = 5.0;               // shorter strokes are none
constexpr double kMeetMm = 0.8;                // how far a rule may end before what it meets
constexpr double kCellsMm = 2.0;               // farthest from one cell of a row to the next
constexpr double kRowMm = 40.0;                // a head row is at least as long as this

// Cells of one row become one box.
std::vector<Box> rows_of(std::vector<Box> cells, double dpi) {
  const int meet = pixels(kMeetMm, dpi), apart = pixels(kCellsMm, dpi);
  std::sort(cells.begin(), cells.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  std::vector<Box> rows;
  for (const Box& cell : cells) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Box& known) {
      return std::abs(known.top - cell.top) <= meet && std::abs(known.bottom - cell.bottom) <= meet &&
             cell.left - known.right <= apart;
    });
    if (row == rows.end())
      rows.push_back(cell);
    else
      *row = unite(*row, cell);
  }
  std::erase_if(rows, [&](const Box& row) { return row.width() < pixels(kRowMm, dpi); });
  return rows;
}

}  // namespace

PixPtr filled_boxes(Pix* ink, double dpi) {
  const PixPtr small = own(pixReduceRankBinaryCascade(ink, kMost, kHalf, 0, 0));
  const int thick = pixels(kThickMm, dpi / kReduction, 2);
  const PixPtr solid = close(open(small.get(), thick, thick).get(), kNotches * thick, 1);
  const int wide = pixels(kBoxMm, dpi / kReduction), high = pixels(kHighMm, dpi / kReduction);
  const PixPtr large =
      own(pixSelectBySize(solid.get(), wide, high, 8, L_SELECT_IF_BOTH, L_SELECT_IF_GTE, nullptr));
  const PixPtr boxes = own(pixExpandReplicate(large.get(), kReduction));
  PixPtr rough = own(pixCreateTemplate(ink));  // the other is up to three pixels smaller
  pixRasterop(rough.get(), 0, 0, pixGetWidth(boxes.get()), pixGetHeight(boxes.get()), PIX_SRC, boxes.get(), 0,
              0);
  if (is_blank(rough.get())) return rough;  // as on most pages
  const int rim = 2 * kReduction + 1;
  return unite(rough.get(), intersect(dilate(rough.get(), rim, rim).get(), ink).get());
}

PixPtr sides_of(Pix* filled, double dpi) {
  const int thick = 2 * pixels(kSideMm, dpi) + 1;
  const PixPtr inside = own(pixErodeBrick(nullptr, filled, 1, thick));
  return open(subtract(filled, inside.get()).get(), pixels(kPieceMm, dpi), 1);
}

void extend_through(const std::vector<Box>& filled, double dpi, std::vector<Segment>& segments) {
  const int meet = pixels(kMeetMm, dpi), piece = pixels(kPieceMm, dpi);
  for (const Box& row : rows_of(filled, dpi)) {
    const auto inside = [&](const Segment& segment) {
      const double x = segment.box.center_x();
      return !segment.horizontal && x > row.left + meet && x < row.right - meet;
    };
    const bool head = std::none_of(segments.begin(), segments.end(), [&](const Segment& segment) {
      return inside(segment) && segment.box.top < row.top - piece && segment.box.bottom > row.top - meet;
    });
    for (Segment& segment : segments) {
      const Box& box = segment.box;
      if (head && inside(segment) && box.top <= row.bottom + meet && box.bottom >= row.bottom + piece)
        segment.box.top = std::min(box.top, row.top);
    }
  }
}

}  // namespace thaimemo::image
