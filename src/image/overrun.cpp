#include "image/overrun.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>

#include "image/leptonica.h"

namespace thaimemo::image {
namespace {

constexpr double kLongMm = 30.0;   // shorter lines are no rules with a fold on them
constexpr double kBeyondMm = 6.0;  // a rule may end a little beyond the last that it crosses
constexpr double kPale = 0.65;     // of the rule's own darkness
constexpr double kDotted = 0.2;    // as much of a rule is white …
constexpr double kTwoTone = 0.7;   // … and most of it white or black where a fax has made it dots
constexpr int kWhite = 235, kBlack = 100;
constexpr double kTwinMm = 2.0;  // lines as near as this are one

Segment piece_of(Segment line, int begin, int end) {
  (line.horizontal ? line.box.left : line.box.top) = begin;
  (line.horizontal ? line.box.right : line.box.bottom) = end;
  return line;
}

// How much darker than white a line is: along it, the mean of its darkest across it, and how much of it is
// white and how much black.
struct Darkness {
  double mean = 0, white = 0, black = 0;
};

Darkness darkness(const Image& grey, const Segment& line) {
  const Box box = intersect(line.box, grey.bounds());
  double sum = 0, white = 0, black = 0;
  for (int along = begin_of({box, line.horizontal}); along < end_of({box, line.horizontal}); ++along) {
    std::uint8_t darkest = 255;
    for (int across = line.horizontal ? box.top : box.left;
         across < (line.horizontal ? box.bottom : box.right); ++across) {
      const int x = line.horizontal ? along : across, y = line.horizontal ? across : along;
      darkest = std::min(darkest, grey.pixels[static_cast<std::size_t>(y) * grey.width + x]);
    }
    sum += 255 - darkest;
    white += darkest >= kWhite ? 1 : 0;
    black += darkest <= kBlack ? 1 : 0;
  }
  const int length = std::max(1, end_of(line) - begin_of(line));
  return {sum / length, white / length, black / length};
}

// Where others cross it, along it.
std::vector<int> crossings_of(const Segment& line, const std::vector<Segment>& segments) {
  std::vector<int> crossings;
  for (const Segment& other : segments) {
    if (other.horizontal != line.horizontal && !intersect(other.box, line.box).empty())
      crossings.push_back(static_cast<int>(position_of(other)));
  }
  std::sort(crossings.begin(), crossings.end());
  return crossings;
}

// Of what lies between its crossings; nothing where that is short, or a fax has made dots of it.
std::optional<double> usual_darkness(const Image& grey, const Segment& line,
                                     const std::vector<int>& crossings) {
  if (crossings.size() < 2 || crossings.back() - crossings.front() < kLongMm * grey.dpi / 25.4)
    return std::nullopt;
  const Darkness own = darkness(grey, piece_of(line, crossings.front(), crossings.back()));
  if (own.white > kDotted && own.white + own.black > kTwoTone) return std::nullopt;
  return own.mean;
}

// Does another one, no twin of it, run the same way beside the whole of it?
bool has_company(const Segment& piece, const std::vector<Segment>& segments, int twin) {
  return std::any_of(segments.begin(), segments.end(), [&](const Segment& other) {
    const double apart = position_of(other) - position_of(piece);
    return other.horizontal == piece.horizontal && std::abs(apart) > twin &&
           begin_of(other) <= begin_of(piece) && end_of(other) >= end_of(piece);
  });
}

}  // namespace

std::vector<Segment> without_overruns(const Image& grey, const std::vector<Segment>& segments) {
  const double mm = grey.dpi / 25.4;
  std::vector<Segment> kept;
  for (const Segment& line : segments) {
    const std::vector<int> crossings = crossings_of(line, segments);
    const std::optional<double> usual = usual_darkness(grey, line, crossings);
    if (!usual) {
      kept.push_back(line);
      continue;
    }
    const auto is_overrun = [&](int from, int to) {
      const Segment piece = piece_of(line, from, to);
      return to - from > kBeyondMm * mm && darkness(grey, piece).mean < kPale * *usual &&
             !has_company(piece, segments, pixels(kTwinMm, grey.dpi));
    };
    int begin = begin_of(line), at = begin;
    for (std::size_t i = 0; i <= crossings.size(); ++i) {
      const int next = i < crossings.size() ? crossings[i] : end_of(line);
      if (is_overrun(at, next)) {
        if (at > begin) kept.push_back(piece_of(line, begin, at));
        begin = next;
      }
      at = next;
    }
    if (at > begin) kept.push_back(piece_of(line, begin, at));
  }
  return kept;
}

}  // namespace thaimemo::image
