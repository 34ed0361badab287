#include "image/row_runs.h"

#include <algorithm>
#include <bit>

namespace thaimemo::image {

namespace {

constexpr int kBits = 32;  // of a word, its first pixel the highest

constexpr l_uint32 from_bit(int x) { return ~l_uint32{0} >> (x % kBits); }

/// One row of a 1-bit picture.
struct Row {
  l_uint32* words;
  int width;

  /// The first pixel from x on that is ink, or paper; `width` if there is none.
  int next(int x, bool ink) const {
    if (x >= width) return width;
    const l_uint32 flip = ink ? 0 : ~l_uint32{0};
    int word = x / kBits;
    l_uint32 bits = (words[word] ^ flip) & from_bit(x);
    while (bits == 0) {
      if (++word * kBits >= width) return width;
      bits = words[word] ^ flip;
    }
    return std::min(width, word * kBits + std::countl_zero(bits));
  }

  void fill(int begin, int end) {
    const int first = begin / kBits, last = (end - 1) / kBits;
    const l_uint32 head = from_bit(begin), tail = ~(from_bit(end - 1) >> 1);
    if (first == last) {
      words[first] |= head & tail;
      return;
    }
    words[first] |= head;
    std::fill(words + first + 1, words + last, ~l_uint32{0});
    words[last] |= tail;
  }
};

// A picture drawn row by row by draw(row of `ink`, row to draw in).
template <class Draw>
PixPtr drawn(Pix* ink, Draw draw) {
  PixPtr picture = own(pixCreateTemplate(ink));
  const int width = pixGetWidth(ink);
  for (int y = 0; y < pixGetHeight(ink); ++y)
    draw(Row{row_of(ink, y), width}, Row{row_of(picture.get(), y), width});
  return picture;
}

}  // namespace

PixPtr open_rows(Pix* ink, int length) {
  return drawn(ink, [&](const Row& from, Row to) {
    for (int begin = from.next(0, true); begin < from.width;) {
      const int end = from.next(begin, false);
      if (end - begin >= length) to.fill(begin, end);
      begin = from.next(end, true);
    }
  });
}

PixPtr close_rows(Pix* ink, int length) {
  return drawn(ink, [&](const Row& from, Row to) {
    for (int begin = from.next(0, true); begin < from.width;) {
      int end = from.next(begin, false), next = from.next(end, true);
      for (; next < from.width && next - end < length; next = from.next(end, true))
        end = from.next(next, false);
      to.fill(begin, end);
      begin = next;
    }
  });
}

}  // namespace thaimemo::image
