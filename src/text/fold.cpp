#include "text/fold.h"

#include <algorithm>
#include <array>

#include "text/glyphs.h"
#include "text/thai.h"

namespace thaimemo::text {
namespace {

constexpr char32_t kNothing = 0;

// Thai letters by their shape: what a worn print or a small net mixes up falls together. U+0E00 onwards.
constexpr std::array<char32_t, 0x60> shapes() {
  std::array<char32_t, 0x60> out{};
  for (char32_t i = 0; i < out.size(); ++i) out[i] = 0x0E00 + i;
  const auto merge = [&out](std::u32string_view group) {
    for (const char32_t c : group) out[c - 0x0E00] = group.front();
  };
  merge(U"ขฃชซ");
  merge(U"คฅดตศ");
  merge(U"กถภฤฦ");
  merge(U"ฎฏฐ");
  merge(U"บปษ");
  merge(U"พฟผฝฬ");
  merge(U"สล");
  merge(U"รธ");
  merge(U"อฮ");
  merge(U"ญณ");
  merge(U"เแ");
  merge(U"ไใโ");
  merge(U"าำๅ");
  for (char32_t c = 0x0E00; c < 0x0E60; ++c) {
    if (is_mark(c)) out[c - 0x0E00] = kNothing;
    if (is_thai_digit(c)) out[c - 0x0E00] = c - 0x0E50 + '0';
  }
  return out;
}

constexpr std::array<char32_t, 0x60> kShapes = shapes();

}  // namespace

char32_t fold_letter(char32_t c) {
  if (c <= ' ' || c == 0x7F || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0xFEFF || c == 0xFFFD)
    return kNothing;
  if (c >= 'A' && c <= 'Z') return c - 'A' + 'a';
  if (c >= 0x0E00 && c < 0x0E60) return kShapes[c - 0x0E00];
  if (c >= 0x2010 && c <= 0x2015) return '-';
  if (c == 0x2212) return '-';
  if (c == 0x2018 || c == 0x2019) return '\'';
  if (c == 0x201C || c == 0x201D) return '"';
  return c;
}

FoldedText fold_with_origin(std::string_view text) {
  FoldedText out;
  out.folded.reserve(text.size());
  for (const Glyph& g : decode(text)) {
    const char32_t folded = fold_letter(g.code);
    if (folded == kNothing) continue;
    append_utf8(out.folded, folded);
    out.origin.resize(out.folded.size(), g.origin);
  }
  out.origin.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

std::string fold(std::string_view text) { return fold_with_origin(text).folded; }

std::size_t FoldedText::text_begin(std::size_t begin) const {
  return origin[std::min(begin, origin.size() - 1)];
}

std::size_t FoldedText::text_end(std::string_view text, std::size_t end) const {
  std::size_t at = origin[std::min(end, origin.size() - 1)];
  while (at > 0 && static_cast<unsigned char>(text[at - 1]) <= ' ') --at;
  return at;
}

}  // namespace thaimemo::text
